/** Whether an item of the right shape also makes sense in itself. Each check gives the path of what is wrong, or null. */
import type { DeliveredItem } from '../interactions/item.ts';

function firstRepeated(parts: readonly { id: string }[], path: string): string | null {
  const repeated = parts.findIndex((part, index) => parts.findIndex((other) => other.id === part.id) !== index);
  return repeated < 0 ? null : `${path}.${repeated}.id`;
}

function firstFault(...faults: (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}

/** A gap stands exactly once in the text, and is either chosen or typed. */
function gapFault(item: Extract<DeliveredItem, { interaction: 'cloze' }>): string | null {
  const inText = [...item.text.matchAll(/\{([^}]*)\}/g)].map(([, id]) => id ?? '');
  if (inText.length !== item.gaps.length || !item.gaps.every((gap) => inText.includes(gap.id))) return 'text';
  for (const [index, gap] of item.gaps.entries()) {
    if ((gap.options === undefined) === (gap.accept === undefined)) return `gaps.${index}`;
    const repeated = firstRepeated(gap.options ?? [], `gaps.${index}.options`);
    if (repeated !== null) return repeated;
  }
  return null;
}

/** What is wrong with the parts of an item, sealed or not: responses name them by id. */
export function partsFault(item: DeliveredItem): string | null {
  switch (item.interaction) {
    case 'choice':
      return firstRepeated(item.options, 'options');
    case 'match':
      return firstFault(firstRepeated(item.sources, 'sources'), firstRepeated(item.targets, 'targets'));
    case 'order':
      return firstRepeated(item.steps, 'steps');
    case 'cloze':
      return firstFault(firstRepeated(item.gaps, 'gaps'), gapFault(item));
    case 'categorize':
      return firstFault(firstRepeated(item.bins, 'bins'), firstRepeated(item.cards, 'cards'));
    case 'place':
      return firstFault(
        firstRepeated(item.columns.values, 'columns.values'),
        firstRepeated(item.rows.values, 'rows.values'),
        firstRepeated(item.cards, 'cards'),
      );
    case 'numeric':
      return firstRepeated(item.fields, 'fields');
    case 'text':
      return firstRepeated(item.checklist, 'checklist');
  }
}

function firstUnplaced<Part>(parts: readonly Part[], placesOf: (part: Part) => readonly string[], places: readonly { id: string }[]) {
  return parts.findIndex((part) => !placesOf(part).every((place) => places.some((known) => known.id === place)));
}

/** What is wrong with the key of an item that is to be marked: marking it would give no score, or no one could be right. */
export function keyFault(item: DeliveredItem): string | null {
  switch (item.interaction) {
    case 'choice': {
      const right = item.options.filter((option) => option.correct).length;
      return right === 0 || (right > 1 && !item.multiple) ? 'options' : null;
    }
    case 'match': {
      const index = firstUnplaced(item.sources, (source) => [source.target, ...source.alsoAccept], item.targets);
      return index < 0 ? null : `sources.${index}.target`;
    }
    case 'categorize': {
      const index = firstUnplaced(item.cards, (card) => [card.bin, ...card.alsoAccept], item.bins);
      return index < 0 ? null : `cards.${index}.bin`;
    }
    case 'place': {
      const index = item.cards.findIndex((card) => {
        if (card.outside) return item.outside === undefined || card.column !== undefined || card.row !== undefined;
        return !item.columns.values.some((column) => column.id === card.column) || !item.rows.values.some((row) => row.id === card.row);
      });
      return index < 0 ? null : `cards.${index}`;
    }
    case 'cloze': {
      const index = item.gaps.findIndex((gap) => !(gap.options?.some((option) => option.correct) ?? (gap.accept?.length ?? 0) > 0));
      return index < 0 ? null : `gaps.${index}`;
    }
    case 'text':
      return item.modelAnswer.trim() === '' ? 'modelAnswer' : null;
    default:
      return null;
  }
}
