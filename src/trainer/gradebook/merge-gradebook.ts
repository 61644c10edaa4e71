/**
 * Putting an exported gradebook into a browser that may have some of it. Nothing is lost by it: what only the file has is
 * added, what is here stays as it is. Hand-ins and deeds never change, so the two sides cannot disagree about them; only an
 * assignment could, and then the one that is here stays and the file's is named.
 */
import { canonicalJson } from '../../assignment/content-hash.ts';
import { assignedId } from '../../assignment/form-of-assignment.ts';
import type { AssignmentRecord as GradedRecord } from '../../gradebook/assignment-record.ts';
import type { Deed } from '../../gradebook/deeds.ts';
import type { GradebookContents } from '../../gradebook/gradebook-file.ts';
import type { Received } from '../../gradebook/standing.ts';
import { type AssignmentRecord, assignmentKind, type ChosenItem } from '../storage/assignment-record.ts';
import type { Change } from '../storage/database.ts';
import { recordChange } from '../storage/records.ts';
import { deedKind } from './deed-record.ts';
import { receivedKind } from './received-record.ts';

/** What is here, by assignment id. */
export interface Here {
  stored: readonly AssignmentRecord[];
  received: ReadonlyMap<string, readonly Received[]>;
  deeds: ReadonlyMap<string, readonly Deed[]>;
}

export interface RestoredCounts {
  /** Assignments that were not here. */
  assignments: number;
  /** People of rosters, hand-ins, and things the trainer did, that were not here. */
  people: number;
  handIns: number;
  deeds: number;
  /** Hand-ins and deeds that were here already. */
  known: number;
}

export interface GradebookMerge {
  changes: Change[];
  counts: RestoredCounts;
  /** Titles of assignments that are here under the same id with other contents, and of those that no longer make a record. */
  different: string[];
}

/** The items of a draft that would make this assignment; of sealed and carried ones nobody knows any more where they came from. */
function chosenItems({ assignment, items }: GradedRecord): ChosenItem[] {
  return assignment.items.map((assigned, index) => {
    if ('ref' in assigned) return { origin: 'course', id: assigned.ref, lesson: assigned.lesson, hash: assigned.hash };
    const keyed = items[index] ?? assigned.item;
    return { origin: 'own', id: keyed.id || assignedId(assigned), hash: keyed.hash };
  });
}

/** A record as the trainer's pages keep it, made from what a gradebook knows of the assignment. */
export function storedFrom(record: GradedRecord, now: string): AssignmentRecord {
  const { assignment, items, scenarios, roster, counted } = record;
  const { id, title, locale, welcome, form, shuffle, sealed, feedback, passMark, attempts, minutes, opensAt, dueAt, timeZone } = assignment;
  const drawn = form.kind === 'drawn' ? form : undefined;
  return {
    id,
    status: 'sent',
    createdAt: assignment.createdAt,
    updatedAt: now,
    draft: {
      title,
      locale,
      welcome,
      items: chosenItems(record),
      ...(assignment.scenarios ? { scenarios: assignment.scenarios.map(({ slug }) => slug) } : {}),
      form: form.kind,
      ...(drawn && 'cells' in drawn ? { cells: drawn.cells } : {}),
      counts: drawn && 'counts' in drawn ? drawn.counts : { 1: 0, 2: 0, 3: 0 },
      perObjective: drawn && 'counts' in drawn ? drawn.perObjective : 0,
      each: drawn?.each ?? 'own',
      shuffle,
      sealed,
      feedback,
      passMark,
      attempts,
      ...(minutes === undefined ? {} : { minutes }),
      ...(opensAt === undefined ? {} : { opensAt }),
      ...(dueAt === undefined ? {} : { dueAt }),
      timeZone,
    },
    roster,
    sent: { at: assignment.createdAt, assignment, items, ...(scenarios ? { scenarios } : {}) },
    counted,
  };
}

function sameAssignment(here: AssignmentRecord, record: GradedRecord): boolean {
  return canonicalJson(here.sent?.assignment) === canonicalJson(record.assignment);
}

/**
 * What reading back changes.
 * @param now ISO 8601
 */
export function mergeGradebook(here: Here, { books, received }: GradebookContents, now: string): GradebookMerge {
  const merge: GradebookMerge = {
    changes: [],
    counts: { assignments: 0, people: 0, handIns: 0, deeds: 0, known: 0 },
    different: [],
  };
  const { changes, counts } = merge;
  for (const { record, deeds } of books) {
    const { id, title } = record.assignment;
    const mine = here.stored.find((stored) => stored.id === id);
    if (!mine) {
      const stored = storedFrom(record, now);
      // Rosters and items are read more freely from a file than from the database; what the database would not give back is not put in.
      if (!assignmentKind.parse(JSON.parse(JSON.stringify(stored))).ok) {
        merge.different.push(title);
        continue;
      }
      changes.push(recordChange(assignmentKind, stored, now));
      counts.assignments += 1;
      counts.people += stored.roster.length;
    } else if (!sameAssignment(mine, record)) {
      merge.different.push(title);
      continue;
    } else {
      const tokens = new Set(mine.roster.map(({ token }) => token));
      const added = record.roster.filter(({ token }) => !tokens.has(token));
      if (added.length > 0) {
        changes.push(recordChange(assignmentKind, { ...mine, roster: [...mine.roster, ...added], updatedAt: now }, now));
        counts.people += added.length;
      }
    }
    const done = new Set(here.deeds.get(id)?.map((deed) => deed.id));
    for (const deed of deeds) {
      if (done.has(deed.id)) counts.known += 1;
      else {
        changes.push(recordChange(deedKind, { assignment: id, deed }, now));
        counts.deeds += 1;
      }
      done.add(deed.id);
    }
  }
  const known = new Set([...here.received.values()].flat().map(receivedKind.keyOf));
  for (const one of received) {
    const key = receivedKind.keyOf(one);
    if (known.has(key)) counts.known += 1;
    else {
      changes.push(recordChange(receivedKind, one, now));
      counts.handIns += 1;
    }
    known.add(key);
  }
  return merge;
}
