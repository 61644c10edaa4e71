/** A round under way: one item after another, each step of it to be taken back. The round itself comes in and goes out. */
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, ReviewStrings } from '../course/strings/index.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Grade } from '../progress/review-log.ts';
import { hasOtherNumbers, type Variations } from './again.ts';
import type { Card } from './card.ts';
import type { ObjectivePlace } from './props.ts';
import { type AnswerClock, QuestionView } from './question-view.tsx';
import { inView, positionOf, type Round } from './round.ts';
import { whenWords } from './words.ts';

export interface RoundProps {
  round: Round;
  items: ReadonlyMap<string, DeliveredItem>;
  variations: ReadonlyMap<string, Variations>;
  interactions: LoadedInteractions;
  /** As they stand now, with the answer in view. */
  cards: ReadonlyMap<string, Card>;
  places: ReadonlyMap<string, ObjectivePlace>;
  today: number;
  startClock: () => AnswerClock;
  onAnswer: (item: DeliveredItem, answer: { grade: Grade; score: number; seconds: number }) => void;
  onGrade: (grade: Grade) => void;
  onNext: () => void;
  onUndo: () => void;
  onKnow: (item: DeliveredItem) => void;
  onStop: () => void;
  strings: ReviewStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}

export function RoundView(props: RoundProps) {
  const { round, items, cards, places, strings, exerciseStrings, locale, today } = props;
  const id = inView(round) ?? '';
  const item = items.get(id);
  const variations = props.variations.get(id);
  const card = cards.get(id);
  if (!item || !card) return null;
  const last = round.done.at(-1);
  const position = positionOf(round);
  const news = () => {
    if (round.told && last) {
      const grade = last.deed as Grade;
      const when = whenWords(card.due - today, today, strings, locale);
      return fill(strings.graded, { grade: strings.grades[grade], when });
    }
    const before = last?.deed === 5 ? fill(strings.putAside, { number: position }) : '';
    const renewed = hasOtherNumbers(item, variations) ? strings.otherNumbers : '';
    return `${round.justTakenBack ? strings.undone : before} ${renewed}`.trim();
  };
  return (
    <div class="round">
      <progress max={round.queue.length} value={round.done.length} aria-hidden="true" />
      <QuestionView
        key={`${id}/${round.takenBack}`}
        item={item}
        variations={variations}
        takenBack={round.takenBack}
        card={card}
        place={places.get(card.objective)}
        interactions={props.interactions}
        number={position + 1}
        all={round.queue.length}
        today={today}
        startClock={props.startClock}
        onAnswer={(answer) => props.onAnswer(item, answer)}
        onGrade={props.onGrade}
        strings={strings}
        exerciseStrings={exerciseStrings}
        locale={locale}
      />
      <p class="actions round-actions">
        {round.told && (
          <button type="button" class="main" onClick={props.onNext}>
            {position + 1 === round.queue.length ? strings.finish : strings.next}
          </button>
        )}
        {round.done.length > 0 && (
          <button type="button" class="quiet" onClick={props.onUndo}>
            {strings.undo}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => props.onKnow(item)}>
          {strings.know}
        </button>
        <button type="button" class="quiet" onClick={props.onStop}>
          {strings.stop}
        </button>
      </p>
      <p role="status" class="visually-hidden">
        {news()}
      </p>
    </div>
  );
}
