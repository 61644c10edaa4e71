/** Tiny items of every interaction, as they reach a learner's page. */
import { encodeTyped } from '../../src/interactions/cloze/typed-answer.ts';
import type { DeliveredOf } from '../../src/interactions/item.ts';

const common = {
  hash: '0a1b2c3d4e5f',
  objective: 'tell-customers-apart',
  difficulty: 1,
  stem: 'Tell these customers apart.',
  explanation: 'What a customer does decides.',
} as const;

/** A choice; several options may be chosen when several are right, unless said otherwise. */
export function choiceItem(options: { right: string[]; wrong: string[]; multiple?: boolean }): DeliveredOf<'choice'> {
  return {
    ...common,
    id: 'who-is-loyal',
    interaction: 'choice',
    multiple: options.multiple ?? options.right.length > 1,
    keepOrder: false,
    options: [
      ...options.right.map((id) => ({ id, text: `The ${id} one`, correct: true, feedback: `why ${id}` })),
      ...options.wrong.map((id) => ({ id, text: `The ${id} one`, correct: false, feedback: `mistake ${id}` })),
    ],
  };
}

/** Parts by id, each with the places that count as right, the preferred one first. Every other place is a known mistake. */
function assignedParts(parts: Record<string, string | string[]>, places: string[]) {
  return Object.entries(parts).map(([id, right]) => {
    const accepted = [right].flat();
    const wrong = places.filter((place) => !accepted.includes(place));
    return {
      id,
      accepted,
      text: `Text of ${id}`,
      why: `why ${id}`,
      mistakes: Object.fromEntries(wrong.map((place) => [place, `${id} is not ${place}`])),
    };
  });
}

/** A match: source id to its right target, or to all that count, the preferred one first. */
export function matchItem(sources: Record<string, string | string[]>, targets: string[]): DeliveredOf<'match'> {
  return {
    ...common,
    id: 'match-customers',
    interaction: 'match',
    sources: assignedParts(sources, targets).map(({ accepted, ...source }) => ({
      ...source,
      target: accepted[0] ?? '',
      alsoAccept: accepted.slice(1),
    })),
    targets: targets.map((id) => ({ id, text: `Text of ${id}` })),
  };
}

/** A categorization: card id to its right bin, or to all that count, the preferred one first. */
export function categorizeItem(cards: Record<string, string | string[]>, bins: string[]): DeliveredOf<'categorize'> {
  return {
    ...common,
    id: 'sort-customers',
    interaction: 'categorize',
    bins: bins.map((id) => ({ id, title: `Title of ${id}` })),
    cards: assignedParts(cards, bins).map(({ accepted, ...card }) => ({ ...card, bin: accepted[0] ?? '', alsoAccept: accepted.slice(1) })),
  };
}

/** A sequence, given in its right order. */
export function orderItem(...steps: string[]): DeliveredOf<'order'> {
  return {
    ...common,
    id: 'order-steps',
    interaction: 'order',
    steps: steps.map((id) => ({ id, text: `Text of ${id}`, why: `why ${id}` })),
  };
}

export type GapSketch = { right: string[]; wrong: string[] } | { accept: string[]; mistakes?: Record<string, string> };

/** A cloze: gap id to its options (`right`, `wrong`), or to the words it accepts, encoded as delivery does. */
export function clozeItem(gaps: Record<string, GapSketch>): DeliveredOf<'cloze'> {
  return {
    ...common,
    id: 'fill-the-gaps',
    interaction: 'cloze',
    text: Object.keys(gaps)
      .map((id) => `{${id}}`)
      .join(' and '),
    gaps: Object.entries(gaps).map(([id, gap]) => {
      if ('accept' in gap) {
        const mistakes = Object.entries(gap.mistakes ?? {}).map(([word, feedback]) => ({ accept: [encodeTyped(word)], feedback }));
        return { id, why: `why ${id}`, accept: gap.accept.map(encodeTyped), mistakes };
      }
      const options = [
        ...gap.right.map((option) => ({ id: option, text: option, correct: true })),
        ...gap.wrong.map((option) => ({ id: option, text: option, correct: false, feedback: `${id} is not ${option}` })),
      ];
      return { id, why: `why ${id}`, options, mistakes: [] };
    }),
  };
}

export type Spot = { column: string; row: string } | 'outside';

/** A board of loyalty by profit with named cards; cards may belong outside when `outside` is true. */
export function placeItem(
  cards: Record<string, Spot>,
  { columns = ['low-loyalty', 'high-loyalty'], rows = ['low-profit', 'high-profit'], columnCredit = 0, outside = false } = {},
): DeliveredOf<'place'> {
  const axis = (title: string, ids: string[]) => ({ title, values: ids.map((id) => ({ id, title: `Title of ${id}` })) });
  return {
    ...common,
    id: 'place-customers',
    interaction: 'place',
    columns: axis('Loyalty', columns),
    rows: axis('Profit', rows),
    cellNames: {},
    columnCredit,
    ...(outside ? { outside: 'No customer' } : {}),
    cards: Object.entries(cards).map(([id, spot]) => ({
      id,
      text: `Text of ${id}`,
      why: `why ${id}`,
      mistakes: { outside: `${id} is a customer` },
      ...(spot === 'outside' ? { outside: true } : { ...spot, outside: false }),
    })),
  };
}

export interface FieldSketch {
  value: number;
  tolerance?: number;
  unit?: string;
  /** Wrong value to what it shows. */
  mistakes?: [number, string][];
}

/** Values to be typed: field id to its key. */
export function numericItem(fields: Record<string, FieldSketch>): DeliveredOf<'numeric'> {
  return {
    ...common,
    id: 'work-out-values',
    interaction: 'numeric',
    fields: Object.entries(fields).map(([id, { value, tolerance = 0, unit, mistakes = [] }]) => ({
      id,
      label: `Label of ${id}`,
      value,
      tolerance,
      ...(unit === undefined ? {} : { unit }),
      mistakes: mistakes.map(([wrong, feedback]) => ({ value: wrong, tolerance: 0, feedback })),
      why: `why ${id}`,
    })),
  };
}

/** A free answer with a checklist to compare by. */
export function freeTextItem(...checklist: string[]): DeliveredOf<'text'> {
  return {
    ...common,
    id: 'answer-complaint',
    interaction: 'text',
    modelAnswer: 'I am sorry. We replace it today.',
    checklist: checklist.map((id) => ({ id, text: `Text of ${id}` })),
  };
}
