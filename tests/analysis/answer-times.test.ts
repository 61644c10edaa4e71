import { describe, expect, it } from 'vitest';
import { personEfforts, timeSummary } from '../../src/analysis/answer-times.ts';

const times = (...milliseconds: (number | null)[]) => milliseconds.map((value, index) => ({ person: `p${index}`, milliseconds: value }));

describe('answer times', () => {
  it('give quartiles and call a tenth of the mean rapid', () => {
    expect(timeSummary(times(1_000, 20_000, 30_000, 40_000, null, 59_000))).toEqual({
      people: 5,
      lowerQuartile: 20_000,
      median: 30_000,
      upperQuartile: 40_000,
      rapidBelow: 3_000,
      rapid: ['p0'],
    });
  });

  it('call nothing rapid that took ten seconds', () => {
    expect(timeSummary(times(10_000, 400_000, 400_000))).toMatchObject({ rapidBelow: 10_000, rapid: [] });
  });

  it('do not exist where none is known, and leave out what cannot be a time', () => {
    expect(timeSummary(times(null, null))).toBeNull();
    expect(timeSummary([])).toBeNull();
    expect(timeSummary(times(-5, Number.NaN, Number.POSITIVE_INFINITY, 7))).toMatchObject({ people: 1, median: 7 });
  });

  it('give each person’s effort', () => {
    const outcome = (milliseconds: number | null) => ({ score: 1, response: undefined, milliseconds });
    const people = [
      {
        id: 'ann',
        items: new Map([
          ['one', outcome(500)],
          ['two', outcome(9_000)],
        ]),
      },
      { id: 'bob', items: new Map([['one', outcome(null)]]) },
    ];
    expect(personEfforts({ items: [], people }, new Map([['one', ['ann']]]))).toEqual([
      { person: 'ann', items: 2, rapid: 1, effort: 0.5 },
      { person: 'bob', items: 0, rapid: 0, effort: null },
    ]);
  });
});
