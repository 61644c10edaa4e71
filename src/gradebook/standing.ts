/** How each submission stands: counted, with what the trainer should know about it, or set aside, with the reason. */
import { readPath } from '../assignment/assigned-scenario.ts';
import { formOfAssignment, formSize } from '../assignment/form-of-assignment.ts';
import { isLate, minutesAllowed } from '../assignment/opening.ts';
import type { Submission } from '../submission/submission.ts';
import type { AskedItems, AssignmentRecord } from './assignment-record.ts';
import type { Decisions } from './deeds.ts';
import { grouped } from './grouped.ts';
import { foldName, foldNumber } from './names.ts';
import { type Owner, ownerOf, type RosterIndex, rosterIndex } from './owner.ts';

/** A submission as it was taken in; never changed afterwards. */
export interface Received {
  /** Made from the attempt's id and its content, so that the same work has the same key wherever it is imported. */
  key: string;
  submission: Submission;
  /** When it was taken in, ISO 8601 by the trainer's clock. */
  receivedAt: string;
  /** The file it came in, or what the page called the pasted text. */
  source: string;
}

export type AsideReason =
  | { reason: 'other-assignment'; assignment: string }
  | { reason: 'unknown-token' }
  /** Items that are not of this assignment, that are of another wording, or that should be there and are not. */
  | { reason: 'wrong-items'; unknown: string[]; changed: string[]; missing: string[] }
  /** Decisions that do not stand where the path has led; titles of the scenarios. */
  | { reason: 'impossible-path'; scenarios: string[] }
  /** Another content under the same attempt was here first. */
  | { reason: 'conflict'; with: string }
  | { reason: 'too-many-attempts'; allowed: number }
  | { reason: 'removed' };

export type ClockDoubt = 'submitted-before-started' | 'in-the-future' | 'before-assignment' | 'responses-outside' | 'longer-than-passed';

/** Times are in milliseconds. */
export type Flag =
  | { flag: 'late'; by: number }
  | { flag: 'early'; by: number }
  /** Handed in after the time allowed; how many answers were changed after it. A page closed and opened again late hands in late, too. */
  | { flag: 'over-time'; by: number; responses: number }
  | { flag: 'clock'; doubts: ClockDoubt[] }
  /** Another content came under the same attempt. */
  | { flag: 'conflict'; with: string[] }
  /** The items asked are not those that chance gave this attempt. */
  | { flag: 'other-form' }
  /** Name or number typed are not those of the roster. */
  | { flag: 'name-differs'; name: string; number: string }
  /** Counted for a person of the roster by the number typed alone. */
  | { flag: 'without-token' }
  /** Set aside at first; the trainer counts it. */
  | { flag: 'accepted-by-trainer'; reasons: AsideReason[] };

export interface CountedSubmission {
  received: Received;
  owner: Owner;
  flags: Flag[];
}

export interface SetAside {
  received: Received;
  owner: Owner | null;
  reasons: AsideReason[];
}

export interface Standing {
  counted: CountedSubmission[];
  aside: SetAside[];
}

/** What clocks and networks may be off by before anything is said. */
const tolerance = { handIn: 15_000, clock: 10 * 60_000, response: 60_000 };

const time = (iso: string) => Date.parse(iso);

function itemsFault({ attempt }: Submission, record: AssignmentRecord, asked: AskedItems): AsideReason | null {
  const scenarios = new Map(asked.scenarios.map(({ id, hash }) => [id, { entry: { hash } }]));
  const known = (id: string) => asked.byAskedId.get(id) ?? scenarios.get(id) ?? (asked.withoutKey.includes(id) ? 'without-key' : undefined);
  const unknown = attempt.items.filter(({ id }) => known(id) === undefined).map(({ id }) => id);
  const changed = attempt.items.flatMap(({ id, hash }) => {
    const item = known(id);
    return typeof item === 'object' && item.entry.hash !== hash ? [id] : [];
  });
  const given = new Set(attempt.items.map(({ id }) => id));
  const size = formSize(record.assignment) + (record.assignment.scenarios?.length ?? 0);
  const all = [...asked.byAskedId.keys(), ...asked.withoutKey];
  const always = [...(record.assignment.form.kind === 'fixed' ? all : []), ...scenarios.keys()];
  const missing = always.filter((id) => !given.has(id));
  const wrong = unknown.length + changed.length + missing.length > 0 || attempt.items.length !== size;
  return wrong ? { reason: 'wrong-items', unknown, changed, missing } : null;
}

/** Scenarios whose path leads nowhere. Without a copy of the scenario nobody can tell. */
function pathFault({ attempt }: Submission, asked: AskedItems): AsideReason | null {
  const responseTo = (id: string) => (Object.hasOwn(attempt.responses, id) ? attempt.responses[id]?.response : undefined);
  const impossible = asked.scenarios.filter(({ id, kept }) => readPath(kept.scenario, responseTo(id)) === null);
  return impossible.length === 0 ? null : { reason: 'impossible-path', scenarios: impossible.map(({ kept }) => kept.title) };
}

/** Whether a drawn form is the one that chance gave. Not asked where the trainer's own copies are not whole. */
function isOtherForm({ attempt }: Submission, { assignment }: AssignmentRecord, asked: AskedItems): boolean {
  if (assignment.form.kind !== 'drawn' || asked.withoutKey.length > 0) return false;
  const entries = new Map([...asked.byAskedId].map(([id, { entry }]) => [id, entry]));
  const drawn = new Set(formOfAssignment(assignment, entries, attempt.seed).map(({ id }) => id));
  const scenarios = new Set(asked.scenarios.map(({ id }) => id));
  const items = attempt.items.filter(({ id }) => !scenarios.has(id));
  return drawn.size !== items.length || items.some(({ id }) => !drawn.has(id));
}

function clockDoubts({ submission: { attempt }, receivedAt }: Received, { assignment }: AssignmentRecord): ClockDoubt[] {
  const started = time(attempt.startedAt);
  const submitted = time(attempt.submittedAt);
  const responses = Object.values(attempt.responses);
  const spent = responses.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const outside = (at: number) => at < started - tolerance.response || at > submitted + tolerance.response;
  const doubts: [ClockDoubt, boolean][] = [
    ['submitted-before-started', submitted < started],
    ['in-the-future', Math.max(submitted, started) > time(receivedAt) + tolerance.clock],
    ['before-assignment', started < time(assignment.createdAt) - tolerance.clock],
    ['responses-outside', responses.some(({ at }) => outside(time(at)))],
    ['longer-than-passed', submitted >= started && spent > (submitted - started) * 1.1 + tolerance.response],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}

function timeFlags(received: Received, record: AssignmentRecord, owner: Owner): Flag[] {
  const { assignment } = record;
  const { attempt } = received.submission;
  const flags: Flag[] = [];
  const started = time(attempt.startedAt);
  const submitted = time(attempt.submittedAt);
  if (assignment.dueAt !== undefined && isLate(assignment, attempt.submittedAt)) {
    flags.push({ flag: 'late', by: submitted - time(assignment.dueAt) });
  }
  if (assignment.opensAt !== undefined && started < time(assignment.opensAt)) {
    flags.push({ flag: 'early', by: time(assignment.opensAt) - started });
  }
  // The trainer's own roster says how long; what the submission says it was allowed is not asked.
  const minutes = minutesAllowed(assignment, owner.entry);
  const end = minutes === undefined ? undefined : started + minutes * 60_000;
  if (end !== undefined && submitted > end + tolerance.handIn) {
    const responses = Object.values(attempt.responses).filter(({ at }) => time(at) > end + tolerance.handIn).length;
    flags.push({ flag: 'over-time', by: submitted - end, responses });
  }
  const doubts = clockDoubts(received, record);
  if (doubts.length > 0) flags.push({ flag: 'clock', doubts });
  return flags;
}

function ownerFlags({ learner }: Submission, { by, entry }: Owner): Flag[] {
  if (!entry) return [];
  const otherName = foldName(learner.name) !== '' && foldName(learner.name) !== foldName(entry.name);
  const otherNumber = foldNumber(learner.number) !== '' && foldNumber(learner.number) !== foldNumber(entry.number);
  return [
    ...(by === 'number' ? [{ flag: 'without-token' } as const] : []),
    ...(otherName || otherNumber ? [{ flag: 'name-differs', name: learner.name, number: learner.number } as const] : []),
  ];
}

/** By when they came in, then by when they were handed in; the key decides the rest, so that the order is always the same. */
export function inOrderOfArrival(one: Received, other: Received): number {
  return (
    time(one.receivedAt) - time(other.receivedAt) ||
    time(one.submission.attempt.submittedAt) - time(other.submission.attempt.submittedAt) ||
    (one.key < other.key ? -1 : 1)
  );
}

/** By when they were begun. */
export function inOrderOfAttempt(one: Received, other: Received): number {
  return time(one.submission.attempt.startedAt) - time(other.submission.attempt.startedAt) || inOrderOfArrival(one, other);
}

interface Judged {
  received: Received;
  owner: Owner | null;
  reasons: AsideReason[];
}

/** What speaks against one submission by itself. */
function judge(received: Received, record: AssignmentRecord, asked: AskedItems, roster: RosterIndex, decisions: Decisions): Judged {
  const { submission, key } = received;
  const owner = ownerOf(submission, roster, decisions.assigned.get(key));
  const faults = [itemsFault(submission, record, asked), pathFault(submission, asked)].filter((fault) => fault !== null);
  return { received, owner, reasons: [...(owner ? [] : [{ reason: 'unknown-token' } as const]), ...faults] };
}

/** Adds what speaks against submissions because of others: the same attempt twice, more attempts than allowed. */
function judgeTogether(judged: readonly Judged[], record: AssignmentRecord, decisions: Decisions): Map<string, string[]> {
  const rivals = new Map<string, string[]>();
  const sound = judged.filter(({ reasons }) => reasons.length === 0);
  for (const same of grouped(sound, ({ received }) => received.submission.attempt.id).values()) {
    const [first, ...others] = same.sort((a, b) => inOrderOfArrival(a.received, b.received));
    if (others.length === 0) continue;
    for (const one of same) {
      rivals.set(
        one.received.key,
        same.filter((other) => other !== one).map(({ received }) => received.key),
      );
    }
    for (const other of others) other.reasons.push({ reason: 'conflict', with: first.received.key });
  }
  const allowed = record.assignment.attempts;
  if (allowed === 0) return rivals;
  const standing = sound.filter(({ reasons, received }) => reasons.length === 0 && !decisions.accepted.has(received.key));
  for (const ofPerson of grouped(standing, ({ owner }) => owner?.key).values()) {
    const later = ofPerson.sort((a, b) => inOrderOfAttempt(a.received, b.received)).slice(allowed);
    for (const one of later) one.reasons.push({ reason: 'too-many-attempts', allowed });
  }
  return rivals;
}

/** Without a known token nobody in the roster is meant; the trainer counts it by what was typed. */
function ownerAnyway({ owner, received }: Judged, roster: RosterIndex): Owner | null {
  return owner ?? ownerOf(received.submission, roster, null);
}

/**
 * Says of everything received how it stands. Always worked out from the whole, so the order of imports does not matter
 * beyond which of two conflicting submissions came first.
 */
export function standingOf(record: AssignmentRecord, asked: AskedItems, received: readonly Received[], decisions: Decisions): Standing {
  const roster = rosterIndex(record.roster);
  const standing: Standing = { counted: [], aside: [] };
  const judged: Judged[] = [];
  for (const one of received) {
    const { assignment } = one.submission;
    if (decisions.removed.has(one.key)) standing.aside.push({ received: one, owner: null, reasons: [{ reason: 'removed' }] });
    else if (assignment !== record.assignment.id) {
      standing.aside.push({ received: one, owner: null, reasons: [{ reason: 'other-assignment', assignment }] });
    } else judged.push(judge(one, record, asked, roster, decisions));
  }
  const rivals = judgeTogether(judged, record, decisions);
  for (const one of judged) {
    const accepted = decisions.accepted.has(one.received.key);
    const owner = accepted ? ownerAnyway(one, roster) : one.owner;
    if (owner === null || (one.reasons.length > 0 && !accepted)) {
      standing.aside.push(one);
      continue;
    }
    const { submission, key } = one.received;
    const others = rivals.get(key);
    standing.counted.push({
      received: one.received,
      owner,
      flags: [
        ...(one.reasons.length > 0 ? [{ flag: 'accepted-by-trainer', reasons: one.reasons } as const] : []),
        ...(others ? [{ flag: 'conflict', with: others } as const] : []),
        ...timeFlags(one.received, record, owner),
        ...(isOtherForm(submission, record, asked) ? [{ flag: 'other-form' } as const] : []),
        ...ownerFlags(submission, owner),
      ],
    });
  }
  standing.counted.sort((a, b) => inOrderOfAttempt(a.received, b.received));
  standing.aside.sort((a, b) => inOrderOfArrival(a.received, b.received));
  return standing;
}
