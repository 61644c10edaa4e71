/** Sitting a quiz: start it, know which question is shown, answer, hand in. */
import type { Locator, Page } from '@playwright/test';
import { startAttempt } from '../../src/assessment/attempt.ts';
import type { PoolFile } from '../../src/assessment/pool.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { answer, type Question } from './answering.ts';
import { type Item, itemsById } from './content.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { expect, type Site } from './site.ts';

export class Quiz {
  readonly page: Page;
  readonly site: Site;
  readonly words: Site['strings']['quiz'];
  private readonly items: Map<string, Item>;

  constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
    this.words = site.strings.quiz;
    this.items = itemsById(site.locale);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens a lesson at its closing quiz. */
  async openIn(lesson: string): Promise<void> {
    await this.page.goto(`${this.site.lesson(lesson)}#quiz`);
  }

  /** Presses the button that begins, goes on or begins anew, and waits for the first question. */
  async begin(how: 'start' | 'resume' | 'restart' = 'start'): Promise<void> {
    await this.button(this.words[how]).click();
    await expect(this.heads.first()).toBeFocused();
  }

  /** Headings of the questions in view. */
  get heads(): Locator {
    return this.page.locator('section[aria-labelledby^="quiz-"]').getByRole('heading', { level: 3 });
  }

  /** The buttons of the overview, one for each question of the form. */
  get overview(): Locator {
    return this.page.getByRole('navigation', { name: this.words.overview, exact: true }).getByRole('button');
  }

  /** The questions in view, as this page shows them. */
  async shown(): Promise<Question[]> {
    const ids = await this.heads.evaluateAll((heads) => heads.map((head) => head.id));
    return ids.map((id) => {
      const item = this.items.get(id.replace('quiz-', ''));
      if (!item) throw new Error(`no item for the heading "${id}"`);
      return { area: this.page.locator(`section[aria-labelledby="${id}"]`), item, words: this.site.strings.exercise };
    });
  }

  async current(): Promise<Question> {
    const [question] = await this.shown();
    if (!question) throw new Error('no question is in view');
    return question;
  }

  /** Ids of the form's items in order; leaves the player showing one question at a time. */
  async form(): Promise<string[]> {
    await this.button(this.words.allOnPage).click();
    await expect(this.heads).toHaveCount(await this.overview.count());
    const ids = (await this.shown()).map(({ item }) => item.id);
    await this.button(this.words.oneAtATime).click();
    await expect(this.heads).toHaveCount(1);
    return ids;
  }

  async goTo(number: number): Promise<void> {
    await this.overview.nth(number - 1).click();
    await expect(this.heads).toContainText(fill(this.words.question, { number }));
  }

  /** Answers every question in turn. Returns the ids in the order asked. */
  async answerAll(rightly: (item: Item, index: number) => boolean): Promise<string[]> {
    const asked: string[] = [];
    const count = await this.overview.count();
    for (let index = 0; index < count; index += 1) {
      await expect(this.heads).toContainText(fill(this.words.ofAll, { number: index + 1, all: count }));
      const question = await this.current();
      await answer(question, rightly(question.item, index) ? rightResponse(question.item) : wrongResponse(question.item));
      asked.push(question.item.id);
      if (index + 1 < count) await this.button(this.words.next).click();
    }
    return asked;
  }

  /** Hands in a form that is answered completely. */
  async handIn(): Promise<void> {
    await this.button(this.words.submit).click();
    await expect(this.page.getByText(this.words.unansweredNone)).toBeVisible();
    await this.button(this.words.submit).click();
  }

  /** The heading of the result. */
  verdict(passed: boolean): Locator {
    return this.page.getByRole('heading', { name: passed ? this.words.passed : this.words.failed, exact: true });
  }
}

/** Leaves an unfinished attempt with chosen items in the record, as if the learner had begun it, so that chance does not decide. */
export async function leaveAttempt(
  page: Page,
  site: Site,
  attempt: { kind: 'lesson-quiz' | 'module-quiz'; scope: string; items: readonly string[]; now?: string },
): Promise<void> {
  const pool = (await (await page.request.get(site.path(`/data/pools/${attempt.scope}.json`))).json()) as PoolFile;
  const now = attempt.now ?? new Date().toISOString();
  const begun = startAttempt({
    id: 'attempt-left-by-test',
    kind: attempt.kind,
    scope: attempt.scope,
    items: attempt.items.flatMap((id) => pool.items.find((item) => item.id === id) ?? []),
    passMark: pool.blueprint.passMark,
    now,
  });
  await page.goto(site.path('/'));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `zhike.attempt.${begun.id}`,
    JSON.stringify({ version: 1, savedAt: now, data: begun }),
  ] as const);
}
