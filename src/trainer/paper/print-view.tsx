/** What is printed: a notice with the code, slips with personal links, a paper version with answer sheet and key. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linkSize } from '../../assignment/link-size.ts';
import { fill } from '../../course/strings/fill.ts';
import { NumberField, Tick } from '../builder/fields.tsx';
import type { Words } from '../builder/words.ts';
import { factsOf } from '../handout/facts.tsx';
import type { Printing } from '../handout/hand-out.tsx';
import type { Links } from '../handout/links.ts';
import { QrCode, qrWidth } from '../handout/qr-code.tsx';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { Paper, type Part, type Sent } from './paper-pages.tsx';

function Code({ link, label, words }: { link: string; label: string; words: Words }) {
  const { qrVersion } = linkSize(link);
  if (qrVersion === null) return <p class="notice">{words.assign.print.sheetFile}</p>;
  return (
    <div class="printed-code" style={{ inlineSize: `${qrWidth(qrVersion)}cm` }}>
      <QrCode text={link} label={label} />
    </div>
  );
}

function Sheet({ sent, links, words }: { sent: Sent; links: Links; words: Words }) {
  const { print, summary, send } = words.assign;
  const { assignment } = sent;
  return (
    <article class="sheet">
      <h2 dir="auto">{assignment.title}</h2>
      <p>{fill(summary.from, { trainer: assignment.trainer.name })}</p>
      <ul>
        {factsOf(assignment, words).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {assignment.welcome !== '' && (
        <p class="welcome" dir="auto">
          {assignment.welcome}
        </p>
      )}
      <Code link={links.link} label={fill(send.qrAlt, { title: assignment.title })} words={words} />
      <ol>
        {print.sheetSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {links.link.length <= 600 && (
        <p class="printed-link">
          {print.sheetHow} <span dir="ltr">{links.link}</span>
        </p>
      )}
    </article>
  );
}

function Slips({ sent, links, words }: { sent: Sent; links: Links; words: Words }) {
  const { print, summary } = words.assign;
  const due = factsOf(sent.assignment, words);
  return (
    <>
      <p class="hint no-print">{print.cut}</p>
      {links.personal.map(({ entry, link }) => (
        <article class="slip" key={entry.token}>
          <div>
            <h2>
              {entry.name} <span class="hint">{entry.number}</span>
            </h2>
            <p dir="auto">{sent.assignment.title}</p>
            <p class="hint">{fill(summary.from, { trainer: sent.assignment.trainer.name })}</p>
            <p class="hint">{due.join(' · ')}</p>
          </div>
          <Code link={link} label={fill(print.slipFor, { name: entry.name })} words={words} />
        </article>
      ))}
    </>
  );
}

export function PrintView({
  what,
  record,
  links,
  onBack,
  words,
}: {
  what: Printing;
  record: AssignmentRecord;
  links: Links;
  onBack: () => void;
  words: Words;
}) {
  const { print, send } = words.assign;
  const [versions, setVersions] = useState(1);
  const [parts, setParts] = useState<Record<Part, boolean>>({ paper: true, answers: true, key: true });
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    head.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  const { sent } = record;
  if (!sent) return null;
  return (
    <div class="print-view">
      <div class="no-print print-bar">
        <h2 ref={head} tabIndex={-1}>
          {send[what]}
        </h2>
        <p class="row-actions">
          <button type="button" class="main" onClick={() => globalThis.print()}>
            {print.print}
          </button>
          <button type="button" onClick={onBack}>
            {print.back}
          </button>
        </p>
        {what === 'paper' && (
          <div class="print-choices">
            <NumberField
              id="versions"
              label={print.versions}
              hint={print.versionsHint}
              value={versions}
              least={1}
              most={8}
              onChange={(count = 1) => setVersions(count)}
              words={words}
            />
            <fieldset>
              <legend>{print.include}</legend>
              {(['paper', 'answers', 'key'] as const).map((part) => (
                <Tick key={part} checked={parts[part]} onChange={(on) => setParts({ ...parts, [part]: on })}>
                  {print.parts[part]}
                </Tick>
              ))}
            </fieldset>
            {sent.scenarios && <p class="hint">{fill(print.conversations, { count: sent.scenarios.length })}</p>}
          </div>
        )}
      </div>
      <div class="printed" lang={sent.assignment.locale}>
        {what === 'sheet' && <Sheet sent={sent} links={links} words={words} />}
        {what === 'slips' && <Slips sent={sent} links={links} words={words} />}
        {what === 'paper' &&
          Array.from({ length: versions }, (_entry, version) => (
            <Paper key={version} sent={sent} version={version} parts={parts} several={versions > 1} words={words} />
          ))}
      </div>
    </div>
  );
}
