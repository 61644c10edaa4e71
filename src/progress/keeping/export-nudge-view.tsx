/** The reminder to export, which can be put off. */
import { useState } from 'preact/hooks';
import type { KeepingStrings } from '../../course/strings/index.ts';
import { openRecord } from '../store.ts';
import { putOff } from './export-nudge.ts';

export function ExportNudge({ strings }: { strings: KeepingStrings }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  const later = () => {
    putOff(openRecord(), new Date().toISOString());
    setGone(true);
    // The button goes, and the focus must not go with it.
    document.querySelector('main')?.focus();
  };
  return (
    <div class="notice export-nudge">
      <p>{strings.nudge}</p>
      <p class="actions">
        <a class="button quiet" href="#backup">
          {strings.nudgeGo}
        </a>
        <button type="button" onClick={later}>
          {strings.nudgeLater}
        </button>
      </p>
    </div>
  );
}
