/** Sittings and papers as saved: how one is recognised, read and written. */
import type { Learner, Sitting } from '../assessment/sitting.ts';
import { mergeSittings } from '../assessment/sitting.ts';
import { parseAttemptOf } from './attempt-record.ts';
import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import { attemptFault, isName } from './soundness.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

/**
 * An assignment as a sitting began with it, with the public items it names, so that it goes on without its link and without a
 * network, and as it was. What is inside is read by whoever opens it (`take/paper.ts`): the record has no schema library.
 */
export interface SavedPaper {
  assignment: unknown;
  items: unknown[];
  objectives: unknown[];
  /** Absent where the assignment has none. */
  scenarios?: unknown[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown, limit = 1000): value is string => typeof value === 'string' && value.length <= limit;
const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isMaybe = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined => value === undefined || is(value);
/** Of an assignment; seconds and their fraction may lack. */
const isMoment = (value: unknown): value is string => isText(value, 30) && !Number.isNaN(Date.parse(value));
const isShortText = (value: unknown): value is string => isText(value);

function parseLearner(value: unknown): Learner | null {
  if (!isRecord(value)) return null;
  const { name, number, token, extraMinutes } = value;
  if (!isText(name) || !isText(number) || !isMaybe(token, isShortText) || !isMaybe(extraMinutes, isAmount)) return null;
  return { name, number, ...(token === undefined ? {} : { token }), ...(extraMinutes === undefined ? {} : { extraMinutes }) };
}

/** First line of an armored age file. */
const armorHead = '-----BEGIN AGE ENCRYPTED FILE-----';
/** The largest hand-in is a good megabyte. */
const handInLimit = 5_000_000;

/** Reads a sitting from anything. */
export const parseSitting: Parse<Sitting> = (data) => {
  const wrong = (problem: string) => ({ ok: false as const, problem });
  if (!isRecord(data)) return wrong('not an object');
  const attempt = parseAttemptOf(['assignment'], data['attempt']);
  if (!attempt.ok) return wrong(`attempt: ${attempt.problem}`);
  const fault = attemptFault(attempt.value);
  if (fault !== null) return wrong(`attempt: ${fault}`);
  const { paper, assignment, number, minutes, spent, resumed, milliseconds, checked, timeUp, handIn } = data;
  if (!isText(paper) || !isName(paper)) return wrong('paper');
  if (!isRecord(assignment) || !isText(assignment['title']) || !isText(assignment['trainer']) || !isMaybe(assignment['dueAt'], isMoment)) {
    return wrong('assignment');
  }
  const learner = parseLearner(data['learner']);
  if (learner === null) return wrong('learner');
  if (!Number.isInteger(number) || !isAmount(number) || number < 1) return wrong('number');
  if (!isMaybe(minutes, isAmount) || !isAmount(spent) || !Number.isInteger(resumed) || !isAmount(resumed)) return wrong('minutes');
  if (!isRecord(milliseconds) || !Object.entries(milliseconds).every(([id, value]) => isName(id) && isAmount(value))) {
    return wrong('milliseconds');
  }
  if (!Array.isArray(checked) || !checked.every((id) => isText(id) && isName(id))) return wrong('checked');
  if (timeUp !== undefined && timeUp !== true) return wrong('timeUp');
  if (handIn !== undefined && !(isText(handIn, handInLimit) && handIn.startsWith(armorHead))) return wrong('handIn');
  const { title, trainer, dueAt } = assignment as { title: string; trainer: string; dueAt?: string };
  return {
    ok: true,
    value: {
      attempt: attempt.value,
      paper,
      assignment: { title, trainer, ...(dueAt === undefined ? {} : { dueAt }) },
      learner,
      number,
      ...(minutes === undefined ? {} : { minutes }),
      spent,
      resumed,
      milliseconds: milliseconds as Record<string, number>,
      checked,
      ...(timeUp ? { timeUp } : {}),
      ...(handIn === undefined ? {} : { handIn }),
    },
  };
};

export const sittingRecord: RecordKind<Sitting> = { version: 1, parse: parseSitting, migrations: [] };

const parsePaper: Parse<SavedPaper> = (data) => {
  if (!isRecord(data)) return { ok: false, problem: 'not an object' };
  const { assignment, items, objectives, scenarios } = data;
  if (!isRecord(assignment) || !Array.isArray(items) || !Array.isArray(objectives)) return { ok: false, problem: 'assignment or items' };
  if (scenarios !== undefined && !Array.isArray(scenarios)) return { ok: false, problem: 'scenarios' };
  return { ok: true, value: { assignment, items, objectives, ...(scenarios === undefined ? {} : { scenarios }) } };
};

export const paperRecord: RecordKind<SavedPaper> = { version: 1, parse: parsePaper, migrations: [] };

/** All sittings that can be read, oldest first. Those that cannot are set aside. */
export function readSittings(storage: RecordStorage, now: string): Sitting[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(featureKeys.sitting))
    .flatMap((key) => {
      const result = readSaved(storage, key, sittingRecord, now);
      return result.state === 'read' ? [result.value] : [];
    })
    .sort((a, b) => (a.attempt.startedAt < b.attempt.startedAt ? -1 : 1));
}

/**
 * Writes a sitting, merged with what another tab may have written meanwhile.
 * @returns what is stored now, and whether it could be kept
 */
export function writeSitting(storage: RecordStorage, sitting: Sitting, now: string): { sitting: Sitting; kept: WriteResult } {
  const key = featureKeys.sitting + sitting.attempt.id;
  const stored = readSaved(storage, key, sittingRecord, now);
  if (stored.state === 'newer') return { sitting, kept: 'outdated' };
  const merged = stored.state === 'read' ? mergeSittings(sitting, stored.value) : sitting;
  return { sitting: merged, kept: writeSaved(storage, key, sittingRecord, merged, now) };
}

/** Keeps a paper under its hash; the same one is written once. */
export function writePaper(storage: RecordStorage, hash: string, paper: SavedPaper, now: string): WriteResult {
  const key = featureKeys.paper + hash;
  const { state } = readSaved(storage, key, paperRecord, now);
  if (state === 'read') return 'saved';
  return state === 'newer' ? 'outdated' : writeSaved(storage, key, paperRecord, paper, now);
}

/** A paper as stored, or null. One that cannot be read is set aside. */
export function readPaper(storage: RecordStorage, hash: string, now: string): SavedPaper | null {
  const result = readSaved(storage, featureKeys.paper + hash, paperRecord, now);
  return result.state === 'read' ? result.value : null;
}
