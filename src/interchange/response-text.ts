/** A response in the item's own words, for tables and feedback sheets. */

import { correctResponse } from '../interactions/correct-response.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { checkResponse } from '../interactions/marking.ts';
import { outsideCell } from '../interactions/place/cells.ts';

type Texts = readonly { id: string; text?: string; title?: string }[];

function nameOf(parts: Texts, id: string): string {
  const part = parts.find((candidate) => candidate.id === id);
  return part?.text ?? part?.title ?? id;
}

/** `a → X; b → Y`, in the order of the parts; of a single gap or field just `X`. */
function pairs(response: Readonly<Record<string, string>>, parts: Texts, placeName: (id: string) => string, named = true): string {
  return parts
    .flatMap(({ id }) => {
      const given = Object.hasOwn(response, id) ? response[id] : undefined;
      return given === undefined || given.trim() === '' ? [] : [named ? `${nameOf(parts, id)} → ${placeName(given)}` : placeName(given)];
    })
    .join('; ');
}

/** The name of a cell of a board: its own, or column × row. */
function cellName(item: Extract<DeliveredItem, { interaction: 'place' }>, cell: string): string {
  if (cell === outsideCell && item.outside !== undefined) return item.outside;
  for (const column of item.columns.values) {
    const row = item.rows.values.find(({ id }) => `${column.id}-${id}` === cell);
    if (row) return Object.hasOwn(item.cellNames, cell) ? (item.cellNames[cell] ?? cell) : `${column.title} × ${row.title}`;
  }
  return cell;
}

/**
 * What was answered, in words; empty where nothing was, or where it is no response to this item.
 * @param response raw, to the item with its key (unsealed)
 */
export function responseText(item: DeliveredItem, response: unknown): string {
  if (checkResponse(item, response).state === 'malformed') return '';
  switch (item.interaction) {
    case 'choice': {
      const chosen = response as string[];
      return item.options.flatMap(({ id, text }) => (chosen.includes(id) ? [text] : [])).join('; ');
    }
    case 'order':
      return (response as string[]).map((id, index) => `${index + 1}. ${nameOf(item.steps, id)}`).join('; ');
    case 'match':
      return pairs(response as Record<string, string>, item.sources, (id) => nameOf(item.targets, id));
    case 'categorize':
      return pairs(response as Record<string, string>, item.cards, (id) => nameOf(item.bins, id));
    case 'place':
      return pairs(response as Record<string, string>, item.cards, (id) => cellName(item, id));
    case 'cloze': {
      const options = item.gaps.flatMap((gap) => gap.options ?? []);
      const parts = item.gaps.map(({ id }, index) => ({ id, text: String(index + 1) }));
      return pairs(response as Record<string, string>, parts, (given) => nameOf(options, given), parts.length > 1);
    }
    case 'numeric': {
      const parts = item.fields.map(({ id, label }) => ({ id, text: label }));
      return pairs(response as Record<string, string>, parts, (given) => given.trim(), parts.length > 1);
    }
    case 'text':
      return (response as { answer: string }).answer.trim();
  }
}

/** The key in words. For free text the model answer. */
export function keyText(item: DeliveredItem): string {
  return item.interaction === 'text' ? item.modelAnswer : responseText(item, correctResponse(item));
}
