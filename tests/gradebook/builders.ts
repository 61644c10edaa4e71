/** A trainer's assignment, and hand-ins for it. */
import type { AssignedItem, Assignment } from '../../src/assignment/assignment.ts';
import { assignedId } from '../../src/assignment/form-of-assignment.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import type { AssignmentRecord, RosterEntry } from '../../src/gradebook/assignment-record.ts';
import type { Action, Deed } from '../../src/gradebook/deeds.ts';
import type { Received } from '../../src/gradebook/standing.ts';
import { takeIn } from '../../src/gradebook/take-in.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { anAssignment } from '../assignment/builders.ts';
import {
  categorizeItem,
  choiceItem,
  clozeItem,
  freeTextItem,
  matchItem,
  numericItem,
  orderItem,
  placeItem,
} from '../interactions/builders.ts';

/** One item of each interaction. */
export const items: DeliveredItem[] = [
  choiceItem({ right: ['regular'], wrong: ['new', 'lost'] }),
  { ...choiceItem({ right: ['regular', 'key'], wrong: ['new', 'lost'] }), id: 'which-are-loyal', objective: 'keep-customers' },
  matchItem({ monthly: 'regular', once: 'new' }, ['regular', 'new', 'lost']),
  categorizeItem({ weekly: 'regular', never: 'lost' }, ['regular', 'lost', 'new']),
  orderItem('collect', 'tidy', 'classify', 'act'),
  clozeItem({ share: { accept: ['80/20'] }, kind: { right: ['regular'], wrong: ['new'] } }),
  placeItem(
    { 'buys-much': { column: 'high-loyalty', row: 'high-profit' }, 'buys-little': { column: 'low-loyalty', row: 'low-profit' } },
    { outside: true },
  ),
  numericItem({ value: { value: 4500, unit: '元' }, rate: { value: 0.2, tolerance: 0.01 } }),
  freeTextItem('apology', 'offer'),
];

export const roster: RosterEntry[] = [
  { token: 'Token-of-Zhang-San-001', name: '张三', number: 'A-1001' },
  { token: 'Token-of-Li-Si-0000002', name: '李四', number: 'A-1002', extraMinutes: 10 },
  { token: 'Token-of-Wang-Wu-00003', name: '王五', number: '' },
];

/** A record; items travel along, sealed where the assignment is. */
export function recordOf(
  part: { assignment?: Partial<Assignment>; items?: DeliveredItem[]; roster?: RosterEntry[]; counted?: AssignmentRecord['counted'] } = {},
): AssignmentRecord {
  const own = part.items ?? items;
  const base = anAssignment({ attempts: 0, shuffle: false, ...part.assignment });
  const assigned = own.map((item): AssignedItem => ({ item: base.sealed ? sealItem(item, base.id) : item }));
  return {
    assignment: { ...base, items: part.assignment?.items ?? assigned, ...(base.sealed ? { feedback: 'none' as const } : {}) },
    items: own,
    roster: part.roster ?? roster,
    counted: part.counted ?? 'best',
  };
}

export const keyed = (record: AssignmentRecord) =>
  Object.fromEntries(
    record.items.map((item) => [item.id, item.interaction === 'text' ? { answer: '很抱歉', ticked: [] } : correctResponse(item)]),
  );

export interface HandInSketch {
  who?: Partial<Submission['learner']>;
  /** By the trainer's item id; the key everywhere else. */
  answers?: Record<string, unknown>;
  attempt?: Partial<Submission['attempt']>;
  assignment?: string;
}

let count = 0;

/** A hand-in of all items, right but for what is said otherwise. Responses are for items that are not sealed. */
export function handInOf(record: AssignmentRecord, { who, answers = {}, attempt, assignment }: HandInSketch = {}): Submission {
  count += 1;
  const given = { ...keyed(record), ...answers };
  const asked = record.assignment.items.map((assigned) => ({
    id: assignedId(assigned),
    hash: 'item' in assigned ? assigned.item.hash : assigned.hash,
  }));
  const responses = record.items.flatMap((item) =>
    given[item.id] === undefined
      ? []
      : [[item.id, { response: given[item.id], at: '2026-03-02T09:05:00.000Z', milliseconds: 20_000 }] as const],
  );
  return {
    kind: 'zhike-submission',
    version: 1,
    assignment: assignment ?? record.assignment.id,
    learner: { name: '张三', number: 'A-1001', ...who },
    locale: 'zh-Hans',
    attempt: {
      id: `attempt-${String(count).padStart(6, '0')}`,
      number: 1,
      seed: 'seed-of-attempt',
      items: asked,
      responses: Object.fromEntries(responses),
      startedAt: '2026-03-02T09:00:00.000Z',
      submittedAt: '2026-03-02T09:12:00.000Z',
      resumed: 0,
      ...attempt,
    },
  };
}

export const now = '2026-03-03T08:00:00.000Z';

/** As received, in order. */
export function receivedOf(submissions: readonly Submission[], at = now): Received[] {
  const arrivals = submissions.map((submission) => ({ ok: true as const, place: { source: 'paste' }, submission, mended: [] }));
  return takeIn([], [], arrivals, at).added;
}

/** Deeds in order, with ids `1`, `2`, … */
export const deedsOf = (...actions: Action[]): Deed[] => actions.map((action, index) => ({ id: String(index + 1), at: now, ...action }));
