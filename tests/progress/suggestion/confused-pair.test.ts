import { describe, expect, it } from 'vitest';
import type { DrillRecord } from '../../../src/progress/drill-record.ts';
import { joinPractice } from '../../../src/progress/joined-practice.ts';
import { confusedPair } from '../../../src/progress/suggestion/confused-pair.ts';

function drills(decks: Record<string, [actual: string, chosen: string][]>): DrillRecord {
  return {
    decks: Object.fromEntries(
      Object.entries(decks).map(([deck, answers]) => [
        deck,
        {
          objective: `know-${deck}`,
          answers: answers.map(([actual, chosen], index) => ({ actual, chosen, at: 1000 + index, seconds: 5 })),
        },
      ]),
    ),
    rounds: [],
  };
}

describe('the pair that drills found confused most', () => {
  it('is that with the largest share, whichever way it was taken', () => {
    const record = drills({
      purpose: [
        ['user', 'reseller'],
        ['reseller', 'user'],
        ['user', 'user'],
        ['reseller', 'reseller'],
        ['user', 'user'],
      ],
      nature: [
        ['person', 'firm'],
        ['firm', 'person'],
        ['firm', 'person'],
        ['firm', 'firm'],
        ['state', 'state'],
        ['person', 'person'],
      ],
    });
    expect(confusedPair(record)).toEqual({ deck: 'nature', one: 'firm', other: 'person', share: 0.6 });
  });

  it('is none after few answers, or where a slip is rare', () => {
    expect(confusedPair(drills({ purpose: [['user', 'reseller']] }))).toBeUndefined();
    const rare = Array.from({ length: 8 }, (): [string, string] => ['user', 'user']);
    expect(confusedPair(drills({ purpose: [...rare, ['user', 'reseller']] }))).toBeUndefined();
    expect(confusedPair(drills({}))).toBeUndefined();
  });
});

it('every answer of a drill is evidence of its own, as each case is a new one', () => {
  const { evidence } = joinPractice([], {
    drills: drills({
      purpose: [
        ['user', 'user'],
        ['user', 'reseller'],
      ],
    }),
  });
  expect(evidence.map(({ source, score }) => [source, score])).toEqual([
    ['drill', 1],
    ['drill', 0],
  ]);
  expect(new Set(evidence.map(({ item }) => item)).size).toBe(2);
});
