/** Gets what showing paths through scenarios needs, where an attempt has some. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { type AssignableScenarios, fetchAssignable } from '../browser/scenarios.ts';
import { useSurroundings } from './client-context.tsx';
import type { ShownScenario } from './shown.ts';

type Loading =
  | { state: 'loading' }
  | { state: 'failed'; reason: string }
  | { state: 'ready'; views: typeof import('./scenario-paths.tsx'); words: AssignableScenarios };

export function ScenariosOfAttempt({ scenarios, lang }: { scenarios: readonly ShownScenario[]; lang: string }) {
  const { wording, scenariosHref } = useSurroundings();
  const { strings } = wording;
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = () => {
    setLoading({ state: 'loading' });
    Promise.all([import('./scenario-paths.tsx'), fetchAssignable(scenariosHref)]).then(
      ([views, words]) => setLoading({ state: 'ready', views, words }),
      (error: unknown) => setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  useEffect(load, []);
  if (loading.state === 'loading') return <p class="hint">{strings.opening}</p>;
  if (loading.state === 'failed') {
    return (
      <p class="notice warning">
        {fill(strings.scenariosFailed, { reason: loading.reason })}{' '}
        <button type="button" class="link" onClick={load}>
          {strings.scenariosRetry}
        </button>
      </p>
    );
  }
  return <loading.views.ScenarioPaths scenarios={scenarios} words={loading.words} wording={wording} lang={lang} />;
}
