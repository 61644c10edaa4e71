/** Says what became of the last change, and asks whose wording holds where two tabs differ. */
import type { OpenRecord } from '../browser/use-record.ts';
import type { FirstWords } from './words.ts';

export function SaveLine({ open, words }: { open: OpenRecord; words: FirstWords }) {
  const { assign, trainer } = words;
  const { state, news } = open;
  return (
    <div class="save-line">
      <p role="status" class="status">
        {news.text}{' '}
        {news.before && (
          <button type="button" class="link" onClick={open.undo}>
            {assign.undo}
          </button>
        )}
      </p>
      <p class="hint" role="status">
        {state === 'saving' && assign.saving}
        {state === 'saved' && assign.saved}
        {(state === 'blocked' || state === 'full' || state === 'outdated') && assign.unsaved}
      </p>
      {(state === 'blocked' || state === 'full' || state === 'outdated') && <p class="notice warning">{trainer.storage[state]}</p>}
      {state === 'conflict' && (
        <div class="notice warning" role="alert">
          <p>{assign.conflict}</p>
          <p class="row-actions">
            <button type="button" onClick={() => open.settle('theirs')}>
              {assign.takeTheirs}
            </button>
            <button type="button" onClick={() => open.settle('mine')}>
              {assign.keepMine}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
