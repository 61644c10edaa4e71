/** One item in review: the task, the answer, why, and how well it was known. Its answer lives only as long as it is in view. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { InteractionView } from '../assessment/interaction-view.tsx';
import { ItemCheck } from '../assessment/item-check.tsx';
import { ItemHead } from '../assessment/item-parts.tsx';
import { showQuestion } from '../assessment/show-question.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, ReviewStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Grade } from '../progress/review-log.ts';
import { askedAgain, type Variations } from './again.ts';
import { type Card, intervalsOf } from './card.ts';
import { GradePanel, type Verdict } from './grade-panel.tsx';
import { expectedSeconds, proposeGrade } from './grading.ts';
import type { ObjectivePlace } from './props.ts';

/** Measures the time an answer takes; a page that is not looked at does not count. */
export interface AnswerClock {
  /** Seconds since it began. */
  seconds: () => number;
  stop: () => void;
}

export function QuestionView({
  item: printed,
  variations,
  takenBack,
  card,
  place,
  interactions,
  number,
  all,
  today,
  startClock,
  onAnswer,
  onGrade,
  strings,
  exerciseStrings,
  locale,
}: {
  /** As in the course. */
  item: DeliveredItem;
  variations: Variations | undefined;
  /** How often answers of this round were taken back. */
  takenBack: number;
  /** As it stood when the item came into view. */
  card: Card;
  place: ObjectivePlace | undefined;
  interactions: LoadedInteractions;
  number: number;
  all: number;
  today: number;
  startClock: () => AnswerClock;
  onAnswer: (answer: { grade: Grade; score: number; seconds: number }) => void;
  onGrade: (grade: Grade) => void;
  strings: ReviewStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const [asked] = useState(card);
  const [{ item, renewed }] = useState(() => askedAgain(printed, variations, card.times, takenBack));
  const [response, setResponse] = useState<unknown>();
  const [verdict, setVerdict] = useState<Verdict>();
  const root = useRef<HTMLDivElement>(null);
  const clock = useRef<AnswerClock | null>(null);
  useLayoutEffect(() => showQuestion(root.current?.querySelector<HTMLElement>('.stem')), []);
  useEffect(() => {
    clock.current = startClock();
    return () => clock.current?.stop();
  }, []);

  const check = () => {
    const score = markLoaded(interactions, item, response).score ?? 0;
    const seconds = Math.round(clock.current?.seconds() ?? 0);
    const expected = expectedSeconds(item);
    const { grade, reason } = proposeGrade(score, seconds, expected, asked.streak);
    setVerdict({ grade, reason, seconds, expected });
    onAnswer({ grade, score, seconds });
  };
  const grade = (given: Grade) => {
    if (verdict) setVerdict({ ...verdict, grade: given });
    onGrade(given);
  };
  const outcome = verdict ? markLoaded(interactions, item, response) : null;
  return (
    <div class="question" ref={root}>
      {place && <p class="hint">{fill(strings.from, { lesson: place.lesson.title })}</p>}
      {asked.hash !== item.hash && <p class="notice">{strings.changed}</p>}
      {renewed && <p class="hint">{strings.otherNumbers}</p>}
      <ItemHead item={item} strings={exerciseStrings} id="review-task" number={fill(strings.position, { number, all })} />
      <InteractionView
        interactions={interactions}
        item={item}
        response={response}
        onChange={setResponse}
        outcome={outcome}
        seed={asked.seed}
        strings={exerciseStrings}
      />
      <ItemCheck
        item={item}
        interactions={interactions}
        response={response}
        checked={verdict !== undefined}
        onCheck={check}
        strings={exerciseStrings}
        locale={locale}
      />
      {verdict && (
        <>
          <GradePanel
            verdict={verdict}
            intervals={intervalsOf(asked, today)}
            today={today}
            onGrade={grade}
            strings={strings}
            locale={locale}
          />
          {place && (
            <p>
              <a href={place.passage}>{fill(strings.reread, { lesson: place.lesson.title })}</a>
            </p>
          )}
        </>
      )}
    </div>
  );
}
