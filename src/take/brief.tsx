/** Before the start: what is asked, by when, under which rules, and who is about to begin. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isFinished, isSameLearner, type Learner, type Sitting } from '../assessment/sitting.ts';
import type { OpenedAssignment } from '../assignment/assignment.ts';
import { formSize } from '../assignment/form-of-assignment.ts';
import { openingOf } from '../assignment/opening.ts';
import { fill } from '../course/strings/fill.ts';
import type { QuizStrings, TakeStrings } from '../course/strings/index.ts';
import { Facts } from './facts.tsx';
import type { FetchedItems } from './fetch-items.ts';
import { momentWords } from './moment.ts';
import { WorkList } from './work-list.tsx';

export function Brief({
  opened: { assignment, invitation },
  mine,
  now,
  fetched,
  provided,
  busy,
  badRecipient,
  focuses,
  onStart,
  onOpen,
  onRetry,
  strings,
  quizStrings,
  locale,
}: {
  opened: OpenedAssignment;
  /** Sittings of this assignment on this device, oldest first. */
  mine: readonly Sitting[];
  /** ISO 8601. */
  now: string;
  fetched: FetchedItems | 'loading';
  /** Whether everything is here that doing it to the end needs. */
  provided: boolean;
  /** While it is about to begin. */
  busy: boolean;
  badRecipient: boolean;
  /** Whether the focus moves here when this comes up. */
  focuses: boolean;
  onStart: (learner: Learner) => void;
  onOpen: (sitting: string) => void;
  onRetry: () => void;
  strings: TakeStrings;
  quizStrings: QuizStrings;
  locale: string;
}) {
  const last = mine.at(-1)?.learner;
  const [name, setName] = useState(last?.name ?? '');
  const [number, setNumber] = useState(last?.number ?? '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (focuses) head.current?.focus();
  }, []);

  const learner: Learner = invitation ?? { name: name.trim(), number: number.trim() };
  const taken = mine.filter((sitting) => isSameLearner(sitting.learner, learner));
  const unfinished = taken.findLast((sitting) => !isFinished(sitting));
  const opening = openingOf(assignment, invitation, taken.length, now);
  const impossible = badRecipient || (fetched !== 'loading' && fetched.state === 'changed');
  const start = () => {
    if (learner.name === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (unfinished) onOpen(unfinished.attempt.id);
    else onStart(learner);
  };
  const opens = assignment.opensAt === undefined ? '' : momentWords(assignment.opensAt, assignment.timeZone, locale).text;

  return (
    <>
      <p class="from" ref={head} tabIndex={-1}>
        <bdi>{fill(strings.from, { trainer: assignment.trainer.name })}</bdi>
        <span class="hint">{strings.fromUnchecked}</span>
      </p>
      {assignment.welcome.trim() !== '' && (
        <p class="welcome" dir="auto">
          {assignment.welcome}
        </p>
      )}
      <section class="closing paper">
        <Facts
          assignment={assignment}
          count={formSize(assignment)}
          minutes={opening.minutes}
          extraMinutes={invitation?.extraMinutes ?? 0}
          strings={strings}
          locale={locale}
        />
        {assignment.sealed && <p class="hint">{strings.sealed}</p>}
        {opening.minutes !== undefined && <p class="hint">{strings.timed}</p>}
        {opening.state === 'not-yet-open' && <p class="notice">{fill(strings.notYetOpen, { time: opens })}</p>}
        {opening.state === 'overdue' && <p class="notice warning">{strings.overdue}</p>}
        {fetched !== 'loading' && fetched.state === 'changed' && (
          <p class="notice warning">{fill(strings.changed, { count: fetched.missing + fetched.changed })}</p>
        )}
        {badRecipient && <p class="notice warning">{strings.badRecipient}</p>}
        {fetched !== 'loading' && fetched.state === 'failed' && !unfinished && (
          <p class="notice warning">
            {fill(quizStrings.loadFailed, { reason: fetched.reason })}{' '}
            <button type="button" class="link" onClick={onRetry}>
              {strings.retry}
            </button>
          </p>
        )}
        <form
          class="who"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          {invitation ? (
            <p class="invited">
              {strings.invited} <b dir="auto">{invitation.name}</b>
              {invitation.number !== '' && (
                <>
                  {' '}
                  <span dir="auto">{invitation.number}</span>
                </>
              )}
              <span class="hint">{strings.notYou}</span>
            </p>
          ) : (
            <fieldset>
              <legend>{strings.whoTitle}</legend>
              {missing && (
                <p class="field-error" id={`${id}-missing`}>
                  {strings.nameMissing}
                </p>
              )}
              <label>
                <span>{strings.name}</span>
                <input
                  ref={field}
                  type="text"
                  autocomplete="name"
                  required
                  maxLength={100}
                  value={name}
                  aria-invalid={missing}
                  aria-describedby={missing ? `${id}-missing` : undefined}
                  onInput={(event) => {
                    setName(event.currentTarget.value);
                    setMissing(false);
                  }}
                />
              </label>
              <label>
                <span>
                  {strings.number} <span class="hint">{strings.numberHint}</span>
                </span>
                <input
                  type="text"
                  autocomplete="off"
                  maxLength={100}
                  value={number}
                  onInput={(event) => setNumber(event.currentTarget.value)}
                />
              </label>
            </fieldset>
          )}
          {!unfinished && opening.attemptsLeft === 0 && <p class="notice">{fill(strings.usedUp, { count: taken.length })}</p>}
          {!unfinished && taken.length > 0 && opening.attemptsLeft !== null && opening.attemptsLeft > 0 && (
            <p>{fill(strings.attemptsLeft, { count: opening.attemptsLeft })}</p>
          )}
          <p class="actions">
            <button type="submit" class="main" disabled={busy || (!unfinished && (impossible || !opening.mayStart))}>
              {unfinished ? strings.resume : taken.length > 0 ? strings.startAgain : strings.start}
            </button>
            <span role="status" class="status">
              {busy ? quizStrings.loading : provided && strings.offlineReady}
            </span>
          </p>
        </form>
      </section>
      <WorkList
        sittings={mine}
        title={strings.earlier}
        nameOf={(sitting) => `${fill(strings.earlierOne, { number: sitting.number })} ${sitting.learner.name}`}
        strings={strings}
        locale={locale}
      />
    </>
  );
}
