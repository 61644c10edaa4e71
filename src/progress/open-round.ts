/** A round of drills that is not finished, one key for each page that has drills, so that it can be taken up again. */
import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

/** As much of a round as is checked here; the drill checks whether its cases still exist. */
export interface SavedRound {
  seed: string;
  mode: string;
  decks: readonly string[];
  answered: readonly object[];
  asked?: object;
}

const answerTexts = ['deck', 'source', 'seed', 'actual', 'chosen'] as const;
const askedTexts = ['deck', 'source', 'seed'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAsked(value: unknown, texts: readonly string[]): value is Record<string, unknown> {
  return (
    isObject(value) &&
    texts.every((field) => typeof value[field] === 'string') &&
    Array.isArray(value['confusedWith']) &&
    value['confusedWith'].every((id) => typeof id === 'string')
  );
}

function isAnswered(value: unknown): boolean {
  return (
    isAsked(value, answerTexts) &&
    typeof value['right'] === 'boolean' &&
    typeof value['at'] === 'number' &&
    typeof value['seconds'] === 'number'
  );
}

const parseRound: Parse<SavedRound> = (data) => {
  if (!isObject(data)) return { ok: false, problem: 'not an object' };
  const { seed, mode, decks, answered, asked } = data;
  if (typeof seed !== 'string' || typeof mode !== 'string') return { ok: false, problem: 'seed or mode' };
  if (!Array.isArray(decks) || !decks.every((id) => typeof id === 'string')) return { ok: false, problem: 'decks' };
  if (!Array.isArray(answered) || !answered.every(isAnswered)) return { ok: false, problem: 'answered' };
  if (asked !== undefined && !isAsked(asked, askedTexts)) return { ok: false, problem: 'asked' };
  return { ok: true, value: { seed, mode, decks, answered, ...(asked === undefined ? {} : { asked }) } };
};

export const openRoundRecord: RecordKind<SavedRound> = { version: 1, parse: parseRound, migrations: [] };

/** The round left open on a page; undefined when there is none. */
export function readOpenRound(storage: RecordStorage, page: string, now: string): SavedRound | undefined {
  const result = readSaved(storage, featureKeys.openRound + page, openRoundRecord, now);
  return result.state === 'read' ? result.value : undefined;
}

/** Keeps a round as it stands. */
export function writeOpenRound(storage: RecordStorage, page: string, round: SavedRound, now: string): WriteResult {
  return writeSaved(storage, featureKeys.openRound + page, openRoundRecord, round, now);
}

/** Forgets it, as it is finished. */
export function removeOpenRound(storage: RecordStorage, page: string): void {
  storage.remove(featureKeys.openRound + page);
}
