/** A submitted attempt question by question: what was given, what was right and why. */
import { useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { isRight } from '../interactions/outcome.ts';
import { Mark } from '../interactions/part-list.tsx';
import type { Attempt } from './attempt.ts';
import { verdictWords } from './check-words.ts';
import { InteractionView } from './interaction-view.tsx';
import { ItemHead, OutcomeBox } from './item-parts.tsx';
import { isLeftBlank } from './left-blank.ts';

interface ReviewProps {
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  attempt: Attempt;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
  /** Leaves it to the reader which questions to open; else those not fully right are open. */
  folded: boolean;
}

/** One question. In a folded review it is made when it is first opened: dozens at once would keep a phone busy. */
function Reviewed({
  item,
  number,
  interactions,
  attempt,
  strings,
  exerciseStrings,
  locale,
  folded,
}: Omit<ReviewProps, 'items'> & { item: DeliveredItem; number: number }) {
  const [made, setMade] = useState(!folded);
  const { response } = attempt.responses[item.id] ?? {};
  const outcome = markLoaded(interactions, item, response);
  const right = isRight(outcome);
  const marked = outcome.score !== null;
  const blank = marked && isLeftBlank(attempt, item.id);
  // Of what was not answered nobody says that it was answered wrongly.
  const words = blank ? { ...exerciseStrings, wrong: exerciseStrings.notGiven } : exerciseStrings;
  return (
    <details class="reviewed" open={!folded && !right} onToggle={() => setMade(true)}>
      <summary>
        {marked && !blank && <Mark right={right} />}
        {blank && (
          <span class="mark blank" aria-hidden="true">
            –
          </span>
        )}
        {fill(strings.question, { number })}
        {marked && <span class="hint">{verdictWords(outcome, words)}</span>}
        <span class="beginning">{item.stem}</span>
      </summary>
      {made && (
        <>
          <ItemHead item={item} strings={exerciseStrings} />
          <InteractionView
            interactions={interactions}
            item={item}
            response={response}
            onChange={() => undefined}
            outcome={outcome}
            seed={attempt.seed}
            strings={exerciseStrings}
          />
          <OutcomeBox item={item} outcome={outcome} strings={words} locale={locale} />
        </>
      )}
    </details>
  );
}

export function Review({ items, ...props }: ReviewProps) {
  return (
    <>
      <h4>{props.strings.review}</h4>
      {props.attempt.items.map((entry, index) => {
        const item = items.get(entry.id);
        return item && item.hash === entry.hash && <Reviewed key={item.id} item={item} number={index + 1} {...props} />;
      })}
    </>
  );
}
