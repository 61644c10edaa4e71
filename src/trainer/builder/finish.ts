/** From a draft to what is handed out. */

import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import type { AssignedForm, AssignedItem, Assignment } from '../../assignment/assignment.ts';
import { parseAssignment } from '../../assignment/assignment-schema.ts';
import { cellsOf } from '../../assignment/draw-cells.ts';
import { drawnLength } from '../../assignment/form-of-assignment.ts';
import { isSealed, sealItem } from '../../assignment/seal-item.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { AssignmentRecord, ChosenItem, Draft } from '../storage/assignment-record.ts';
import { askedCount, feedbackOf, formOf } from './draft.ts';
import { overdrawn } from './spread.ts';

/** Why a draft cannot go out yet. */
export type Unfinished =
  | { code: 'title' | 'items' | 'name' | 'key' | 'drawing' | 'overdrawn' | 'order-of-times' | 'due-past' }
  /** Chosen items that are locked, gone, or worded otherwise than when they were chosen. */
  | { code: 'locked' | 'missing' | 'changed' | 'scenarios'; count: number }
  /** The finished assignment would not open; `path` says where. */
  | { code: 'invalid'; path: string };

/** What is missing that the draft itself tells. */
export function unfinished(draft: Draft, now: string): Unfinished[] {
  const problems: Unfinished[] = [];
  if (draft.title.trim() === '') problems.push({ code: 'title' });
  if (askedCount(draft) === 0) problems.push({ code: 'items' });
  const form = formOf(draft);
  // Scenarios alone need no numbers of items to draw.
  const drawsNone = draft.items.length === 0 && askedCount(draft) > 0;
  if (form.kind === 'drawn' && !drawsNone && drawnLength(form) === 0) problems.push({ code: 'drawing' });
  const [opens, due] = [draft.opensAt, draft.dueAt].map((time) => (time === undefined ? undefined : Date.parse(time)));
  if (opens !== undefined && due !== undefined && due <= opens) problems.push({ code: 'order-of-times' });
  else if (due !== undefined && due <= Date.parse(now)) problems.push({ code: 'due-past' });
  return problems;
}

/** Under which name a keyed item is looked up. */
export function nameOf({ origin, id }: Pick<ChosenItem, 'origin' | 'id'>): string {
  return `${origin} ${id}`;
}

function assigned(chosen: ChosenItem, item: DeliveredItem, draft: Draft, id: string): AssignedItem {
  if (draft.sealed) return { item: sealItem(item, id) };
  if (chosen.origin === 'course') return { ref: item.id, lesson: chosen.lesson ?? '', hash: item.hash };
  return { item };
}

/** What goes out, and what stays: the items with their keys. */
export type Finished =
  | { ok: true; assignment: Assignment; items: DeliveredItem[]; scenarios: KeptScenario[] }
  | { ok: false; problems: Unfinished[] };

/**
 * Makes the assignment.
 * @param items chosen items with their keys, by {@link nameOf}
 * @param scenarios those chosen that the site has, in its language
 * @param trainer name as learners see it, and the recipient of the key in use
 */
export function finishAssignment(
  record: Pick<AssignmentRecord, 'id' | 'draft'>,
  items: ReadonlyMap<string, DeliveredItem>,
  trainer: { name: string; recipient: string | undefined },
  now: string,
  scenarios: readonly { kept: KeptScenario; hash: string }[] = [],
): Finished {
  const { id, draft } = record;
  const problems = unfinished(draft, now);
  if (trainer.name.trim() === '') problems.push({ code: 'name' });
  if (trainer.recipient === undefined) problems.push({ code: 'key' });
  const found = draft.items.flatMap((chosen) => {
    const item = items.get(nameOf(chosen));
    return item ? [{ chosen, item }] : [];
  });
  const changed = found.filter(({ chosen, item }) => chosen.hash !== item.hash);
  if (found.length < draft.items.length) problems.push({ code: 'missing', count: draft.items.length - found.length });
  if (changed.length > 0) problems.push({ code: 'changed', count: changed.length });
  const named = draft.scenarios ?? [];
  const lost = named.filter((slug) => !scenarios.some(({ kept }) => kept.slug === slug)).length;
  if (lost > 0) problems.push({ code: 'scenarios', count: lost });
  const form: AssignedForm = found.length === 0 ? { kind: 'fixed' } : formOf(draft);
  if ('cells' in form && overdrawn(form.cells, cellsOf(found.map(({ item }) => item))).length > 0) problems.push({ code: 'overdrawn' });
  if (problems.length > 0 || trainer.recipient === undefined) return { ok: false, problems };

  const assignment: Assignment = {
    version: named.length > 0 || 'cells' in form ? 2 : 1,
    id,
    title: draft.title.trim(),
    locale: draft.locale,
    createdAt: now,
    trainer: { name: trainer.name.trim(), recipient: trainer.recipient },
    welcome: draft.welcome.trim(),
    items: found.map(({ chosen, item }) => assigned(chosen, item, draft, id)),
    ...(named.length > 0 ? { scenarios: scenarios.map(({ kept: { slug }, hash }) => ({ slug, hash })) } : {}),
    form,
    shuffle: draft.shuffle,
    sealed: draft.sealed,
    feedback: feedbackOf(draft),
    passMark: draft.passMark,
    attempts: draft.attempts,
    ...(draft.minutes === undefined ? {} : { minutes: draft.minutes }),
    ...(draft.opensAt === undefined ? {} : { opensAt: draft.opensAt }),
    ...(draft.dueAt === undefined ? {} : { dueAt: draft.dueAt }),
    timeZone: draft.timeZone,
  };
  // Whatever would not open at the learner's end is told here, and a sealed one that is not sealed never leaves.
  const parsed = parseAssignment(assignment);
  if (!parsed.ok)
    return {
      ok: false,
      problems: [{ code: 'invalid', path: 'path' in parsed.problem ? (parsed.problem.path ?? '') : parsed.problem.code }],
    };
  if (assignment.sealed && !assignment.items.every((entry) => 'item' in entry && isSealed(entry.item))) {
    return { ok: false, problems: [{ code: 'invalid', path: 'sealed' }] };
  }
  return { ok: true, assignment, items: found.map(({ item }) => item), scenarios: scenarios.map(({ kept }) => kept) };
}

/** Chosen items whose keys a learner could come by, and how. */
export interface Exposure {
  /** Sealed, but the course shows these with their keys. */
  publicInSealed: number;
  /** Not sealed, so these reserved or own items travel with their keys. */
  reservedOpen: number;
  ownOpen: number;
}

export function exposureOf(draft: Pick<Draft, 'sealed' | 'items'>): Exposure {
  const count = (origin: ChosenItem['origin']) => draft.items.filter((item) => item.origin === origin).length;
  return draft.sealed
    ? { publicInSealed: count('course'), reservedOpen: 0, ownOpen: 0 }
    : { publicInSealed: 0, reservedOpen: count('reserved'), ownOpen: count('own') };
}
