/** Choosing scenarios for an assignment. Comes, with its words, when somebody opens its box. */

import { useState } from 'preact/hooks';
import { scenariosLimit } from '../../assignment/assignment-schema.ts';
import { fill } from '../../course/strings/fill.ts';
import { addStyles } from '../../ui/page-styles.ts';
import partStyles from '../../ui/styles/assigned-scenario.css?inline';
import type { AssignableScenarios } from '../browser/scenarios.ts';
import type { Draft } from '../storage/assignment-record.ts';
import { feedbackOf } from './draft.ts';

export function ScenarioPanel({
  draft,
  frozen,
  there: { scenarios, words },
  onChoose,
}: {
  draft: Draft;
  frozen: boolean;
  there: AssignableScenarios;
  onChoose: (slugs: string[]) => void;
}) {
  useState(() => addStyles(partStyles));
  const { choosing } = words;
  const chosen = draft.scenarios ?? [];
  const known = scenarios.filter(({ slug }) => chosen.includes(slug));
  const gone = chosen.length - known.length;
  const isFull = chosen.length >= scenariosLimit;
  const minutes = known.reduce((sum, scenario) => sum + scenario.minutes, 0);
  // In the order of the list, whatever was pressed first.
  const inOrder = (slugs: readonly string[]) => scenarios.flatMap(({ slug }) => (slugs.includes(slug) ? [slug] : []));
  return (
    <>
      <p class="hint">{choosing.intro}</p>
      <p class="hint">{choosing.score}</p>
      <fieldset class="scenario-choice" disabled={frozen}>
        <legend class="visually-hidden">{choosing.list}</legend>
        <ul class="plain">
          {scenarios.map(({ slug, title, situation, decisions, minutes: each, href }) => {
            const isChosen = chosen.includes(slug);
            return (
              <li key={slug}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={!isChosen && isFull}
                    aria-describedby={`about-${slug}`}
                    onChange={({ currentTarget }) =>
                      onChoose(inOrder(currentTarget.checked ? [...chosen, slug] : chosen.filter((other) => other !== slug)))
                    }
                  />
                  <span>{title}</span>
                </label>
                <div class="hint" id={`about-${slug}`}>
                  <p class="situation">{situation}</p>
                  <p>{fill(choosing.about, { decisions, minutes: each })}</p>
                </div>
                <a class="hint" href={href} target="_blank" rel="noopener">
                  {choosing.look}
                  <span class="visually-hidden"> {title}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {isFull && <p class="notice">{fill(choosing.tooMany, { count: scenariosLimit })}</p>}
      {gone > 0 && !frozen && (
        <p class="notice warning">
          {fill(choosing.gone, { count: gone })}{' '}
          <button type="button" class="link" onClick={() => onChoose(inOrder(chosen))}>
            {choosing.takeOut}
          </button>
        </p>
      )}
      <p role="status">{known.length > 0 && fill(choosing.chosen, { count: known.length, minutes })}</p>
      {known.length > 0 && (
        <p class="notice">{draft.sealed ? `${choosing.sealed} ${choosing.feedback.none}` : choosing.feedback[feedbackOf(draft)]}</p>
      )}
    </>
  );
}
