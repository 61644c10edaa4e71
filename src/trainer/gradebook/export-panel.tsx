/** The gradebook as files. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { download } from '../browser/download.ts';
import type { ExportKind } from './browser/messages.ts';
import { useSurroundings } from './client-context.tsx';

export function ExportPanel({ book }: { book: string }) {
  const { client, wording } = useSurroundings();
  const { strings, objectives } = wording;
  const [news, setNews] = useState('');
  const save = async (kind: ExportKind) => {
    setNews(strings.exporting);
    try {
      const file = await client.ask('export', book, kind, { strings, objectives });
      if (!file) return setNews(strings.exportFailed);
      download(file.name, file.bytes as Uint8Array<ArrayBuffer>, file.type);
      setNews(fill(strings.exported, { file: file.name }));
    } catch {
      setNews(strings.exportFailed);
    }
  };
  const kinds: { kind: ExportKind; text: string; hint: string }[] = [
    { kind: 'csv', text: strings.exportCsv, hint: strings.exportCsvHint },
    { kind: 'xlsx', text: strings.exportXlsx, hint: strings.exportXlsxHint },
    { kind: 'json', text: strings.exportJson, hint: strings.exportJsonHint },
  ];
  return (
    <>
      <p>{strings.exportHint}</p>
      <ul class="plain exports">
        {kinds.map(({ kind, text, hint }) => (
          <li key={kind}>
            <button type="button" onClick={() => save(kind)}>
              {text}
            </button>
            <span class="hint">{hint}</span>
          </li>
        ))}
      </ul>
      <p role="status" class="status">
        {news}
      </p>
    </>
  );
}
