/** What stands around every interaction: the case before the task, and the reason after checking. */

import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings } from '../course/strings/index.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { isRight, type Outcome } from '../interactions/outcome.ts';
import { CaseCardView } from './case-card-view.tsx';

/**
 * Case, context and task of an item. `number` is shown before the task in a quiz. With an `id`, who comes to the task is told
 * the case too.
 */
export function ItemHead({ item, strings, number, id }: { item: DeliveredItem; strings: ExerciseStrings; number?: string; id?: string }) {
  const about = id && (item.card ?? item.context) && `${id}-case`;
  return (
    <>
      {item.card && <CaseCardView id={about} card={item.card} label={strings.caseData} />}
      {item.context !== undefined && (
        <p class="context" id={item.card ? undefined : about}>
          {item.context}
        </p>
      )}
      <h3 class="stem" id={id} tabIndex={-1} aria-describedby={about}>
        {number !== undefined && <span class="number">{number}</span>}
        {item.stem}
      </h3>
    </>
  );
}

/** How the response came out, in words, with the explanation. */
export function OutcomeBox({
  item,
  outcome,
  strings,
  locale,
}: {
  item: DeliveredItem;
  outcome: Outcome;
  strings: ExerciseStrings;
  locale: string;
}) {
  const score = outcome.score;
  const state = score === null ? 'self' : isRight(outcome) ? 'right' : score > 0 ? 'partly' : 'wrong';
  // Made only when shown: the first number format of a page costs a slow phone more than all of the marking.
  const percent = (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  return (
    <div class={`outcome ${state}`}>
      {score !== null && (
        <p class="outcome-head">
          <b>{state === 'right' ? strings.right : state === 'partly' ? strings.partly : strings.wrong}</b>
          {state === 'partly' && <span> {fill(strings.score, { score: percent(score) })}</span>}
        </p>
      )}
      <p>
        <b class="label">{strings.explanation}</b>
        {item.explanation}
      </p>
    </div>
  );
}
