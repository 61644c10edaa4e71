/** The three meters in words and numbers; the bar only repeats them. */
import { fill } from '../course/strings/fill.ts';
import type { ScenarioStrings } from '../course/strings/index.ts';
import { bandOf, type Effect, shownTrust } from './meters.ts';

export function MetersView({ meters, strings }: { meters: Effect; strings: ScenarioStrings }) {
  const trust = shownTrust(meters);
  const band = bandOf(meters);
  return (
    <dl class="meters" aria-label={strings.meters}>
      <div>
        <dt>{strings.trust}</dt>
        <dd>
          <b>{fill(strings.trustOf, { count: trust })}</b> <span class={`band ${band}`}>{strings.trustWords[band]}</span>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" class={`bar ${band}`} aria-hidden="true">
            <rect class="track" width="100" height="6" />
            <rect width={trust} height="6" />
          </svg>
        </dd>
      </div>
      <div>
        <dt>{strings.time}</dt>
        <dd>
          <b>{fill(strings.minutesSpent, { count: meters.minutes })}</b>
        </dd>
      </div>
      <div>
        <dt>{strings.cost}</dt>
        <dd>
          <b>{fill(strings.moneySpent, { count: meters.cost })}</b>
        </dd>
      </div>
    </dl>
  );
}

/** What one decision did to the meters, in a sentence. */
export function EffectLine({ effect, strings }: { effect: Effect; strings: ScenarioStrings }) {
  const { trust, minutes, cost } = effect;
  const signed = trust === 0 ? strings.noTrustChange : trust > 0 ? `+${trust}` : `−${-trust}`;
  return <p class="hint">{fill(strings.change, { trust: signed, minutes, cost })}</p>;
}
