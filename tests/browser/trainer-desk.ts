/** A trainer at work: key, assignment, steps of the builder. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import type { OpenedAssignment } from '../../src/assignment/assignment.ts';
import { decodeAssignment } from '../../src/assignment/assignment-link.ts';
import { inflate } from '../../src/assignment/compression.ts';
import { poolOf } from './content.ts';
import { comeNear, expect, type Site } from './site.ts';

/** The lesson whose items the tests choose. */
export const lesson = 'classification/rfm-scoring';

export class TrainerDesk {
  readonly page: Page;
  readonly site: Site;
  readonly words: Site['strings']['assign'];
  readonly home: Site['strings']['trainer'];

  constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
    this.words = site.strings.assign;
    this.home = site.strings.trainer;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Makes a key on the trainer's home. */
  async makeKey(name = '林老师'): Promise<void> {
    await this.page.goto(this.site.path('/trainer/'));
    await this.page.getByLabel(this.home.key.name).fill(name);
    await this.button(this.home.key.make).click();
    await expect(this.page.getByText(this.home.key.made)).toBeVisible();
  }

  /** Opens the builder on a new assignment. */
  async openNew(): Promise<void> {
    await this.page.goto(this.site.path('/trainer/assign/'));
    await comeNear(this.page);
    await expect(this.page.locator('.item-row').first()).toBeVisible();
  }

  async go(step: 'items' | 'rules' | 'roster' | 'send'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: this.words.steps.label }).getByRole('link', { name: this.words.steps[step] });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'step');
  }

  async title(title: string): Promise<void> {
    await this.page.getByLabel(this.words.name).fill(title);
  }

  /** Chooses the first items of a lesson; gives their ids in order. */
  async choose(count: number): Promise<string[]> {
    await this.page.getByLabel(this.words.filters.lesson, { exact: true }).selectOption(lesson);
    const boxes = this.page.locator('.item-row').getByRole('checkbox');
    await expect(boxes).toHaveCount(poolOf(lesson).length);
    for (let index = 0; index < count; index += 1) await boxes.nth(index).check();
    await this.saved();
    return poolOf(lesson).slice(0, count);
  }

  async saved(): Promise<void> {
    await expect(this.page.locator('.save-line').getByText(this.words.saved, { exact: true })).toBeVisible();
  }

  /** Adds people by pasting. */
  async addPeople(text: string): Promise<void> {
    await this.go('roster');
    await this.page.getByLabel(this.words.roster.paste).fill(text);
    await this.button(this.words.roster.add).click();
  }

  /** Sends what is ready to go. */
  async send(): Promise<void> {
    await this.go('send');
    await expect(this.page.getByText(this.words.send.ready)).toBeVisible();
    await this.button(this.words.send.send).click();
    await expect(this.page.getByRole('heading', { name: this.words.send.sent })).toBeVisible();
  }

  /** What the shown link opens to. */
  async openedLink(): Promise<OpenedAssignment> {
    const field = this.page.locator('[data-link]');
    await expect(field).toHaveValue(/\.end$/);
    return opened(await field.inputValue());
  }
}

/** Opens a link or the contents of a file as a learner's page does. */
export async function opened(text: string): Promise<OpenedAssignment> {
  const found = await decodeAssignment(text, inflate);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.opened;
}

/** The text of a downloaded file. */
export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}
