/** The end of a round: what was done, and where to go on. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ReviewStrings } from '../course/strings/index.ts';
import { type Round, sumOf } from './round.ts';

export function RoundEnd({
  round,
  left,
  gone,
  onMore,
  onBack,
  onUndo,
  strings,
}: {
  round: Round;
  /** How many are still due, at most those of one round. */
  left: number;
  /** Items that were due and are no longer in the course. */
  gone: number;
  onMore: () => void;
  onBack: () => void;
  onUndo: () => void;
  strings: ReviewStrings;
}) {
  const { asked, right, again, aside } = sumOf(round);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const whole = round.done.length === round.queue.length;
  return (
    <div class="review-state">
      <h2 ref={head} tabIndex={-1}>
        {whole ? strings.doneTitle : strings.stoppedTitle}
      </h2>
      <p>{fill(strings.doneSum, { asked, right, again })}</p>
      {aside > 0 && <p>{fill(strings.doneAside, { count: aside })}</p>}
      {gone > 0 && <p class="notice">{fill(strings.gone, { count: gone })}</p>}
      <p class="actions">
        {left > 0 && (
          <button type="button" class="main" onClick={onMore}>
            {fill(strings.beginMore, { count: left })}
          </button>
        )}
        <button type="button" class={left > 0 ? 'quiet' : 'main'} onClick={onBack}>
          {strings.back}
        </button>
        {round.done.length > 0 && (
          <button type="button" class="quiet" onClick={onUndo}>
            {strings.undo}
          </button>
        )}
      </p>
    </div>
  );
}
