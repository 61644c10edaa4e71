/** Where hand-ins come in: pasted text, files, folders, zips, by button or by dropping them anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { fromFiles, fromTransfer } from './browser/delivered.ts';
import type { Delivery, Progress } from './browser/messages.ts';
import { useSurroundings } from './client-context.tsx';
import { countImport } from './import-count.ts';
import { ImportReport } from './import-report.tsx';
import type { ShownImport } from './shown.ts';

interface Running {
  progress: Progress;
  stop: () => void;
}

export function ImportPanel({ onImported }: { onImported: () => void }) {
  const { client, wording, announce } = useSurroundings();
  const { strings, count } = wording;
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<ShownImport | null>(null);
  const [over, setOver] = useState(false);
  const [news, setNews] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const busy = useRef(false);

  const take = async (delivery: Delivery) => {
    if (busy.current) return;
    if (delivery.texts.length + delivery.files.length === 0) return setNews(strings.importedNothing);
    busy.current = true;
    setResult(null);
    setNews('');
    const asked = client.start('import', [delivery], (progress) => setRunning((now) => now && { ...now, progress }));
    setRunning({ progress: { done: 0, known: 0, share: 0 }, stop: asked.stop });
    try {
      const imported = await asked.answer;
      const counted = countImport(imported);
      setResult(imported);
      const all = counted.all + imported.unreadable.length;
      const line =
        all === 0
          ? strings.importedNothing
          : fill(strings.importedLine, {
              all: count(all),
              accepted: count(counted.accepted),
              aside: count(counted.aside.length),
              duplicates: count(counted.duplicates.length),
              broken: count(counted.broken.length + imported.unreadable.length),
              seconds: (imported.milliseconds / 1000).toFixed(1),
            });
      const more =
        all > 0 && counted.without.length > 0 ? ` ${fill(strings.importedWithout, { count: count(counted.without.length) })}` : '';
      setNews(`${line}${more}`);
      // Where nothing was found the text stays, for a look at what it is.
      if (text.current && delivery.texts.length > 0 && !imported.stopped && all > 0) text.current.value = '';
      onImported();
    } catch (error) {
      announce(`${strings.failed} ${strings.technical}${strings.colon}${String(error).split('\n')[0]}`, true);
    } finally {
      busy.current = false;
      setRunning(null);
    }
  };
  const takeText = () => {
    const pasted = text.current?.value ?? '';
    if (pasted.trim() === '') return setNews(strings.textEmpty);
    take({ texts: [{ name: strings.pasteLabel, text: pasted }], files: [] });
  };

  // A file dropped beside the field must not replace the page.
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (
        !event.dataTransfer ||
        !/^(Files|text\/plain)$/.test(event.dataTransfer.types.find((type) => type === 'Files' || type === 'text/plain') ?? '')
      )
        return;
      if (event.target === text.current && !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') fromTransfer(event.dataTransfer, strings.pasteLabel).then(take);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    document.addEventListener('dragover', drag);
    document.addEventListener('drop', drag);
    document.addEventListener('dragleave', leave);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('drop', drag);
      document.removeEventListener('dragleave', leave);
    };
  }, []);

  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    take(fromFiles(currentTarget.files ?? []));
    // So that choosing the same file once more is a change again.
    currentTarget.value = '';
  };

  return (
    <section id="import" aria-labelledby="import-head" class={over ? 'import over' : 'import'}>
      <h2 id="import-head">{strings.import}</h2>
      <p>{strings.importHint}</p>
      <label class="paste">
        <span class="hint">{strings.pasteLabel}</span>
        <textarea ref={text} rows={4} spellcheck={false} autocomplete="off" disabled={running !== null} />
      </label>
      <p class="actions">
        <button type="button" class="main" aria-disabled={running !== null} onClick={takeText}>
          {strings.readText}
        </button>
        <button type="button" aria-disabled={running !== null} onClick={() => files.current?.click()}>
          {strings.chooseFiles}
        </button>
        <button type="button" class="folder" aria-disabled={running !== null} onClick={() => folder.current?.click()}>
          {strings.chooseFolder}
        </button>
        <span class="hint drop-hint">{strings.dropHint}</span>
        {/* No `accept`: phones grey out what a chat app has renamed, and a wrong file is told in words anyway. */}
        <input ref={files} type="file" multiple hidden aria-label={strings.chooseFiles} onChange={chosen} />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          aria-label={strings.chooseFolder}
          onChange={chosen}
          {...{ webkitdirectory: true }}
        />
      </p>
      {running && (
        <div class="running">
          <progress max={1} value={running.progress.share} aria-label={strings.import} />
          <p>
            <span>{fill(strings.importing, { done: count(running.progress.done) })}</span>
            <button type="button" onClick={running.stop}>
              {strings.stop}
            </button>
          </p>
        </div>
      )}
      <p role="status" class="status">
        {running ? '' : news}
      </p>
      {result && <ImportReport result={result} />}
    </section>
  );
}
