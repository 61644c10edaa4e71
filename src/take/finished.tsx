/** A finished sitting: first its way to the trainer, then, as far as the rules allow, how it came out. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sitting } from '../assessment/sitting.ts';
import type { KeptScenario } from '../assignment/assigned-scenario.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings, TakeStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { $sittings, $sittingsKept, saveSitting } from '../progress/sitting-store.ts';
import { useStore } from '../progress/use-store.ts';
import type { ScenarioPart } from '../sitting/load-scenario-part.ts';
import { SittingResult } from '../sitting/sitting-result.tsx';
import { HandIn } from './hand-in.tsx';
import type { Paper } from './paper.ts';
import { submissionOf } from './submission-of.ts';

/** Encrypts a finished sitting, once; the text is kept with it. */
function useHandIn(sitting: Sitting, { assignment }: Paper): { text: string | undefined; failed: string | null; retry: () => void } {
  const [failed, setFailed] = useState<string | null>(null);
  const encrypt = async () => {
    setFailed(null);
    try {
      const { handIn } = await import('./packing.ts');
      const text = await handIn(submissionOf(sitting, assignment.locale), assignment.trainer.recipient);
      const latest = $sittings.get().find(({ attempt }) => attempt.id === sitting.attempt.id) ?? sitting;
      saveSitting({ ...latest, handIn: text });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => {
    if (sitting.handIn === undefined) encrypt();
  }, [sitting.handIn === undefined]);
  // Back on the network, it is tried again by itself.
  useEffect(() => {
    if (failed === null) return;
    addEventListener('online', encrypt);
    return () => removeEventListener('online', encrypt);
  }, [failed]);
  return { text: sitting.handIn, failed, retry: encrypt };
}

export function Finished({
  sitting,
  paper,
  items,
  interactions,
  scenarios,
  part,
  takesFocus,
  mayTakeAgain,
  onAgain,
  progressHref,
  strings,
  quizStrings,
  exerciseStrings,
  locale,
}: {
  sitting: Sitting;
  paper: Paper;
  items: Map<string, DeliveredItem>;
  interactions: LoadedInteractions;
  scenarios: readonly KeptScenario[];
  part: ScenarioPart | undefined;
  takesFocus: boolean;
  mayTakeAgain: boolean;
  onAgain: () => void;
  progressHref: string;
  strings: TakeStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const { assignment, objectives } = paper;
  const trainer = assignment.trainer.name;
  const { text, failed, retry } = useHandIn(sitting, paper);
  const kept = useStore($sittingsKept);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) head.current?.focus();
  }, []);
  return (
    <>
      <section class="closing hand-in" aria-labelledby="hand-in">
        <h2 id="hand-in" ref={head} tabIndex={-1}>
          <bdi>{fill(strings.handInTitle, { trainer })}</bdi>
        </h2>
        {sitting.timeUp && <p class="notice">{strings.timeUp}</p>}
        <p>{fill(strings.handInWhy, { trainer })}</p>
        {text === undefined && failed === null && <p role="status">{strings.packing}</p>}
        {failed !== null && (
          <p class="notice warning" role="status">
            {fill(strings.packFailed, { reason: failed })}{' '}
            <button type="button" class="link" onClick={retry}>
              {strings.retry}
            </button>
          </p>
        )}
        {text !== undefined && (
          <HandIn text={text} title={sitting.assignment.title} trainer={trainer} name={sitting.learner.name} strings={strings} />
        )}
        {kept === 'saved' ? (
          <p class="hint">
            {strings.later} <a href={progressHref}>{strings.laterLink}</a>
          </p>
        ) : (
          <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>
        )}
      </section>
      <SittingResult
        attempt={sitting.attempt}
        trainer={trainer}
        feedback={assignment.feedback}
        passMark={assignment.passMark}
        objectives={objectives}
        items={items}
        interactions={interactions}
        scenarios={scenarios}
        part={part}
        strings={strings}
        quizStrings={quizStrings}
        exerciseStrings={exerciseStrings}
        locale={locale}
      />
      {mayTakeAgain && (
        <p class="actions">
          <button type="button" onClick={onAgain}>
            {strings.startAgain}
          </button>
        </p>
      )}
    </>
  );
}
