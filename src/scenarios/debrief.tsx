/** Looking back: how it ended, one's own path beside the best one, and all the branches there were. */
import { fill } from '../course/strings/fill.ts';
import type { ScenarioStrings } from '../course/strings/index.ts';
import { bestPath, compareWithBest, isUnsafe } from './best-path.ts';
import { BranchDrawingView, DrawingKey } from './branch-drawing-view.tsx';
import { mapBranches } from './branch-map.ts';
import { costPerPoint, minutesPerPoint, shownTrust } from './meters.ts';
import { EffectLine } from './meters-view.tsx';
import { type Path, walk } from './path.ts';
import { type ToldScenario, toldDecision, toldEnding, toldStep } from './told-scenario.ts';

interface Props {
  scenario: ToldScenario;
  path: Path;
  strings: ScenarioStrings;
}

/** Where the two paths came out, meter by meter. */
function Totals({ scenario, path, strings }: Props) {
  const mine = walk(scenario, path);
  const best = walk(scenario, bestPath(scenario));
  const endOf = ({ ending }: typeof mine) => ending && toldEnding(scenario, ending.id).title;
  return (
    <table class="totals">
      <thead>
        <tr>
          <td />
          <th scope="col">{strings.you}</th>
          <th scope="col">{strings.bestWay}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{strings.mapEndings}</th>
          <td>{endOf(mine)}</td>
          <td>{endOf(best)}</td>
        </tr>
        <tr>
          <th scope="row">{strings.trust}</th>
          <td>{shownTrust(mine.meters)}</td>
          <td>{shownTrust(best.meters)}</td>
        </tr>
        <tr>
          <th scope="row">{strings.time}</th>
          <td>{fill(strings.minutesSpent, { count: mine.meters.minutes })}</td>
          <td>{fill(strings.minutesSpent, { count: best.meters.minutes })}</td>
        </tr>
        <tr>
          <th scope="row">{strings.cost}</th>
          <td>{fill(strings.moneySpent, { count: mine.meters.cost })}</td>
          <td>{fill(strings.moneySpent, { count: best.meters.cost })}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface Replaying {
  /** Left out where decisions stay as they are. */
  onReplay?: (stepId: string, number: number) => void;
}

/** Decision by decision: what was chosen, what would have been better, why, and what it cost. */
function Comparisons({ scenario, path, strings, onReplay }: Props & Replaying) {
  return (
    <ol class="plain comparisons">
      {compareWithBest(scenario, path).map(({ step, decision, best, lost }, index) => (
        <li key={step.id} class={lost === 0 ? 'right' : 'wrong'}>
          <p class="hint">{fill(strings.step, { number: index + 1 })}</p>
          <p>
            <b>{strings.you}</b> {toldDecision(scenario, decision.id).text}
          </p>
          <EffectLine effect={decision.effect} strings={strings} />
          {lost === 0 ? (
            <p class="judgement">
              <span class="sign" aria-hidden="true">
                ✓
              </span>{' '}
              {strings.asGood}
            </p>
          ) : (
            <>
              <p>
                <b>{strings.better}</b> {toldDecision(scenario, best.id).text}
              </p>
              <EffectLine effect={best.effect} strings={strings} />
              <p>
                <b>{strings.why}</b> {toldStep(scenario, step.id).point}
              </p>
              <p class="judgement">
                <span class="sign" aria-hidden="true">
                  ✗
                </span>{' '}
                {isUnsafe(-lost) ? strings.lostSafety : fill(strings.lostPoints, { points: Math.round(10 * lost) / 10 })}
              </p>
              {onReplay && (
                <button
                  type="button"
                  aria-label={fill(strings.replayOf, { number: index + 1 })}
                  onClick={() => onReplay(step.id, index + 1)}
                >
                  {strings.replay}
                </button>
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A letter for each step, so that a list can say what a drawing would. */
function BranchMap({ scenario, path, strings }: Props) {
  const reached = walk(scenario, path).ending?.id;
  const target = (to: string | undefined, next: string) => {
    if (to !== undefined) return <a href={`#place-${to}`}>{to}</a>;
    const ending = scenario.endings.find(({ id }) => id === next);
    return ending ? fill(strings.mapEnding, { title: ending.title }) : strings.mapByTrust;
  };
  const places = mapBranches(scenario, path);
  const been = walk(scenario, path).moves.map(({ step }) => places.find((place) => place.step === step)?.letter);
  const label = fill(strings.mapLabel, { steps: been.join(' → '), ending: scenario.endings.findIndex(({ id }) => id === reached) + 1 });
  return (
    <>
      <h3>{strings.mapTitle}</h3>
      <p class="hint">{strings.mapNote}</p>
      <DrawingKey mine={strings.mapTaken} best={strings.mapBest} other={strings.mapOther} />
      <BranchDrawingView graph={scenario} path={path} label={label} />
      <h4>{strings.mapEndings}</h4>
      <ol>
        {scenario.endings.map(({ id, title }) => (
          <li key={id}>
            {title}
            {id === reached && <span class="tag mine">{strings.mapTaken}</span>}
          </li>
        ))}
      </ol>
      <details class="branch-map">
        <summary>{strings.mapWords}</summary>
        <ul class="plain">
          {places.map(({ step, letter, visited, branches }) => (
            <li key={step.id} id={`place-${letter}`} class={visited ? 'visited' : undefined}>
              <p>
                <b class="letter">{letter}</b> {toldStep(scenario, step.id).scene}
                {visited && <span class="tag">{strings.mapVisited}</span>}
              </p>
              <ul>
                {branches.map(({ decision, taken, best, to }) => (
                  <li key={decision.id} class={taken ? 'taken' : undefined}>
                    {toldDecision(scenario, decision.id).text} → {target(to, decision.next)}
                    {taken && <span class="tag mine">{strings.mapTaken}</span>}
                    {best && <span class="tag best">{strings.mapBest}</span>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** A path beside the best one, in numbers and decision by decision. Of a path that was not walked to its end, as far as it goes. */
export function PathBesideBest({ scenario, path, strings, onReplay }: Props & Replaying) {
  const allBest = walk(scenario, path).ending !== undefined && compareWithBest(scenario, path).every(({ lost }) => lost === 0);
  return (
    <>
      {allBest && <p class="notice">{strings.allBest}</p>}
      <Totals scenario={scenario} path={path} strings={strings} />
      {!allBest && <p class="hint">{fill(strings.compareNote, { minutes: minutesPerPoint, money: costPerPoint })}</p>}
      <Comparisons scenario={scenario} path={path} strings={strings} {...(onReplay ? { onReplay } : {})} />
      {!allBest && (
        <details>
          <summary>{strings.bestList}</summary>
          <ol>
            {bestPath(scenario).map((id) => (
              <li key={id}>{toldDecision(scenario, id).text}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

export function Debrief({ scenario, path, strings, onReplay }: Props & Required<Replaying>) {
  return (
    <section class="debrief">
      <h2>{strings.compareTitle}</h2>
      <PathBesideBest scenario={scenario} path={path} strings={strings} onReplay={onReplay} />
      <BranchMap scenario={scenario} path={path} strings={strings} />
    </section>
  );
}
