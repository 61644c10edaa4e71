/** Checking one item of a form that shows right and wrong as it goes: a button, then the outcome. It cannot be taken back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseStrings } from '../course/strings/index.ts';
import { emptyResponses } from '../interactions/empty-response.ts';
import { type LoadedInteractions, markLoaded, stateOf } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { missingWords, verdictWords } from './check-words.ts';
import { OutcomeBox } from './item-parts.tsx';

export function ItemCheck({
  item,
  interactions,
  response,
  checked,
  onCheck,
  strings,
  locale,
}: {
  item: DeliveredItem;
  interactions: LoadedInteractions;
  /** As stored. */
  response: unknown;
  checked: boolean;
  onCheck: () => void;
  strings: ExerciseStrings;
  locale: string;
}) {
  const [news, setNews] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The button that had the focus is gone; reading goes on at the outcome, or at the model answer, which takes the focus itself.
  useLayoutEffect(() => {
    if (checked && pressed.current && item.interaction !== 'text') box.current?.focus();
    pressed.current = false;
  }, [checked]);
  const outcome = checked ? markLoaded(interactions, item, response) : null;
  const check = () => {
    const state = stateOf(interactions, item, response ?? emptyResponses[item.interaction]);
    if (state.state !== 'complete') return setNews(missingWords(item, state, strings));
    const marked = markLoaded(interactions, item, response);
    setNews(marked.score === null ? '' : verdictWords(marked, strings));
    pressed.current = true;
    onCheck();
  };
  return (
    <>
      {outcome && (
        <div ref={box} tabIndex={-1}>
          <OutcomeBox item={item} outcome={outcome} strings={strings} locale={locale} />
        </div>
      )}
      <p class="actions">
        {!checked && (
          <button type="button" onClick={check}>
            {item.interaction === 'text' ? strings.compare : strings.check}
          </button>
        )}
        <span role="status" class={checked ? 'visually-hidden' : 'status'}>
          {news}
        </span>
      </p>
    </>
  );
}
