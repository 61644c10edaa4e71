/** A round of review: forward step by step, and back. */
import { describe, expect, it } from 'vitest';
import { answered, beginRound, goOn, inView, positionOf, type Round, regraded, setAside, sumOf, takeBack } from '../../src/review/round.ts';

const begun = beginRound(['one', 'two', 'three']);
const right = { moments: [1], deed: 3 as const, score: 1 };
const wrong = { moments: [2], deed: 1 as const, score: 0 };

describe('a round', () => {
  it('shows an outcome before it goes on, and ends after the last', () => {
    const told = answered(begun, right);
    expect([inView(told), told.told]).toEqual(['one', true]);
    const next = goOn(told);
    expect([inView(next), positionOf(next)]).toEqual(['two', 1]);
    const end = goOn(answered(goOn(answered(next, wrong)), { ...right, moments: [3] }));
    expect(inView(end)).toBeUndefined();
    expect(sumOf(end)).toEqual({ asked: 3, right: 2, again: 1, aside: 0 });
  });

  it('cannot be answered twice', () => {
    const told = answered(begun, right);
    expect(answered(told, wrong)).toBe(told);
  });

  it('takes the learner’s grade for the last answer', () => {
    expect(regraded(answered(begun, right), 4).done[0]?.deed).toBe(4);
    expect(regraded(goOn(answered(begun, right)), 4).done[0]?.deed).toBe(3);
  });

  it('takes back step by step to its beginning', () => {
    let round: Round = goOn(answered(goOn(answered(begun, right)), wrong));
    const undone: unknown[] = [];
    for (let step = takeBack(round); step.undone; step = takeBack(round)) {
      undone.push(step.undone.item);
      round = step.round;
      expect(inView(round)).toBe(step.undone.item);
      expect(round.told).toBe(false);
    }
    expect(undone).toEqual(['two', 'one']);
    expect(round.done).toEqual([]);
    expect(takeBack(round)).toEqual({ round, undone: undefined });
  });

  it('can be ended by taking back from its end', () => {
    const end = goOn(answered(beginRound(['one']), right));
    expect(inView(takeBack(end).round)).toBe('one');
  });
});

describe('an item that is known', () => {
  it('goes aside before or after it was answered, and comes back with everything that was done to it', () => {
    const before = setAside(begun, 7);
    expect(inView(before)).toBe('two');
    expect(takeBack(before).undone).toMatchObject({ item: 'one', moments: [7] });
    const after = setAside(answered(begun, right), 8);
    expect(inView(after)).toBe('two');
    expect(takeBack(after).undone).toMatchObject({ item: 'one', moments: [1, 8] });
    expect(sumOf(after)).toEqual({ asked: 1, right: 1, again: 0, aside: 1 });
  });
});
