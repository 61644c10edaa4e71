/** Everything that goes out of a sent assignment: link, code, file, calendar entry, prints, personal links. */
import { useState } from 'preact/hooks';
import { assignmentFile } from '../../assignment/assignment-link.ts';
import { calendarEntry } from '../../assignment/calendar-entry.ts';
import { formSize } from '../../assignment/form-of-assignment.ts';
import { linkSize } from '../../assignment/link-size.ts';
import { localePath } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import { copyText } from '../../ui/copy-text.ts';
import { nowText } from '../browser/desk.ts';
import { download, fileName } from '../browser/download.ts';
import type { Words } from '../builder/words.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { factsOf } from './facts.tsx';
import type { Links } from './links.ts';
import { PersonalLinks } from './personal-links.tsx';
import { QrCode, qrPicture, qrWidth } from './qr-code.tsx';
import type { QrPath } from './qr-path.ts';

export type Printing = 'sheet' | 'slips' | 'paper';

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
  const hasRoster = links.personal.length > 0;
  const personal = (
    <PersonalLinks title={title} personal={links.personal} onPrint={() => onPrint('slips')} onRoster={onRoster} words={words} />
  );
  return (
    <div class="hand-out">
      <p class="facts">{factsOf(assignment, words).join(' · ')}</p>
      {hasRoster && personal}
      <div class="ways">
        <section aria-labelledby="way-link">
          <h3 id="way-link">{send.link}</h3>
          <p>{send.linkAbout}</p>
          {hasRoster && <p class="notice">{send.linkRoster}</p>}
          <p class="one-line">
            <input
              type="text"
              readOnly
              aria-labelledby="way-link"
              value={links.link}
              data-link=""
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <button
              type="button"
              class={hasRoster ? undefined : 'main'}
              onClick={async () => setNews((await copyText(links.link)) ? send.copied : send.copyFailed)}
            >
              {send.copy}
            </button>
          </p>
          <p role="status" class="status">
            {news}
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
      {!hasRoster && personal}
      <p class="hint">
        {send.collect} <a href={localePath(words.locale, '/trainer/gradebook/')}>{send.toGradebook}</a>
      </p>
    </div>
  );
}
