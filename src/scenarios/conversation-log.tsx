/** What has been said and done so far, the scene of the open step last. What is added is announced. */
import { fill } from '../course/strings/fill.ts';
import type { ScenarioStrings } from '../course/strings/index.ts';
import { EffectLine } from './meters-view.tsx';
import type { Position } from './path.ts';
import { type ToldScenario, toldDecision, toldStep } from './told-scenario.ts';

interface Props {
  scenario: ToldScenario;
  position: Position;
  strings: ScenarioStrings;
  /** Left out where decisions stay as they are. */
  onReplay?: (stepId: string, number: number) => void;
  /** Whether each decision says what it did to the meters. */
  showsMeters?: boolean;
}

export function ConversationLog({ scenario, position, strings, onReplay, showsMeters = true }: Props) {
  const { moves, step } = position;
  const entries = [...moves.map((move) => ({ step: move.step, move })), ...(step ? [{ step, move: undefined }] : [])];
  return (
    <div role="log" aria-label={strings.log}>
      <ol class="plain conversation">
        {entries.map(({ step: { id }, move }, index) => {
          const { scene, says } = toldStep(scenario, id);
          const decision = move && toldDecision(scenario, move.decision.id);
          return (
            <li key={id}>
              <p class="hint">{fill(strings.step, { number: index + 1 })}</p>
              <p>{scene}</p>
              {says !== undefined && (
                <blockquote class="said">
                  <b>{scenario.customer}</b>
                  <p>{says}</p>
                </blockquote>
              )}
              {decision && (
                <>
                  <div class="said mine" data-last={index === moves.length - 1 ? '' : undefined}>
                    <b>{strings.yourDecision}</b>
                    <p>{decision.text}</p>
                  </div>
                  <div class="said reply">
                    <b>{strings.result}</b>
                    <p>{decision.reply}</p>
                    {showsMeters && <EffectLine effect={decision.effect} strings={strings} />}
                  </div>
                  {onReplay && (
                    <p class="replay" aria-live="off">
                      <button
                        type="button"
                        class="link"
                        aria-label={fill(strings.replayOf, { number: index + 1 })}
                        onClick={() => onReplay(id, index + 1)}
                      >
                        {strings.replay}
                      </button>
                    </p>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
