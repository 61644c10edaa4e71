/**
 * What the trainer keeps of an assignment: as it was sent, with the trainer's own copy of the items and their keys, and for
 * whom it was. Hand-ins are marked by this and by nothing that came with them.
 */

import type { PoolEntry } from '../assessment/pool.ts';
import { type KeptScenario, scenarioHash, scenarioId } from '../assignment/assigned-scenario.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { assignedId } from '../assignment/form-of-assignment.ts';
import { sealItem } from '../assignment/seal-item.ts';
import type { DeliveredItem } from '../interactions/item.ts';

export interface RosterEntry {
  /** 22 signs of base64url; in the personal link. */
  token: string;
  name: string;
  /** Staff number; may be empty. */
  number: string;
  /** Minutes on top of the time limit. */
  extraMinutes?: number;
}

/** Which of several attempts counts. */
export type CountedAttempt = 'best' | 'last' | 'first';

export interface AssignmentRecord {
  /** As it was sent. */
  assignment: Assignment;
  /** Every item of it with its key. Of a sealed assignment: as before sealing. */
  items: DeliveredItem[];
  /** Every scenario of it as it was when it was sent; absent where it has none. */
  scenarios?: KeptScenario[];
  roster: RosterEntry[];
  counted: CountedAttempt;
}

/** An item as learners were asked it, beside the trainer's copy. */
export interface AskedItem {
  /** What drawing a form needs to know of it; its id is the one in submissions. */
  entry: PoolEntry;
  /** With its key; its id is the one in marks, corrections and results. */
  item: DeliveredItem;
}

/** A scenario as learners were asked it, beside the trainer's copy. */
export interface AskedScenario {
  /** In submissions. */
  id: string;
  hash: string;
  kept: KeptScenario;
}

export interface AskedItems {
  /** By the id in submissions. */
  byAskedId: ReadonlyMap<string, AskedItem>;
  /** In the order of the assignment. */
  scenarios: readonly AskedScenario[];
  /** Ids of items and scenarios in submissions that the trainer has no copy of; they cannot be marked. */
  withoutKey: readonly string[];
}

/** Puts the items of an assignment beside the trainer's copies. In a sealed one they go by other ids, made from its own. */
export function askedItems({
  assignment,
  items,
  scenarios: copiesOfScenarios = [],
}: Pick<AssignmentRecord, 'assignment' | 'items' | 'scenarios'>): AskedItems {
  const copies = new Map(items.map((item) => [assignment.sealed ? sealItem(item, assignment.id).id : item.id, item]));
  const byAskedId = new Map<string, AskedItem>();
  const withoutKey: string[] = [];
  for (const assigned of assignment.items) {
    const id = assignedId(assigned);
    const item = copies.get(id);
    if (item === undefined) withoutKey.push(id);
    else {
      const { objective, difficulty } = item;
      byAskedId.set(id, { item, entry: { id, hash: 'item' in assigned ? assigned.item.hash : assigned.hash, objective, difficulty } });
    }
  }
  const scenarios: AskedScenario[] = [];
  for (const { slug, hash } of assignment.scenarios ?? []) {
    const kept = copiesOfScenarios.find((copy) => copy.slug === slug && scenarioHash(copy) === hash);
    if (kept === undefined) withoutKey.push(scenarioId(slug));
    else scenarios.push({ id: scenarioId(slug), hash, kept });
  }
  return { byAskedId, scenarios, withoutKey };
}
