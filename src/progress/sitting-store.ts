/** The sittings of assignments on this page: read from storage once, kept in step with other tabs, written through. */
import { atom, type ReadableAtom } from 'nanostores';
import { mergeSittings, type Sitting } from '../assessment/sitting.ts';
import { featureKeys } from './feature-keys.ts';
import { parseSaved } from './saved.ts';
import { readPaper, readSittings, type SavedPaper, sittingRecord, writePaper, writeSitting } from './sitting-record.ts';
import type { WriteResult } from './storage.ts';
import { openRecord } from './store.ts';

const $all = atom<readonly Sitting[]>([]);
const $lastWrite = atom<WriteResult>('saved');

/** All sittings, oldest first. */
export const $sittings: ReadableAtom<readonly Sitting[]> = $all;
/** Whether the last write could be kept. */
export const $sittingsKept: ReadableAtom<WriteResult> = $lastWrite;

const now = () => new Date().toISOString();

function put(sitting: Sitting): void {
  const others = $all.get().filter((other) => other.attempt.id !== sitting.attempt.id);
  const next = [...others, sitting];
  $all.set(next.sort((a, b) => (a.attempt.startedAt < b.attempt.startedAt ? -1 : 1)));
}

/** Reads all sittings anew, after an import or a clearing. */
export function reloadSittings(): void {
  $all.set(readSittings(openRecord(), now()));
}

let opened = false;

/** Opens the sittings; call it once the page is live. */
export function openSittings(): void {
  if (opened) return;
  opened = true;
  reloadSittings();
  addEventListener('storage', (event) => {
    if (event.key === null) return reloadSittings();
    if (!event.key.startsWith(featureKeys.sitting)) return;
    if (event.newValue === null) return reloadSittings();
    const result = parseSaved(event.newValue, sittingRecord);
    if (result.state !== 'read') return;
    const mine = $all.get().find((sitting) => sitting.attempt.id === result.value.attempt.id);
    put(mine ? mergeSittings(mine, result.value) : result.value);
  });
}

/** A paper that was not kept is missed only after a reload, so it stays reported while the writes of its sitting go well. */
let paperKept: WriteResult = 'saved';

/** Writes a sitting through to storage and to every view on the page. */
export function saveSitting(sitting: Sitting): Sitting {
  const { sitting: stored, kept } = writeSitting(openRecord(), sitting, now());
  $lastWrite.set(kept === 'saved' ? paperKept : kept);
  put(stored);
  return stored;
}

/** Keeps the paper of a sitting. */
export function savePaper(hash: string, paper: SavedPaper): void {
  paperKept = writePaper(openRecord(), hash, paper, now());
}

/** The paper of a sitting as stored, or null. */
export function storedPaper(hash: string): SavedPaper | null {
  return readPaper(openRecord(), hash, now());
}
