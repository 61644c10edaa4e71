/**
 * When the learner is reminded to export: after much work since the last export, and at most once a fortnight. What is known of
 * it is a record of its own, e.g. `{ "exported": { "answers": 12, "quizzes": 1 }, "quietSince": "2026-03-02T08:00:00.000Z" }`.
 * It says what left this device, so it does not travel with the export; clearing removes it with the others.
 */
import type { Attempt } from '../../assessment/attempt.ts';
import { featureKeys } from '../feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from '../saved.ts';
import type { RecordStorage, WriteResult } from '../storage.ts';
import { isTime } from '../time.ts';

/** Items answered and quizzes finished. */
export interface Work {
  answers: number;
  quizzes: number;
}

export interface ExportState {
  /** The work that the last export held. Counted, not dated: clocks are set back. */
  exported: Work;
  /** When it was exported or the reminder put off, ISO 8601. */
  quietSince?: string;
}

/** As much as one would not like to do again. */
const much: Work = { answers: 30, quizzes: 3 };
const fortnight = 14 * 86_400_000;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const parseState: Parse<ExportState> = (data) => {
  const { exported, quietSince } = (data ?? {}) as Partial<ExportState>;
  if (!isCount(exported?.answers) || !isCount(exported.quizzes)) return { ok: false, problem: 'exported' };
  if (quietSince !== undefined && !isTime(quietSince)) return { ok: false, problem: 'quietSince' };
  const { answers, quizzes } = exported;
  return { ok: true, value: { exported: { answers, quizzes }, ...(quietSince === undefined ? {} : { quietSince }) } };
};

export const exportStateRecord: RecordKind<ExportState> = { version: 1, parse: parseState, migrations: [] };

/** The work a record holds. */
export function workIn(attempts: readonly Attempt[]): Work {
  return {
    answers: attempts.reduce((sum, { responses }) => sum + Object.keys(responses).length, 0),
    quizzes: attempts.filter(({ kind, submittedAt }) => kind !== 'exercise' && submittedAt !== undefined).length,
  };
}

function readState(storage: RecordStorage, now: string): ExportState {
  const result = readSaved(storage, featureKeys.exported, exportStateRecord, now);
  return result.state === 'read' ? result.value : { exported: { answers: 0, quizzes: 0 } };
}

function writeState(storage: RecordStorage, state: ExportState, now: string): WriteResult {
  if (readSaved(storage, featureKeys.exported, exportStateRecord, now).state === 'newer') return 'outdated';
  return writeSaved(storage, featureKeys.exported, exportStateRecord, state, now);
}

/**
 * Whether to remind.
 * @param now ISO 8601
 */
export function isExportDue(storage: RecordStorage, attempts: readonly Attempt[], now: string): boolean {
  const { exported, quietSince } = readState(storage, now);
  // To either side: put off while a clock was ahead, it must not stay quiet until that day comes.
  if (quietSince !== undefined && Math.abs(Date.parse(now) - Date.parse(quietSince)) < fortnight) return false;
  const work = workIn(attempts);
  return work.answers - exported.answers >= much.answers || work.quizzes - exported.quizzes >= much.quizzes;
}

/** Notes that everything was exported. */
export function noteExport(storage: RecordStorage, attempts: readonly Attempt[], now: string): WriteResult {
  return writeState(storage, { exported: workIn(attempts), quietSince: now }, now);
}

/** Puts the reminder off. */
export function putOff(storage: RecordStorage, now: string): WriteResult {
  return writeState(storage, { ...readState(storage, now), quietSince: now }, now);
}
