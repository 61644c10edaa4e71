/** Which items one attempt asks, in which order. The gradebook draws again from the same seed and compares. */
import { drawForm } from '../assessment/form.ts';
import type { PoolEntry } from '../assessment/pool.ts';
import { shuffle } from '../interactions/shuffle.ts';
import type { AssignedForm, AssignedItem, Assignment, CarriedItem } from './assignment.ts';
import { cellsLength, drawCells } from './draw-cells.ts';

/** The id under which an attempt and a submission know an assigned item. */
export function assignedId(assigned: AssignedItem): string {
  return 'item' in assigned ? assigned.item.id : assigned.ref;
}

function assignedHash(assigned: AssignedItem): string {
  return 'item' in assigned ? assigned.item.hash : assigned.hash;
}

export type AssignedItems<Entry> =
  | { ok: true; items: Map<string, Entry> }
  /** Public items that the site no longer has, and those it has in another wording than the trainer saw. */
  | { ok: false; missing: string[]; changed: string[] };

/**
 * Puts together what travelled along and what the site has.
 * @param pool public items, as found in the lessons' pool files; more than needed does no harm
 */
export function assignedItems<Entry extends PoolEntry>(
  items: readonly AssignedItem[],
  pool: Iterable<Entry>,
): AssignedItems<Entry | CarriedItem['item']> {
  const known = new Map([...pool].map((entry) => [entry.id, entry]));
  const found = new Map<string, Entry | CarriedItem['item']>();
  const missing: string[] = [];
  const changed: string[] = [];
  for (const assigned of items) {
    const id = assignedId(assigned);
    const entry = 'item' in assigned ? assigned.item : known.get(id);
    if (entry === undefined) missing.push(id);
    else if (entry.hash !== assignedHash(assigned)) changed.push(id);
    else found.set(id, entry);
  }
  return missing.length + changed.length > 0 ? { ok: false, missing, changed } : { ok: true, items: found };
}

/**
 * The form of one attempt.
 * @param items every assigned item by id, from {@link assignedItems}
 * @param seed the attempt's; where all learners get the same form, the assignment's id takes its place
 * @returns items in the order they are asked
 */
export function formOfAssignment<Entry extends PoolEntry>(
  assignment: Pick<Assignment, 'id' | 'items' | 'form' | 'shuffle' | 'passMark'>,
  items: ReadonlyMap<string, Entry>,
  seed: string,
): Entry[] {
  const assigned = assignment.items.flatMap((entry) => items.get(assignedId(entry)) ?? []);
  const { form } = assignment;
  if (form.kind === 'drawn') {
    const chance = form.each === 'same' ? assignment.id : seed;
    if ('cells' in form) return drawCells(assigned, form.cells, chance);
    return drawForm(assigned, { ...form, passMark: assignment.passMark }, chance);
  }
  return assignment.shuffle ? shuffle(assigned, `${seed}/items`) : assigned;
}

/** How many items a drawn form asks for. */
export function drawnLength(form: Exclude<AssignedForm, { kind: 'fixed' }>): number {
  return 'cells' in form ? cellsLength(form.cells) : form.counts[1] + form.counts[2] + form.counts[3];
}

/** How many items an attempt asks. */
export function formSize({ form, items }: Pick<Assignment, 'form' | 'items'>): number {
  return form.kind === 'fixed' ? items.length : Math.min(items.length, drawnLength(form));
}
