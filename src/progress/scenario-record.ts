/**
 * A scenario as it was left, one key each: `{ "seed": "k3v9…", "path": ["vent-first"], "best": "shaky" }`. It holds the way, not
 * what came of it, since that follows from the scenario.
 */

import { betterOutcome, type ScenarioOutcome, scenarioOutcomes } from '../course/scenario-outcome.ts';
import { canonical } from './canonical.ts';
import { featureKeys } from './feature-keys.ts';
import { type Parse, type RecordKind, readSaved, writeSaved } from './saved.ts';
import { isName } from './soundness.ts';
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

/** What does not make sense in a scenario from elsewhere, or null. */
export function scenarioFault({ seed, path }: ScenarioRecord): string | null {
  if (seed.length > 100) return 'seed';
  return path.length <= 100 && path.every(isName) ? null : 'path';
}

/**
 * The same scenario on two devices: where one has come further counts, and the better outcome. It does not matter which comes
 * first; ways of the same length are told apart by their text.
 */
export function mergeScenarios(one: ScenarioRecord, other: ScenarioRecord): ScenarioRecord {
  const rank = ({ seed, path }: ScenarioRecord) => [path.length, canonical({ seed, path })] as const;
  const [[length, text], [otherLength, otherText]] = [rank(one), rank(other)];
  const further = length > otherLength || (length === otherLength && text >= otherText) ? one : other;
  return { seed: further.seed, path: further.path, best: betterOutcome(one.best, other.best) };
}

/** The scenario as it was left; undefined for one never begun. */
export function readScenario(storage: RecordStorage, slug: string, now: string): ScenarioRecord | undefined {
  const result = readSaved(storage, featureKeys.scenario + slug, scenarioRecord, now);
  return result.state === 'read' ? result.value : undefined;
}

/** Whether any scenario was ever begun on this device. */
export function hasScenarios(storage: RecordStorage): boolean {
  return storage.keys().some((key) => key.startsWith(featureKeys.scenario));
}

/** Keeps where the learner stands. A better outcome that another tab has reached meanwhile stays. */
export function writeScenario(storage: RecordStorage, slug: string, record: ScenarioRecord, now: string): WriteResult {
  const key = featureKeys.scenario + slug;
  const stored = readSaved(storage, key, scenarioRecord, now);
  if (stored.state === 'newer') return 'outdated';
  const before = stored.state === 'read' ? stored.value.best : undefined;
  return writeSaved(storage, key, scenarioRecord, { ...record, best: betterOutcome(record.best, before) }, now);
}
