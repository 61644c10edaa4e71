/** A sitting tried out by the trainer: from the look before the start to the result, forgotten when it is closed. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Attempt, startAttempt, submit } from '../../assessment/attempt.ts';
import { showQuestion } from '../../assessment/show-question.ts';
import { scenarioEntry, scenarioHash } from '../../assignment/assigned-scenario.ts';
import { formOfAssignment } from '../../assignment/form-of-assignment.ts';
import { fill } from '../../course/strings/fill.ts';
import { markLoaded } from '../../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../../interactions/item.ts';
import { scoreSitting } from '../../sitting/score-sitting.ts';
import { SittingPlayer } from '../../sitting/sitting-player.tsx';
import { SittingResult } from '../../sitting/sitting-result.tsx';
import { nowText } from '../browser/desk.ts';
import { randomId } from '../browser/random.ts';
import { feedbackOf, formOf } from '../builder/draft.ts';
import type { Words } from '../builder/words.ts';
import { factsOf } from '../handout/facts.tsx';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import type { Prepared } from './preview.tsx';

export function Trial({
  record: { draft, id },
  trainer,
  prepared,
  words,
}: {
  record: AssignmentRecord;
  trainer: string;
  prepared: Prepared;
  words: Words;
}) {
  const { previewing, summary } = words.assign;
  const { items, assigned, interactions, objectives, scenarios, part } = prepared;
  const [attempt, setAttempt] = useState<Attempt>();
  const [checked, setChecked] = useState<readonly string[]>([]);
  const assignment = useMemo(() => ({ ...draft, id, items: assigned, form: formOf(draft) }), [prepared]);
  const feedback = feedbackOf(draft);
  const root = useRef<HTMLDivElement>(null);
  const stage = !attempt ? 'before' : attempt.submittedAt === undefined ? `under way ${attempt.id}` : 'after';
  // What was pressed is gone; reading goes on where the learner's does.
  useLayoutEffect(() => {
    if (stage !== 'before') showQuestion(root.current?.querySelector<HTMLElement>('[data-after], .stem, .assigned-scenario h2'));
  }, [stage]);
  const shared = { items, interactions, scenarios, part, feedback, exerciseStrings: words.exercise, locale: words.intl };

  const begin = () => {
    const learner = randomId();
    const entries = [
      ...formOfAssignment(assignment, items, learner),
      ...scenarios.map((kept) => scenarioEntry({ slug: kept.slug, hash: scenarioHash(kept) })),
    ];
    setChecked([]);
    setAttempt(startAttempt({ id: learner, kind: 'assignment', scope: id, items: entries, passMark: draft.passMark, now: nowText() }));
  };
  const end = (finished: Attempt) => {
    const mark = (item: DeliveredItem, response: unknown) => markLoaded(interactions, item, response).score;
    setAttempt(submit(finished, feedback === 'none' ? {} : scoreSitting(finished, items, scenarios, mark), nowText()));
  };

  return (
    <div class="quiz" ref={root}>
      <h3 dir="auto">{draft.title}</h3>
      {trainer !== '' && <p class="hint">{fill(summary.from, { trainer })}</p>}
      {!attempt && (
        <>
          {draft.welcome.trim() !== '' && (
            <p class="welcome" dir="auto">
              {draft.welcome}
            </p>
          )}
          <p>{factsOf(assignment, words).join(' · ')}</p>
          <p class="actions">
            <button type="button" class="main" onClick={begin}>
              {previewing.start}
            </button>
          </p>
        </>
      )}
      {attempt && attempt.submittedAt === undefined && (
        <SittingPlayer
          key={attempt.id}
          {...shared}
          attempt={attempt}
          checked={checked}
          onSave={setAttempt}
          onCheck={(item) => setChecked([...checked, item])}
          onHandIn={() => end(attempt)}
          strings={{ ...words.quiz, unansweredNone: words.take.unansweredNone, saved: previewing.notKept }}
        />
      )}
      {attempt?.submittedAt !== undefined && (
        <>
          <p class="notice" tabIndex={-1} data-after="">
            {previewing.handedIn}
          </p>
          <SittingResult
            {...shared}
            attempt={attempt}
            trainer={trainer}
            passMark={draft.passMark}
            objectives={objectives}
            strings={words.take}
            quizStrings={words.quiz}
          />
        </>
      )}
      {attempt && (
        <p class="actions">
          <button type="button" onClick={begin}>
            {previewing.again}
          </button>
        </p>
      )}
    </div>
  );
}
