/** Items that come back with other numbers: all of the course, with every row of theirs. */
import { describe, expect, it } from 'vitest';
import { deliverItem, itemHash } from '../../src/build/content/deliver.ts';
import { readMaterial } from '../../src/build/content/material.ts';
import { variationsOf } from '../../src/build/numbers/again-file.ts';
import { languageOf } from '../../src/course/locale.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import type { DeliveredOf } from '../../src/interactions/item.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { printedNumber } from '../../src/interactions/numeric/number-gaps.ts';
import { askedAgain, rowFor, type Variations } from '../../src/review/again.ts';

const { material } = readMaterial();

/** Every numeric item that has numbers, with its variations. */
const varied = [...material.itemsFiles.values()].flatMap(({ items, numbered }) =>
  items.flatMap((item) => {
    const numbers = numbered.get(item.id);
    return numbers
      ? (['zh-Hans', 'en'] as const).map((locale) => ({
          id: item.id,
          locale,
          printed: deliverItem(item, locale, material.cases) as DeliveredOf<'numeric'>,
          variations: variationsOf(numbers, itemHash(item), languageOf(locale)),
        }))
      : [];
  }),
);

const row = (variations: Variations, index: number) => ({ ...variations, rows: variations.rows.slice(index, index + 1) });
const asked = (printed: DeliveredOf<'numeric'>, variations: Variations, index = 0) =>
  askedAgain(printed, row(variations, index), 0, 0).item as DeliveredOf<'numeric'>;

/** As one types them, with commas between thousands. */
const typed = ({ fields }: DeliveredOf<'numeric'>) => fields.map(({ id, value }) => [id, printedNumber(value)] as const);

/** All texts of an item but its ids. */
function stringsIn(item: DeliveredOf<'numeric'>): string[] {
  const { context = '', stem, explanation, fields } = item;
  return [
    context,
    stem,
    explanation,
    ...fields.flatMap(({ label, why, mistakes }) => [label, why, ...mistakes.map(({ feedback }) => feedback)]),
  ];
}

describe.each(varied)('$id in $locale', ({ printed, variations }) => {
  const rows = [...variations.rows.keys()];

  it('has a dozen rows, whose right values differ from each other and from the printed ones', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    const answers = [printed, ...rows.map((index) => asked(printed, variations, index))].map((item) => JSON.stringify(typed(item)));
    expect(new Set(answers).size).toBe(answers.length);
  });

  it('is marked right with the values of its row, and only with those', () => {
    for (const index of rows) {
      const item = asked(printed, variations, index);
      expect(markResponse(item, Object.fromEntries(typed(item))).score).toBe(1);
      expect(markResponse(item, correctResponse(item)).score).toBe(1);
      expect(markResponse(item, Object.fromEntries(typed(printed))).score).toBeLessThan(1);
    }
  });

  it('tells each mistake with its own feedback', () => {
    for (const index of rows) {
      const item = asked(printed, variations, index);
      for (const field of item.fields) {
        for (const { value, feedback } of field.mistakes) {
          const outcome = markResponse(item, { ...Object.fromEntries(typed(item)), [field.id]: String(value) });
          expect(outcome.parts.find(({ id }) => id === field.id)).toMatchObject({ right: false, mistake: feedback });
        }
      }
    }
  });

  it('has all its gaps filled with numbers one can read', () => {
    for (const index of rows) {
      const item = asked(printed, variations, index);
      expect({ ...item, fields: [] }).toEqual({
        ...printed,
        ...(printed.context === undefined ? {} : { context: expect.any(String) }),
        stem: expect.any(String),
        explanation: expect.any(String),
        fields: [],
      });
      for (const text of stringsIn(item)) expect(text).not.toMatch(/[{}]|NaN|Infinity|\d\.\d{4}|\d{5}/);
    }
  });
});

describe('which row is asked', () => {
  const variations = { rows: Array.from({ length: 24 }, () => [0]) };

  it('is another one each time, until all were asked', () => {
    expect(new Set(Array.from({ length: 24 }, (_, times) => rowFor(variations, times, 0))).size).toBe(24);
  });

  it('is another one after an answer was taken back, and another one on the day after', () => {
    for (let times = 0; times < 30; times += 1) {
      const rows = [
        rowFor(variations, times, 0),
        rowFor(variations, times + 1, 1),
        rowFor(variations, times + 2, 2),
        rowFor(variations, times + 3, 0),
      ];
      expect(new Set(rows).size).toBe(rows.length);
    }
  });
});

describe('an item is asked as printed', () => {
  const [one] = varied;
  if (!one) throw new Error('no item has numbers');
  const { printed, variations } = one;

  it.each([
    ['without variations', undefined],
    ['with those of an item as it was before', { ...variations, hash: 'as-it-was' }],
    ['with no rows', { ...variations, rows: [] }],
  ])('%s', (_, given) => {
    expect(askedAgain(printed, given, 3, 0)).toEqual({ item: printed, renewed: false });
  });

  it('and with them it says that it is another', () => {
    expect(askedAgain(printed, variations, 3, 0).renewed).toBe(true);
  });
});
