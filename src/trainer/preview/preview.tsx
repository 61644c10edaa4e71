/** An assignment as a learner gets it, in the same player, with nothing recorded. Loaded when somebody looks. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Attempt, startAttempt } from '../../assessment/attempt.ts';
import { InteractionView } from '../../assessment/interaction-view.tsx';
import { ItemHead, OutcomeBox } from '../../assessment/item-parts.tsx';
import { QuizPlayer } from '../../assessment/quiz-player.tsx';
import type { AssignedItem } from '../../assignment/assignment.ts';
import { assignedId, formOfAssignment } from '../../assignment/form-of-assignment.ts';
import { sealItem } from '../../assignment/seal-item.ts';
import { fill } from '../../course/strings/fill.ts';
import { type LoadedInteractions, loadInteractions, markLoaded } from '../../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../../interactions/item.ts';
import { addStyles } from '../../ui/page-styles.ts';
import liveStyles from '../../ui/styles/exercise-live.css?inline';
import quizStyles from '../../ui/styles/quiz.css?inline';
import { nowText } from '../browser/desk.ts';
import { randomId } from '../browser/random.ts';
import { feedbackOf, formOf } from '../builder/draft.ts';
import { nameOf } from '../builder/finish.ts';
import type { Words } from '../builder/words.ts';
import { factsOf } from '../handout/facts.tsx';
import type { AssignmentRecord } from '../storage/assignment-record.ts';

type Loaded =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  | { state: 'ready'; items: ReadonlyMap<string, DeliveredItem>; assigned: AssignedItem[]; interactions: LoadedInteractions };

async function prepare(record: AssignmentRecord, keyed: ReadonlyMap<string, DeliveredItem>): Promise<Loaded> {
  const { draft, id } = record;
  const found = draft.items.flatMap((chosen) => keyed.get(nameOf(chosen)) ?? []);
  const shown = draft.sealed ? found.map((item) => sealItem(item, id)) : found;
  const interactions = await loadInteractions(shown.map((item) => item.interaction));
  for (const styles of [liveStyles, quizStyles, ...[...interactions.values()].map((parts) => parts.styles ?? '')]) addStyles(styles);
  const assigned = shown.map((item): AssignedItem => ({ item }));
  return {
    state: 'ready',
    items: new Map(assigned.map((entry, index) => [assignedId(entry), shown[index] as DeliveredItem])),
    assigned,
    interactions,
  };
}

export function Preview({
  record,
  trainer,
  loadItems,
  words,
}: {
  record: AssignmentRecord;
  trainer: string;
  loadItems: () => Promise<ReadonlyMap<string, DeliveredItem>>;
  words: Words;
}) {
  const { previewing, scenarios, summary } = words.assign;
  const { draft, id } = record;
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [attempt, setAttempt] = useState<Attempt>();
  useEffect(() => {
    let gone = false;
    loadItems()
      .then((keyed) => prepare(record, keyed))
      .catch((error: unknown): Loaded => ({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }))
      .then((next) => {
        if (!gone) setLoaded(next);
      });
    return () => {
      gone = true;
    };
  }, []);
  const assignment = useMemo(
    () => ({
      ...draft,
      id,
      items: loaded.state === 'ready' ? loaded.assigned : [],
      form: formOf(draft),
    }),
    [loaded],
  );
  if (loaded.state === 'loading') return <p role="status">{previewing.loading}</p>;
  if (loaded.state === 'failed') return <p class="notice warning">{fill(previewing.failed, { reason: loaded.reason })}</p>;
  const conversations = draft.scenarios?.length ?? 0;
  const elsewhere = conversations > 0 && <p class="notice">{fill(scenarios.elsewhere, { count: conversations })}</p>;
  if (loaded.assigned.length === 0) return elsewhere || <p class="notice">{previewing.empty}</p>;

  const begin = () => {
    const seed = randomId();
    const items = formOfAssignment(assignment, loaded.items, seed);
    setAttempt(startAttempt({ id: randomId(), kind: 'lesson-quiz', scope: id, items, seed, passMark: draft.passMark, now: nowText() }));
  };
  const feedback = feedbackOf(draft);
  return (
    <div class="quiz">
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
          {elsewhere}
          {feedback === 'item' && <p class="hint">{previewing.itemFeedback}</p>}
          <p class="actions">
            <button type="button" class="main" onClick={begin}>
              {previewing.start}
            </button>
          </p>
        </>
      )}
      {attempt && attempt.submittedAt === undefined && (
        <QuizPlayer
          key={attempt.id}
          items={loaded.items}
          interactions={loaded.interactions}
          attempt={attempt}
          onSave={setAttempt}
          strings={{ ...words.quiz, saved: previewing.notKept }}
          exerciseStrings={words.exercise}
        />
      )}
      {attempt?.submittedAt !== undefined &&
        (feedback === 'none' ? (
          <p class="notice">{previewing.handedIn}</p>
        ) : (
          attempt.items.map((entry) => {
            const item = loaded.items.get(entry.id);
            if (!item) return null;
            const response = attempt.responses[item.id]?.response;
            const outcome = markLoaded(loaded.interactions, item, response);
            return (
              <section class="question" key={item.id}>
                <ItemHead item={item} strings={words.exercise} />
                <InteractionView
                  interactions={loaded.interactions}
                  item={item}
                  response={response}
                  onChange={() => undefined}
                  outcome={outcome}
                  seed={attempt.seed}
                  strings={words.exercise}
                />
                <OutcomeBox item={item} outcome={outcome} strings={words.exercise} locale={words.intl} />
              </section>
            );
          })
        ))}
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
