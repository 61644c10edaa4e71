import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, momentOf, wallClock } from '../../../src/trainer/builder/zoned-time.ts';

describe('times of a place', () => {
  test('are those its clocks show', () => {
    expect(momentOf('2026-03-02T16:00', 'Asia/Shanghai')).toBe('2026-03-02T08:00:00.000Z');
    expect(wallClock('2026-03-02T08:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-02T16:00');
    expect(momentOf('2026-07-01T12:00', 'Europe/London')).toBe('2026-07-01T11:00:00.000Z');
    expect(momentOf('2026-03-02T16:00', 'Asia/Kathmandu')).toBe('2026-03-02T10:15:00.000Z');
  });

  test('that clocks show twice are the first, and those they leave out come after the gap', () => {
    expect(momentOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
    const skipped = momentOf('2026-03-29T01:30', 'Europe/London') ?? '';
    expect(wallClock(skipped, 'Europe/London')).toBe('2026-03-29T02:30');
  });

  test('come back from what was shown, at any minute', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia');
    const minute = fc.integer({ min: Date.UTC(2020, 0, 2) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const shown = wallClock(new Date(at * 60_000).toISOString(), timeZone);
        const back = momentOf(shown, timeZone) ?? '';
        expect(wallClock(back, timeZone)).toBe(shown);
        // At most the hour that clocks show twice.
        expect(at * 60_000 - Date.parse(back)).toBeLessThanOrEqual(3_600_000);
        expect(at * 60_000 - Date.parse(back)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('are refused when they are none', () => {
    for (const text of ['', '2026-03', '2026-02-30T99:00', 'soon', '0026-03-02T16:00']) expect(momentOf(text, 'UTC')).toBeNull();
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
