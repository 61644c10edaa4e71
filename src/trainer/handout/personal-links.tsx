/** A link for everyone on the roster: to copy one by one, all at once, as a table, or printed on slips. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { csvText } from '../../interchange/csv-out.ts';
import { copyText } from '../../ui/copy-text.ts';
import { download, fileName } from '../browser/download.ts';
import type { Words } from '../builder/words.ts';
import type { Links } from './links.ts';

export function PersonalLinks({
  title,
  personal,
  onPrint,
  onRoster,
  words,
}: {
  title: string;
  personal: Links['personal'];
  onPrint: () => void;
  onRoster: () => void;
  words: Words;
}) {
  const { send } = words.assign;
  const [allNews, setAllNews] = useState('');
  /** What became of the last link copied, whose it was, and how it is said. */
  const [news, setNews] = useState({ token: '', shown: '', said: '' });
  const rows = personal.map(({ entry, link }) => [entry.name, entry.number, link]);
  if (rows.length === 0) {
    return (
      <section aria-labelledby="way-personal">
        <h3 id="way-personal">{send.personal}</h3>
        <p class="hint">
          {send.personalNone}{' '}
          <button type="button" class="link" onClick={onRoster}>
            {send.addRoster}
          </button>
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="way-personal">
      <h3 id="way-personal">{send.personal}</h3>
      <p>{send.personalAbout}</p>
      <p class="row-actions">
        <button
          type="button"
          class="main"
          onClick={async () => {
            const copied = await copyText(rows.map((row) => row.join('\t')).join('\n'));
            setAllNews(copied ? fill(send.copiedAll, { count: rows.length }) : send.copyFailed);
          }}
        >
          {send.copyAll}
        </button>
        <button
          type="button"
          onClick={() => {
            const { name, number } = words.assign.roster;
            download(fileName(title, 'csv'), csvText([[name, number, send.link], ...rows]), 'text/csv;charset=utf-8');
          }}
        >
          {send.saveAll}
        </button>
        <button type="button" onClick={onPrint}>
          {send.slips}
        </button>
        <span role="status" class="status">
          {allNews}
        </span>
      </p>
      {/* Said once, here; what is seen stands beside the button that was pressed. */}
      <p role="status" class="visually-hidden">
        {news.said}
      </p>
      <ul class="plain personal-links">
        {personal.map(({ entry, link }) => (
          <li key={entry.token}>
            <span>
              {entry.name} <span class="hint">{entry.number}</span>
            </span>
            <input type="text" readOnly aria-label={entry.name} value={link} data-personal={entry.number || entry.name} />
            <button
              type="button"
              class="link"
              aria-label={fill(send.copyOne, { name: entry.name })}
              onClick={async () => {
                const copied = await copyText(link);
                const said = copied ? fill(send.copiedOne, { name: entry.name }) : send.copyFailed;
                setNews({ token: entry.token, shown: copied ? send.copiedShort : send.copyFailed, said });
              }}
            >
              {send.copyShort}
            </button>
            <span class="copy-news status" aria-hidden="true">
              {news.token === entry.token && news.shown}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
