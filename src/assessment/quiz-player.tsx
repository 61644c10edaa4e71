/** Sits an attempt: items one at a time or all on a page, flags, overview, handing in. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { isAnswered, type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { type Attempt, flag, respond, submit } from './attempt.ts';
import { InteractionView } from './interaction-view.tsx';
import { ItemCheck } from './item-check.tsx';
import { ItemHead } from './item-parts.tsx';
import { showQuestion } from './show-question.ts';

export function QuizPlayer({
  items,
  interactions,
  attempt,
  onSave,
  onHandIn,
  checking,
  more = [],
  strings,
  exerciseStrings,
}: {
  /** Every item of the form, by id. */
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  attempt: Attempt;
  onSave: (attempt: Attempt) => void;
  /** Where handing in is more than marking. */
  onHandIn?: () => void;
  /** Where right and wrong are shown after each item: which have been, and what to do when another is. */
  checking?: { checked: readonly string[]; onCheck: (itemId: string) => void; locale: string } | undefined;
  /** What else on the page is handed in and not done yet: in words, and where it stands. */
  more?: readonly { text: string; onGo: () => void }[];
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
}) {
  const form = attempt.items.flatMap((entry) => items.get(entry.id) ?? []);
  const answeredAlready = (item: DeliveredItem) => isAnswered(interactions, item, attempt.responses[item.id]?.response);
  const [position, setPosition] = useState(() =>
    Math.max(
      0,
      form.findIndex((item) => !answeredAlready(item)),
    ),
  );
  const [all, setAll] = useState(false);
  const [confirming, setConfirming] = useState(false);
  // Going to the question that is shown already changes nothing else, and the focus would move only with the next answer.
  const [, setGone] = useState({});
  const root = useRef<HTMLDivElement>(null);
  const moveFocus = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (moveFocus.current === null) return;
    showQuestion(root.current?.querySelector<HTMLElement>(moveFocus.current));
    moveFocus.current = null;
  });

  // Where the numbers stand in a row too long for the screen, the present one is in view.
  useLayoutEffect(() => {
    const row = root.current?.querySelector<HTMLElement>('.overview');
    const button = row?.querySelector<HTMLElement>('[aria-current]');
    if (row && button) row.scrollLeft = button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2;
  }, [position, all, confirming]);

  const now = () => new Date().toISOString();
  const headId = (item: DeliveredItem) => `quiz-${item.id}`;
  const goTo = (index: number) => {
    setConfirming(false);
    const item = form[index];
    if (!item) return;
    setPosition(index);
    setGone({});
    moveFocus.current = `#${headId(item)}`;
  };
  const handIn = () => {
    if (onHandIn) return onHandIn();
    const scores = Object.fromEntries(
      form.map((item) => [item.id, markLoaded(interactions, item, attempt.responses[item.id]?.response).score]),
    );
    onSave(submit(attempt, scores, now()));
  };
  const unanswered = form.flatMap((item, index) => (answeredAlready(item) ? [] : [index]));
  const isComplete = unanswered.length + more.length === 0;

  const question = (item: DeliveredItem, index: number) => (
    <section class="question" key={item.id} data-item={item.id} aria-labelledby={headId(item)}>
      <ItemHead
        item={item}
        strings={exerciseStrings}
        id={headId(item)}
        number={fill(strings.ofAll, { number: index + 1, all: form.length })}
      />
      <InteractionView
        interactions={interactions}
        item={item}
        response={attempt.responses[item.id]?.response}
        onChange={(response) => onSave(respond(attempt, item.id, response, now()))}
        outcome={checking?.checked.includes(item.id) ? markLoaded(interactions, item, attempt.responses[item.id]?.response) : null}
        seed={attempt.seed}
        strings={exerciseStrings}
      />
      {checking && (
        <ItemCheck
          item={item}
          interactions={interactions}
          response={attempt.responses[item.id]?.response}
          checked={checking.checked.includes(item.id)}
          onCheck={() => checking.onCheck(item.id)}
          strings={exerciseStrings}
          locale={checking.locale}
        />
      )}
      <label class="flag">
        <input
          type="checkbox"
          checked={attempt.flagged.includes(item.id)}
          onChange={(event) => onSave(flag(attempt, item.id, event.currentTarget.checked, now()))}
        />
        <span>{strings.flag}</span>
      </label>
    </section>
  );

  return (
    <div class="player" ref={root}>
      {form.length > 0 && (
        <div class="player-bar">
          <nav aria-label={strings.overview}>
            <ol class="overview">
              {form.map((item, index) => {
                const answered = answeredAlready(item);
                const flagged = attempt.flagged.includes(item.id);
                return (
                  <li key={item.id}>
                    <button
                      type="button"
                      class={`${answered ? 'answered' : ''} ${flagged ? 'flagged' : ''}`}
                      aria-current={!all && !confirming && index === position ? 'step' : undefined}
                      aria-label={[
                        fill(strings.question, { number: index + 1 }),
                        answered ? strings.answered : strings.unanswered,
                        flagged ? strings.flagged : '',
                      ]
                        .filter(Boolean)
                        .join(exerciseStrings.listSeparator)}
                      onClick={() => goTo(index)}
                    >
                      {index + 1}
                    </button>
                  </li>
                );
              })}
            </ol>
          </nav>
          <button
            type="button"
            class="quiet small"
            onClick={() => {
              setAll(!all);
              setConfirming(false);
            }}
          >
            {all ? strings.oneAtATime : strings.allOnPage}
          </button>
        </div>
      )}
      {confirming ? (
        <section class="confirm" aria-labelledby="quiz-confirm">
          <h3 id="quiz-confirm" tabIndex={-1}>
            {strings.confirmTitle}
          </h3>
          {isComplete ? (
            <p>{strings.unansweredNone}</p>
          ) : (
            <>
              {unanswered.length > 0 && <p>{fill(strings.unansweredList, { count: unanswered.length })}</p>}
              <ul class="unanswered">
                {unanswered.map((index) => (
                  <li key={index}>
                    <button type="button" class="link" onClick={() => goTo(index)}>
                      {fill(strings.question, { number: index + 1 })}
                    </button>
                  </li>
                ))}
                {more.map(({ text, onGo }) => (
                  <li key={text}>
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        setConfirming(false);
                        onGo();
                      }}
                    >
                      {text}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="actions">
            <button type="button" class="main" onClick={handIn}>
              {isComplete ? strings.submit : strings.submitAnyway}
            </button>
            <button type="button" class="quiet" onClick={() => goTo(unanswered[0] ?? position)}>
              {strings.goOn}
            </button>
          </p>
        </section>
      ) : (
        <>
          {all ? form.map(question) : form.slice(position, position + 1).map((item) => question(item, position))}
          <p class="actions">
            {!all && form.length > 0 && (
              <>
                <button type="button" class="quiet" aria-disabled={position === 0} onClick={() => goTo(position - 1)}>
                  {strings.previous}
                </button>
                {position < form.length - 1 && (
                  <button
                    type="button"
                    class={form[position] && answeredAlready(form[position]) ? 'main' : 'quiet'}
                    onClick={() => goTo(position + 1)}
                  >
                    {strings.next}
                  </button>
                )}
              </>
            )}
            <button
              type="button"
              class={isComplete ? 'main' : 'quiet'}
              onClick={() => {
                setConfirming(true);
                moveFocus.current = '#quiz-confirm';
              }}
            >
              {strings.submit}
            </button>
            <span class="hint">{strings.saved}</span>
          </p>
        </>
      )}
    </div>
  );
}
