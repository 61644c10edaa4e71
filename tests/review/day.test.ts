/** Days as a learner lives them. */
import { expect, it } from 'vitest';
import { dateOfDay, dayOf } from '../../src/review/day.ts';
import { china } from './builders.ts';

it('begins at four in the morning by the local clock', () => {
  const at = (text: string) =>
    dateOfDay(dayOf(Date.parse(text), china))
      .toISOString()
      .slice(0, 10);
  expect(at('2026-03-03T03:59:00+08:00')).toBe('2026-03-02');
  expect(at('2026-03-03T04:00:00+08:00')).toBe('2026-03-03');
  expect(at('2026-03-03T23:59:00+08:00')).toBe('2026-03-03');
});

it('follows the clock that is set forward in spring', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  const berlin = (moment: number) => (moment < change ? 60 : 120);
  const days = [-26, -2, 1, 4, 22, 28].map((hours) => dayOf(change + hours * 3_600_000, berlin) - dayOf(change, berlin));
  expect(days).toEqual([-1, 0, 1, 1, 1, 2]);
});
