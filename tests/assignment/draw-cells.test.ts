import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAssignment } from '../../src/assignment/assignment-schema.ts';
import { type CellRow, cellsLength, cellsOf, drawCells } from '../../src/assignment/draw-cells.ts';
import { formOfAssignment, formSize } from '../../src/assignment/form-of-assignment.ts';
import { anAssignment } from './builders.ts';

const entries = (rows: readonly CellRow[]) =>
  rows.flatMap(([objective, ...counts]) =>
    counts.flatMap((count, place) =>
      Array.from({ length: count }, (_, number) => ({
        id: `${objective}-${place}-${number}`,
        hash: '0a1b2c',
        objective,
        difficulty: (place + 1) as 1 | 2 | 3,
      })),
    ),
  );

const counts = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }));
/** What there is, and a part of it that is asked for. */
const asked = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 6 }).map((rows) => ({
  there: rows.map(([there], row): CellRow => [`objective-${row}`, ...there]),
  wanted: rows.map(
    ([there, wanted], row): CellRow => [
      `objective-${row}`,
      Math.min(there[0], wanted[0]),
      Math.min(there[1], wanted[1]),
      Math.min(there[2], wanted[2]),
    ],
  ),
}));
const ids = (form: readonly { id: string }[]) => form.map(({ id }) => id);

describe('a form drawn by objective and difficulty', () => {
  it('meets every number exactly, asks nothing twice, and begins with the easier ones', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ there, wanted }, seed) => {
        const form = drawCells(entries(there), wanted, seed);
        const cells = new Map(cellsOf(form).map((row) => [row[0], row]));
        for (const row of wanted) expect(cells.get(row[0]) ?? [row[0], 0, 0, 0]).toEqual(row);
        expect(new Set(ids(form)).size).toBe(form.length);
        expect(form).toHaveLength(cellsLength(wanted));
        expect(form.map(({ difficulty }) => difficulty)).toEqual(form.map(({ difficulty }) => difficulty).toSorted());
      }),
    );
  });

  it('is the same for the same seed, in whatever order and however often the items come', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ there, wanted }, seed) => {
        const pool = entries(there);
        expect(drawCells([...pool, ...pool].reverse(), wanted, seed)).toEqual(drawCells(pool, wanted, seed));
      }),
    );
  });

  it('has the length that was announced even where an assignment asks for more of a cell than there is', () => {
    fc.assert(
      fc.property(asked, counts, fc.string(), ({ there }, more, seed) => {
        const wanted: CellRow[] = [['objective-0', ...more]];
        const pool = entries(there);
        const form = drawCells(pool, wanted, seed);
        expect(form).toHaveLength(Math.min(pool.length, cellsLength(wanted)));
        expect(new Set(ids(form)).size).toBe(form.length);
      }),
    );
  });
});

describe('an assignment with cells', () => {
  const rows: CellRow[] = [
    ['tell-apart', 6, 4, 0],
    ['keep-them', 0, 5, 3],
  ];
  const pool = new Map(entries(rows).map((entry) => [entry.id, entry]));
  const assignment = (each: 'own' | 'same') =>
    anAssignment({
      version: 2,
      items: [...pool.values()].map(({ id }) => ({ ref: id, lesson: 'a/b', hash: '0a1b2c' })),
      form: {
        kind: 'drawn',
        each,
        cells: [
          ['tell-apart', 2, 1, 0],
          ['keep-them', 0, 2, 1],
        ],
      },
    });
  const formsOf = (each: 'own' | 'same') =>
    new Set(['ann', 'bo', 'cy', 'di', 'ed'].map((seed) => ids(formOfAssignment(assignment(each), pool, seed)).join()));

  it('gives each learner a form of their own, or all the same', () => {
    expect(formsOf('own').size).toBe(5);
    expect(formsOf('same').size).toBe(1);
    expect(formSize(assignment('own'))).toBe(6);
  });

  it('is read, and refused where it makes no sense', () => {
    const problem = (cells: unknown, version: unknown = 2) => {
      const parsed = parseAssignment({ ...assignment('own'), version, form: { kind: 'drawn', each: 'own', cells } });
      return parsed.ok ? null : parsed.problem;
    };
    expect(problem([['tell-apart', 2, 1, 0]])).toBeNull();
    expect(problem([['tell-apart', 2, 1, 0]], 1)).toEqual({ code: 'invalid', path: 'version' });
    expect(problem([])).toEqual({ code: 'invalid', path: 'form.cells' });
    expect(problem([['tell-apart', 0, 0, 0]])).toEqual({ code: 'invalid', path: 'form.cells' });
    expect(
      problem([
        ['one', 1, 0, 0],
        ['one', 1, 0, 0],
      ]),
    ).toEqual({ code: 'invalid', path: 'form.cells.1' });
    for (const row of [
      ['one', -1, 0, 0],
      ['one', 1.5, 0, 0],
      ['one', 1, 0],
      ['one', 1, 0, 0, 0],
      ['constructor', 1, 0, 0],
      [1, 1, 0, 0],
    ]) {
      expect(problem([row]), JSON.stringify(row)).not.toBeNull();
    }
    expect(problem(Array.from({ length: 501 }, (_, row) => [`o-${row}`, 1, 0, 0]))).not.toBeNull();
  });
});

describe('assignments that are out', () => {
  /** Links live long: what this file says must be drawn from it for ever. */
  const sample = JSON.parse(readFileSync(new URL('samples/drawn-1.json', import.meta.url), 'utf8'));

  it.each(['by-counts', 'by-cells'])('%s draw what they drew', (name) => {
    const { assignment, forms } = sample[name];
    const parsed = parseAssignment(assignment);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const pool = new Map(entries(sample.rows).map((entry) => [entry.id, entry]));
    for (const [seed, form] of Object.entries(forms)) {
      expect(ids(formOfAssignment(parsed.opened.assignment, pool, seed))).toEqual(form);
    }
  });
});
