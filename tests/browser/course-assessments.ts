/** Assessments over the whole course: attempts left in the record, as if the learner had come so far. */
import type { Page } from '@playwright/test';
import { type Attempt, respond, startAttempt, submit } from '../../src/assessment/attempt.ts';
import { drawCourseForm } from '../../src/assessment/course-form.ts';
import { type CourseEntry, type CoursePoolFile, courseEntries } from '../../src/assessment/course-pool.ts';
import { entryTestOf, finalAssessmentOf } from '../../src/course/course-assessments.ts';
import { moduleOf } from '../../src/course/lesson-path.ts';
import { attemptRecord } from '../../src/progress/attempt-record.ts';
import { course, type Item, itemsById } from './content.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import type { Site } from './site.ts';

/** What the course says of them. */
export const finalAssessment = finalAssessmentOf(course);
export const entryTest = entryTestOf(course);

type CourseKind = 'final-assessment' | 'entry-test';

/** Everything the built site may draw. */
export async function courseEntriesOf(page: Page): Promise<CourseEntry[]> {
  return courseEntries((await (await page.request.get('/data/course-pool.json')).json()) as CoursePoolFile);
}

export interface Left {
  kind: CourseKind;
  /** Whether an item is answered rightly or wrongly; undefined leaves it open. */
  answers: (item: Item, module: string, index: number) => boolean | undefined;
  /** Handed in, too: with score 1 for what is right and 0 for the rest. */
  handedIn?: boolean;
  id?: string;
  now?: string;
}

/** Leaves an attempt in the record. Its form is drawn as the site would, by a seed of its own. */
export async function leaveCourseAttempt(page: Page, site: Site, left: Left): Promise<Attempt> {
  const { kind, answers, handedIn, id = `${kind}-left-by-test`, now = new Date().toISOString() } = left;
  const blueprint = kind === 'final-assessment' ? finalAssessment : entryTest;
  const items = itemsById(site.locale);
  const form = drawCourseForm(await courseEntriesOf(page), blueprint, id);
  let attempt = startAttempt({
    id,
    kind,
    scope: kind,
    items: form,
    ...(kind === 'final-assessment' ? { passMark: finalAssessment.passMark } : {}),
    now,
  });
  const scores: Record<string, number> = {};
  for (const [index, entry] of form.entries()) {
    const item = items.get(entry.id);
    if (!item) throw new Error(`no item ${entry.id}`);
    const right = answers(item, moduleOf(entry.lesson), index);
    scores[entry.id] = right ? 1 : 0;
    if (right !== undefined) attempt = respond(attempt, entry.id, right ? rightResponse(item) : wrongResponse(item), now);
  }
  if (handedIn) attempt = submit(attempt, scores, now);
  await page.goto(site.path('/glossary/'));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `zhike.attempt.${attempt.id}`,
    JSON.stringify({ version: attemptRecord.version, savedAt: now, data: attempt }),
  ] as const);
  return attempt;
}

/** Leaves a final assessment that was passed with everything right. */
export function leavePassedFinal(page: Page, site: Site, changes: Partial<Left> = {}): Promise<Attempt> {
  return leaveCourseAttempt(page, site, {
    kind: 'final-assessment',
    answers: () => true,
    handedIn: true,
    now: '2026-11-21T08:00:00.000Z',
    ...changes,
  });
}

/** Title of a module in the site's language; not for Traditional pages. */
export function moduleTitle(site: Site, slug: string): string {
  const found = course.modules.find((module) => module.slug === slug);
  if (!found) throw new Error(`no module ${slug}`);
  return found.title[site.language];
}
