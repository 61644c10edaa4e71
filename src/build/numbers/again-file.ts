/** What review gets of an item’s numbers: its texts with gaps, and rows of numbers that were drawn here. No formula travels. */
import type { Language } from '../../course/locale.ts';
import { localise } from '../../course/text.ts';
import { numberGapsIn } from '../../interactions/numeric/number-gaps.ts';
import type { Variations } from '../../review/again.ts';
import { drawingsOf } from './drawings.ts';
import { type NumberedItem, textsOf } from './numbered-item.ts';

/** Rows of an item: a year of reviews does not use them up. */
const mostRows = 24;

/** Of these at least a dozen hold, as the checks have seen. */
const tries = 6000;

const drawn = new WeakMap<NumberedItem, ReturnType<typeof drawingsOf>>();

function drawingsFor(item: NumberedItem) {
  const known = drawn.get(item) ?? drawingsOf(item, mostRows, tries);
  drawn.set(item, known);
  return known;
}

/** @param hash of the printed item */
export function variationsOf(item: NumberedItem, hash: string, language: Language): Variations {
  const { context, stem, explanation, fields } = localise(item.template, language);
  const gaps = textsOf(item.template).flatMap(({ text }) => numberGapsIn(text[language]));
  const names = [...new Set([...gaps, ...item.values.keys()])];
  return {
    hash,
    ...(context === undefined ? {} : { context }),
    stem,
    explanation,
    fields,
    names,
    rows: drawingsFor(item).found.map(({ numbers }) => names.map((name) => numbers.get(name) ?? Number.NaN)),
  };
}
