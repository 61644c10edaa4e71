/**
 * Frozen samples of everything ever saved: `samples/<kind>-v<version>.json`, add-only. A browser may hold any of them, so a
 * sample is never edited or removed; a new shape gets a new version, a migration and a sample of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attemptRecord } from '../../src/progress/attempt-record.ts';
import { drillRecord } from '../../src/progress/drill-record.ts';
import { holderRecord } from '../../src/progress/holder-record.ts';
import { exportStateRecord } from '../../src/progress/keeping/export-nudge.ts';
import { lessonsRecord } from '../../src/progress/lesson-record.ts';
import { openRoundRecord } from '../../src/progress/open-round.ts';
import { reviewRecord } from '../../src/progress/review-record.ts';
import { parseSaved, type RecordKind } from '../../src/progress/saved.ts';
import { scenarioRecord } from '../../src/progress/scenario-record.ts';
import { paperRecord, sittingRecord } from '../../src/progress/sitting-record.ts';
import { undoneRecord } from '../../src/progress/undone-record.ts';

const folder = new URL('samples/', import.meta.url);
const files = readdirSync(folder);
const kinds: Record<string, RecordKind<unknown>> = {
  attempt: attemptRecord,
  lessons: lessonsRecord,
  sitting: sittingRecord,
  paper: paperRecord,
  undone: undoneRecord,
  holder: holderRecord,
  scenario: scenarioRecord,
  drills: drillRecord,
  round: openRoundRecord,
  reviews: reviewRecord,
  exported: exportStateRecord,
};

const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

describe('saved data of the past', () => {
  it.each(files)('still reads: %s', (file) => {
    const [, name = '', version = ''] = /^([a-z]+)-v(\d+)\.json$/.exec(file) ?? [];
    const text = textOf(file);
    const kind = kinds[name];
    expect(JSON.parse(text)).toMatchObject({ version: Number(version) });
    expect(kind && parseSaved(text, kind).state).toBe('read');
  });

  it.each(Object.entries(kinds))('has a sample of every version of %s up to the present one', (name, kind) => {
    const versions = Array.from({ length: kind.version }, (_, index) => `${name}-v${index + 1}.json`);
    expect(files.filter((file) => file.startsWith(`${name}-`)).sort()).toEqual(versions.sort());
  });

  it.each(Object.entries(kinds))('reads the present version of %s without losing anything', (name, kind) => {
    const text = textOf(`${name}-v${kind.version}.json`);
    const { data, savedAt } = JSON.parse(text);
    expect(parseSaved(text, kind)).toEqual({ state: 'read', value: data, savedAt });
  });
});
