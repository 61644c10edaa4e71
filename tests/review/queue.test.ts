/** What is asked today, and what the coming days bring. */
import { expect, it } from 'vitest';
import type { Card } from '../../src/review/card.ts';
import { dueOn, forecast, nextDue } from '../../src/review/queue.ts';
import { cardOn, dayNumber, missOn } from './builders.ts';

const card = (item: string, day: number, state: Card['state'] = 'due'): Card => ({
  ...cardOn(0, [missOn(0)]),
  item,
  due: dayNumber(day),
  state,
});
const cards = [
  card('late', -3),
  card('today', 0),
  card('aside', 0, 'aside'),
  card('gone', -1, 'missing'),
  card('soon', 2),
  card('later', 2),
  card('far', 40),
];
const today = dayNumber(0);

it('asks what is due, what waits longest first', () => {
  expect(dueOn(cards, today).map(({ item }) => item)).toEqual(['late', 'today']);
});

it('mixes what is due since the same day, the same way on every look', () => {
  const many = Array.from({ length: 12 }, (_, number) => card(`item-${number}`, 0));
  const order = dueOn(many, today).map(({ item }) => item);
  expect(order).not.toEqual(many.map(({ item }) => item));
  expect(dueOn([...many].reverse(), today).map(({ item }) => item)).toEqual(order);
});

it('counts what is overdue for today, and nothing beyond the last day', () => {
  const counts = forecast(cards, today, 14);
  expect(counts.map(({ count }) => count)).toEqual([2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(counts[2]?.day).toBe(dayNumber(2));
});

it('knows the next day on which something is due', () => {
  expect(nextDue(cards, today)).toEqual({ day: dayNumber(2), count: 2 });
  expect(nextDue([card('today', 0)], today)).toBeUndefined();
});
