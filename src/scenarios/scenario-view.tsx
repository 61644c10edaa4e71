/** The player of a scenario. It shows a path and asks for the next; where the path is kept is not its business. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScenarioOutcome } from '../course/scenario-outcome.ts';
import { fill } from '../course/strings/fill.ts';
import { ConversationLog } from './conversation-log.tsx';
import { Debrief } from './debrief.tsx';
import { orderDecisions } from './decision-order.ts';
import { MetersView } from './meters-view.tsx';
import { outcomeOf } from './outcome.ts';
import { type Path, replayFrom, walk } from './path.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { toldEnding, toldStep } from './told-scenario.ts';

export interface ScenarioViewProps extends ScenarioFile {
  path: Path;
  /** Gives the order of the decisions. */
  seed: string;
  /** Whether the learner has just pressed for it, so that the focus may move. */
  pressed: boolean;
  /** Where other scenarios are. */
  listHref: string;
  onPath: (path: Path, outcome: ScenarioOutcome | undefined) => void;
  onAgain: () => void;
}

export function ScenarioView({
  scenario,
  path,
  seed,
  pressed: pressedBefore,
  lessons,
  listHref,
  strings,
  onPath,
  onAgain,
}: ScenarioViewProps) {
  const [announced, setAnnounced] = useState('');
  const root = useRef<HTMLDivElement>(null);
  /** Set by every press, so that the focus moves after it and never by itself when the page opens. */
  const pressed = useRef(pressedBefore);
  const position = walk(scenario, path);
  const outcome = outcomeOf(position);

  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const heading = root.current?.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({ preventScroll: true });
    const seen = root.current?.querySelector('[data-last]') ?? root.current?.querySelector('.conversation > li') ?? heading;
    seen?.scrollIntoView({ block: 'start' });
  });

  const go = (act: () => void, announcement = '') => {
    pressed.current = true;
    setAnnounced(announcement);
    act();
  };
  const choose = (id: string) => {
    const next = [...position.moves.map((move) => move.decision.id), id];
    go(() => onPath(next, outcomeOf(walk(scenario, next))));
  };
  const replay = (stepId: string, number: number) =>
    go(() => onPath(replayFrom(scenario, path, stepId), undefined), fill(strings.replayed, { number }));

  const step = position.step && toldStep(scenario, position.step.id);
  const ending = position.ending && toldEnding(scenario, position.ending.id);
  const lesson = ending && lessons[ending.lesson];
  return (
    <div class="player" ref={root}>
      <p class="visually-hidden" role="status">
        {announced}
      </p>
      <ConversationLog scenario={scenario} position={position} strings={strings} onReplay={replay} />
      {step && (
        <section class="deciding">
          <h2 tabIndex={-1}>{fill(strings.decide, { number: position.moves.length + 1 })}</h2>
          <MetersView meters={position.meters} strings={strings} />
          <ul class="plain decisions">
            {orderDecisions(step, seed).map(({ id, text }) => (
              <li key={id}>
                <button type="button" onClick={() => choose(id)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ending && outcome && (
        <>
          <section class={`ending ${outcome}`}>
            <h2 tabIndex={-1}>
              <span class="frame">{strings.ending}</span> {ending.title}
            </h2>
            <p>
              <span class={`outcome-word ${outcome}`}>{strings.outcomes[outcome]}</span>
            </p>
            <p>{ending.text}</p>
            <p>{ending.debrief}</p>
            <MetersView meters={position.meters} strings={strings} />
            <p>
              <b>{strings.practised}</b> {scenario.summary}
            </p>
            {lesson && (
              <p>
                <b>{strings.lesson}</b> <a href={lesson.href}>{lesson.title}</a>
              </p>
            )}
          </section>
          <Debrief scenario={scenario} path={path} strings={strings} onReplay={replay} />
        </>
      )}
      <p class="actions">
        {position.moves.length > 0 && (
          <button type="button" class={ending ? 'main' : undefined} onClick={() => go(onAgain)}>
            {strings.again}
          </button>
        )}
        {ending && (
          <a class="button quiet" href={listHref}>
            {strings.others}
          </a>
        )}
      </p>
    </div>
  );
}
