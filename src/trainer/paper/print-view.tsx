/** What is printed: a notice with the code, slips with personal links, a paper version with answer sheet and key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formOfAssignment } from '../../assignment/form-of-assignment.ts';
import { linkSize } from '../../assignment/link-size.ts';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { NumberField, Tick } from '../builder/fields.tsx';
import type { Words } from '../builder/words.ts';
import { factsOf } from '../handout/facts.tsx';
import type { Printing } from '../handout/hand-out.tsx';
import type { Links } from '../handout/links.ts';
import { QrCode, qrWidth } from '../handout/qr-code.tsx';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { letter, type PaperItem, paperItems, type Signed } from './paper-item.ts';

type Sent = NonNullable<AssignmentRecord['sent']>;

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

function SignedList({ parts }: { parts: readonly Signed[] }) {
  return (
    <ul class="plain signed">
      {parts.map(({ sign, text }) => (
        <li key={sign}>
          <b>{sign}</b> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Body({ item, words }: { item: PaperItem; words: Words }) {
  const { print } = words.assign;
  const { body } = item;
  switch (body.kind) {
    case 'choice':
      return (
        <>
          <p class="hint">{body.several ? print.chooseSeveral : print.chooseOne}</p>
          <SignedList parts={body.options} />
        </>
      );
    case 'assign':
      return (
        <>
          <p class="hint">{print.matchHow}</p>
          <div class="two-lists">
            <SignedList parts={body.sources} />
            <SignedList parts={body.places} />
          </div>
        </>
      );
    case 'order':
      return (
        <>
          <p class="hint">{print.orderHow}</p>
          <SignedList parts={body.steps} />
        </>
      );
    case 'cloze':
      return (
        <>
          <p class="cloze-text">
            {body.pieces.map((piece, index) =>
              typeof piece === 'number' ? (
                <span class="paper-gap" key={index}>
                  ({piece})
                </span>
              ) : (
                piece
              ),
            )}
          </p>
          {body.lists.map(({ sign, options }) => (
            <p class="gap-list" key={sign}>
              ({sign}){' '}
              {options.map((option) => (
                <span key={option.sign}>
                  <b>{option.sign}</b> {option.text}
                </span>
              ))}
            </p>
          ))}
        </>
      );
    case 'board':
      return (
        <>
          <p class="hint">{print.placeHow}</p>
          <table class="paper-board">
            <thead>
              <tr>
                <td>
                  {body.rowTitle} ↓ {body.columnTitle} →
                </td>
                {body.columns.map((title) => (
                  <th scope="col" key={title}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.rows.map((row) => (
                <tr key={row.title}>
                  <th scope="row">{row.title}</th>
                  {row.signs.map((sign) => (
                    <td key={sign}>{sign}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {body.outside && <SignedList parts={[body.outside]} />}
          <SignedList parts={body.cards} />
        </>
      );
    case 'numbers':
      return (
        <ul class="plain signed">
          {body.fields.map((field) => (
            <li key={field.label}>
              {field.sign !== '' && <b>{field.sign}</b>} <span>{field.label}</span> <span class="line" /> {field.unit}
            </li>
          ))}
        </ul>
      );
    case 'text':
      return (
        <>
          <p class="lines" />
          <p class="lines" />
          <p class="lines" />
        </>
      );
  }
}

function PaperHead({ sent, part, version, words }: { sent: Sent; part: string; version: string; words: Words }) {
  const { print } = words.assign;
  return (
    <header class="paper-head">
      <h2 dir="auto">{sent.assignment.title}</h2>
      <p>
        {part}
        {version !== '' && ` · ${print.version} ${version}`}
      </p>
    </header>
  );
}

function NameLines({ words }: { words: Words }) {
  const { print } = words.assign;
  return (
    <p class="name-lines">
      {[print.name, print.number, print.date, print.score].map((label) => (
        <span key={label}>
          {label} <span class="line" />
        </span>
      ))}
    </p>
  );
}

type Part = 'paper' | 'answers' | 'key';

function Paper({
  sent,
  version,
  parts,
  several,
  words,
}: {
  sent: Sent;
  version: number;
  parts: Record<Part, boolean>;
  several: boolean;
  words: Words;
}) {
  const { print } = words.assign;
  const { assignment } = sent;
  const seed = `${assignment.id}/paper/${version}`;
  // By the ids of the trainer's copies: a sealed assignment knows its items by other names, and paper needs no seal.
  const keyed = new Map(sent.items.map((item) => [item.id, item]));
  const own = { ...assignment, items: sent.items.map((item) => ({ item })) };
  const asked: DeliveredItem[] = formOfAssignment(own, keyed, seed);
  const items = paperItems(asked, seed);
  const sign = several ? letter(version) : '';
  const instructions = assignment.welcome === '' ? print.instructions : `${assignment.welcome}\n${print.instructions}`;
  return (
    <>
      {parts.paper && (
        <article class="paper">
          <PaperHead
            sent={sent}
            part={fill(words.assign.summary.from, { trainer: assignment.trainer.name })}
            version={sign}
            words={words}
          />
          <NameLines words={words} />
          <p class="instructions" dir="auto">
            {instructions}
          </p>
          {items.map((item) => (
            <section class="paper-item" key={item.number}>
              {item.card && (
                <div class="case-card">
                  <p>
                    <b>{item.card.seller}</b> {item.card.text}
                  </p>
                  {item.card.facts.length > 0 && (
                    <dl aria-label={words.exercise.caseData}>
                      {item.card.facts.map((fact) => (
                        <div key={fact.label}>
                          <dt>{fact.label}</dt>
                          <dd>{fact.value}</dd>
                        </div>
                      ))}
                    </dl>
                  )}
                </div>
              )}
              {item.context !== '' && <p class="context">{item.context}</p>}
              <h3>
                {item.number}. {item.stem}
              </h3>
              <Body item={item} words={words} />
            </section>
          ))}
        </article>
      )}
      {parts.answers && (
        <article class="paper answers">
          <PaperHead sent={sent} part={print.answerSheet} version={sign} words={words} />
          <NameLines words={words} />
          <ol class="plain answer-lines">
            {items.map((item) => (
              <li key={item.number}>
                <b>{item.number}</b>
                <span class="blanks">
                  {item.blanks.map((blank) => (
                    <span key={blank.sign} class={item.body.kind === 'text' ? 'blank long' : blank.wide ? 'blank wide' : 'blank'}>
                      {blank.sign !== '' && `(${blank.sign})`}
                      <span class="line" />
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </article>
      )}
      {parts.key && (
        <article class="paper key-sheet">
          <PaperHead sent={sent} part={`${print.keySheet} · ${print.keyWarning}`} version={sign} words={words} />
          <table>
            <thead>
              <tr>
                <th scope="col">{print.question}</th>
                <th scope="col">{print.answer}</th>
                <th scope="col">{words.exercise.explanation}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.number}>
                  <th scope="row">{item.number}</th>
                  <td>
                    {item.blanks.map((blank) => (
                      <div key={blank.sign}>
                        {blank.sign !== '' && `(${blank.sign}) `}
                        {blank.answer}
                      </div>
                    ))}
                  </td>
                  <td>{item.explanation}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      )}
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
  useEffect(() => {
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
