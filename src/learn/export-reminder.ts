/** The home page's reminder to export. Loaded only where there is a record. */
import { isExportDue, putOff } from '../progress/keeping/export-nudge.ts';
import { $attempts, openRecord } from '../progress/store.ts';

const now = () => new Date().toISOString();

/** @param note the reminder, hidden, with a button that puts it off */
export function remindOfExport(note: HTMLElement): void {
  const storage = openRecord();
  if (!isExportDue(storage, $attempts.get(), now())) return;
  note.hidden = false;
  const later = note.querySelector('button');
  if (!later) return;
  later.onclick = () => {
    putOff(storage, now());
    note.hidden = true;
    document.querySelector('main')?.focus();
  };
}
