/** Practising with drills as a learner does. */
import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import type { Deck, Source } from '../../src/practice/deck.ts';
import type { DrillMode } from '../../src/practice/round.ts';
import { press } from './keyboard.ts';
import { expect, type Site } from './site.ts';

type By = 'mouse' | 'keyboard';

export class Drill {
  readonly page: Page;
  readonly site: Site;
  /** Under which the page keeps an open round. */
  readonly id: string;

  constructor(page: Page, site: Site, id: string) {
    this.page = page;
    this.site = site;
    this.id = id;
  }

  /** Opens a drill and begins. */
  static async open(page: Page, site: Site, id: string, mode: DrillMode = 'calm'): Promise<Drill> {
    await page.goto(site.path(`/practice/${id}/`));
    const drill = new Drill(page, site, id);
    await drill.begin(mode);
    return drill;
  }

  get words() {
    return this.site.strings.practice;
  }

  get reason(): Locator {
    return this.page.getByRole('textbox', { name: this.words.explainLabel });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async begin(mode: DrillMode = 'calm', by: By = 'mouse'): Promise<void> {
    await expect(this.button(this.words.start).or(this.button(this.words.fresh))).toBeEnabled();
    if (mode !== 'calm') await this.page.getByRole('radio', { name: this.words.modes[mode] }).check();
    const start = this.button(this.words.start).or(this.button(this.words.fresh));
    if (by === 'mouse') await start.click();
    else await press(start, 'Enter');
    await expect(this.question(1)).toBeFocused();
  }

  question(number: number): Locator {
    return this.page.getByRole('heading', { name: fill(this.words.questionNumber, { number }), exact: true });
  }

  /** The deck and the source of what is asked, as the open round notes them. */
  async asked(): Promise<{ deck: Deck; source: Source }> {
    const text = await this.page.evaluate((key) => localStorage.getItem(key) ?? '', `zhike.drill-round.${this.id}`);
    const { asked } = JSON.parse(text).data;
    const answer = await this.page.request.get(this.site.path(`/data/practice/${asked.deck}.json`));
    const deck = (await answer.json()) as Deck;
    const source = deck.sources.find(({ id }) => id === asked.source);
    if (!source) throw new Error(`no source ${asked.source}`);
    return { deck, source };
  }

  /** The options on screen, by their names. */
  option(name: string): Locator {
    return this.page.locator('.options button').filter({ hasText: name });
  }

  /** Decides for an option, by click or by its number. */
  async choose(name: string, by: By = 'mouse'): Promise<void> {
    if (by === 'mouse') await this.option(name).first().click();
    else {
      const names = await this.page.locator('.options button > span:last-child').allTextContents();
      await this.page.keyboard.press(String(names.findIndex((shown) => shown.startsWith(name)) + 1));
    }
    await expect(this.verdict).toBeFocused();
  }

  /** The heading of what the decision came to. */
  get verdict(): Locator {
    return this.page.locator('.drill-verdict h2');
  }

  async chooseRight(by: By = 'mouse'): Promise<string> {
    const { deck, source } = await this.asked();
    const name = deck.options.find(({ id }) => id === source.answer)?.name ?? '';
    await this.choose(name, by);
    await expect(this.verdict).toContainText(fill(this.words.right, { category: name }));
    return name;
  }

  /** Chooses the first wrong option; returns what was asked and what was chosen. */
  async chooseWrong(by: By = 'mouse') {
    const { deck, source } = await this.asked();
    const shown = await this.page.locator('.options button > span:last-child').allTextContents();
    const right = [source.answer, ...(source.accepts ?? [])];
    const chosen = deck.options.find(({ id, name }) => !right.includes(id) && shown.some((text) => text.startsWith(name)));
    const actual = deck.options.find(({ id }) => id === source.answer);
    if (!chosen || !actual) throw new Error('no wrong option');
    await this.choose(chosen.name, by);
    await expect(this.verdict).toContainText(fill(this.words.wrong, { category: actual.name }));
    return { deck, source, chosen, actual };
  }

  async next(by: By = 'mouse'): Promise<void> {
    if (by === 'mouse') await this.button(this.words.next).click();
    else await this.page.keyboard.press('Enter');
    await expect(this.page.locator('.drill-question h2')).toBeFocused();
  }

  async end(): Promise<void> {
    await this.button(this.words.stop).click();
    await expect(this.page.getByRole('heading', { name: this.words.endTitle })).toBeFocused();
  }

  /** The cell of the matrix in the row of one category and the column of another. */
  async cell(actual: string, chosen: string): Promise<string> {
    const matrix = this.page.locator('table.matrix');
    const heads = await matrix.locator('thead th .visually-hidden').allTextContents();
    const row = matrix.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: actual }) });
    return (await row.getByRole('cell').nth(heads.indexOf(chosen)).textContent()) ?? '';
  }
}

export class DrillTable {
  readonly page: Page;
  readonly site: Site;

  constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
  }

  /** Opens the table of customers of a drill. */
  static async open(page: Page, site: Site, id: string): Promise<DrillTable> {
    await page.goto(site.path(`/practice/${id}/`));
    const table = new DrillTable(page, site);
    await page.getByRole('button', { name: table.words.startTable, exact: true }).click();
    await expect(page.getByRole('heading', { name: table.words.tableTitle, exact: true })).toBeFocused();
    return table;
  }

  get words() {
    return this.site.strings.practice;
  }

  get selects(): Locator {
    return this.page.locator('.drill-table select');
  }

  async fillAnyhow(): Promise<void> {
    for (const select of await this.selects.all()) await select.selectOption({ index: 2 });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.tableCheck, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: this.words.endTitle })).toBeVisible();
  }
}
