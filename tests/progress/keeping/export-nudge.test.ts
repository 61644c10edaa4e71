import { describe, expect, it } from 'vitest';
import { respond, startAttempt, submit } from '../../../src/assessment/attempt.ts';
import { clearRecord } from '../../../src/progress/clear.ts';
import { isExportDue, noteExport, putOff } from '../../../src/progress/keeping/export-nudge.ts';
import { memoryStorage } from '../../../src/progress/memory-storage.ts';

const now = '2026-03-20T08:00:00.000Z';
const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** Attempts of one answered item each. */
const answered = (count: number, kind: 'exercise' | 'lesson-quiz' = 'exercise') =>
  Array.from({ length: count }, (_, index) => {
    const items = [{ id: `item-${index}`, hash: 'x', objective: 'o', difficulty: 1 as const }];
    const begun = startAttempt({ id: `attempt-${kind}-${index}`, kind, scope: 'a/b', items, now });
    return submit(respond(begun, `item-${index}`, [], now), { [`item-${index}`]: 1 }, now);
  });

describe('the reminder to export', () => {
  it('comes after thirty answers or three finished quizzes, not before', () => {
    const storage = memoryStorage();
    expect(isExportDue(storage, [], now)).toBe(false);
    expect(isExportDue(storage, answered(29), now)).toBe(false);
    expect(isExportDue(storage, answered(30), now)).toBe(true);
    expect(isExportDue(storage, answered(2, 'lesson-quiz'), now)).toBe(false);
    expect(isExportDue(storage, answered(3, 'lesson-quiz'), now)).toBe(true);
  });

  it('counts from the last export', () => {
    const storage = memoryStorage();
    noteExport(storage, answered(40), now);
    expect(isExportDue(storage, answered(69), inDays(20))).toBe(false);
    expect(isExportDue(storage, answered(70), inDays(20))).toBe(true);
  });

  it('stays away for a fortnight once put off, and after an export', () => {
    const storage = memoryStorage();
    putOff(storage, now);
    expect(isExportDue(storage, answered(90), inDays(13))).toBe(false);
    expect(isExportDue(storage, answered(90), inDays(14))).toBe(true);
    noteExport(storage, answered(90), inDays(14));
    expect(isExportDue(storage, answered(190), inDays(20))).toBe(false);
  });

  it('does not stay away for years where the clock was ahead when it was put off', () => {
    const storage = memoryStorage();
    putOff(storage, inDays(1000));
    expect(isExportDue(storage, answered(30), now)).toBe(true);
  });

  it('begins anew when the record is cleared', () => {
    const storage = memoryStorage();
    noteExport(storage, answered(40), now);
    clearRecord(storage);
    expect(storage.keys()).toEqual([]);
    expect(isExportDue(storage, answered(30), now)).toBe(true);
  });

  it('of a newer version is not written over', () => {
    const storage = memoryStorage();
    const newer = '{"version":9,"savedAt":"2026-03-20T08:00:00.000Z","data":{}}';
    storage.write('zhike.exported', newer);
    expect(putOff(storage, now)).toBe('outdated');
    expect(storage.read('zhike.exported')).toBe(newer);
  });
});
