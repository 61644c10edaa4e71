/** How a group went through the conversations of an assignment, step by step. Loaded when an assignment has some. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { AssignableScenarios } from '../../scenarios/assignable.ts';
import { toldDecision, toldStep } from '../../scenarios/told-scenario.ts';
import { addStyles } from '../../ui/page-styles.ts';
import partStyles from '../../ui/styles/assigned-scenario.css?inline';
import type { ShownTally } from './shown.ts';
import type { Wording } from './wording.ts';

function Tally({
  shown: { kept, tally },
  words: { words },
  wording: { percent, count },
  lang,
}: {
  shown: ShownTally;
  words: AssignableScenarios;
  wording: Wording;
  lang: string;
}) {
  const { graded } = words;
  const { scenario, slug, title } = kept;
  return (
    <section class="assigned-scenario" aria-labelledby={`tally-${slug}`}>
      <h3 id={`tally-${slug}`} lang={lang}>
        {fill(graded.head, { title })}
      </h3>
      <p>{fill(graded.tally, { people: count(tally.people), finished: count(tally.finished), mean: percent(tally.mean) })}</p>
      {tally.steps.map(({ step, people, decisions }) => (
        <table class="tally" key={step}>
          <caption>
            <span lang={lang}>{toldStep(scenario, step).scene}</span>{' '}
            <span class="hint">{fill(graded.cameHere, { count: count(people) })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{graded.decision}</th>
              <th scope="col" class="number">
                {graded.chosenBy}
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.id}>
                <th scope="row">
                  <span lang={lang}>{toldDecision(scenario, decision.id).text}</span>{' '}
                  {decision.best && <span class="best-decision">★ {graded.best}</span>}
                </th>
                <td class="number">
                  {count(decision.people)} <span class="hint">{percent(decision.people / people)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

export function ScenarioTallies({
  tallies,
  words,
  wording,
  lang,
}: {
  tallies: readonly ShownTally[];
  words: AssignableScenarios;
  wording: Wording;
  /** Language of the assignment. */
  lang: string;
}) {
  useState(() => addStyles(partStyles));
  return (
    <div class="tallies">
      <p>{words.words.graded.apart}</p>
      {tallies.map((shown) => (
        <Tally key={shown.kept.slug} shown={shown} words={words} wording={wording} lang={lang} />
      ))}
    </div>
  );
}
