/** A record of somebody who has learned for some weeks, left in the browser: objectives of every level, some answered long ago. */
import type { Page } from '@playwright/test';
import { respond, startAttempt, submit } from '../../src/assessment/attempt.ts';
import { attemptRecord } from '../../src/progress/attempt-record.ts';
import { lessonsRecord } from '../../src/progress/lesson-record.ts';
import { course } from './content.ts';
import type { Site } from './site.ts';

const day = 86_400_000;

/** Scores of the objectives of a lesson, in turn: firm, growing, weak, too few to say. */
const patterns = [[1, 1, 1, 1, 1], [1, 1, 1, 0], [0, 0, 1, 0], [1]];

const [first] = course.modules;
if (!first) throw new Error('the course has no module');

/** Where each objective of the record stands in the course, with its scores. */
export const practised = first.lessons.flatMap((lesson, place) =>
  lesson.objectives.map((objective, index) => ({
    lesson: `${first.slug}/${lesson.slug}`,
    objective,
    scores: patterns[(place + index) % patterns.length] ?? [],
    /** Days since they were given. */
    age: place === 1 ? 40 : 3 + place,
  })),
);
/** The module that was begun. */
export const begunModule = first;

function records(now: number, allRead: boolean): [string, string][] {
  const attempts = practised.flatMap(({ lesson, objective, scores, age }) =>
    scores.map((score, index) => {
      const at = new Date(now - (age + index) * day).toISOString();
      const item = `${objective.id}-${index}`;
      const id = `left-${objective.id}-${index}`.slice(-64);
      const entry = { id: item, hash: 'as-it-was', objective: objective.id, difficulty: 2 as const };
      const begun = startAttempt({ id, kind: 'exercise', scope: lesson, items: [entry], now: at });
      return submit(respond(begun, item, [], at), { [item]: score }, at);
    }),
  );
  const read = allRead ? begunModule.lessons : begunModule.lessons.slice(0, -1);
  const lessons = Object.fromEntries(read.map(({ slug }) => [`${begunModule.slug}/${slug}`, new Date(now - 9 * day).toISOString()]));
  const wrapped = (version: number, data: unknown) => JSON.stringify({ version, savedAt: new Date(now).toISOString(), data });
  return [
    ...attempts.map((attempt): [string, string] => [`zhike.attempt.${attempt.id}`, wrapped(attemptRecord.version, attempt)]),
    ['zhike.lessons', wrapped(lessonsRecord.version, lessons)],
  ];
}

/** Leaves the record and opens the progress page. The last lesson of the module that was begun is not read, unless all are. */
export async function openFilledProgress(page: Page, site: Site, { allRead = false } = {}): Promise<void> {
  await page.goto(site.path('/glossary/'));
  const now = await page.evaluate(() => Date.now());
  await page.evaluate(
    (entries) => {
      for (const [key, text] of entries) localStorage.setItem(key, text);
    },
    records(now, allRead),
  );
  await page.goto(site.path('/progress/'));
}
