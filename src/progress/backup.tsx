/** Export, import and erase. What happened is announced here, and the focus stays on the button that was pressed. */
import { useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import { downloadText } from '../ui/download-text.ts';
import { clearRecord } from './clear.ts';
import { ClearDialog } from './clear-dialog.tsx';
import { exportRecord, recordCount } from './export.ts';
import { type ImportResult, importRecord } from './import.ts';
import { noteExport } from './keeping/export-nudge.ts';
import { importMessage } from './messages.ts';
import { sizeProblem } from './parse-record-file.ts';
import { recordFileName } from './record-file.ts';
import { $attempts, openRecord, reloadRecord } from './store.ts';

async function importFile(file: File): Promise<ImportResult> {
  const problem = sizeProblem(file.size);
  if (problem) return { ok: false, problem };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // The file was moved, or lies in a cloud folder that is offline.
    return { ok: false, problem: { reason: 'unreadable' } };
  }
  return importRecord(openRecord(), text, new Date().toISOString());
}

interface News {
  text: string;
  failed?: boolean;
}

export function Backup({
  empty,
  onChanged,
  strings,
  locale,
}: {
  empty: boolean;
  /** Told when the record was imported into or erased. */
  onChanged: () => void;
  strings: ProgressStrings;
  locale: string;
}) {
  const [news, setNews] = useState<News>({ text: '' });
  const [over, setOver] = useState(false);
  const [asking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const exportNow = () => {
    if (empty) return setNews({ text: strings.nothingToExport });
    const now = new Date();
    const file = exportRecord(openRecord(), now.toISOString());
    const name = recordFileName(now);
    downloadText(name, JSON.stringify(file), 'application/json');
    noteExport(openRecord(), $attempts.get(), now.toISOString());
    setNews({ text: fill(strings.exported, { count: recordCount(file), file: name }) });
  };
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setNews({ text: strings.importing });
    const result = await importFile(file);
    if (result.ok) {
      reloadRecord();
      onChanged();
    }
    setNews({ text: importMessage(result, strings, locale), failed: !result.ok });
  };
  const clearNow = () => {
    clearRecord(openRecord());
    reloadRecord();
    onChanged();
    setNews({ text: strings.cleared });
  };

  return (
    <section
      id="backup"
      aria-labelledby="backup-head"
      class={over ? 'backup over' : 'backup'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="backup-head">{strings.data}</h2>
      <p>{strings.exportHint}</p>
      <p>{strings.importHint}</p>
      <p class="hint drop-hint">{strings.dropHint}</p>
      <p class="actions">
        <button type="button" class="main" aria-disabled={empty} onClick={exportNow}>
          {strings.export}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {strings.import}
        </button>
        {/* No `accept`: phones grey out a file that a chat app has renamed, and a wrong file is told in words anyway. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.import}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            // So that choosing the same file once more is a change again.
            currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="erase"
          aria-disabled={empty}
          onClick={() => (empty ? setNews({ text: strings.nothingToClear }) : setAsking(true))}
        >
          {strings.clear}
        </button>
      </p>
      <p role="status" class={news.failed ? 'status failed' : 'status'}>
        {news.text}
      </p>
      <ClearDialog open={asking} onClose={() => setAsking(false)} onExport={exportNow} onClear={clearNow} strings={strings} />
    </section>
  );
}
