/** The island of a scenario: the player joined to the learner's record. The conversation and its player come when it begins. */
import { useEffect, useState } from 'preact/hooks';
import { betterOutcome, type ScenarioOutcome } from '../course/scenario-outcome.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, ScenarioStrings } from '../course/strings/index.ts';
import { readScenario, type ScenarioRecord, writeScenario } from '../progress/scenario-record.ts';
import type { WriteResult } from '../progress/storage.ts';
import { newId, openRecord } from '../progress/store.ts';
import type { ScenarioFile } from '../scenarios/scenario-file.ts';
import { fetchOwn } from './fetch-own.ts';
import { mounter } from './mount.ts';

export interface ScenarioProps {
  slug: string;
  /** Address of its {@link ScenarioFile}. */
  file: string;
  /** Where other scenarios are. */
  listHref: string;
  strings: Pick<ScenarioStrings, 'how' | 'start' | 'played' | 'outcomes' | 'loading' | 'loadFailed'>;
  recordStrings: Pick<ExerciseStrings, 'notSaved' | Exclude<WriteResult, 'saved'>>;
}

interface Ready {
  state: 'ready';
  file: ScenarioFile;
  View: typeof import('../scenarios/scenario-view.tsx')['ScenarioView'];
  /** Whether the learner has pressed for it, or comes back to where they were. */
  pressed: boolean;
}
type Loading = { state: 'idle' } | { state: 'loading' } | { state: 'failed'; reason: string } | Ready;

export function ScenarioIsland({ slug, file: url, listHref, strings, recordStrings }: ScenarioProps) {
  /** Undefined until the page is live and the record has been read. */
  const [record, setRecord] = useState<ScenarioRecord>();
  const [kept, setKept] = useState<WriteResult>('saved');
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });

  const load = async (pressed: boolean) => {
    setLoading({ state: 'loading' });
    try {
      const [file, { ScenarioView: View }] = await Promise.all([fetchOwn<ScenarioFile>(url), import('../scenarios/scenario-view.tsx')]);
      setLoading({ state: 'ready', file, View, pressed });
    } catch (error) {
      setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  useEffect(() => {
    const left = readScenario(openRecord(), slug, new Date().toISOString());
    setRecord(left ?? { seed: newId(), path: [], best: undefined });
    if (left && left.path.length > 0) load(false);
  }, []);

  const keep = (seed: string, path: readonly string[], outcome: ScenarioOutcome | undefined) => {
    const next: ScenarioRecord = { seed, path, best: betterOutcome(outcome, record?.best) };
    setRecord(next);
    setKept(writeScenario(openRecord(), slug, next, new Date().toISOString()));
  };

  if (record && loading.state === 'ready') {
    const { View, file, pressed } = loading;
    return (
      <>
        <View
          {...file}
          path={record.path}
          seed={record.seed}
          pressed={pressed}
          listHref={listHref}
          onPath={(path, outcome) => keep(record.seed, path, outcome)}
          onAgain={() => keep(newId(), [], undefined)}
        />
        {kept !== 'saved' && <p class="notice warning">{fill(recordStrings.notSaved, { reason: recordStrings[kept] })}</p>}
      </>
    );
  }
  return (
    <>
      <p class="hint">{strings.how}</p>
      {record?.best && <p>{fill(strings.played, { outcome: strings.outcomes[record.best] })}</p>}
      <p class="actions">
        <button type="button" class="main" disabled={!record || loading.state === 'loading'} onClick={() => load(true)}>
          {strings.start}
        </button>
        <span role="status">
          {loading.state === 'loading' && strings.loading}
          {loading.state === 'failed' && fill(strings.loadFailed, { reason: loading.reason })}
        </span>
      </p>
    </>
  );
}

export const mount = mounter(ScenarioIsland);
