/** Assignments as a trainer hands them out, opened, sat and handed in as a learner does. */
import type { Page } from '@playwright/test';
import { type AssignedScenario, type KeptScenario, scenarioHash } from '../../src/assignment/assigned-scenario.ts';
import type { Assignment, Invitation } from '../../src/assignment/assignment.ts';
import { assignmentFile, encodeAssignment, encodeInvitation } from '../../src/assignment/assignment-link.ts';
import { deflate } from '../../src/assignment/compression.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import { type Locale, languageOf } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { localise } from '../../src/course/text.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { decryptWith, type KeyPair, makeKeyPair } from '../../src/submission/encryption.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { parseSubmissionText } from '../../src/submission/submission-schema.ts';
import { courseItems } from '../assignment/material.ts';
import { answer, type Question, type Way } from './answering.ts';
import { type Item, inLocale, scenarios } from './content.ts';
import { rightResponse } from './responses.ts';
import { expect, type Site } from './site.ts';

/** The key pair of the trainer in these tests. */
export const trainerKeys: Promise<KeyPair> = makeKeyPair();

/** One item of each interaction, the smallest of its kind, with its key. */
export function oneOfEach(locale: Locale): DeliveredItem[] {
  const smallest = new Map<string, DeliveredItem>();
  for (const item of courseItems.get(locale) ?? []) {
    const known = smallest.get(item.interaction);
    if (!known || JSON.stringify(item).length < JSON.stringify(known).length) smallest.set(item.interaction, item);
  }
  return [...smallest.values()];
}

/** Some items of one interaction, by default those that take one click. */
export function itemsOf(locale: Locale, interaction: DeliveredItem['interaction'] = 'choice', count = 3): DeliveredItem[] {
  return (courseItems.get(locale) ?? [])
    .filter((item) => item.interaction === interaction && !('multiple' in item && item.multiple))
    .slice(0, count);
}

/** A scenario of the site, as it is kept with what was sent. */
export function keptScenario(locale: Locale, slug: string): KeptScenario {
  const found = scenarios.get(slug);
  if (!found) throw new Error(`no scenario ${slug}`);
  const { title, situation, summary, customer, steps, endings } = found;
  const told = localise({ title, situation, scenario: { summary, customer, steps, endings } }, languageOf(locale));
  return { slug, ...inLocale(told, locale) };
}

/** A scenario of the site, as an assignment names it. */
export function assignedScenario(locale: Locale, slug: string): AssignedScenario {
  return { slug, hash: scenarioHash(keptScenario(locale, slug)) };
}

let made = 0;

/** An assignment of three choices that travel along, with feedback at the end. */
export async function anAssignment(different: Partial<Assignment> & { carried?: DeliveredItem[] } = {}): Promise<Assignment> {
  const { carried, ...rest } = different;
  made += 1;
  const id = rest.id ?? `assignment-of-tests-${String(made).padStart(2, '0')}`.slice(0, 22).padEnd(22, 'x');
  const locale = rest.locale ?? 'zh-Hans';
  const items = carried ?? itemsOf(locale);
  return {
    version: 1,
    id,
    title: '客户分类，第二周',
    locale,
    createdAt: '2026-03-02T08:00:00.000Z',
    trainer: { name: '林老师', recipient: (await trainerKeys).recipient },
    welcome: '',
    items: items.map((item) => ({ item: rest.sealed ? sealItem(item, id) : item })),
    form: { kind: 'fixed' },
    shuffle: false,
    sealed: false,
    feedback: rest.sealed ? 'none' : 'end',
    passMark: 0.8,
    attempts: 2,
    timeZone: 'Asia/Shanghai',
    ...rest,
  };
}

/** What stands behind `#` of its link; with an invitation, of the personal link. */
export async function linkText(assignment: Assignment, invitation?: Invitation): Promise<string> {
  const text = await encodeAssignment(assignment, deflate);
  return invitation ? encodeInvitation(text, invitation, deflate) : text;
}

/** Its `.zhike` file. */
export async function fileOf(assignment: Assignment): Promise<string> {
  return assignmentFile(await encodeAssignment(assignment, deflate));
}

/** Sits an assignment on the page. */
export class Sitting {
  readonly page: Page;
  readonly site: Site;
  readonly words: Site['strings']['take'];
  readonly quiz: Site['strings']['quiz'];
  readonly items: Map<string, DeliveredItem>;

  constructor(page: Page, site: Site, assignment: Assignment) {
    this.page = page;
    this.site = site;
    this.words = site.strings.take;
    this.quiz = site.strings.quiz;
    this.items = new Map((courseItems.get(assignment.locale) ?? []).map((item) => [item.id, item]));
    for (const assigned of assignment.items) if ('item' in assigned) this.items.set(assigned.item.id, assigned.item);
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens a link and waits for the look before the start. */
  async open(text: string): Promise<void> {
    await this.page.goto(`${this.site.path('/take/')}#${text}`);
    await expect(this.page.getByText(this.words.dueAt, { exact: true })).toBeVisible();
  }

  /** Fills in who sits, and starts. */
  async start(name = '王小明', number = '00317'): Promise<void> {
    await this.page.getByRole('textbox', { name: this.words.name, exact: true }).fill(name);
    await this.page.getByRole('textbox', { name: this.words.number }).fill(number);
    await this.button(this.words.start).click();
    await expect(this.heads.first()).toBeFocused();
  }

  get heads() {
    return this.page.locator('.question').getByRole('heading', { level: 3 });
  }

  get overview() {
    return this.page.getByRole('navigation', { name: this.quiz.overview, exact: true }).getByRole('button');
  }

  async goTo(number: number): Promise<void> {
    await this.overview.nth(number - 1).click();
    await expect(this.heads).toContainText(fill(this.quiz.question, { number }));
  }

  /** The question in view. */
  async current(): Promise<Question> {
    const area = this.page.locator('.question').first();
    const item = this.items.get((await area.getAttribute('data-item')) ?? '');
    if (!item) throw new Error('no item is in view');
    return { area, item: item as unknown as Item, words: this.site.strings.exercise };
  }

  /** Answers every question in turn. */
  async answerAll(responseTo: (item: Item) => ReturnType<typeof rightResponse> = rightResponse, way: Way = 'mouse'): Promise<void> {
    const count = await this.overview.count();
    for (let index = 0; index < count; index += 1) {
      await this.goTo(index + 1);
      const question = await this.current();
      await answer(question, responseTo(question.item), way);
    }
  }

  /** Hands in, whatever is missing, and waits for the text. */
  async handIn(): Promise<void> {
    await this.button(this.quiz.submit).click();
    await this.page.getByRole('button', { name: new RegExp(`^(${this.quiz.submit}|${this.quiz.submitAnyway})$`) }).click();
    await this.handedIn();
  }

  /** Waits until the hand-in can be taken. */
  async handedIn(): Promise<void> {
    await expect(this.button(this.words.copy)).toBeVisible();
  }

  /** What is handed in, decrypted by the trainer. */
  async submission(): Promise<Submission> {
    await this.page.getByText(this.words.showText).click();
    const text = await this.page.getByRole('textbox', { name: this.words.handInText }).inputValue();
    return submissionIn(text);
  }
}

/** Decrypts a hand-in with the trainer's identity and reads it. */
export async function submissionIn(armored: string): Promise<Submission> {
  const opened = await decryptWith((await trainerKeys).identity, armored);
  if (!opened.ok) throw new Error(opened.problem);
  const parsed = parseSubmissionText(opened.text);
  if (!parsed.ok) throw new Error(`${parsed.problem} ${parsed.detail ?? ''}`);
  return parsed.submission;
}

/** Takes an assignment of one scenario alone: so many decisions, whichever stands first. */
export async function playAssigned(page: Page, site: Site, decisions: number, feedback: Assignment['feedback']): Promise<Sitting> {
  const slug = 'wrong-colour-twice';
  const { locale, strings } = site;
  const assignment = await anAssignment({ version: 2, carried: [], locale, feedback, scenarios: [assignedScenario(locale, slug)] });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await page.getByRole('textbox', { name: strings.take.name, exact: true }).fill('王小明');
  await sitting.button(strings.take.start).click();
  await sitting.button(strings.assignedScenario.playing.start).click();
  const heads = page.locator('.deciding h3');
  for (let taken = 0; taken < decisions; taken += 1) {
    await expect(page.locator('.deciding h3, .ending h3')).toBeFocused();
    if ((await heads.count()) === 0) break;
    const before = await heads.textContent();
    await page.locator('.decisions button').first().click();
    await expect(page.locator('.deciding h3, .ending h3')).not.toHaveText(before ?? '');
  }
  return sitting;
}
