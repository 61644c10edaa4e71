/** The response that scores 1: the key, in the shape a learner would give it. */
import type { DeliveredItem } from './item.ts';
import { keyCell } from './place/cells.ts';

/** @returns the right response; null for free text, which has none */
export function correctResponse(item: DeliveredItem): unknown {
  switch (item.interaction) {
    case 'choice':
      return item.options.filter((option) => option.correct).map((option) => option.id);
    case 'match':
      return Object.fromEntries(item.sources.map((source) => [source.id, source.target]));
    case 'order':
      return item.steps.map((step) => step.id);
    case 'cloze':
      return Object.fromEntries(
        item.gaps.map((gap) => [
          gap.id,
          gap.options ? gap.options.find((option) => option.correct)?.id : decodeURIComponent(gap.accept?.[0] ?? ''),
        ]),
      );
    case 'categorize':
      return Object.fromEntries(item.cards.map((card) => [card.id, card.bin]));
    case 'place':
      return Object.fromEntries(item.cards.map((card) => [card.id, keyCell(card)]));
    case 'numeric':
      return Object.fromEntries(item.fields.map((field) => [field.id, String(field.value)]));
    case 'text':
      return null;
  }
}
