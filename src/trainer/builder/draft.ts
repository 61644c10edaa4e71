/** A draft and the steps from one to the next. All pure; ids and time come in. */
import type { AssignedForm } from '../../assignment/assignment.ts';
import type { Locale } from '../../course/locale.ts';
import type { AssignmentRecord, ChosenItem, Draft } from '../storage/assignment-record.ts';
import type { CatalogueItem } from './catalogue.ts';

/** A record with an empty draft. */
export function newRecord(id: string, locale: Locale, timeZone: string, now: string): AssignmentRecord {
  return {
    id,
    status: 'draft',
    createdAt: now,
    updatedAt: now,
    draft: {
      title: '',
      locale,
      welcome: '',
      items: [],
      form: 'fixed',
      cells: [],
      counts: { 1: 0, 2: 0, 3: 0 },
      perObjective: 0,
      each: 'own',
      shuffle: true,
      sealed: false,
      feedback: 'end',
      passMark: 0.8,
      attempts: 1,
      timeZone,
    },
    roster: [],
  };
}

/** Items and scenarios chosen. */
export function askedCount({ items, scenarios = [] }: Pick<Draft, 'items' | 'scenarios'>): number {
  return items.length + scenarios.length;
}

function sameItem(one: Pick<ChosenItem, 'origin' | 'id'>, other: Pick<ChosenItem, 'origin' | 'id'>): boolean {
  return one.origin === other.origin && one.id === other.id;
}

export function isChosen(draft: Draft, item: Pick<ChosenItem, 'origin' | 'id'>): boolean {
  return draft.items.some((chosen) => sameItem(chosen, item));
}

/** Adds items at the end; those chosen already stay where they are. */
export function choose(draft: Draft, items: readonly CatalogueItem[]): Draft {
  const added = items
    .filter((item) => !isChosen(draft, item))
    .map(({ origin, id, lesson, hash }): ChosenItem => ({ origin, id, hash, ...(lesson === undefined ? {} : { lesson }) }));
  return added.length === 0 ? draft : { ...draft, items: [...draft.items, ...added] };
}

export function drop(draft: Draft, item: Pick<ChosenItem, 'origin' | 'id'>): Draft {
  return { ...draft, items: draft.items.filter((chosen) => !sameItem(chosen, item)) };
}

/** Moves an item to a place, counted from 0; beyond the ends it stops there. */
export function move(draft: Draft, from: number, to: number): Draft {
  const items = [...draft.items];
  const [moved] = items.splice(from, 1);
  if (!moved) return draft;
  items.splice(Math.max(0, Math.min(items.length, to)), 0, moved);
  return { ...draft, items };
}

/** Takes items in their present wording, after the trainer has seen that it changed. */
export function accept(draft: Draft, items: readonly CatalogueItem[]): Draft {
  return {
    ...draft,
    items: draft.items.map((chosen) => {
      const now = items.find((item) => sameItem(item, chosen));
      return now ? { ...chosen, hash: now.hash } : chosen;
    }),
  };
}

/** Sets or, with undefined, clears what may be absent. */
export function withOptional<Key extends 'minutes' | 'opensAt' | 'dueAt'>(draft: Draft, key: Key, value: Draft[Key] | undefined): Draft {
  const { [key]: _former, ...rest } = draft;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Draft;
}

/** Sealed assignments show nothing while they run; the former choice comes back when the seal is lifted. */
export function feedbackOf(draft: Draft): Draft['feedback'] {
  return draft.sealed ? 'none' : draft.feedback;
}

/** The form that a draft asks for. */
export function formOf(draft: Pick<Draft, 'form' | 'cells' | 'counts' | 'perObjective' | 'each'>): AssignedForm {
  const { form: kind, cells, counts, perObjective, each } = draft;
  if (kind === 'fixed') return { kind };
  return cells === undefined ? { kind, counts, perObjective, each } : { kind, cells, each };
}

/**
 * A copy to work on, as a new assignment.
 * @param token makes the tokens of the roster: a link of the one must not pass for a link of the other
 */
export function copyRecord(
  record: AssignmentRecord,
  copy: { id: string; title: string; token: () => string; now: string },
): AssignmentRecord {
  const { sent: _sent, ...rest } = record;
  return {
    ...rest,
    id: copy.id,
    status: 'draft',
    createdAt: copy.now,
    updatedAt: copy.now,
    draft: { ...record.draft, title: copy.title },
    roster: record.roster.map((entry) => ({ ...entry, token: copy.token() })),
  };
}
