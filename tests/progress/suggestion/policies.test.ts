/** Simulated learners take the course as authored: following the suggestion gets them further than reading in order. */
import { expect, it } from 'vitest';
import { authoredCourse } from '../simulation/authored-course.ts';
import { variants } from '../simulation/course-learner.ts';
import { sharesAfter } from '../simulation/policies.ts';

const course = authoredCourse();
const minutes = [120, 600, 900];
const people = Array.from({ length: 8 }, (_, index) => `person-${index}`);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('following the suggestion raises skill faster than reading in order', { timeout: 120_000 }, () => {
  const [usual] = variants;
  if (!usual) throw new Error('no world');
  const inOrder = people.map((person) => sharesAfter('readingInOrder', course, usual, minutes, person));
  const suggested = people.map((person) => sharesAfter('followingSuggestions', course, usual, minutes, person));
  const lead = minutes.map((_, time) => people.map((__, person) => (suggested[person]?.[time] ?? 0) - (inOrder[person]?.[time] ?? 1)));
  // While there is still so much to read, both do nearly the same.
  expect(mean(lead[0] ?? [])).toBeGreaterThan(-0.015);
  expect(mean(lead[1] ?? [])).toBeGreaterThan(0);
  expect(mean(lead[2] ?? [])).toBeGreaterThan(0.02);
  expect((lead[2] ?? []).filter((difference) => difference > 0).length).toBeGreaterThanOrEqual(people.length - 1);
});
