/** After checking: each part with what was given, what was expected and why. */
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings } from '../course/strings/index.ts';
import type { Outcome, PartOutcome } from './outcome.ts';

/** A tick or a cross; the words beside it carry the meaning. */
export function Mark({ right }: { right: boolean }) {
  return (
    <span class={right ? 'mark right' : 'mark wrong'} aria-hidden="true">
      {right ? '✓' : '✗'}
    </span>
  );
}

export function PartList({
  outcome,
  labelOf,
  answerOf,
  strings,
}: {
  outcome: Outcome;
  labelOf: (part: PartOutcome) => string;
  answerOf: (answer: string) => string;
  strings: ExerciseStrings;
}) {
  return (
    <ul class="parts" aria-label={strings.details}>
      {outcome.parts.map((part) => {
        const half = outcome.steps.find((step) => step.part === part.id && step.reason === 'right-column');
        return (
          <li key={part.id} class={part.right ? 'right' : 'wrong'}>
            <p class="part-head">
              <Mark right={part.right} />
              <b>{labelOf(part)}</b>
              <span class="visually-hidden">{part.right ? strings.right : strings.wrong}</span>
            </p>
            {!part.right && (
              <>
                <p class="part-given">{part.given === null ? strings.notGiven : fill(strings.given, { given: answerOf(part.given) })}</p>
                <p>{fill(strings.expected, { expected: part.expected.slice(0, 1).map(answerOf).join(strings.listSeparator) })}</p>
                {half && <p>{fill(strings.halfCredit, { points: half.points })}</p>}
              </>
            )}
            {part.mistake !== undefined && <p>{part.mistake}</p>}
            {part.why !== undefined && <p class="why">{part.why}</p>}
          </li>
        );
      })}
    </ul>
  );
}
