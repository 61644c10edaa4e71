/** The review page, as a learner uses it on a day of the test's choosing. */
import type { Locator, Page } from '@playwright/test';
import { type Attempt, startAttempt } from '../../src/assessment/attempt.ts';
import type { PoolFile } from '../../src/assessment/pool.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { answer, type Question, type Way } from './answering.ts';
import { type Item, itemsById } from './content.ts';
import { press } from './keyboard.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { expect, type Site } from './site.ts';

/** Noon on the first day of the tests; days are counted from it. */
const start = Date.UTC(2026, 10, 23, 12);

/** Lets the page live on a day. */
export async function setDay(page: Page, day: number): Promise<void> {
  await page.clock.setFixedTime(start + day * 86_400_000);
}

export const dayText = (day: number) => new Date(start + day * 86_400_000).toISOString();

export class ReviewPage {
  readonly page: Page;
  readonly site: Site;
  readonly words: Site['strings']['review'];
  private readonly items: Map<string, Item>;

  constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
    this.words = site.strings.review;
    this.items = itemsById(site.locale);
  }

  async open(): Promise<void> {
    await this.page.goto(this.site.path('/review/'));
    await expect(this.page.locator('.review .review-state:visible')).toBeVisible();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  due(count: number): Locator {
    return this.heading(fill(this.words.dueTitle, { count }));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string, way: Way = 'mouse'): Promise<void> {
    if (way === 'keyboard') await press(this.button(name), 'Enter');
    else await this.button(name).click();
  }

  /** The item in view. */
  question(id: string): Question {
    const item = this.items.get(id);
    if (!item) throw new Error(`no item ${id}`);
    return { area: this.page.locator('.round'), item, words: this.site.strings.exercise };
  }

  /** Answers the item in view and checks it. */
  async answer(id: string, rightly: boolean, way: Way = 'mouse'): Promise<void> {
    const question = this.question(id);
    await expect(this.page.locator('.round .stem')).toContainText(question.item.stem);
    await answer(question, rightly ? rightResponse(question.item) : wrongResponse(question.item), way);
    await this.press(this.site.strings.exercise.check, way);
    await expect(this.nextTime).toBeVisible();
  }

  /** When the item in view comes next. */
  get nextTime(): Locator {
    return this.page.locator('.next-time');
  }

  grade(grade: 1 | 2 | 3 | 4): Locator {
    return this.page.getByRole('radio', { name: this.words.grades[grade] });
  }
}

/** Leaves a quiz of a lesson in the record in which these items were missed on a day. */
export async function leaveMissed(page: Page, site: Site, lesson: string, items: readonly string[], day: number): Promise<void> {
  const pool = (await (await page.request.get(site.path(`/data/pools/${lesson}.json`))).json()) as PoolFile;
  const now = dayText(day);
  const missed: Attempt = {
    ...startAttempt({
      id: `missed-on-day-${day}-of-test`,
      kind: 'lesson-quiz',
      scope: lesson,
      items: items.flatMap((id) => pool.items.find((item) => item.id === id) ?? []),
      passMark: pool.blueprint.passMark,
      now,
    }),
    scores: Object.fromEntries(items.map((id) => [id, 0])),
    submittedAt: now,
  };
  await page.goto(site.path('/'));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `zhike.attempt.${missed.id}`,
    JSON.stringify({ version: 2, savedAt: now, data: missed }),
  ] as const);
}
