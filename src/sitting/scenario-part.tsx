/** The scenarios of a sitting: each is played once, and looked back on as far as the rules of the assignment allow. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../assessment/attempt.ts';
import { type KeptScenario, scenarioId } from '../assignment/assigned-scenario.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { fill } from '../course/strings/fill.ts';
import type { AssignableScenarios } from '../scenarios/assignable.ts';
import { ConversationLog } from '../scenarios/conversation-log.tsx';
import { PathBesideBest } from '../scenarios/debrief.tsx';
import { orderDecisions } from '../scenarios/decision-order.ts';
import { MetersView } from '../scenarios/meters-view.tsx';
import { outcomeOf } from '../scenarios/outcome.ts';
import { walk } from '../scenarios/path.ts';
import { shareOfBest } from '../scenarios/share-of-best.ts';
import { toldEnding, toldStep } from '../scenarios/told-scenario.ts';
import { addStyles } from '../ui/page-styles.ts';
import partStyles from '../ui/styles/assigned-scenario.css?inline';
import scenarioStyles from '../ui/styles/scenario.css?inline';
import { keptPath } from './scenario-scores.ts';

/** Id of the heading of a scenario, to lead the focus there. */
export function headOf(slug: string): string {
  return `${scenarioId(slug)}-head`;
}

function Playing({
  kept,
  path,
  number,
  seed,
  feedback,
  onPath,
  words: { words, strings },
}: {
  kept: KeptScenario;
  path: readonly string[];
  number: number;
  seed: string;
  feedback: Assignment['feedback'];
  onPath: (path: readonly string[]) => void;
  words: AssignableScenarios;
}) {
  const { scenario, slug } = kept;
  const { playing } = words;
  const [begun, setBegun] = useState(path.length > 0);
  const root = useRef<HTMLElement>(null);
  /** Set by every press, so that the focus never moves by itself when the page opens. */
  const pressed = useRef(false);
  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const heading = root.current?.querySelector<HTMLElement>('h3[tabindex]');
    heading?.focus({ preventScroll: true });
    (root.current?.querySelector('[data-last]') ?? heading)?.scrollIntoView({ block: 'start' });
  });
  const position = walk(scenario, path);
  const step = position.step && toldStep(scenario, position.step.id);
  const ending = position.ending && toldEnding(scenario, position.ending.id);
  const showsMeters = feedback === 'item';
  return (
    <section class="assigned-scenario" data-item={scenarioId(slug)} aria-labelledby={headOf(slug)} ref={root}>
      <h2 id={headOf(slug)} tabIndex={-1}>
        {fill(playing.head, { number, title: kept.title })}
      </h2>
      <p class="situation">{kept.situation}</p>
      {!begun && (
        <>
          <p>{playing.how}</p>
          <p class="actions">
            <button
              type="button"
              class="main"
              onClick={() => {
                pressed.current = true;
                setBegun(true);
              }}
            >
              {playing.start}
            </button>
          </p>
        </>
      )}
      {begun && <ConversationLog scenario={scenario} position={position} strings={strings} showsMeters={showsMeters} />}
      {begun && step && (
        <div class="deciding">
          <h3 tabIndex={-1}>{fill(strings.decide, { number: position.moves.length + 1 })}</h3>
          {showsMeters && <MetersView meters={position.meters} strings={strings} />}
          <ul class="plain decisions">
            {orderDecisions(step, seed).map(({ id, text }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    pressed.current = true;
                    onPath([...path, id]);
                  }}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {ending && (
        <div class="ending">
          <h3 tabIndex={-1}>
            <span class="frame">{strings.ending}</span> {ending.title}
          </h3>
          <p>{ending.text}</p>
          <p class="hint">{playing.done}</p>
        </div>
      )}
      {ending && feedback === 'item' && <LookingBack kept={kept} path={path} percent={undefined} words={{ words, strings }} />}
    </section>
  );
}

/** What a path came to, with the best one beside it. */
function LookingBack({
  kept: { scenario },
  path,
  percent,
  words: { words, strings },
}: {
  kept: KeptScenario;
  path: readonly string[];
  /** Writes a share; left out where the score is not told yet. */
  percent: Intl.NumberFormat | undefined;
  words: Pick<AssignableScenarios, 'words' | 'strings'>;
}) {
  const position = walk(scenario, path);
  const outcome = outcomeOf(position);
  const ending = position.ending && toldEnding(scenario, position.ending.id);
  if (!ending || !outcome) return <p>{words.playing.notDone}</p>;
  return (
    <div class="debrief">
      <p>
        <span class={`outcome-word ${outcome}`}>{strings.outcomes[outcome]}</span>{' '}
        {percent && fill(words.playing.score, { score: percent.format(shareOfBest(scenario, path)) })}
      </p>
      {percent && <p class="hint">{words.playing.scoreRule}</p>}
      <p>{ending.debrief}</p>
      <h3>{strings.compareTitle}</h3>
      <PathBesideBest scenario={scenario} path={path} strings={strings} />
    </div>
  );
}

interface Shared {
  scenarios: readonly KeptScenario[];
  attempt: Attempt;
  words: AssignableScenarios;
}

function useStyles(): void {
  useState(() => {
    addStyles(scenarioStyles);
    addStyles(partStyles);
  });
}

export function ScenariosUnderWay({
  scenarios,
  attempt,
  feedback,
  onPath,
  words,
}: Shared & { feedback: Assignment['feedback']; onPath: (id: string, path: readonly string[]) => void }) {
  useStyles();
  return (
    <>
      {scenarios.map((kept, index) => (
        <Playing
          key={kept.slug}
          kept={kept}
          path={keptPath(kept, attempt)}
          number={index + 1}
          seed={`${attempt.seed}/${kept.slug}`}
          feedback={feedback}
          onPath={(path) => onPath(scenarioId(kept.slug), path)}
          words={words}
        />
      ))}
    </>
  );
}

/** After handing in, where the rules allow it. */
export function ScenarioResults({ scenarios, attempt, words, locale }: Shared & { locale: string }) {
  useStyles();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      {scenarios.map((kept) => (
        <section class="assigned-scenario" key={kept.slug}>
          <h2>{fill(words.words.playing.result, { title: kept.title })}</h2>
          <LookingBack kept={kept} path={keptPath(kept, attempt)} percent={percent} words={words} />
        </section>
      ))}
    </>
  );
}
