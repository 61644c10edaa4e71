/**
 * What was decided in drills, under one key:
 * ```json
 * { "decks": { "purpose": { "objective": "classify-by-trade", "answers": [["reseller", "end-user", 1795000000000, 7]] } },
 *   "rounds": [[1795000060000, "purpose", 12, 9, 84]] }
 * ```
 * Each deck keeps its latest answers only, so the record stays small however long somebody practises, and old mistakes fade.
 * Two records merge into what one device would hold that had seen both.
 */
import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

export interface DrillAnswer {
  /** Id of the category the case has. */
  actual: string;
  /** Id of the category that was chosen. */
  chosen: string;
  /** Milliseconds since 1970. */
  at: number;
  seconds: number;
}

export interface DrillRound {
  /** When it ended, milliseconds since 1970. */
  at: number;
  /** Ids of its decks, joined by commas. */
  decks: string;
  asked: number;
  right: number;
  seconds: number;
}

export interface DeckRecord {
  /** What the deck practises. */
  objective: string;
  /** Oldest first. */
  answers: readonly DrillAnswer[];
}

export interface DrillRecord {
  /** By id of the deck: a scheme, or a contrast of several. */
  decks: Readonly<Record<string, DeckRecord>>;
  /** Oldest first. */
  rounds: readonly DrillRound[];
}

/** Answers kept of a deck: enough for each pair of its categories to come up, few enough that what was learned since shows. */
export const answersKept = 40;

/** Rounds kept. */
export const roundsKept = 20;

export const noDrills: DrillRecord = { decks: {}, rounds: [] };

type SavedAnswer = [actual: string, chosen: string, at: number, seconds: number];
type SavedRound = [at: number, decks: string, asked: number, right: number, seconds: number];

/** As it is stored: short lists instead of named fields. */
interface SavedDrills {
  decks: Record<string, { objective: string; answers: SavedAnswer[] }>;
  rounds: SavedRound[];
}

const idForm = /^[a-z0-9.-]{1,80}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && idForm.test(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

function isAnswer(value: unknown): value is SavedAnswer {
  return Array.isArray(value) && value.length === 4 && isId(value[0]) && isId(value[1]) && isCount(value[2]) && isCount(value[3]);
}

function isRound(value: unknown): value is SavedRound {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [at, decks, ...counts] = value;
  return isCount(at) && typeof decks === 'string' && decks.split(',').every(isId) && counts.every(isCount);
}

const parseDrills: Parse<SavedDrills> = (data) => {
  if (typeof data !== 'object' || data === null) return { ok: false, problem: 'not an object' };
  const { decks, rounds } = data as Record<string, unknown>;
  if (typeof decks !== 'object' || decks === null || Array.isArray(decks)) return { ok: false, problem: 'decks' };
  for (const [id, deck] of Object.entries(decks)) {
    if (!isId(id) || typeof deck !== 'object' || deck === null) return { ok: false, problem: `decks.${id}` };
    const { objective, answers } = deck as Record<string, unknown>;
    if (objective !== '' && !isId(objective)) return { ok: false, problem: `decks.${id}.objective` };
    if (!Array.isArray(answers) || !answers.every(isAnswer)) return { ok: false, problem: `decks.${id}.answers` };
  }
  if (!Array.isArray(rounds) || !rounds.every(isRound)) return { ok: false, problem: 'rounds' };
  return { ok: true, value: { decks: decks as SavedDrills['decks'], rounds } };
};

export const drillRecord: RecordKind<SavedDrills> = { version: 1, parse: parseDrills, migrations: [] };

/** The record with named fields. */
export function unpackDrills({ decks, rounds }: SavedDrills): DrillRecord {
  return {
    decks: Object.fromEntries(
      Object.entries(decks).map(([id, { objective, answers }]) => [
        id,
        { objective, answers: answers.map(([actual, chosen, at, seconds]) => ({ actual, chosen, at, seconds })) },
      ]),
    ),
    rounds: rounds.map(([at, ids, asked, right, seconds]) => ({ at, decks: ids, asked, right, seconds })),
  };
}

/** The record as it is stored. */
export function packDrills({ decks, rounds }: DrillRecord): SavedDrills {
  return {
    decks: Object.fromEntries(
      Object.entries(decks).map(([id, { objective, answers }]) => [
        id,
        { objective, answers: answers.map(({ actual, chosen, at, seconds }): SavedAnswer => [actual, chosen, at, seconds]) },
      ]),
    ),
    rounds: rounds.map(({ at, decks: ids, asked, right, seconds }): SavedRound => [at, ids, asked, right, seconds]),
  };
}

/** The latest of two lists, each entry once, oldest first; the same whichever list comes first. */
function latest<Entry extends { at: number }>(one: readonly Entry[], other: readonly Entry[], kept: number): Entry[] {
  const entries = new Map([...one, ...other].map((entry) => [JSON.stringify(Object.entries(entry).sort()), entry]));
  return [...entries]
    .sort(([a, { at }], [b, { at: atOther }]) => at - atOther || (a < b ? -1 : a > b ? 1 : 0))
    .slice(-kept)
    .map(([, entry]) => entry);
}

/** Joins what two tabs or devices know. */
export function mergeDrills(one: DrillRecord, other: DrillRecord): DrillRecord {
  const ids = [...new Set([...Object.keys(one.decks), ...Object.keys(other.decks)])].sort();
  const decks = ids.map((id): [string, DeckRecord] => {
    const mine = one.decks[id];
    const theirs = other.decks[id];
    // A deck has one objective; should two versions of the course disagree, both devices must still agree on one.
    const objective = [mine?.objective ?? '', theirs?.objective ?? ''].sort().at(-1) ?? '';
    return [id, { objective, answers: latest(mine?.answers ?? [], theirs?.answers ?? [], answersKept) }];
  });
  return { decks: Object.fromEntries(decks), rounds: latest(one.rounds, other.rounds, roundsKept) };
}

/** Everything practised; an empty record when there is none. */
export function readDrills(storage: RecordStorage, now: string): DrillRecord {
  const result = readSaved(storage, featureKeys.drills, drillRecord, now);
  return result.state === 'read' ? unpackDrills(result.value) : noDrills;
}

function write(storage: RecordStorage, added: DrillRecord, now: string): WriteResult {
  const stored = readSaved(storage, featureKeys.drills, drillRecord, now);
  if (stored.state === 'newer') return 'outdated';
  const before = stored.state === 'read' ? unpackDrills(stored.value) : noDrills;
  return writeSaved(storage, featureKeys.drills, drillRecord, packDrills(mergeDrills(before, added)), now);
}

/** Adds answers of one deck to what is stored, also by another tab meanwhile. */
export function addDrillAnswers(
  storage: RecordStorage,
  deck: string,
  objective: string,
  answers: readonly DrillAnswer[],
  now: string,
): WriteResult {
  return write(storage, { decks: { [deck]: { objective, answers } }, rounds: [] }, now);
}

/** Adds a finished round. */
export function addDrillRound(storage: RecordStorage, round: DrillRound, now: string): WriteResult {
  return write(storage, { decks: {}, rounds: [round] }, now);
}

/** One answer as evidence for mastery. */
export interface DrillEvidence {
  /** `drill:` and the id of the deck. */
  item: string;
  objective: string;
  /** 0 or 1. */
  score: number;
  /** Milliseconds since 1970. */
  at: number;
  seconds?: number;
  difficulty?: 1 | 2 | 3;
}

/** Classifying a case applies a scheme: difficulty 2. */
const drillDifficulty = 2;

/** What the drills say about objectives, oldest first. Decks without an objective say nothing. */
export function evidenceOfDrills(record: DrillRecord): DrillEvidence[] {
  return Object.entries(record.decks)
    .filter(([, { objective }]) => objective !== '')
    .flatMap(([deck, { objective, answers }]) =>
      answers.map(
        ({ actual, chosen, at, seconds }) =>
          ({
            item: `drill:${deck}`,
            objective,
            score: actual === chosen ? 1 : 0,
            at,
            seconds,
            difficulty: drillDifficulty,
          }) satisfies DrillEvidence,
      ),
    )
    .sort((a, b) => a.at - b.at);
}
