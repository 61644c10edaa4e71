/** Everything that goes out of a sent assignment: link, code, file, calendar entry, prints, personal links. */
import { useState } from 'preact/hooks';
import { assignmentFile } from '../../assignment/assignment-link.ts';
import { calendarEntry } from '../../assignment/calendar-entry.ts';
import { formSize } from '../../assignment/form-of-assignment.ts';
import { linkSize } from '../../assignment/link-size.ts';
import { fill } from '../../course/strings/fill.ts';
import { csvText } from '../../interchange/csv-out.ts';
import { nowText } from '../browser/desk.ts';
import { download, fileName } from '../browser/download.ts';
import type { Words } from '../builder/words.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { factsOf } from './facts.tsx';
import type { Links } from './links.ts';
import { QrCode, qrPicture, qrWidth } from './qr-code.tsx';
import type { QrPath } from './qr-path.ts';

export type Printing = 'sheet' | 'slips' | 'paper';

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or a page without https has no clipboard: the caller says how else.
    return false;
  }
}

export function HandOut({
  record,
  links,
  drawn,
  onPrint,
  onRoster,
  words,
}: {
  record: AssignmentRecord;
  links: Links;
  /** The code where it is drawn beforehand, as in pictures of this page. */
  drawn?: QrPath;
  onPrint: (what: Printing) => void;
  onRoster: () => void;
  words: Words;
}) {
  const { send } = words.assign;
  const [news, setNews] = useState('');
  const [qr, setQr] = useState<QrPath>();
  const assignment = record.sent?.assignment;
  if (!assignment) return null;
  const { title } = assignment;
  const size = linkSize(links.link);
  const copy = async (text: string, told: string) => setNews((await copyText(text)) ? told : send.copyFailed);
  const rows = links.personal.map(({ entry, link }) => [entry.name, entry.number, link]);
  const calendar = calendarEntry(
    assignment,
    {
      summary: fill(send.calendarSummary, { title }),
      description: fill(send.calendarBody, { trainer: assignment.trainer.name, count: formSize(assignment) }),
      reminder: fill(send.calendarReminder, { title }),
      ...(size.fitsChat ? { link: links.link } : {}),
    },
    nowText(),
  );
  return (
    <div class="hand-out">
      <p class="facts">{factsOf(assignment, words).join(' · ')}</p>
      <p role="status" class="status">
        {news}
      </p>
      <div class="ways">
        <section aria-labelledby="way-link">
          <h3 id="way-link">{send.link}</h3>
          <p>{send.linkAbout}</p>
          {record.roster.length > 0 && <p class="notice">{send.linkRoster}</p>}
          <p class="one-line">
            <input
              type="text"
              readOnly
              aria-labelledby="way-link"
              value={links.link}
              data-link=""
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <button type="button" class="main" onClick={() => copy(links.link, send.copied)}>
              {send.copy}
            </button>
          </p>
          <p class="hint">
            {fill(send.size, { count: size.bytes })} {!size.fitsAddress ? send.addressTooLong : !size.fitsChat ? send.chatTooLong : ''}
          </p>
        </section>
        <section aria-labelledby="way-qr">
          <h3 id="way-qr">{send.qr}</h3>
          {size.qrVersion === null ? (
            <p class="notice">{fill(send.qrTooLarge, { count: size.bytes, limit: size.qrLimit })}</p>
          ) : (
            <>
              <QrCode text={links.link} label={fill(send.qrAlt, { title })} drawn={drawn} onReady={setQr} />
              <p class="hint">{fill(send.qrSize, { size: qrWidth(size.qrVersion) })}</p>
              <p class="row-actions">
                <button
                  type="button"
                  onClick={async () => {
                    const picture = qr && (await qrPicture(qr));
                    if (picture) download(fileName(title, 'png'), picture, 'image/png');
                  }}
                >
                  {send.qrSave}
                </button>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="way-file">
          <h3 id="way-file">{send.file}</h3>
          <p>{send.fileAbout}</p>
          <p class="row-actions">
            <button
              type="button"
              onClick={() => download(fileName(title, 'zhike'), assignmentFile(links.text), 'application/octet-stream')}
            >
              {send.fileSave}
            </button>
          </p>
        </section>
        <section aria-labelledby="way-calendar">
          <h3 id="way-calendar">{send.calendar}</h3>
          {calendar === null ? (
            <p class="hint">{send.calendarNone}</p>
          ) : (
            <>
              <p>{send.calendarAbout}</p>
              <p class="row-actions">
                <button type="button" onClick={() => download(fileName(title, 'ics'), calendar, 'text/calendar;charset=utf-8')}>
                  {send.calendarSave}
                </button>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="way-print">
          <h3 id="way-print">{send.print}</h3>
          <p class="row-actions">
            <button type="button" onClick={() => onPrint('sheet')}>
              {send.sheet}
            </button>
            <button type="button" onClick={() => onPrint('paper')}>
              {send.paper}
            </button>
          </p>
          {record.sent?.scenarios && <p class="hint">{fill(words.assign.print.conversations, { count: record.sent.scenarios.length })}</p>}
        </section>
      </div>
      <section aria-labelledby="way-personal">
        <h3 id="way-personal">{send.personal}</h3>
        {rows.length === 0 ? (
          <p class="hint">
            {send.personalNone}{' '}
            <button type="button" class="link" onClick={onRoster}>
              {send.addRoster}
            </button>
          </p>
        ) : (
          <>
            <p>{send.personalAbout}</p>
            <p class="row-actions">
              <button
                type="button"
                class="main"
                onClick={() => copy(rows.map((row) => row.join('\t')).join('\n'), fill(send.copiedAll, { count: rows.length }))}
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
              <button type="button" onClick={() => onPrint('slips')}>
                {send.slips}
              </button>
            </p>
            <ul class="plain personal-links">
              {links.personal.map(({ entry, link }) => (
                <li key={entry.token}>
                  <span>
                    {entry.name} <span class="hint">{entry.number}</span>
                  </span>
                  <input type="text" readOnly aria-label={entry.name} value={link} data-personal={entry.number || entry.name} />
                  <button
                    type="button"
                    class="link"
                    aria-label={fill(send.copyOne, { name: entry.name })}
                    onClick={() => copy(link, fill(send.copiedOne, { name: entry.name }))}
                  >
                    {send.copyShort}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <p class="hint">{send.collect}</p>
    </div>
  );
}
