/** The scenarios of an attempt: each path walked again beside the best one. Loaded when an assignment has some. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { AssignableScenarios } from '../../scenarios/assignable.ts';
import { PathBesideBest } from '../../scenarios/debrief.tsx';
import { MetersView } from '../../scenarios/meters-view.tsx';
import { outcomeOf } from '../../scenarios/outcome.ts';
import { walk } from '../../scenarios/path.ts';
import { toldEnding } from '../../scenarios/told-scenario.ts';
import { addStyles } from '../../ui/page-styles.ts';
import partStyles from '../../ui/styles/assigned-scenario.css?inline';
import scenarioStyles from '../../ui/styles/scenario.css?inline';
import type { ShownScenario } from './shown.ts';
import type { Wording } from './wording.ts';

function ScenarioCard({
  shown: { kept, path, score },
  words: { words, strings },
  wording,
  lang,
}: {
  shown: ShownScenario;
  words: AssignableScenarios;
  wording: Wording;
  lang: string;
}) {
  const { graded } = words;
  const { scenario } = kept;
  const position = walk(scenario, path);
  const outcome = outcomeOf(position);
  const ending = position.ending && toldEnding(scenario, position.ending.id);
  return (
    <section class="assigned-scenario">
      <h4 lang={lang}>{fill(graded.head, { title: kept.title })}</h4>
      <p>
        <b>{fill(graded.score, { score: wording.percent(score) })}</b>{' '}
        {outcome && <span class={`outcome-word ${outcome}`}>{strings.outcomes[outcome]}</span>}
      </p>
      <p class="hint">{graded.rule}</p>
      {ending && <p lang={lang}>{fill(graded.ending, { title: ending.title })}</p>}
      {!ending && <p>{path.length === 0 ? graded.untouched : fill(graded.unfinished, { count: path.length })}</p>}
      {path.length > 0 && (
        <>
          <MetersView meters={position.meters} strings={strings} />
          <details class="debrief">
            <summary>{graded.decisions}</summary>
            <div lang={lang}>
              <PathBesideBest scenario={scenario} path={path} strings={{ ...strings, you: graded.you }} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}

export function ScenarioPaths({
  scenarios,
  words,
  wording,
  lang,
}: {
  scenarios: readonly ShownScenario[];
  words: AssignableScenarios;
  wording: Wording;
  /** Language of the assignment. */
  lang: string;
}) {
  useState(() => {
    addStyles(scenarioStyles);
    addStyles(partStyles);
  });
  return (
    <>
      {scenarios.map((shown) => (
        <ScenarioCard key={shown.slug} shown={shown} words={words} wording={wording} lang={lang} />
      ))}
    </>
  );
}
