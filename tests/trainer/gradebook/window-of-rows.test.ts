import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, drawnWhole } from '../../../src/trainer/gradebook/window-of-rows.ts';

describe('drawnRows', () => {
  it('draws short tables whole', () => {
    expect(drawnRows(drawnWhole, 0, 10, null)).toHaveLength(drawnWhole);
  });

  it('accounts for every row once, in order, draws those in view and the one with the focus', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: drawnWhole + 1, max: 5000 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.nat({ max: 4999 })),
        (count, share, height, focused) => {
          const top = share * Math.max(0, count - height);
          const drawn = drawnRows(count, top, height, focused);
          let next = 0;
          const rows = new Set<number>();
          for (const entry of drawn) {
            if ('row' in entry) {
              expect(entry.row).toBe(next);
              rows.add(entry.row);
              next += 1;
            } else next += entry.room;
          }
          expect(next).toBe(count);
          expect(rows.has(Math.min(count - 1, Math.floor(top)))).toBe(true);
          expect(rows.has(Math.min(count - 1, Math.floor(top + height - 1)))).toBe(true);
          if (focused !== null && focused < count) expect(rows.has(focused)).toBe(true);
          expect(rows.size).toBeLessThanOrEqual(height + 40);
        },
      ),
    );
  });
});
