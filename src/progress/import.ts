/** Imports a record file: all of it or nothing. */
import { type MergeCounts, planMerge, type Write } from './merge-record.ts';
import { type FileProblem, parseRecordFile } from './parse-record-file.ts';
import type { RecordStorage, StorageResult } from './storage.ts';

/** Why nothing was imported. `unreadable`: the device could not read the file; `full`, `blocked`: no room for it here. */
export type ImportProblem = FileProblem | { reason: 'unreadable' | 'full' | 'blocked' };

export type ImportResult = { ok: true; counts: MergeCounts } | { ok: false; problem: ImportProblem };

/** Writes everything, or, at the first write that is not kept, puts everything back as it was. */
export function writeAll(storage: RecordStorage, writes: readonly Write[]): StorageResult {
  const before: { key: string; text: string | null }[] = [];
  for (const { key, text } of writes) {
    before.push({ key, text: storage.read(key) });
    const kept = storage.write(key, text);
    if (kept === 'saved') continue;
    // Backwards, so that every step leads to a state that was there before and fitted.
    for (const old of before.reverse()) {
      if (old.text === null) storage.remove(old.key);
      else storage.write(old.key, old.text);
    }
    return kept;
  }
  return 'saved';
}

/**
 * Merges a file into the record.
 * @param text the file's text
 * @param now ISO 8601, written on records that change
 * @returns what became of its records, or why nothing at all has changed
 */
export function importRecord(storage: RecordStorage, text: string, now: string): ImportResult {
  const parsed = parseRecordFile(text);
  if (!parsed.ok) return parsed;
  const { writes, counts } = planMerge(storage, parsed.contents, now);
  const kept = writeAll(storage, writes);
  return kept === 'saved' ? { ok: true, counts } : { ok: false, problem: { reason: kept } };
}
