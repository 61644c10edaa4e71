/**
 * Corrections of a key after hand-ins came: what else counts as right, or that an item does not count, or that everyone gets
 * the point. They are kept beside the items, never written into them, so that each can be taken back.
 *
 * What is accepted in addition never lowers anyone's score: it counts for those who answered so, and for the others the key
 * stays as it was.
 */

import { encodeTyped } from '../interactions/cloze/typed-answer.ts';
import { correctResponse } from '../interactions/correct-response.ts';
import type { DeliveredItem, DeliveredOf } from '../interactions/item.ts';
import { markResponse } from '../interactions/marking.ts';
import { markNumeric } from '../interactions/numeric/marking.ts';
import type { Outcome } from '../interactions/outcome.ts';
import { cellId, cellsOf, outsideCell } from '../interactions/place/cells.ts';

/** `item` is the trainer's own id, not that of a sealed item. */
export type Correction = { item: string } & (
  | { kind: 'accept-option'; option: string /** Of a cloze. */; gap?: string }
  /** A target for a source, a bin for a card, a cell for a card. */
  | { kind: 'accept-place'; part: string; place: string }
  | { kind: 'accept-word'; gap: string; word: string }
  | { kind: 'accept-number'; field: string; value: number; tolerance: number }
  | { kind: 'accept-order'; steps: string[] }
  | { kind: 'drop' }
  | { kind: 'give-point' }
);

export type CorrectionFault = 'unknown-item' | 'not-for-this-interaction' | 'unknown-part' | 'already-right';

const fits: Readonly<Record<Correction['kind'], readonly DeliveredItem['interaction'][] | null>> = {
  'accept-option': ['choice', 'cloze'],
  'accept-place': ['match', 'categorize', 'place'],
  'accept-word': ['cloze'],
  'accept-number': ['numeric'],
  'accept-order': ['order'],
  drop: null,
  'give-point': null,
};

/** Whether the parts that a correction names exist in the item. */
function knowsParts(item: DeliveredItem, correction: Correction): boolean {
  const has = (entries: readonly { id: string }[], id: string) => entries.some((entry) => entry.id === id);
  switch (correction.kind) {
    case 'accept-option':
      if (item.interaction === 'choice') return correction.gap === undefined && has(item.options, correction.option);
      return item.interaction === 'cloze' && has(item.gaps.find((gap) => gap.id === correction.gap)?.options ?? [], correction.option);
    case 'accept-place':
      if (item.interaction === 'match') return has(item.sources, correction.part) && has(item.targets, correction.place);
      if (item.interaction === 'categorize') return has(item.cards, correction.part) && has(item.bins, correction.place);
      return item.interaction === 'place' && has(item.cards, correction.part) && cellsOf(item).includes(correction.place);
    case 'accept-word':
      return (
        item.interaction === 'cloze' &&
        encodeTyped(correction.word) !== '' &&
        item.gaps.some((gap) => gap.id === correction.gap && gap.accept !== undefined)
      );
    case 'accept-number':
      return (
        item.interaction === 'numeric' &&
        has(item.fields, correction.field) &&
        Number.isFinite(correction.value) &&
        Number.isFinite(correction.tolerance) &&
        correction.tolerance >= 0
      );
    case 'accept-order': {
      if (item.interaction !== 'order') return false;
      const { steps } = correction;
      return steps.length === item.steps.length && item.steps.every((step) => steps.includes(step.id));
    }
    default:
      return true;
  }
}

/** The key with this one answer put in its place. */
function answerWith(item: DeliveredItem, correction: Correction): unknown {
  const key = correctResponse(item);
  switch (correction.kind) {
    case 'accept-option':
      if (item.interaction !== 'choice') return { ...(key as object), [correction.gap ?? '']: correction.option };
      return item.multiple ? [...new Set([...(key as string[]), correction.option])] : [correction.option];
    case 'accept-place':
      return { ...(key as object), [correction.part]: correction.place };
    case 'accept-word':
      return { ...(key as object), [correction.gap]: correction.word };
    case 'accept-number':
      return { ...(key as object), [correction.field]: String(correction.value) };
    case 'accept-order':
      return correction.steps;
    default:
      return undefined;
  }
}

/**
 * Why a correction makes no sense, or null when it does.
 * @param items the trainer's copies
 * @param standing corrections made before
 */
export function correctionFault(
  items: readonly DeliveredItem[],
  correction: Correction,
  standing: readonly Correction[] = [],
): CorrectionFault | null {
  const item = items.find((candidate) => candidate.id === correction.item);
  if (!item) return 'unknown-item';
  const fitting = fits[correction.kind];
  if (fitting !== null && !fitting.includes(item.interaction)) return 'not-for-this-interaction';
  if (!knowsParts(item, correction)) return 'unknown-part';
  const answer = answerWith(item, correction);
  const before = correctionOf(item.id, standing);
  if (answer === undefined) return (correction.kind === 'drop' ? before.dropped : before.given) ? 'already-right' : null;
  return markCorrected(item, before, answer).score === 1 ? 'already-right' : null;
}

/** What all corrections of one item come to. */
export interface ItemCorrection {
  dropped: boolean;
  given: boolean;
  accepts: readonly Correction[];
}

const uncorrected: ItemCorrection = { dropped: false, given: false, accepts: [] };

/** The corrections of one item. An item that was dropped stays dropped, whatever else was corrected. */
export function correctionOf(item: string, corrections: readonly Correction[]): ItemCorrection {
  const own = corrections.filter((correction) => correction.item === item);
  if (own.length === 0) return uncorrected;
  return {
    dropped: own.some(({ kind }) => kind === 'drop'),
    given: own.some(({ kind }) => kind === 'give-point'),
    accepts: own.filter(({ kind }) => kind.startsWith('accept-')),
  };
}

/** What was given for a part, when the response is an object that has it. */
function givenIn(response: unknown, part: string): unknown {
  return typeof response === 'object' && response !== null && Object.hasOwn(response, part)
    ? (response as Record<string, unknown>)[part]
    : undefined;
}

function withOption(item: DeliveredOf<'choice'>, option: string, response: unknown): DeliveredItem {
  if (!Array.isArray(response) || !response.includes(option)) return item;
  // Of one right option the key moves to what was chosen; of several it grows by it.
  return {
    ...item,
    options: item.options.map((entry) => ({ ...entry, correct: entry.id === option || (item.multiple && entry.correct) })),
  };
}

function withNumber(item: DeliveredOf<'numeric'>, field: string, value: number, tolerance: number, response: unknown): DeliveredItem {
  const given = givenIn(response, field);
  if (typeof given !== 'string') return item;
  const right = (entry: (typeof item.fields)[number]) =>
    markNumeric({ interaction: 'numeric', fields: [entry] }, { [field]: given }).score === 1;
  return {
    ...item,
    fields: item.fields.map((entry) => {
      const other = { ...entry, value, tolerance };
      return entry.id === field && !right(entry) && right(other) ? other : entry;
    }),
  };
}

function withCell(item: DeliveredOf<'place'>, part: string, place: string, response: unknown): DeliveredItem {
  if (givenIn(response, part) !== place) return item;
  const spots = item.columns.values.flatMap((column) => item.rows.values.map((row) => ({ column: column.id, row: row.id })));
  const spot = place === outsideCell ? undefined : spots.find(({ column, row }) => cellId(column, row) === place);
  return {
    ...item,
    cards: item.cards.map((card) => {
      if (card.id !== part) return card;
      const { column: _column, row: _row, ...rest } = card;
      return spot ? { ...rest, ...spot, outside: false } : { ...rest, outside: true };
    }),
  };
}

/** The item with a key that also takes this answer, as far as it was given. */
function accepting(item: DeliveredItem, correction: Correction, response: unknown): DeliveredItem {
  if (correction.kind === 'accept-option' && item.interaction === 'choice') return withOption(item, correction.option, response);
  if (correction.kind === 'accept-option' && item.interaction === 'cloze') {
    const options = (gap: (typeof item.gaps)[number]) =>
      gap.options?.map((option) => ({ ...option, correct: option.correct || option.id === correction.option }));
    return {
      ...item,
      gaps: item.gaps.map((gap) => (gap.id === correction.gap ? { ...gap, options: options(gap) } : gap)),
    } as DeliveredItem;
  }
  if (correction.kind === 'accept-word' && item.interaction === 'cloze') {
    const accept = (words: readonly string[] = []) => [...words, encodeTyped(correction.word)];
    return { ...item, gaps: item.gaps.map((gap) => (gap.id === correction.gap ? { ...gap, accept: accept(gap.accept) } : gap)) };
  }
  if (correction.kind === 'accept-place' && item.interaction === 'match') {
    const also = (source: (typeof item.sources)[number]) => ({ ...source, alsoAccept: [...source.alsoAccept, correction.place] });
    return { ...item, sources: item.sources.map((source) => (source.id === correction.part ? also(source) : source)) };
  }
  if (correction.kind === 'accept-place' && item.interaction === 'categorize') {
    const also = (card: (typeof item.cards)[number]) => ({ ...card, alsoAccept: [...card.alsoAccept, correction.place] });
    return { ...item, cards: item.cards.map((card) => (card.id === correction.part ? also(card) : card)) };
  }
  if (correction.kind === 'accept-place' && item.interaction === 'place')
    return withCell(item, correction.part, correction.place, response);
  if (correction.kind === 'accept-number' && item.interaction === 'numeric') {
    return withNumber(item, correction.field, correction.value, correction.tolerance, response);
  }
  return item;
}

/** Marks a response by the corrected key. Items that are dropped or given are not asked about here. */
export function markCorrected(item: DeliveredItem, { accepts }: ItemCorrection, response: unknown): Outcome {
  if (accepts.length === 0) return markResponse(item, response);
  const keyed = accepts.reduce((corrected, correction) => accepting(corrected, correction, response), item);
  const outcomes = [markResponse(keyed, response)];
  for (const correction of accepts) {
    if (correction.kind !== 'accept-order' || item.interaction !== 'order') continue;
    const steps = correction.steps.flatMap((id) => item.steps.find((step) => step.id === id) ?? []);
    outcomes.push(markResponse({ ...item, steps }, response));
  }
  return outcomes.reduce((best, next) => ((next.score ?? 0) > (best.score ?? 0) ? next : best));
}
