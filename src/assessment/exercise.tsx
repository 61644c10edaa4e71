/** One item inside a lesson: answer, check, see why, do it again. Its attempt comes in and goes out; it keeps none. */
import { useEffect, useState } from 'preact/hooks';
import type { ExerciseStrings } from '../course/strings/index.ts';
import { emptyResponses } from '../interactions/empty-response.ts';
import type { InteractionParts } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Completeness, Outcome } from '../interactions/outcome.ts';
import { type Attempt, flag, respond, startAttempt, submit } from './attempt.ts';
import { missingWords, verdictWords } from './check-words.ts';
import { ItemHead, OutcomeBox } from './item-parts.tsx';

export function Exercise({
  item,
  scope,
  attempt,
  onSave,
  newId,
  interaction,
  strings,
  locale,
  live,
  trouble,
}: {
  item: DeliveredItem;
  scope: string;
  /** The latest attempt at this item, if any. */
  attempt: Attempt | undefined;
  onSave: (attempt: Attempt) => void;
  newId: () => string;
  interaction: InteractionParts;
  strings: ExerciseStrings;
  locale: string;
  /** False while rendered at build time and until the record is open. */
  live: boolean;
  /** Why the work cannot be kept, in words. */
  trouble: string | undefined;
}) {
  const { View } = interaction;
  const check = interaction.check as (item: DeliveredItem, response: unknown) => Completeness;
  const mark = interaction.mark as (item: DeliveredItem, response: unknown) => Outcome;
  const [news, setNews] = useState('');
  const [changed, setChanged] = useState(false);
  const [comparing, setComparing] = useState(false);

  const known = attempt?.items.find((entry) => entry.id === item.id);
  const current = known?.hash === item.hash ? attempt : undefined;
  useEffect(() => setChanged(known !== undefined && known.hash !== item.hash), [known, item]);

  const given = current?.responses[item.id]?.response;
  const response = check(item, given).state === 'malformed' ? undefined : given;
  const state = check(item, response ?? emptyResponses[item.interaction]);
  const selfAssessed = item.interaction === 'text';
  const done = current?.submittedAt !== undefined || (selfAssessed && comparing);
  const outcome = done ? mark(item, response ?? emptyResponses[item.interaction]) : null;

  /** Records a step of the open attempt, or of a new one. */
  const keep = <Given,>(step: (open: Attempt, itemId: string, given: Given, now: string) => Attempt, given: Given) => {
    const now = new Date().toISOString();
    const open =
      current && current.submittedAt === undefined
        ? current
        : startAttempt({ id: newId(), kind: 'exercise', scope, items: [item], seed: item.id, now });
    setChanged(false);
    onSave(step(open, item.id, given, now));
    if (news !== '') setNews('');
  };
  const checkNow = () => {
    if (!current || state.state !== 'complete') {
      setNews(missingWords(item, state, strings));
      return;
    }
    if (selfAssessed) return setComparing(true);
    const marked = mark(item, response);
    onSave(submit(current, { [item.id]: marked.score }, new Date().toISOString()));
    setNews(verdictWords(marked, strings));
  };
  const again = () => {
    setNews('');
    setComparing(false);
    onSave(startAttempt({ id: newId(), kind: 'exercise', scope, items: [item], now: new Date().toISOString() }));
  };

  return (
    <div class="exercise-body" data-live={live}>
      <ItemHead item={item} strings={strings} />
      <View
        item={item}
        response={response}
        onChange={(next: unknown) => keep(respond, next)}
        outcome={outcome}
        seed={current?.seed ?? item.id}
        strings={strings}
        live={live}
      />
      {outcome && <OutcomeBox item={item} outcome={outcome} strings={strings} locale={locale} />}
      <p class="actions">
        <button type="button" class={outcome ? 'quiet' : 'main'} disabled={!live} onClick={outcome ? again : checkNow}>
          {outcome ? strings.again : selfAssessed ? strings.compare : strings.check}
        </button>
        {live && !done && !selfAssessed && (
          <label>
            <input
              type="checkbox"
              checked={current?.flagged.includes(item.id)}
              onChange={(event) => keep(flag, event.currentTarget.checked)}
            />{' '}
            {strings.unsure}
          </label>
        )}
        <span role="status" class={outcome ? 'visually-hidden' : 'status'}>
          {news}
        </span>
      </p>
      {changed && <p class="notice">{strings.itemChanged}</p>}
      {trouble !== undefined && <p class="notice warning">{trouble}</p>}
    </div>
  );
}
