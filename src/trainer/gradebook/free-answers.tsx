/** Free answers to mark: one question at a stretch, all answers below each other. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { PlaceLink, useAnswer, useSurroundings } from './client-context.tsx';
import { MarkForm } from './mark-form.tsx';
import type { ShownBook, ShownFreeAnswer } from './shown.ts';

function byItem(answers: readonly ShownFreeAnswer[]): [ShownFreeAnswer, ...ShownFreeAnswer[]][] {
  const groups = new Map<string, [ShownFreeAnswer, ...ShownFreeAnswer[]]>();
  for (const answer of answers) {
    const group = groups.get(answer.item);
    if (group) group.push(answer);
    else groups.set(answer.item, [answer]);
  }
  return [...groups.values()];
}

export function FreeAnswers({ book }: { book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const id = book.head.id;
  const lang = book.head.locale;
  const [all, setAll] = useState(false);
  // What was waiting when the page was opened stays until it is left: a mark can be seen and changed.
  const [began, setBegan] = useState<ReadonlySet<string> | null>(null);
  const asked = useAnswer((client) => client.ask('freeAnswers', id), id);
  if (!asked) return <p class="hint">{strings.opening}</p>;
  const key = (answer: ShownFreeAnswer) => `${answer.submission} ${answer.item}`;
  const waiting = asked.value.filter((answer) => answer.waiting);
  if (began === null) setBegan(new Set(waiting.map(key)));
  const shown = asked.value.filter((answer) => all || answer.waiting || began?.has(key(answer)));
  if (asked.value.length === 0) return <p>{strings.freeNone}</p>;
  return (
    <>
      <p>{strings.freeHint}</p>
      <div class="table-tools">
        <label class="check">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          <span>{strings.showMarked}</span>
        </label>
        <p class="hint">{waiting.length === 0 ? strings.freeDone : fill(strings.waitingCount, { count: wording.count(waiting.length) })}</p>
      </div>
      {byItem(shown).map((group) => (
        <section key={group[0].item} class="free-question" aria-labelledby={`free-${group[0].item}`}>
          <h3 id={`free-${group[0].item}`}>
            {fill(strings.itemNumber, { number: group[0].number })} <span lang={lang}>{group[0].stem}</span>
          </h3>
          <details class="context">
            <summary>{strings.modelAnswer}</summary>
            <div lang={lang}>
              <p>{group[0].modelAnswer}</p>
              <ul aria-label={strings.checklist}>
                {group[0].checklist.map((entry) => (
                  <li key={entry.id}>{entry.text}</li>
                ))}
              </ul>
            </div>
          </details>
          {group.map((answer) => (
            <article key={answer.submission} class="answer">
              <h4>
                <PlaceLink to={{ at: 'person', book: id, person: answer.person }}>{answer.name || '–'}</PlaceLink>
                {!answer.counts && <span class="facts">{strings.notCounting}</span>}
              </h4>
              <p class="given" lang={lang}>
                {answer.answer}
              </p>
              {answer.checklist.some(({ ticked }) => ticked) && (
                <p class="hint">
                  {strings.tickedBySelf}
                  {strings.colon}
                  {answer.checklist
                    .filter(({ ticked }) => ticked)
                    .map(({ text }) => text)
                    .join(strings.separator)}
                </p>
              )}
              <MarkForm answer={answer} waiting={answer.waiting} />
            </article>
          ))}
        </section>
      ))}
    </>
  );
}
