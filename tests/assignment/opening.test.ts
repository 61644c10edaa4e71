import { describe, expect, it } from 'vitest';
import { isLate, knownTimeZone, minutesAllowed, openingOf, timeLeft } from '../../src/assignment/opening.ts';

const times = { opensAt: '2026-03-02T08:00:00.000Z', dueAt: '2026-03-09T08:00:00.000Z', attempts: 2, minutes: 20 };
const at = (now: string, made = 0) => openingOf(times, undefined, made, now);

describe('an assignment', () => {
  it('opens at its time to the millisecond', () => {
    expect(at('2026-03-02T07:59:59.999Z')).toEqual({ state: 'not-yet-open', attemptsLeft: 2, mayStart: false, minutes: 20 });
    expect(at('2026-03-02T08:00:00.000Z')).toEqual({ state: 'open', attemptsLeft: 2, mayStart: true, minutes: 20 });
  });

  it('is overdue only behind its due moment, and may still be taken', () => {
    expect(at('2026-03-09T08:00:00.000Z').state).toBe('open');
    expect(at('2026-03-09T08:00:00.001Z')).toEqual({ state: 'overdue', attemptsLeft: 2, mayStart: true, minutes: 20 });
  });

  it('without times is always open', () => {
    expect(openingOf({ attempts: 0 }, undefined, 99, '1999-01-01T00:00:00Z')).toEqual({
      state: 'open',
      attemptsLeft: null,
      mayStart: true,
    });
  });

  it('may not be begun more often than allowed', () => {
    expect(at('2026-03-03T00:00:00Z', 1)).toMatchObject({ attemptsLeft: 1, mayStart: true });
    expect(at('2026-03-03T00:00:00Z', 2)).toMatchObject({ attemptsLeft: 0, mayStart: false });
    expect(at('2026-03-03T00:00:00Z', 7)).toMatchObject({ attemptsLeft: 0, mayStart: false });
  });

  it('gives extra time on top of its limit, and sets no limit where there is none', () => {
    expect(minutesAllowed(times, { extraMinutes: 10 })).toBe(30);
    expect(minutesAllowed({}, { extraMinutes: 10 })).toBeUndefined();
    expect(openingOf(times, { extraMinutes: 10 }, 0, '2026-03-03T00:00:00Z').minutes).toBe(30);
  });

  it('takes work as late behind the due moment', () => {
    expect(isLate(times, '2026-03-09T08:00:00.000Z')).toBe(false);
    expect(isLate(times, '2026-03-09T16:00:01+08:00')).toBe(true);
    expect(isLate({}, '2099-01-01T00:00:00Z')).toBe(false);
  });
});

describe('the time left', () => {
  const start = '2026-03-02T08:00:00.000Z';
  it('runs out and stays out', () => {
    expect(timeLeft(start, 20, start)).toBe(1_200_000);
    expect(timeLeft(start, 20, '2026-03-02T08:19:59.000Z')).toBe(1_000);
    expect(timeLeft(start, 20, '2026-03-02T09:00:00.000Z')).toBe(0);
  });
  it('does not grow when the clock is set back', () => {
    expect(timeLeft(start, 20, '2026-03-01T08:00:00.000Z')).toBe(1_200_000);
  });
  it('is none without a limit', () => {
    expect(timeLeft(start, undefined, start)).toBeNull();
  });
});

describe('a time zone', () => {
  it('is used where the browser knows it', () => {
    expect(knownTimeZone('Asia/Shanghai')).toBe('Asia/Shanghai');
    expect(knownTimeZone('Mars/Olympus')).toBeUndefined();
  });
});
