import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, decisionsOf, lastStanding, lastUndo, standingDeeds } from '../../src/gradebook/deeds.ts';
import { deedsOf, now } from './builders.ts';

const remove = (submission: string) => ({ kind: 'remove', submission }) as const;
const undo = (deed: string) => ({ kind: 'undo', deed }) as const;
const ids = (deeds: readonly Deed[]) => deeds.map(({ id }) => id);

describe('taking back', () => {
  test('makes a deed as if it had not been; taking that back makes it stand again', () => {
    expect(ids(standingDeeds(deedsOf(remove('a'), remove('b'), undo('1'))))).toEqual(['2']);
    expect(ids(standingDeeds(deedsOf(remove('a'), remove('b'), undo('1'), undo('3'))))).toEqual(['1', '2']);
    expect(ids(standingDeeds(deedsOf(remove('a'), undo('1'), undo('2'), undo('3'))))).toEqual([]);
  });

  test('knows what comes next in both directions', () => {
    expect(lastStanding(deedsOf(remove('a'), remove('b'), undo('2')))?.id).toBe('1');
    expect(lastStanding([])).toBeUndefined();
    expect(lastUndo(deedsOf(remove('a'), remove('b'), undo('2')))?.id).toBe('3');
    expect(lastUndo(deedsOf(remove('a'), remove('b'), undo('2'), undo('1')))?.id).toBe('4');
    expect(lastUndo(deedsOf(remove('a'), remove('b'), undo('2'), undo('1'), undo('4')))?.id).toBe('3');
    expect(lastUndo(deedsOf(remove('a'), undo('1'), remove('b')))).toBeUndefined();
    expect(lastUndo(deedsOf(remove('a'), undo('1'), undo('2')))).toBeUndefined();
  });

  test('step by step to the beginning and forward again gives every state on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }), fc.nat({ max: 8 }), (submissions, steps) => {
        let deeds = deedsOf(...submissions.map(remove));
        const states = [ids(standingDeeds(deeds))];
        const add = (deed: string) => {
          deeds = [...deeds, { id: String(deeds.length + 1), at: now, kind: 'undo', deed }];
        };
        for (let step = 0; step < steps; step += 1) {
          const last = lastStanding(deeds);
          if (!last) break;
          add(last.id);
          states.push(ids(standingDeeds(deeds)));
        }
        for (const state of states.reverse()) {
          expect(ids(standingDeeds(deeds))).toEqual(state);
          const next = lastUndo(deeds);
          if (next) add(next.id);
        }
        expect(lastUndo(deeds)).toBeUndefined();
      }),
    );
  });
});

test('the last word on a submission counts', () => {
  const mark = (score: number | null, comment: string) => ({ kind: 'mark', submission: 's', item: 'i', score, comment }) as const;
  const deeds = deedsOf(
    mark(0.5, 'half'),
    mark(1, ''),
    { kind: 'assign', submission: 's', token: 't' },
    { kind: 'assign', submission: 's', token: null },
  );
  expect(decisionsOf(deeds).marks.get('s')?.get('i')).toEqual({ score: 1, comment: '' });
  expect(decisionsOf(deeds).assigned.get('s')).toBeNull();
  expect(
    decisionsOf([...deeds, { id: '5', at: now, kind: 'undo', deed: '2' }])
      .marks.get('s')
      ?.get('i'),
  ).toEqual({ score: 0.5, comment: 'half' });
});
