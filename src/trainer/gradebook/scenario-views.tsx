/** Gets what showing scenarios needs, where an assignment has some: the views, and their words. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { type AssignableScenarios, fetchAssignable } from '../browser/scenarios.ts';
import { useSurroundings } from './client-context.tsx';

type Views = typeof import('./scenario-paths.tsx') & typeof import('./scenario-tallies.tsx');

type Loading = { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; views: Views; words: AssignableScenarios };

export function WithScenarioViews({ children }: { children: (views: Views, words: AssignableScenarios) => ComponentChildren }) {
  const { wording, scenariosHref } = useSurroundings();
  const { strings } = wording;
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const load = () => {
    setLoading({ state: 'loading' });
    Promise.all([import('./scenario-paths.tsx'), import('./scenario-tallies.tsx'), fetchAssignable(scenariosHref)]).then(
      ([paths, tallies, words]) => setLoading({ state: 'ready', views: { ...paths, ...tallies }, words }),
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
  return <>{children(loading.views, loading.words)}</>;
}
