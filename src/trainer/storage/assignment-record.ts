/**
 * An assignment as its trainer keeps it: the draft, and once it is handed out what exactly was, with the keys.
 *
 * What is handed out never changes: links are in learners' hands. To change something a copy is made. The roster may grow,
 * since each link is made by itself.
 */
import * as z from 'zod/mini';
import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import type { Assignment } from '../../assignment/assignment.ts';
import { cellRows, parseAssignment } from '../../assignment/assignment-schema.ts';
import type { CellRow } from '../../assignment/draw-cells.ts';
import { parseKeptScenario, slug } from '../../assignment/kept-scenario-schema.ts';
import { hash, id, list, maybeText, moment, passageLimit, randomId, text, whole } from '../../assignment/schema-parts.ts';
import type { Locale } from '../../course/locale.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { keyedItem } from './keyed-item.ts';
import { parseBy } from './parse-by.ts';
import type { StoredKind } from './records.ts';

/** An item chosen for a draft, by name. `hash` is the item as it was when it was chosen. */
export interface ChosenItem {
  origin: 'course' | 'reserved' | 'own';
  id: string;
  /** `<module>/<lesson>`; own items have none. */
  lesson?: string;
  hash: string;
}

/** What the trainer set; may be unfinished. Settings that do not apply now are kept for when they do. */
export interface Draft {
  title: string;
  /** The language its items are in. */
  locale: Locale;
  welcome: string;
  items: ChosenItem[];
  /** Slugs of the scenarios chosen, in order; absent in drafts that were never offered any. */
  scenarios?: string[];
  form: 'fixed' | 'drawn';
  /** So many of each objective and difficulty. Drafts made before there were cells go by the two below until theirs are set. */
  cells?: CellRow[];
  counts: { 1: number; 2: number; 3: number };
  perObjective: number;
  each: 'own' | 'same';
  shuffle: boolean;
  sealed: boolean;
  feedback: 'item' | 'end' | 'none';
  /** Share of the score, 0–1. */
  passMark: number;
  /** 0 for as many as wanted. */
  attempts: number;
  minutes?: number;
  /** ISO 8601, UTC. */
  opensAt?: string;
  dueAt?: string;
  timeZone: string;
}

/** A person on the roster. The token is in their link and comes back with their work. */
export interface RosterEntry {
  token: string;
  name: string;
  /** Staff number; may be empty. */
  number: string;
  extraMinutes?: number;
}

export interface AssignmentRecord {
  /** The assignment's id from the first draft on. */
  id: string;
  status: 'draft' | 'sent' | 'archived';
  createdAt: string;
  updatedAt: string;
  draft: Draft;
  roster: RosterEntry[];
  /** What was handed out; absent until it is. */
  sent?: {
    at: string;
    /** Exactly as it travels. */
    assignment: Assignment;
    /** Every item with its key and under its own id, in the order of `assignment.items`. */
    items: DeliveredItem[];
    /** Every scenario of it as it was then; absent where it has none. */
    scenarios?: KeptScenario[];
  };
  /** Which of several attempts counts in the gradebook; the best when absent. */
  counted?: 'best' | 'last' | 'first';
}

const chosenItem = z.strictObject({
  origin: z.enum(['course', 'reserved', 'own']),
  id,
  lesson: z.exactOptional(z.string().check(z.maxLength(201))),
  hash,
});

const count = whole(0, 500);

const draft: z.ZodMiniType<Draft> = z.strictObject({
  title: maybeText(200),
  locale: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  welcome: maybeText(passageLimit),
  items: list(chosenItem, 0, 500),
  scenarios: z.exactOptional(list(slug, 0, 100)),
  form: z.enum(['fixed', 'drawn']),
  cells: z.exactOptional(cellRows),
  counts: z.strictObject({ 1: count, 2: count, 3: count }),
  perObjective: count,
  each: z.enum(['own', 'same']),
  shuffle: z.boolean(),
  sealed: z.boolean(),
  feedback: z.enum(['item', 'end', 'none']),
  passMark: z.number().check(z.gte(0), z.lte(1)),
  attempts: whole(0, 1_000),
  minutes: z.exactOptional(whole(1, 100_000)),
  opensAt: z.exactOptional(moment),
  dueAt: z.exactOptional(moment),
  timeZone: z.string().check(z.maxLength(64)),
});

const rosterEntry = z.strictObject({
  token: randomId,
  name: text(100),
  number: maybeText(100),
  extraMinutes: z.exactOptional(whole(0, 100_000)),
});

const schema: z.ZodMiniType<AssignmentRecord> = z.strictObject({
  id: randomId,
  status: z.enum(['draft', 'sent', 'archived']),
  createdAt: moment,
  updatedAt: moment,
  draft,
  roster: list(rosterEntry, 0, 5_000),
  sent: z.exactOptional(
    z.strictObject({
      at: moment,
      assignment: z.custom<Assignment>((value) => parseAssignment(value).ok),
      items: list(keyedItem, 0, 500),
      scenarios: z.exactOptional(
        list(
          z.custom<KeptScenario>((value) => parseKeptScenario(value) !== null),
          1,
          100,
        ),
      ),
    }),
  ),
  counted: z.exactOptional(z.enum(['best', 'last', 'first'])),
});

export const assignmentKind: StoredKind<AssignmentRecord> = {
  store: 'assignments',
  keyOf: (record) => record.id,
  // Version 2 may hold scenarios; nothing else changed, and a page of version 1 must not take such a record for a damaged one.
  version: 2,
  parse: parseBy(schema),
  migrations: [],
};
