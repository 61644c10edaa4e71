/** Rounds, confusions, swipes and the clock. */
import { describe, expect, it } from 'vitest';
import { clockFace, noticeAt } from '../../src/practice/clock.ts';
import { confusedWith, confusionMatrix, confusions } from '../../src/practice/confusion.ts';
import { ask, beginRound, decide, rightIn, seedOfNext, sourcesAsked } from '../../src/practice/round.ts';
import { sideOfSwipe } from '../../src/practice/swipe.ts';

const decisions = [
  { actual: 'new', chosen: 'old' },
  { actual: 'new', chosen: 'new' },
  { actual: 'old', chosen: 'new' },
  { actual: 'new', chosen: 'old' },
  { actual: 'potential', chosen: 'new' },
];

describe('a round', () => {
  const asked = { deck: 'time', source: 'c01', seed: 's/0', confusedWith: [] };

  it('keeps what was decided, and how long it took', () => {
    const round = decide(ask(beginRound('s', 'calm', ['time']), asked), {
      actual: 'new',
      chosen: 'old',
      right: false,
      at: 9_400,
      since: 1_000,
    });
    expect(round.asked).toBeUndefined();
    expect(round.answered).toEqual([{ ...asked, actual: 'new', chosen: 'old', right: false, at: 9_400, seconds: 8 }]);
    expect(rightIn(round.answered)).toBe(0);
    expect(seedOfNext(round)).toBe('s/1');
    expect(sourcesAsked(ask(round, { ...asked, source: 'c02' }))).toEqual(['c01', 'c02']);
  });

  it('does not count an hour away as an hour of thought', () => {
    const round = decide(ask(beginRound('s', 'calm', ['time']), asked), {
      actual: 'new',
      chosen: 'new',
      right: true,
      at: 3_600_000,
      since: 0,
    });
    expect(round.answered[0]?.seconds).toBe(120);
  });

  it('takes no decision where nothing is asked', () => {
    const round = beginRound('s', 'calm', ['time']);
    expect(decide(round, { actual: 'new', chosen: 'new', right: true, at: 1, since: 0 })).toBe(round);
  });
});

describe('confusions', () => {
  it('are counted with the case in the row and the choice in the column', () => {
    expect(confusionMatrix(decisions, ['new', 'old', 'potential'])).toEqual([
      [1, 2, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  it('are named, the most frequent first', () => {
    expect(confusions(decisions)[0]).toEqual({ actual: 'new', chosen: 'old', count: 2 });
    expect(confusions(decisions)).toHaveLength(3);
    expect(confusedWith(decisions, 'new')).toEqual(['old', 'potential']);
  });
});

describe('a swipe', () => {
  it.each([
    [{ x: 0, y: 0 }, { x: 90, y: 10 }, 'right'],
    [{ x: 100, y: 0 }, { x: 20, y: 10 }, 'left'],
    [{ x: 0, y: 0 }, { x: 20, y: 0 }, undefined],
    [{ x: 0, y: 0 }, { x: 90, y: 80 }, undefined],
  ])('from %o to %o goes %s', (from, to, side) => {
    expect(sideOfSwipe(from, to)).toBe(side);
  });
});

describe('the clock', () => {
  it('speaks three times, and shows minutes and seconds', () => {
    expect([180, 61, 60, 16, 15, 1, 0, -3].map(noticeAt)).toEqual([
      undefined,
      undefined,
      'timeSoon',
      'timeSoon',
      'timeLast',
      'timeLast',
      'timeOver',
      'timeOver',
    ]);
    expect([180, 61.2, 9, -1].map(clockFace)).toEqual(['3:00', '1:02', '0:09', '0:00']);
  });
});
