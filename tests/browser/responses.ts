/** Right and wrong responses to an item, made from its key. */
import { cellId, cellsOf, keyCell } from '../../src/interactions/place/cells.ts';
import type { Item } from './content.ts';

/** Response per part: part id to place, option or typed words; a list for `choice` and `order`; words for `text`. */
export type Response = string | string[] | Record<string, string>;

function other(places: readonly string[], accepted: readonly string[]): string {
  const found = places.find((place) => !accepted.includes(place));
  if (found === undefined) throw new Error(`every place of ${places.join(', ')} is right`);
  return found;
}

/** The response that scores 1. */
export function rightResponse(item: Item): Response {
  switch (item.interaction) {
    case 'choice':
      return item.options.filter((option) => option.correct).map((option) => option.id);
    case 'match':
      return Object.fromEntries(item.sources.map((source) => [source.id, source.target]));
    case 'order':
      return item.steps.map((step) => step.id);
    case 'cloze':
      return Object.fromEntries(
        item.gaps.map((gap) => [gap.id, gap.options?.find((option) => option.correct)?.id ?? gap.accept?.[0] ?? '']),
      );
    case 'categorize':
      return Object.fromEntries(item.cards.map((card) => [card.id, card.bin]));
    case 'place':
      return Object.fromEntries(item.cards.map((card) => [card.id, keyCell(card)]));
    case 'numeric':
      return Object.fromEntries(item.fields.map((field) => [field.id, String(field.value)]));
    case 'text':
      return item.modelAnswer;
  }
}

/** A response that scores 0. */
export function wrongResponse(item: Item): Response {
  switch (item.interaction) {
    case 'choice': {
      const wrong = item.options.filter((option) => !option.correct).map((option) => option.id);
      return item.multiple ? wrong : wrong.slice(0, 1);
    }
    case 'match': {
      const targets = item.targets.map((target) => target.id);
      return Object.fromEntries(item.sources.map((source) => [source.id, other(targets, [source.target, ...source.alsoAccept])]));
    }
    case 'order':
      return item.steps.map((step) => step.id).reverse();
    case 'cloze':
      return Object.fromEntries(item.gaps.map((gap) => [gap.id, gap.options?.find((option) => !option.correct)?.id ?? 'zzz']));
    case 'categorize': {
      const bins = item.bins.map((bin) => bin.id);
      return Object.fromEntries(item.cards.map((card) => [card.id, other(bins, [card.bin, ...card.alsoAccept])]));
    }
    case 'place': {
      // Another column: the right one in the wrong row may earn something.
      const wrongFor = (column: string | undefined) =>
        cellsOf(item).filter((cell) => cell !== 'outside' && !item.rows.values.some((row) => cell === cellId(column ?? '', row.id)));
      return Object.fromEntries(item.cards.map((card) => [card.id, other(wrongFor(card.column), [keyCell(card)])]));
    }
    case 'numeric':
      return Object.fromEntries(item.fields.map((field) => [field.id, String(field.value + field.tolerance + 98_765)]));
    case 'text':
      return '……';
  }
}

/** A response with one part given and others missing, where the interaction has several parts. */
export function partialResponse(item: Item): Response {
  const [first] = Object.entries(rightResponse(item));
  if (first === undefined) throw new Error(`${item.id} has no parts`);
  return Object.fromEntries([first as [string, string]]);
}
