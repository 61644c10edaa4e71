/** A submitted attempt question by question: what was given, what was right and why. */
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, markLoaded } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { isRight } from '../interactions/outcome.ts';
import { Mark } from '../interactions/part-list.tsx';
import type { Attempt } from './attempt.ts';
import { InteractionView } from './interaction-view.tsx';
import { ItemHead, OutcomeBox } from './item-parts.tsx';

export function Review({
  items,
  interactions,
  attempt,
  strings,
  exerciseStrings,
  locale,
  folded,
}: {
  items: ReadonlyMap<string, DeliveredItem>;
  interactions: LoadedInteractions;
  attempt: Attempt;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
  /** Leaves it to the reader which questions to open; else those not fully right are open. */
  folded: boolean;
}) {
  return (
    <>
      <h4>{strings.review}</h4>
      {attempt.items.map((entry, index) => {
        const item = items.get(entry.id);
        if (!item || item.hash !== entry.hash) return null;
        const outcome = markLoaded(interactions, item, attempt.responses[item.id]?.response);
        return (
          <details key={item.id} class="reviewed" open={!folded && !isRight(outcome)}>
            <summary>
              <Mark right={isRight(outcome)} />
              {fill(strings.question, { number: index + 1 })}
              <span class="visually-hidden">{isRight(outcome) ? exerciseStrings.right : exerciseStrings.wrong}</span>
            </summary>
            <ItemHead item={item} strings={exerciseStrings} />
            <InteractionView
              interactions={interactions}
              item={item}
              response={attempt.responses[item.id]?.response}
              onChange={() => undefined}
              outcome={outcome}
              seed={attempt.seed}
              strings={exerciseStrings}
            />
            <OutcomeBox item={item} outcome={outcome} strings={exerciseStrings} locale={locale} />
          </details>
        );
      })}
    </>
  );
}
