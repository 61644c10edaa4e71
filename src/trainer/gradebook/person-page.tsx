/** One person: every attempt with every answer beside its key, and what there is to know about how it came about. */
import { fill } from '../../course/strings/fill.ts';
import { Mark } from '../../interactions/part-list.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AssignTo } from './assign-to.tsx';
import { PlaceLink, useAnswer, useSurroundings, ViewHead } from './client-context.tsx';
import { MarkForm } from './mark-form.tsx';
import { WithScenarioViews } from './scenario-views.tsx';
import type { ShownAttempt, ShownBook } from './shown.ts';
import { flagTexts, noteText } from './wording.ts';

function Attempt({ attempt, name, number, book }: { attempt: ShownAttempt; name: string; number: number; book: ShownBook }) {
  const { wording, act } = useSurroundings();
  const { strings, percent, count, duration, moment } = wording;
  const zone = book.head.timeZone;
  const score = percent(attempt.score);
  return (
    <section class="attempt" aria-labelledby={`attempt-${number}`}>
      <h3 id={`attempt-${number}`}>
        {fill(strings.attemptHead, { number })}
        {attempt.counts && <span class="facts">{strings.countsThis}</span>}
      </h3>
      <p class="total">
        {attempt.waiting > 0
          ? fill(strings.scoreWaiting, { score, count: count(attempt.waiting) })
          : fill(strings.scoreLine, { score, passMark: percent(book.passMark) })}
      </p>
      <p class="hint">
        {fill(strings.attemptLine, {
          started: moment(attempt.startedAt, zone),
          submitted: moment(attempt.submittedAt, zone),
          taken: duration(attempt.taken),
          active: duration(attempt.active),
        })}
        {attempt.resumed > 0 && ` ${fill(strings.resumedLine, { count: count(attempt.resumed) })}`}{' '}
        {fill(strings.sourceLine, { source: attempt.source || '–', time: moment(attempt.receivedAt) })}
      </p>
      {attempt.flags.length > 0 && (
        <ul class="notice">
          {attempt.flags
            .flatMap((flag) => flagTexts(flag, wording))
            .map((text) => (
              <li key={text}>{text}</li>
            ))}
        </ul>
      )}
      <ul class="plain objectives">
        {attempt.objectives.map((entry) => (
          <li key={entry.objective}>
            <Mark right={entry.score === 1} /> {wording.objective(entry.objective)}{' '}
            <span class="hint">{fill(strings.objectiveLine, { score: percent(entry.score), count: count(entry.count) })}</span>
          </li>
        ))}
      </ul>
      {attempt.answers.map((answer) => (
        <div key={answer.item.id}>
          <AnswerCard answer={answer} book={book.head.id} lang={book.head.locale} />
          {(answer.state === 'waiting' || answer.state === 'marked-by-trainer') && (
            <MarkForm
              answer={{
                submission: attempt.submission,
                item: answer.item.id,
                name,
                number: answer.place,
                score: answer.state === 'marked-by-trainer' ? answer.score : null,
                comment: answer.comment,
              }}
              waiting={answer.state === 'waiting'}
            />
          )}
        </div>
      ))}
      {attempt.scenarios.length > 0 && (
        <WithScenarioViews>
          {({ ScenarioPaths }, words) => (
            <ScenarioPaths scenarios={attempt.scenarios} words={words} wording={wording} lang={book.head.locale} />
          )}
        </WithScenarioViews>
      )}
      <p class="actions attempt-tools">
        <AssignTo submission={attempt.submission} book={book} />
        <button type="button" class="erase" onClick={() => act({ kind: 'remove', submission: attempt.submission })}>
          {strings.remove}
        </button>
      </p>
    </section>
  );
}

export function PersonPage({ book, person }: { book: ShownBook; person: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const asked = useAnswer((client) => client.ask('person', book.head.id, person), `${book.head.id} ${person}`);
  if (!asked) return <p class="hint">{strings.opening}</p>;
  const shown = asked.value;
  if (!shown) return <p class="notice">{strings.unknownPerson}</p>;
  const { row, typed, attempts } = shown;
  const differs = typed && (typed.name !== row.name || typed.number !== row.number);
  return (
    <>
      <ViewHead>{row.name || row.number || '–'}</ViewHead>
      <p class="hint facts">
        {row.number !== '' && <span>{row.number}</span>}
        <span>{row.onRoster ? strings.onRoster : strings.notOnRoster}</span>
        <span>{strings.states[row.state]}</span>
        {attempts.length > 0 && <PlaceLink to={{ at: 'sheet', book: book.head.id, person }}>{strings.openSheet}</PlaceLink>}
      </p>
      {differs && <p class="hint">{fill(strings.typedAs, { name: typed.name, number: typed.number })}</p>}
      {row.notes.length > 0 && (
        <ul class="notice">
          {row.notes.map((note) => (
            <li key={note.note}>{noteText(note, wording)}</li>
          ))}
        </ul>
      )}
      {attempts.length === 0 && <p>{strings.notHandedIn}</p>}
      {attempts.map((attempt, index) => (
        <Attempt key={attempt.submission} attempt={attempt} name={row.name} number={index + 1} book={book} />
      ))}
    </>
  );
}
