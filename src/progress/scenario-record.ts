/**
 * A scenario as it was left, one key each: `{ "seed": "k3v9…", "path": ["vent-first"], "best": "shaky" }`. It holds the way, not
 * what came of it, since that follows from the scenario. It is practice without marks, so no export carries it.
 */
import { betterOutcome, type ScenarioOutcome, scenarioOutcomes } from '../course/scenario-outcome.ts';
import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import type { RecordStorage, WriteResult } from './storage.ts';

export interface ScenarioRecord {
  /** Gives the order of the decisions on screen. */
  seed: string;
  /** Ids of the decisions taken since the last beginning. */
  path: readonly string[];
  /** The best outcome so far; undefined until it has been played to an end. */
  best: ScenarioOutcome | undefined;
}

const parseScenario: Parse<ScenarioRecord> = (data) => {
  if (typeof data !== 'object' || data === null) return { ok: false, problem: 'not an object' };
  const { seed, path, best } = data as Record<string, unknown>;
  if (typeof seed !== 'string') return { ok: false, problem: 'seed' };
  if (!Array.isArray(path) || !path.every((id): id is string => typeof id === 'string')) return { ok: false, problem: 'path' };
  const outcome = scenarioOutcomes.find((known) => known === best);
  if (best !== undefined && outcome === undefined) return { ok: false, problem: 'best' };
  return { ok: true, value: { seed, path, best: outcome } };
};

export const scenarioRecord: RecordKind<ScenarioRecord> = { version: 1, parse: parseScenario, migrations: [] };

/** The scenario as it was left; undefined for one never begun. */
export function readScenario(storage: RecordStorage, slug: string, now: string): ScenarioRecord | undefined {
  const result = readSaved(storage, featureKeys.scenario + slug, scenarioRecord, now);
  return result.state === 'read' ? result.value : undefined;
}

/** Keeps where the learner stands. A better outcome that another tab has reached meanwhile stays. */
export function writeScenario(storage: RecordStorage, slug: string, record: ScenarioRecord, now: string): WriteResult {
  const key = featureKeys.scenario + slug;
  const stored = readSaved(storage, key, scenarioRecord, now);
  if (stored.state === 'newer') return 'outdated';
  const before = stored.state === 'read' ? stored.value.best : undefined;
  return writeSaved(storage, key, scenarioRecord, { ...record, best: betterOutcome(record.best, before) }, now);
}
