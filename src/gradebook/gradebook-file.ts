/**
 * The gradebook as a file, to be read back here or by other programs. For example:
 * ```json
 * { "format": "zhike-gradebook", "version": 1, "exportedAt": "2026-03-09T08:00:00.000Z",
 *   "books": [{ "record": { "assignment": { … }, "items": [ … ], "roster": [ … ], "counted": "best" }, "deeds": [ … ] }],
 *   "received": [{ "key": "k3v9….1a2b3c4d", "submission": { … }, "receivedAt": "…", "source": "班级.zip/张三.txt" }],
 *   "workedOut": { "results": [ … ], "responses": [ … ], "analysis": { … } } }
 * ```
 * Reading back takes what was received and what the trainer did; scores are worked out anew from these. `workedOut` holds them
 * for other programs and is never read. The trainer's key is not in it: that belongs in a backup, which is encrypted.
 *
 * What can be read is read; what cannot is named, one by one. What if this shape changes: raise the version and read the old one too.
 */
import * as z from 'zod/mini';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import { parseAssignment, parseDeliveredItem } from '../assignment/assignment-schema.ts';
import { parseKeptScenario } from '../assignment/kept-scenario-schema.ts';
import { id, list, maybeText, moment, randomId } from '../assignment/schema-parts.ts';
import { findUnsafe } from '../assignment/unsafe-content.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { parseSubmission } from '../submission/submission-schema.ts';
import type { AssignmentRecord, RosterEntry } from './assignment-record.ts';
import type { Deed } from './deeds.ts';
import type { Received } from './standing.ts';

export const gradebookFormat = 'zhike-gradebook';
export const gradebookVersion = 1;

/** Largest file read, in UTF-16 units. */
export const gradebookLimit = 200_000_000;

/** An assignment with what the trainer did under it. */
export interface Book {
  record: AssignmentRecord;
  deeds: Deed[];
}

export interface GradebookContents {
  books: Book[];
  received: Received[];
}

/** An entry that could not be read: which, from 1, and what is wrong with it. */
export interface GradebookDamage {
  part: 'book' | 'item' | 'scenario' | 'roster' | 'deed' | 'received';
  number: number;
  problem: string;
}

export type ReadGradebook =
  | { ok: true; contents: GradebookContents; damages: GradebookDamage[] }
  | { ok: false; problem: GradebookFileProblem };

/** `damaged`: a gradebook by its name, with nothing in it that one has. */
export type GradebookFileProblem = 'not-a-gradebook' | 'too-new' | 'too-large' | 'damaged';

const share = z.number().check(z.gte(0), z.lte(1));
const key = z.string().check(z.regex(/^[\w-]{8,64}\.[0-9a-f]{8}x*$/), z.maxLength(100));
const deedId = z.string().check(z.regex(/^[\w-]{1,64}$/));
const word = z.string().check(z.maxLength(2000));
const partId = id;

const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ item: id, kind: z.literal('accept-option'), option: partId, gap: z.optional(partId) }),
  z.strictObject({ item: id, kind: z.literal('accept-place'), part: partId, place: partId }),
  z.strictObject({ item: id, kind: z.literal('accept-word'), gap: partId, word }),
  z.strictObject({ item: id, kind: z.literal('accept-number'), field: partId, value: z.number(), tolerance: z.number().check(z.gte(0)) }),
  z.strictObject({ item: id, kind: z.literal('accept-order'), steps: list(partId, 1, 50) }),
  z.strictObject({ item: id, kind: z.literal('drop') }),
  z.strictObject({ item: id, kind: z.literal('give-point') }),
]);

const done = { id: deedId, at: moment };
const deedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...done, kind: z.literal('remove'), submission: key }),
  z.strictObject({ ...done, kind: z.literal('accept'), submission: key }),
  z.strictObject({ ...done, kind: z.literal('assign'), submission: key, token: z.nullable(randomId) }),
  z.strictObject({
    ...done,
    kind: z.literal('mark'),
    submission: key,
    item: id,
    score: z.nullable(share),
    comment: maybeText(20_000),
  }),
  z.strictObject({ ...done, kind: z.literal('correct'), correction: correctionSchema }),
  z.strictObject({ ...done, kind: z.literal('undo'), deed: deedId }),
]);

const rosterSchema = z.strictObject({
  token: randomId,
  name: maybeText(200),
  number: maybeText(200),
  extraMinutes: z.optional(z.number().check(z.gte(0), z.lte(1e5))),
});

type Read<Value> = { ok: true; value: Value } | { ok: false; problem: string };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBy<Value>(schema: z.ZodMiniType<Value>, value: unknown): Read<Value> {
  const unsafe = findUnsafe(value);
  if (unsafe) return { ok: false, problem: unsafe.code === 'unsafe' ? unsafe.path : unsafe.code };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problem: parsed.error.issues[0]?.path.join('.') ?? '' };
}

/** Reads a deed, as stored. */
export function parseDeed(value: unknown): Read<Deed> {
  return readBy(deedSchema as unknown as z.ZodMiniType<Deed>, value);
}

/** Reads a submission with the notes on its arrival, as stored. */
export function parseReceived(value: unknown): Read<Received> {
  if (!isObject(value)) return { ok: false, problem: '' };
  const { submission, ...rest } = value;
  const notes = readBy(z.strictObject({ key, receivedAt: moment, source: maybeText(2000) }), rest);
  if (!notes.ok) return notes;
  const parsed = parseSubmission(submission);
  if (!parsed.ok) return { ok: false, problem: `submission.${parsed.detail ?? parsed.problem}` };
  return { ok: true, value: { ...notes.value, submission: parsed.submission } };
}

/** Reads a row of entries; those that cannot be read are named. */
function readEach<Value>(
  values: unknown,
  part: GradebookDamage['part'],
  read: (value: unknown) => Read<Value>,
  damages: GradebookDamage[],
): Value[] {
  if (!Array.isArray(values)) {
    damages.push({ part, number: 0, problem: 'missing' });
    return [];
  }
  return values.flatMap((value, index) => {
    const entry = read(value);
    if (entry.ok) return [entry.value];
    damages.push({ part, number: index + 1, problem: entry.problem });
    return [];
  });
}

function readItem(value: unknown): Read<DeliveredItem> {
  const read = parseDeliveredItem(value);
  return read.ok ? { ok: true, value: read.item } : { ok: false, problem: read.problem.code };
}

function readScenario(value: unknown): Read<KeptScenario> {
  const kept = parseKeptScenario(value);
  return kept ? { ok: true, value: kept } : { ok: false, problem: 'invalid' };
}

/** Reads a record with its deeds, as stored; without its assignment there is nothing to read it by. */
export function parseBook(value: unknown, damages: GradebookDamage[]): Read<Book> {
  if (!isObject(value) || !isObject(value['record'])) return { ok: false, problem: 'record' };
  const { assignment, items, scenarios, roster, counted } = value['record'];
  const opened = parseAssignment(assignment);
  if (!opened.ok) return { ok: false, problem: `assignment: ${opened.problem.code}` };
  if (counted !== 'best' && counted !== 'last' && counted !== 'first') return { ok: false, problem: 'counted' };
  const record: AssignmentRecord = {
    assignment: opened.opened.assignment,
    items: readEach(items, 'item', readItem, damages),
    ...(opened.opened.assignment.scenarios ? { scenarios: readEach(scenarios, 'scenario', readScenario, damages) } : {}),
    roster: readEach(roster, 'roster', (entry) => readBy(rosterSchema as unknown as z.ZodMiniType<RosterEntry>, entry), damages),
    counted,
  };
  return { ok: true, value: { record, deeds: readEach(value['deeds'], 'deed', parseDeed, damages) } };
}

/** Reads a gradebook from the text of a file. */
export function parseGradebookFile(text: string): ReadGradebook {
  if (text.length > gradebookLimit) return { ok: false, problem: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-a-gradebook' };
  }
  if (!isObject(file) || file['format'] !== gradebookFormat) return { ok: false, problem: 'not-a-gradebook' };
  const { version } = file;
  if (typeof version === 'number' && version > gradebookVersion) return { ok: false, problem: 'too-new' };
  if (version !== gradebookVersion) return { ok: false, problem: 'not-a-gradebook' };
  if (!Array.isArray(file['books']) && !Array.isArray(file['received'])) return { ok: false, problem: 'damaged' };
  const damages: GradebookDamage[] = [];
  const books = readEach(file['books'], 'book', (value) => parseBook(value, damages), damages);
  const received = readEach(file['received'], 'received', parseReceived, damages);
  return { ok: true, contents: { books, received }, damages };
}

/**
 * The text of the file.
 * @param now ISO 8601
 * @param workedOut results for other programs
 */
export function gradebookFile(contents: GradebookContents, now: string, workedOut?: unknown): string {
  return JSON.stringify({
    format: gradebookFormat,
    version: gradebookVersion,
    exportedAt: now,
    ...contents,
    ...(workedOut === undefined ? {} : { workedOut }),
  });
}
