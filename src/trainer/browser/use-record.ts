/** A record while it is worked on: every change is saved at once, one write after the other, and can be undone where it took something away. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { WriteResult } from '../../progress/storage.ts';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import type { TrainerDatabase } from '../storage/database.ts';
import { changeRecord, readRecord } from '../storage/records.ts';
import { signDesk } from './desk-sign.ts';

/** `conflict`: another tab has changed the record since this one read it. */
export type SaveState = 'fresh' | 'saving' | 'conflict' | WriteResult;

export type Edit = (step: (record: AssignmentRecord) => AssignmentRecord, told?: { text: string; undo?: boolean }) => void;

export interface OpenRecord {
  record: AssignmentRecord;
  state: SaveState;
  /** What happened last, and whether it can be undone. */
  news: { text: string; before?: AssignmentRecord };
  edit: Edit;
  /** Brings back draft and roster as they were before the last removal. */
  undo: () => void;
  /** After a conflict: the other tab's wording, or this one's. */
  settle: (whose: 'theirs' | 'mine') => void;
}

export function useRecord(
  database: TrainerDatabase,
  opened: AssignmentRecord,
  /** Whether it stands in the database. */
  stored: boolean,
  onFirstSaved: (id: string) => void,
  now: () => string,
): OpenRecord {
  const [record, setRecord] = useState(opened);
  const [state, setState] = useState<SaveState>('fresh');
  const [news, setNews] = useState<OpenRecord['news']>({ text: '' });
  // The newest record, before any rendering: two edits in one event must both count.
  const current = useRef(opened);
  const known = useRef<string | undefined>(stored ? opened.updatedAt : undefined);
  const writing = useRef(false);
  const waiting = useRef(false);

  const write = async () => {
    waiting.current = true;
    if (writing.current) return;
    writing.current = true;
    while (waiting.current) {
      waiting.current = false;
      const written = current.current;
      setState('saving');
      let conflict = false;
      const step = (other: AssignmentRecord | undefined) => {
        conflict = other !== undefined && known.current !== other.updatedAt;
        return conflict ? undefined : written;
      };
      const result = await changeRecord(database, assignmentKind, written.id, step, now());
      if (!conflict) {
        if (known.current === undefined) onFirstSaved(written.id);
        known.current = written.updatedAt;
      }
      if (result === 'saved') signDesk(true);
      setState(conflict ? 'conflict' : result);
      if (conflict) waiting.current = false;
    }
    writing.current = false;
  };
  const put = (next: AssignmentRecord) => {
    current.current = next;
    setRecord(next);
    write();
  };
  const edit: Edit = (step, told) => {
    const before = current.current;
    const stepped = step(before);
    if (stepped === before) return;
    put({ ...stepped, updatedAt: now() });
    setNews(told ? { text: told.text, ...(told.undo ? { before } : {}) } : (shown) => (shown.text === '' ? shown : { text: '' }));
  };
  const undo = () => {
    const { before } = news;
    if (!before) return;
    put({ ...current.current, draft: before.draft, roster: before.roster, updatedAt: now() });
    setNews({ text: '' });
  };
  const settle = async (whose: 'theirs' | 'mine') => {
    const other = await readRecord(database, assignmentKind, current.current.id);
    known.current = other.state === 'read' ? other.value.updatedAt : undefined;
    if (whose === 'theirs' && other.state === 'read') {
      current.current = other.value;
      setRecord(other.value);
      setState('saved');
    } else write();
  };
  return useMemo(() => ({ record, state, news, edit, undo, settle }), [record, state, news]);
}
