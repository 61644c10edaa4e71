/** Something of the builder did not arrive: why, and a way to try again. */
import { fill } from '../../course/strings/fill.ts';
import type { FirstWords } from './words.ts';

export function OpenFailure({ reason, onRetry, words: { assign } }: { reason: string; onRetry: () => void; words: FirstWords }) {
  return (
    <p class="notice warning">
      {fill(assign.openFailed, { reason })}{' '}
      <button type="button" class="link" onClick={onRetry}>
        {assign.retry}
      </button>
    </p>
  );
}
