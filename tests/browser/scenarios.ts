/** Playing a scenario as a learner does. */
import type { Locator, Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { localise } from '../../src/course/text.ts';
import { inLocale, scenarios } from './content.ts';
import { press } from './keyboard.ts';
import { expect, type Site } from './site.ts';

export class Play {
  readonly page: Page;
  readonly site: Site;
  readonly slug: string;

  constructor(page: Page, site: Site, slug: string) {
    this.page = page;
    this.site = site;
    this.slug = slug;
  }

  /** Opens a scenario for the first time and begins. */
  static async open(page: Page, site: Site, slug: string): Promise<Play> {
    await page.goto(site.path(`/scenarios/${slug}/`));
    const play = new Play(page, site, slug);
    await play.button(play.words.start).click();
    return play;
  }

  get words() {
    return this.site.strings.scenario;
  }

  /** The scenario in the language of the page. */
  get told() {
    const scenario = scenarios.get(this.slug);
    if (!scenario) throw new Error(`no scenario ${this.slug}`);
    return inLocale(localise(scenario, this.site.language), this.site.locale);
  }

  decision(id: string) {
    const found = this.told.steps.flatMap(({ decisions }) => decisions).find((decision) => decision.id === id);
    if (!found) throw new Error(`no decision ${id}`);
    return found;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async choose(id: string, by: 'mouse' | 'keyboard' = 'mouse'): Promise<void> {
    const { text, reply } = this.decision(id);
    if (by === 'mouse') await this.button(text).click();
    else await press(this.button(text), 'Enter');
    await expect(this.page.getByRole('log').getByText(reply, { exact: true })).toBeVisible();
  }

  stepHeading(number: number): Locator {
    return this.page.getByRole('heading', { name: fill(this.words.decide, { number }), exact: true });
  }

  endingHeading(id: string): Locator {
    const title = this.told.endings.find((ending) => ending.id === id)?.title ?? '';
    return this.page.getByRole('heading', { name: `${this.words.ending} ${title}`, exact: true });
  }

  async replay(number: number): Promise<void> {
    await this.button(fill(this.words.replayOf, { number })).last().click();
  }
}
