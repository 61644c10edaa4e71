/** The chosen items in their order, and what they amount to. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { ChosenItem, Draft } from '../storage/assignment-record.ts';
import type { CatalogueItem, Standing } from './catalogue.ts';
import type { Summary } from './summary.ts';
import type { FirstWords } from './words.ts';

export interface ChosenActions {
  move: (from: number, to: number, stem: string) => void;
  drop: (item: ChosenItem, stem: string) => void;
  clear: () => void;
  accept: (items: CatalogueItem[]) => void;
}

function Counts({ label, rows }: { label: string; rows: readonly { key: string; text: string; count: number }[] }) {
  return (
    <details class="counts">
      <summary>{label}</summary>
      <dl>
        {rows.map(({ key, text, count }) => (
          <div key={key}>
            <dt>{text}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function SummaryView({
  summary,
  draft,
  objectiveText,
  words,
}: {
  summary: Summary;
  draft: Draft;
  objectiveText: (id: string) => string;
  words: FirstWords;
}) {
  const { chosen, interactions, difficulty } = words.assign;
  const levels = [1, 2, 3] as const;
  const all = Math.max(1, summary.chosen);
  return (
    <div class="summary">
      <p>
        {draft.form === 'drawn'
          ? fill(chosen.asked, { asked: summary.asked, count: summary.chosen })
          : fill(chosen.items, { count: summary.chosen })}
        {' · '}
        {fill(chosen.minutes, { count: summary.minutes })}
      </p>
      {summary.chosen > 0 && (
        <>
          <ul class="plain levels" aria-label={chosen.byDifficulty}>
            {levels.map((level) => (
              <li key={level}>
                <span>{difficulty[level]}</span>
                {/* Drawn, not styled: the Content Security Policy lets no style attribute through. */}
                <svg class="bar" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
                  <rect width={summary.difficulties[level]} height="1" />
                </svg>
                <span class="count">{summary.difficulties[level]}</span>
              </li>
            ))}
          </ul>
          <Counts
            label={`${chosen.byObjective} (${summary.objectives.length})`}
            rows={summary.objectives.map(({ id, count }) => ({ key: id, text: objectiveText(id), count }))}
          />
          <Counts
            label={`${chosen.byInteraction} (${summary.interactions.length})`}
            rows={summary.interactions.map(({ name, count }) => ({ key: name, text: interactions[name], count }))}
          />
        </>
      )}
    </div>
  );
}

export function ChosenList({
  draft,
  frozen,
  standing,
  summary,
  objectiveText,
  actions,
  words,
}: {
  draft: Draft;
  frozen: boolean;
  /** How each chosen item stands, in the same order. */
  standing: readonly Standing[];
  summary: Summary;
  /** What an objective is called: the course's, or a trainer's own. */
  objectiveText: (id: string) => string;
  actions: ChosenActions;
  words: FirstWords;
}) {
  const { chosen } = words.assign;
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);
  // A moved or dropped row takes its button with it; the focus goes to where the hand expects the next one.
  // Right with the rows' own change: an effect that waits could run between the press and the move, for another reason.
  useLayoutEffect(() => {
    if (focus.current === null) return;
    const wanted = list.current?.querySelector<HTMLElement>(focus.current) ?? document.getElementById('chosen-head');
    wanted?.focus();
    focus.current = null;
  }, [draft.items]);
  const stemOf = (place: number) => {
    const found = standing[place];
    return found && 'item' in found ? found.item.stem : (draft.items[place]?.id ?? '');
  };
  const changed = standing.flatMap((found) => (found.state === 'changed' ? [found.item] : []));
  return (
    <section class="chosen-list" id="chosen" aria-labelledby="chosen-head">
      <div class="head-line">
        <h2 id="chosen-head" tabIndex={-1}>
          {chosen.title}
        </h2>
        {draft.items.length > 0 && !frozen && (
          <button type="button" class="quiet small" onClick={actions.clear}>
            {chosen.clear}
          </button>
        )}
      </div>
      {draft.items.length === 0 ? (
        <p class="hint">{chosen.empty}</p>
      ) : (
        <>
          <SummaryView summary={summary} draft={draft} objectiveText={objectiveText} words={words} />
          {changed.length > 0 && !frozen && (
            <p class="notice">
              <button type="button" class="link" onClick={() => actions.accept(changed)}>
                {fill(chosen.acceptAll, { count: changed.length })}
              </button>
            </p>
          )}
          <ol class="plain chosen-rows" ref={list} aria-label={chosen.order}>
            {draft.items.map((item, place) => {
              const stem = stemOf(place);
              const state = standing[place]?.state ?? 'missing';
              const step = (by: number) => {
                focus.current = `[data-place="${place + by}"] [data-step="${by}"]`;
                actions.move(place, place + by, stem);
              };
              return (
                <li key={`${item.origin} ${item.id}`} data-place={place}>
                  <span class="number">{place + 1}</span>
                  <span class="chosen-stem">
                    {stem}
                    {state !== 'there' && <b class="state">{chosen[state]}</b>}
                  </span>
                  {!frozen && (
                    <span class="row-buttons">
                      <button
                        type="button"
                        data-step="-1"
                        aria-label={fill(chosen.up, { stem })}
                        aria-disabled={place === 0}
                        onClick={() => place > 0 && step(-1)}
                      >
                        ↑
                      </button>
                      <button
                        type="button"
                        data-step="1"
                        aria-label={fill(chosen.down, { stem })}
                        aria-disabled={place === draft.items.length - 1}
                        onClick={() => place < draft.items.length - 1 && step(1)}
                      >
                        ↓
                      </button>
                      <button
                        type="button"
                        data-drop=""
                        aria-label={fill(chosen.remove, { stem })}
                        onClick={() => {
                          focus.current = `[data-place="${Math.min(place, draft.items.length - 2)}"] [data-drop]`;
                          actions.drop(item, stem);
                        }}
                      >
                        ×
                      </button>
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
