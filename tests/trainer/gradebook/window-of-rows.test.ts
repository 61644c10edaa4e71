import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, aroundInFlight, drawnRows, drawnWhole, nextView, type View } from '../../../src/trainer/gradebook/window-of-rows.ts';

describe('drawnRows', () => {
  it('draws short tables whole', () => {
    expect(drawnRows(drawnWhole, { top: 0, height: 10, around }, null)).toHaveLength(drawnWhole);
  });

  it('accounts for every row once, in order, draws those in view and the one with the focus', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: drawnWhole + 1, max: 5000 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.nat({ max: 4999 })),
        fc.constantFrom(around, aroundInFlight),
        (count, share, height, focused, beside) => {
          const top = share * Math.max(0, count - height);
          const drawn = drawnRows(count, { top, height, around: beside }, focused);
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

describe('nextView', () => {
  const view: View = { top: 100, height: 20, around };

  it('stays where the rows drawn still serve, and goes along otherwise', () => {
    expect(nextView(view, 104, 20)).toBe(view);
    expect(nextView(view, 106, 20)).toEqual({ top: 106, height: 20, around });
    expect(nextView(view, 104, 21)).toEqual({ top: 104, height: 21, around });
  });

  it('draws little around a view that jumps', () => {
    expect(nextView(view, 130, 20)).toEqual({ top: 130, height: 20, around: aroundInFlight });
  });

  it('never leaves a row in view undrawn', () => {
    const moves = fc.array(fc.double({ min: 0, max: 4000, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 60 }), (tops, height) => {
        let shown: View = { top: 0, height, around };
        for (const top of tops) {
          shown = nextView(shown, top, height);
          const rows = drawnRows(5000, shown, null).flatMap((entry) => ('row' in entry ? [entry.row] : []));
          expect(rows).toContain(Math.floor(top));
          expect(rows).toContain(Math.min(4999, Math.floor(top + height)));
        }
      }),
    );
  });
});
