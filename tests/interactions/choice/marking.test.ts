import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markChoice } from '../../../src/interactions/choice/marking.ts';
import { markResponse } from '../../../src/interactions/marking.ts';
import { choiceItems } from '../arbitraries.ts';
import { choiceItem } from '../builders.ts';

describe('a choice of one', () => {
  const item = choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] });

  it.each([
    ['the right option', ['loyal'], 1],
    ['a wrong option', ['lost'], 0],
    ['nothing', [], 0],
    ['an unknown option', ['forgotten'], 0],
    ['the right option and a wrong one', ['loyal', 'lost'], 0],
    ['every option', ['loyal', 'lost', 'new'], 0],
    ['something else than a list', 'loyal', 0],
  ])('scores %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBe(score);
  });

  it('explains a wrong option without taking points', () => {
    expect(markChoice(item, ['lost']).steps).toEqual([
      { part: 'loyal', points: 0, reason: 'missing' },
      { part: 'lost', points: 0, reason: 'wrong' },
    ]);
  });
});

describe('a choice of several', () => {
  const item = choiceItem({ right: ['loyal', 'key'], wrong: ['lost', 'new'] });

  it.each([
    ['all right ones', ['loyal', 'key'], 1],
    ['all right ones in another order', ['key', 'loyal'], 1],
    ['one right one', ['key'], 0.5],
    ['one right one and a wrong one', ['key', 'lost'], 0],
    ['all right ones and a wrong one', ['loyal', 'key', 'lost'], 0.5],
    ['every option', ['loyal', 'key', 'lost', 'new'], 0],
    ['only wrong ones', ['lost', 'new'], 0],
    ['nothing', [], 0],
    ['an unknown option', ['loyal', 'forgotten'], 0],
    ['an option twice', ['loyal', 'loyal'], 0],
  ])('scores %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBe(score);
  });

  it('takes a point for each wrong option and gives one for each right one', () => {
    expect(markChoice(item, ['key', 'lost']).steps).toEqual([
      { part: 'loyal', points: 0, reason: 'missing' },
      { part: 'key', points: 1, reason: 'right' },
      { part: 'lost', points: -1, reason: 'wrong' },
    ]);
  });

  it('counts a wrong option that was left alone as right, and says why each option is or is not', () => {
    expect(markChoice(item, ['key', 'lost']).parts).toEqual([
      { id: 'loyal', given: null, expected: ['loyal'], right: false, why: 'why loyal' },
      { id: 'key', given: 'key', expected: ['key'], right: true, why: 'why key' },
      { id: 'lost', given: 'lost', expected: [], right: false, mistake: 'mistake lost' },
      { id: 'new', given: null, expected: [], right: true, mistake: 'mistake new' },
    ]);
  });

  it('may have one right option only', () => {
    const one = choiceItem({ right: ['loyal'], wrong: ['lost'], multiple: true });
    expect(markResponse(one, ['loyal']).score).toBe(1);
    expect(markResponse(one, ['loyal', 'lost']).score).toBe(0);
  });
});

describe('any choice', () => {
  it('gives no full score for choosing everything, unless everything is right', () => {
    fc.assert(
      fc.property(choiceItems, (item) => {
        const everything = item.options.map((option) => option.id);
        const allRight = item.options.every((option) => option.correct);
        expect(markResponse(item, everything).score === 1).toBe(allRight);
      }),
    );
  });

  it('scores lower, or nothing, for each wrong option added', () => {
    fc.assert(
      fc.property(choiceItems, (item) => {
        const right = item.options.filter((option) => option.correct).map((option) => option.id);
        const wrong = item.options.filter((option) => !option.correct).map((option) => option.id);
        const scores = [0, ...wrong.keys()].map((_, count) => markResponse(item, [...right, ...wrong.slice(0, count)]).score ?? 0);
        for (const [count, score] of scores.entries()) {
          if (count > 0) expect(score === 0 || score < (scores[count - 1] ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which options were chosen', () => {
    fc.assert(
      fc.property(
        choiceItems.chain((item) => fc.tuple(fc.constant(item), fc.shuffledSubarray(item.options.map((option) => option.id)))),
        ([item, chosen]) => {
          expect(markResponse(item, chosen)).toEqual(markResponse(item, [...chosen].reverse()));
        },
      ),
    );
  });
});
