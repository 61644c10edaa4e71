/** One item: how it did, who gave which answer, and corrections of its key with what they would change. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GroupCounts } from '../../analysis/ability-groups.ts';
import { fill } from '../../course/strings/fill.ts';
import type { Correction } from '../../gradebook/corrections.ts';
import type { PersonChange } from '../../gradebook/gradebook.ts';
import { keyLines } from '../../interactions/key-lines.ts';
import { Mark } from '../../interactions/part-list.tsx';
import { Sources } from './analysis-page.tsx';
import { Task } from './answer-card.tsx';
import { ChangesTable } from './changes-table.tsx';
import { PlaceLink, useAnswer, useSurroundings, ViewHead } from './client-context.tsx';
import { Confusion } from './plots.tsx';
import type { ShownBook, ShownItemDetail } from './shown.ts';
import { deedText, insideQuotes, readingText } from './wording.ts';

interface CountedAnswer {
  id: string;
  text: string;
  right: boolean;
  counts: GroupCounts;
  share: number;
}

function CountsTable({
  title,
  answers,
  nothing,
  lang,
}: {
  title: string;
  answers: readonly CountedAnswer[];
  nothing: GroupCounts;
  lang: string;
}) {
  const { wording } = useSurroundings();
  const { strings, count, percent } = wording;
  const { columns } = strings;
  const cells = (counts: GroupCounts) =>
    [counts.all, counts.upper, counts.middle, counts.lower].map((value, index) => (
      <td key={index} class="number">
        {count(value)}
      </td>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="scrolls" aria-label={title} tabIndex={0}>
      <table class="counts">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.answer}</th>
            <th scope="col" class="number">
              {columns.count}
            </th>
            <th scope="col" class="number">
              {columns.upper}
            </th>
            <th scope="col" class="number">
              {columns.middle}
            </th>
            <th scope="col" class="number">
              {columns.lower}
            </th>
            <th scope="col" class="number">
              {columns.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.id} class={answer.right ? 'right' : undefined}>
              <th scope="row">
                <Mark right={answer.right} />
                <span class="visually-hidden">{answer.right ? strings.rightWord : strings.wrongWord}</span>{' '}
                <span lang={lang}>{answer.text}</span>
              </th>
              {cells(answer.counts)}
              <td class="number">{percent(answer.share)}</td>
            </tr>
          ))}
          {nothing.all > 0 && (
            <tr>
              <th scope="row">{strings.nothing}</th>
              {cells(nothing)}
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function ItemFigures({ detail, lang }: { detail: ShownItemDetail; lang: string }) {
  const { wording } = useSurroundings();
  const { strings, decimal, count, duration } = wording;
  const { analysis, readings, item } = detail;
  const interval = (bounds: readonly [number, number] | null) =>
    bounds && <span class="hint"> {fill(strings.interval, { lower: decimal(bounds[0]), upper: decimal(bounds[1]) })}</span>;
  const gapNumber = (part: string | null) => (item.interaction === 'cloze' ? item.gaps.findIndex(({ id }) => id === part) + 1 : 0);
  const titleOf = (head: string, part: string | null, label = '') => {
    if (label !== '') return `${head}${strings.colon}${label}`;
    return gapNumber(part) > 0 ? `${head}${strings.colon}${fill(strings.gapHead, { number: gapNumber(part) })}` : head;
  };
  return (
    <>
      <h3>{strings.figuresHead}</h3>
      <p>
        {fill(strings.figuresLine, { asked: count(analysis.asked), scored: count(analysis.scored) })}{' '}
        <span class="hint">{`${strings.meantDifficulty}${strings.colon}${strings.difficulties[analysis.meantDifficulty]}`}</span>
      </p>
      <dl class="figures-list">
        <div>
          <dt>{strings.columns.difficulty}</dt>
          <dd>
            {decimal(analysis.difficulty)}
            {interval(analysis.difficultyInterval)}
          </dd>
        </div>
        <div>
          <dt>{strings.columns.discrimination}</dt>
          <dd>
            {decimal(analysis.discrimination)}
            {interval(analysis.discriminationInterval)}
          </dd>
        </div>
      </dl>
      <ul class="plain readings">
        {analysis.upperLower && (
          <li class="hint">
            {fill(strings.upperLowerLine, { index: decimal(analysis.upperLower.index), size: count(analysis.upperLower.size) })}
          </li>
        )}
        {analysis.times && (
          <li class="hint">
            {`${strings.timesHead}${strings.colon}`}
            {fill(strings.timesLine, {
              median: duration(analysis.times.median),
              lower: duration(analysis.times.lowerQuartile),
              upper: duration(analysis.times.upperQuartile),
              rapid: duration(analysis.times.rapidBelow),
              count: count(analysis.times.rapid.length),
            })}
          </li>
        )}
        {readings.map((reading, index) => (
          <li key={index}>{readingText(reading, wording)}</li>
        ))}
      </ul>
      {analysis.options.map((table) => (
        <CountsTable
          key={table.part}
          title={titleOf(strings.optionsHead, table.part)}
          answers={table.options}
          nothing={table.nothing}
          lang={lang}
        />
      ))}
      {analysis.typed.map((table) => (
        <CountsTable
          key={table.part}
          title={titleOf(strings.typedHead, table.part, table.label)}
          answers={table.answers.map((answer) => ({ ...answer, id: answer.text, text: answer.variants.slice(0, 3).join(' / ') }))}
          nothing={table.nothing}
          lang={lang}
        />
      ))}
      {analysis.confusion && (
        <>
          <h3>{strings.confusionHead}</h3>
          <p class="hint">{strings.confusionHint}</p>
          <Confusion matrix={analysis.confusion} lang={lang} />
        </>
      )}
    </>
  );
}

interface Previewing {
  correction: Correction;
  what: string;
  changes: PersonChange[];
}

function Corrections({ detail, book }: { detail: ShownItemDetail; book: ShownBook }) {
  const { client, wording, act, announce } = useSurroundings();
  const { strings, count } = wording;
  const [previewing, setPreviewing] = useState<Previewing | null>(null);
  const [changed, setChanged] = useState<PersonChange[] | null>(null);
  const previewHead = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => previewHead.current?.focus(), [previewing]);
  const { item, shown, offered, standing } = detail;
  const lang = book.head.locale;

  const preview = async (correction: Correction, answer: string) => {
    setChanged(null);
    const result = await client.ask('preview', book.head.id, correction);
    if (!result.ok) return announce(fill(strings.actionFailed, { problem: strings.faults[result.problem] }), true);
    const what = fill(strings.deeds[correction.kind], { item: shown.number, answer });
    setPreviewing({ correction, what, changes: result.changes });
  };
  const confirm = async () => {
    if (!previewing) return;
    const changes = await act({ kind: 'correct', correction: previewing.correction });
    setPreviewing(null);
    setChanged(changes);
  };
  const up = previewing?.changes.filter(({ before, after }) => !before?.passed && after?.passed).length ?? 0;
  const down = previewing?.changes.filter(({ before, after }) => before?.passed && !after?.passed).length ?? 0;

  return (
    <section aria-labelledby="correct-head" class="corrections">
      <h3 id="correct-head">{strings.correctHead}</h3>
      <p>{strings.correctHint}</p>
      {standing.length > 0 && (
        <>
          <h4>{strings.correctStanding}</h4>
          <ul class="plain history">
            {standing.map((one) => (
              <li key={one.deed.id}>
                <span>{deedText(one, wording)}</span>
                <button type="button" onClick={() => act({ kind: 'undo', deed: one.deed.id }, strings.undone).then(setChanged)}>
                  {strings.undo}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {previewing ? (
        <section class="preview" aria-labelledby="preview-head">
          <h4 id="preview-head" tabIndex={-1} ref={previewHead}>
            {strings.previewHead}
          </h4>
          <p>
            {previewing.changes.length === 0
              ? fill(strings.previewNone, { what: insideQuotes(previewing.what) })
              : fill(strings.previewLine, {
                  what: insideQuotes(previewing.what),
                  count: count(previewing.changes.length),
                  up: count(up),
                  down: count(down),
                })}
          </p>
          {previewing.changes.length > 0 && <ChangesTable changes={previewing.changes} book={book.head.id} />}
          <p class="actions">
            <button type="button" class="main" onClick={confirm}>
              {strings.confirm}
            </button>
            <button type="button" onClick={() => setPreviewing(null)}>
              {strings.cancel}
            </button>
          </p>
        </section>
      ) : (
        <>
          <h4>{strings.correctOffered}</h4>
          {offered.length === 0 && <p class="hint">{strings.correctNoOffers}</p>}
          <ul class="plain offered">
            {offered.slice(0, 40).map((one) => (
              <li key={JSON.stringify(one.correction)}>
                <span lang={lang}>
                  {one.label !== '' && `${one.label} → `}
                  <b>{one.answer}</b>
                </span>
                <span class="hint">{`${strings.columns.count} ${count(one.people)}`}</span>
                <button
                  type="button"
                  aria-label={`${strings.correctAccept}${strings.colon}${one.label} ${one.answer}`}
                  onClick={() => preview(one.correction, one.label === '' ? one.answer : `${one.label} → ${one.answer}`)}
                >
                  {strings.correctAccept}
                </button>
              </li>
            ))}
          </ul>
          <p class="actions">
            <button type="button" onClick={() => preview({ item: item.id, kind: 'drop' }, '')}>
              {strings.correctDrop}
            </button>
            <button type="button" onClick={() => preview({ item: item.id, kind: 'give-point' }, '')}>
              {strings.correctGive}
            </button>
          </p>
        </>
      )}
      {changed && changed.length > 0 && (
        <div>
          <h4>{strings.changedHead}</h4>
          <p>{fill(strings.changedLine, { count: count(changed.length) })}</p>
          <ChangesTable changes={changed} book={book.head.id} />
        </div>
      )}
    </section>
  );
}

export function ItemPage({ book, item: id }: { book: ShownBook; item: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const asked = useAnswer((client) => client.ask('item', book.head.id, id), `${book.head.id} ${id}`);
  if (!asked) return <p class="hint">{strings.opening}</p>;
  const detail = asked.value;
  if (!detail) return <p class="notice">{strings.unknownBook}</p>;
  const lang = book.head.locale;
  const index = book.items.findIndex((item) => item.id === id);
  const [previous, next] = [book.items[index - 1], book.items[index + 1]];
  return (
    <>
      <ViewHead key={id}>{fill(strings.itemNumber, { number: detail.shown.number })}</ViewHead>
      <p class="hint facts">
        <span>{strings.interactions[detail.item.interaction]}</span>
        <span>{wording.objective(detail.item.objective)}</span>
        {previous && (
          <PlaceLink to={{ at: 'item', book: book.head.id, item: previous.id }}>
            {fill(strings.itemNumber, { number: previous.number })}
          </PlaceLink>
        )}
        {next && (
          <PlaceLink to={{ at: 'item', book: book.head.id, item: next.id }}>{fill(strings.itemNumber, { number: next.number })}</PlaceLink>
        )}
      </p>
      <Task item={detail.item} lang={lang} />
      <details class="context">
        <summary>{strings.key}</summary>
        <ul lang={lang}>
          {keyLines(detail.item).map((line) => (
            <li key={line.label}>
              {line.label} {line.answer !== undefined && <b>{line.answer}</b>}
            </li>
          ))}
        </ul>
      </details>
      <ItemFigures detail={detail} lang={lang} />
      <Corrections key={id} detail={detail} book={book} />
      <Sources />
    </>
  );
}
