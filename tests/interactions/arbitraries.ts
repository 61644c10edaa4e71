/** Generators for property tests: items of every interaction, responses to them, and things that are no response. */
import fc from 'fast-check';
import type { DeliveredItem, DeliveredOf } from '../../src/interactions/item.ts';
import { cellsOf } from '../../src/interactions/place/cells.ts';
import {
  categorizeItem,
  choiceItem,
  clozeItem,
  type FieldSketch,
  freeTextItem,
  type GapSketch,
  matchItem,
  numericItem,
  orderItem,
  placeItem,
  type Spot,
} from './builders.ts';

const names = ['loyal', 'new', 'lost', 'idle', 'key', 'regular', 'price-sensitive', 'dormant', 'referred', 'walk-in'];

/** Distinct ids. */
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(fc.constantFrom(...names), { minLength, maxLength });

/** Words as authors write them in accepted answers. */
export const typedWord = fc.constantFrom('忠诚客户', '80/20', 'RFM', 'customer value', '帕累托', 'CRM system', '价格敏感型', '4.5 万');

export const choiceItems: fc.Arbitrary<DeliveredOf<'choice'>> = fc
  .tuple(ids(2, 8), fc.nat({ max: 7 }), fc.boolean())
  .map(([options, more, multiple]) => {
    const count = multiple ? 1 + (more % options.length) : 1;
    return choiceItem({ right: options.slice(0, count), wrong: options.slice(count), multiple });
  });

/** Part ids to the places that count. */
const assignments = (places: string[]) =>
  ids(2, 6).chain((parts) =>
    fc
      .array(fc.subarray(places, { minLength: 1, maxLength: 2 }), { minLength: parts.length, maxLength: parts.length })
      .map((rights) => Object.fromEntries(parts.map((part, index) => [part, rights[index] ?? []]))),
  );

const places = fc.uniqueArray(fc.constantFrom('grade-top', 'grade-middle', 'grade-base', 'grade-none'), { minLength: 2 });

export const matchItems: fc.Arbitrary<DeliveredOf<'match'>> = places.chain((targets) =>
  assignments(targets).map((sources) => matchItem(sources, targets)),
);

export const categorizeItems: fc.Arbitrary<DeliveredOf<'categorize'>> = places.chain((bins) =>
  assignments(bins).map((cards) => categorizeItem(cards, bins)),
);

export const orderItems: fc.Arbitrary<DeliveredOf<'order'>> = ids(3, 8).map((steps) => orderItem(...steps));

const gapSketch: fc.Arbitrary<GapSketch> = fc.oneof(
  fc.tuple(ids(2, 5), fc.nat({ max: 4 })).map(([options, more]) => ({
    right: options.slice(0, 1 + (more % options.length)),
    wrong: options.slice(1 + (more % options.length)),
  })),
  fc.uniqueArray(typedWord, { minLength: 1, maxLength: 3 }).map((accept) => ({ accept, mistakes: { 普通客户: 'that is another type' } })),
);

export const clozeItems: fc.Arbitrary<DeliveredOf<'cloze'>> = fc
  .tuple(ids(1, 5), fc.array(gapSketch, { minLength: 5, maxLength: 5 }))
  .map(([gaps, sketches]) => clozeItem(Object.fromEntries(gaps.map((gap, index) => [gap, sketches[index] ?? { accept: ['RFM'] }]))));

export const placeItems: fc.Arbitrary<DeliveredOf<'place'>> = fc
  .record({
    columns: fc.constantFrom<string[]>(['low-loyalty', 'high-loyalty'], ['spring', 'summer', 'autumn']),
    rows: fc.constantFrom<string[]>(['low-profit', 'high-profit'], ['small', 'medium', 'large']),
    columnCredit: fc.constantFrom(0, 0.25, 0.5),
    outside: fc.boolean(),
  })
  .chain((board) => {
    const cell = fc.record({ column: fc.constantFrom(...board.columns), row: fc.constantFrom(...board.rows) });
    const spot: fc.Arbitrary<Spot> = board.outside ? fc.oneof(cell, fc.constant<Spot>('outside')) : cell;
    return fc
      .tuple(ids(2, 6), fc.array(spot, { minLength: 6, maxLength: 6 }))
      .map(([cards, spots]) => placeItem(Object.fromEntries(cards.map((card, index) => [card, spots[index] ?? 'outside'])), board));
  });

const fieldSketch: fc.Arbitrary<FieldSketch> = fc.record(
  {
    // Thousandths, as prices, shares and scores are: what an author writes without an exponent.
    value: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1000),
    tolerance: fc.constantFrom(0, 0.01, 5),
    unit: fc.constantFrom('元', '万元', '%', 'days'),
  },
  { requiredKeys: ['value'] },
);

export const numericItems: fc.Arbitrary<DeliveredOf<'numeric'>> = fc
  .tuple(ids(1, 5), fc.array(fieldSketch, { minLength: 5, maxLength: 5 }))
  .map(([fields, sketches]) => numericItem(Object.fromEntries(fields.map((field, index) => [field, sketches[index] ?? { value: 1 }]))));

export const freeTextItems: fc.Arbitrary<DeliveredOf<'text'>> = ids(1, 5).map((checklist) => freeTextItem(...checklist));

/** An item a machine can mark. */
export const markedItems: fc.Arbitrary<Exclude<DeliveredItem, { interaction: 'text' }>> = fc.oneof(
  choiceItems,
  matchItems,
  orderItems,
  clozeItems,
  categorizeItems,
  placeItems,
  numericItems,
);

export const items: fc.Arbitrary<DeliveredItem> = fc.oneof({ weight: 7, arbitrary: markedItems }, { weight: 1, arbitrary: freeTextItems });

/** An object in which any of the parts may be assigned. */
function partial(parts: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Record<string, string>> {
  return fc
    .tuple(fc.record(parts), fc.subarray(Object.keys(parts)))
    .map(([all, assigned]) => Object.fromEntries(assigned.map((part) => [part, all[part] ?? ''])));
}

/** The ids of an item's parts. */
export function partsOf(item: DeliveredItem): string[] {
  switch (item.interaction) {
    case 'choice':
      return item.options.map((option) => option.id);
    case 'match':
      return item.sources.map((source) => source.id);
    case 'order':
      return item.steps.map((step) => step.id);
    case 'cloze':
      return item.gaps.map((gap) => gap.id);
    case 'categorize':
    case 'place':
      return item.cards.map((card) => card.id);
    case 'numeric':
      return item.fields.map((field) => field.id);
    case 'text':
      return item.checklist.map((entry) => entry.id);
  }
}

/** Responses a view could report, right and wrong, finished and unfinished. */
export function responsesTo(item: DeliveredItem): fc.Arbitrary<unknown> {
  const each = (value: fc.Arbitrary<string>) => partial(Object.fromEntries(partsOf(item).map((part) => [part, value])));
  switch (item.interaction) {
    case 'choice':
      return item.multiple ? fc.shuffledSubarray(partsOf(item)) : fc.subarray(partsOf(item), { maxLength: 1 });
    case 'match':
      return each(fc.constantFrom(...item.targets.map((target) => target.id)));
    case 'order':
      return fc.shuffledSubarray(partsOf(item));
    case 'cloze':
      return partial(
        Object.fromEntries(
          item.gaps.map((gap) => [
            gap.id,
            gap.options ? fc.constantFrom('', ...gap.options.map((option) => option.id)) : fc.oneof(typedWord, fc.string()),
          ]),
        ),
      );
    case 'categorize':
      return each(fc.constantFrom(...item.bins.map((bin) => bin.id)));
    case 'place':
      return each(fc.constantFrom(...cellsOf(item)));
    case 'numeric':
      return each(fc.oneof(fc.constantFrom(...item.fields.map((field) => `${field.value}`)), fc.integer().map(String), fc.string()));
    case 'text':
      return fc.record({ answer: fc.string(), ticked: fc.shuffledSubarray(partsOf(item)) });
  }
}

/** Any run of UTF-16 code units, also half a character, which JSON can carry. */
const anyText = fc.array(fc.nat({ max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units));

/** What a damaged record or a hostile file may hold in place of a response to this item. */
export function strangeResponsesTo(item: DeliveredItem): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(...partsOf(item), '__proto__', 'constructor', 'toString', 'unheard-of');
  const value: fc.Arbitrary<unknown> = fc.oneof(fc.anything(), key, anyText);
  return fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
    fc.array(fc.oneof(value, fc.dictionary(fc.constantFrom('toString', 'valueOf', 'id'), fc.anything())), { maxLength: 4 }),
    fc.dictionary(key, value),
    fc.dictionary(key, anyText),
    fc.record({ answer: value, ticked: fc.oneof(fc.array(value, { maxLength: 3 }), value) }, { requiredKeys: [] }),
  );
}
