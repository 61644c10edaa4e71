/** Each item by itself: what it refers to, whether its key scores 1 and its examples score what they say. */
import { locales } from '../../course/locale.ts';
import type { Case } from '../../course/schemas/cases.ts';
import { correctResponse } from '../../interactions/correct-response.ts';
import type { Item } from '../../interactions/item-schema.ts';
import { checkResponse, markResponse } from '../../interactions/marking.ts';
import { deliverItem } from './deliver.ts';
import { type ItemMistake, itemMistakes } from './item-structure.ts';
import type { ItemsFile, KnownIds } from './material.ts';
import type { Problem } from './problem.ts';

function keyMistakes(item: Item, cases: readonly Case[]): ItemMistake[] {
  const failing = locales.flatMap((locale) => {
    const delivered = deliverItem(item, locale, cases);
    const key = correctResponse(delivered);
    if (key === null) return [];
    const { score, parts } = markResponse(delivered, key);
    return score === 1 ? [] : [{ locale, score, parts: parts.filter((part) => !part.right).map((part) => part.id) }];
  });
  if (failing.length === 0) return [];
  const parts = [...new Set(failing.flatMap((failure) => failure.parts))].join(', ');
  const where = failing.map((failure) => failure.locale).join(', ');
  return [{ path: ['interaction'], message: `the key itself scores ${failing[0]?.score} in ${where}; expected 1 (not right: ${parts})` }];
}

function exampleMistakes(item: Item, cases: readonly Case[]): ItemMistake[] {
  return item.examples.flatMap((example, index) => {
    const path = ['examples', index];
    const delivered = deliverItem(item, example.locale === 'en' ? 'en' : 'zh-Hans', cases);
    const state = checkResponse(delivered, example.response);
    if (state.state === 'malformed') return [{ path, message: `the response of an example does not fit the item: ${state.problem}` }];
    const { score } = markResponse(delivered, example.response);
    const same = score === null || example.score === null ? score === example.score : Math.abs(score - example.score) < 0.005;
    const shown = score === null ? 'null, as free text is not machine-marked' : Number(score.toFixed(3));
    return same ? [] : [{ path, message: `an example scores ${shown}; it says ${example.score}` }];
  });
}

/** What an items file may refer to. */
export interface ItemSurroundings {
  objectives: readonly string[];
  cases: readonly Case[];
  knownCases: KnownIds;
}

/** Checks the items of a file. */
export function checkItems({ items, file, lineOf }: ItemsFile, { objectives, cases, knownCases }: ItemSurroundings): Problem[] {
  return items.flatMap((item, index) => {
    const mistakes = itemMistakes(item);
    if (mistakes.length === 0) mistakes.push(...keyMistakes(item, cases), ...exampleMistakes(item, cases));
    if (!objectives.includes(item.objective)) {
      mistakes.push({ path: ['objective'], message: `unknown objective "${item.objective}"; expected one of ${objectives.join(', ')}` });
    }
    if (item.case !== undefined && knownCases && !knownCases.includes(item.case)) {
      mistakes.push({ path: ['case'], message: `unknown case "${item.case}"; expected an id of cases.yaml` });
    }
    return mistakes.map(({ path, message }) => ({
      file,
      line: lineOf(['items', index, ...path]),
      message: `item "${item.id}": ${message}`,
    }));
  });
}
