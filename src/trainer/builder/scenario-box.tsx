/** The closed box in which scenarios are chosen: its heading only, until it is opened. */
import { useEffect, useState } from 'preact/hooks';
import { localePath } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { AssignableScenarios } from '../browser/scenarios.ts';
import type { Draft } from '../storage/assignment-record.ts';
import type { FirstWords } from './words.ts';

interface Loaded {
  Panel: typeof import('./scenario-panel.tsx')['ScenarioPanel'];
  there: AssignableScenarios;
}

async function load(words: FirstWords): Promise<Loaded> {
  const [{ ScenarioPanel: Panel }, { fetchAssignable }] = await Promise.all([
    import('./scenario-panel.tsx'),
    import('../browser/scenarios.ts'),
  ]);
  return { Panel, there: await fetchAssignable(localePath(words.locale, '/data/assigned-scenarios.json')) };
}

export function ScenarioBox({
  draft,
  frozen,
  onChoose,
  words,
}: {
  draft: Draft;
  frozen: boolean;
  onChoose: (slugs: string[]) => void;
  words: FirstWords;
}) {
  const { assign } = words;
  const count = draft.scenarios?.length ?? 0;
  const [open, setOpen] = useState(count > 0);
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<string>();
  const start = () => {
    setFailure(undefined);
    load(words).then(setLoaded, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  useEffect(() => {
    if (open && !loaded) start();
  }, [open]);
  return (
    <details class="filter-box" id="scenarios" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{count === 0 ? assign.scenarios.title : fill(assign.scenarios.count, { count })}</summary>
      {loaded && <loaded.Panel draft={draft} frozen={frozen} there={loaded.there} onChoose={onChoose} />}
      {!loaded && failure === undefined && <p class="hint">{assign.opening}</p>}
      {!loaded && failure !== undefined && (
        <p class="notice warning">
          {fill(assign.openFailed, { reason: failure })}{' '}
          <button type="button" class="link" onClick={start}>
            {assign.retry}
          </button>
        </p>
      )}
    </details>
  );
}
