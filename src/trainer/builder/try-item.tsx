/** One item to try, as a learner gets it in a lesson: answer, check, see why. Nothing is recorded. */
import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../../assessment/attempt.ts';
import { Exercise } from '../../assessment/exercise.tsx';
import { fill } from '../../course/strings/fill.ts';
import { type InteractionParts, loadInteractions } from '../../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../../interactions/item.ts';
import { addStyles } from '../../ui/page-styles.ts';
import liveStyles from '../../ui/styles/exercise-live.css?inline';
import { randomId } from '../browser/random.ts';
import type { FirstWords, Words } from './words.ts';

type Loaded =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  | { state: 'ready'; item: DeliveredItem; parts: InteractionParts; spoken: Words };

export function TryItem({
  load,
  loadWords,
  words,
}: {
  load: () => Promise<DeliveredItem>;
  loadWords: () => Promise<Words>;
  words: FirstWords;
}) {
  const { list } = words.assign;
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [attempt, setAttempt] = useState<Attempt>();
  useEffect(() => {
    let gone = false;
    const get = async (): Promise<Loaded> => {
      const [item, spoken] = await Promise.all([load(), loadWords()]);
      const interactions = await loadInteractions([item.interaction]);
      const parts = interactions.get(item.interaction);
      if (!parts) throw new Error(item.interaction);
      addStyles(liveStyles);
      addStyles(parts.styles ?? '');
      return { state: 'ready', item, parts, spoken };
    };
    get()
      .catch((error: unknown): Loaded => ({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }))
      .then((next) => {
        if (!gone) setLoaded(next);
      });
    return () => {
      gone = true;
    };
  }, []);
  if (loaded.state === 'loading') return <p class="hint">{list.loading}</p>;
  if (loaded.state === 'failed') return <p class="notice warning">{fill(list.failed, { reason: loaded.reason })}</p>;
  return (
    <div class="exercise tried" data-live="">
      <Exercise
        item={loaded.item}
        scope="preview"
        attempt={attempt}
        onSave={setAttempt}
        newId={randomId}
        interaction={loaded.parts}
        strings={loaded.spoken.exercise}
        locale={words.intl}
        live
        trouble={undefined}
      />
    </div>
  );
}
