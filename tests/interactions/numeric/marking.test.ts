import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markResponse } from '../../../src/interactions/marking.ts';
import { markNumeric } from '../../../src/interactions/numeric/marking.ts';
import { numericItem } from '../builders.ts';

const item = numericItem({
  margin: { value: 20, tolerance: 0.5, unit: '%', mistakes: [[25, 'that is the mark-up']] },
  profit: { value: 45_000, unit: '元' },
});

describe('typed values', () => {
  it.each([
    ['every value right', { margin: '20', profit: '45000' }, 1],
    ['values with units, separators and full width', { margin: '２０％', profit: '￥４５，０００ 元' }, 1],
    ['a value in ten thousands', { margin: '20', profit: '4.5万' }, 1],
    ['a value at the edge of its tolerance', { margin: '19.5', profit: '45000' }, 1],
    ['a value just outside its tolerance', { margin: '19.49', profit: '45000' }, 0.5],
    ['a value off by one where nothing is tolerated', { margin: '20', profit: '45001' }, 0.5],
    ['every value wrong', { margin: '25', profit: '4.5' }, 0],
    ['the sign wrong', { margin: '-20', profit: '-45000' }, 0],
    ['one value right, the other missing', { profit: '45000' }, 0.5],
    ['words', { margin: 'twenty', profit: '45000' }, 0.5],
    ['two numbers in one field', { margin: '20 or 25', profit: '45000' }, 0.5],
    ['nothing', {}, 0],
    ['an unknown field', { margin: '20', profit: '45000', turnover: '1' }, 0],
    ['numbers instead of texts', { margin: 20, profit: 45_000 }, 0],
  ])('score %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBe(score);
  });

  it('are explained field by field', () => {
    expect(markNumeric(item, { margin: '25', profit: '?' }).steps).toEqual([
      { part: 'margin', points: 0, reason: 'wrong' },
      { part: 'profit', points: 0, reason: 'missing' },
    ]);
  });

  it('come back as they were typed, with the mistake they show', () => {
    expect(markNumeric(item, { margin: '２５ ％', profit: ' ' }).parts).toEqual([
      { id: 'margin', given: '２５ ％', expected: ['20'], right: false, why: 'why margin', mistake: 'that is the mark-up' },
      { id: 'profit', given: null, expected: ['45000'], right: false, why: 'why profit' },
    ]);
  });

  it('are not taken for a mistake that lies within the tolerance of the key', () => {
    const near = numericItem({ margin: { value: 20, tolerance: 1, mistakes: [[20.5, 'rounded']] } });
    expect(markNumeric(near, { margin: '20.5' }).parts[0]).toEqual({
      id: 'margin',
      given: '20.5',
      expected: ['20'],
      right: true,
      why: 'why margin',
    });
  });

  it('are right in spite of binary rounding', () => {
    const sum = numericItem({ share: { value: 0.1 + 0.2 } });
    expect(markResponse(sum, { share: '0.3' }).score).toBe(1);
    const edge = numericItem({ share: { value: 0.3, tolerance: 0.1 } });
    expect(markResponse(edge, { share: '0.2' }).score).toBe(1);
    expect(markResponse(edge, { share: '0.4' }).score).toBe(1);
  });

  it('may fall anywhere within the tolerance, and nowhere outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.nat({ max: 50 }),
        fc.integer({ min: -100, max: 100 }),
        (value, tolerance, off) => {
          const ranged = numericItem({ share: { value, tolerance } });
          expect(markResponse(ranged, { share: String(value + off) }).score).toBe(Math.abs(off) <= tolerance ? 1 : 0);
        },
      ),
    );
  });

  it('count in ten thousands where the unit does', () => {
    const wan = numericItem({ profit: { value: 4.5, unit: '万元' } });
    expect(markResponse(wan, { profit: '4.5 万' }).score).toBe(1);
    expect(markResponse(wan, { profit: '4.5' }).score).toBe(1);
    expect(markResponse(wan, { profit: '45000' }).score).toBe(0);
  });
});
