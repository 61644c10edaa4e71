/** Marks of the entry test on this page's record: taken away, or given back. */
import type { Attempt } from '../assessment/attempt.ts';
import { latestEntryTest } from './skippable.ts';
import { $attempts, openRecord, writeMarks } from './store.ts';
import { readUndone, type UndoneMarks, writeUndone } from './undone-record.ts';

/** Marks that were taken away, as stored now. */
export function undoneMarks(): UndoneMarks {
  return readUndone(openRecord(), new Date().toISOString());
}

/** Takes the mark of a module away, or gives it back, and lets the page show it. */
export function setMark(module: string, test: Attempt, marked: boolean): void {
  const storage = openRecord();
  writeUndone(storage, module, marked ? undefined : test.id, new Date().toISOString());
  writeMarks(storage);
}

/** Takes the mark of a module away that the latest entry test has set. */
export function takeMarkAway(module: string): void {
  openRecord();
  const test = latestEntryTest($attempts.get());
  if (test) setMark(module, test, false);
}
