/** The gradebook's page for tests: a trainer's database laid in, and the way around the page. */
import type { Locator, Page } from '@playwright/test';
import { deskSign } from '../../src/trainer/browser/desk-sign.ts';
import { type Class, storedFor } from '../trainer/gradebook/class.ts';
import { expect, type Site } from './site.ts';

/** Lays records into the trainer's database of this browser, as the trainer's pages would have. */
export async function layIn(page: Page, entries: readonly { store: string; key: string; value: unknown }[]): Promise<void> {
  await page.evaluate((sign) => localStorage.setItem(sign, ''), deskSign);
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('zhike-trainer', 1);
      request.onupgradeneeded = () => {
        for (const store of ['identity', 'assignments', 'items', 'submissions', 'events', 'settings']) {
          if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction([...new Set(all.map(({ store }) => store))], 'readwrite');
    for (const { store, key, value } of all) transaction.objectStore(store).put(value, key);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, entries);
}

export class GradebookPage {
  readonly page: Page;
  readonly site: Site;

  constructor(page: Page, site: Site) {
    this.page = page;
    this.site = site;
  }

  get words(): Site['strings']['gradebook'] {
    return this.site.strings.gradebook;
  }

  /** Opens the page of a trainer who has handed out these assignments. */
  async open(classes: readonly Class[]): Promise<void> {
    await this.page.goto(this.site.path('/404.html'));
    await layIn(this.page, storedFor(classes));
    await this.page.goto(this.site.path('/trainer/gradebook/'));
    await expect(this.page.getByRole('heading', { name: this.words.import })).toBeVisible();
  }

  get importPanel(): Locator {
    return this.page.getByRole('region', { name: this.words.import });
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.words.pasteLabel }).fill(text);
    await this.button(this.words.readText).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }

  async view(name: keyof Site['strings']['gradebook']['views']): Promise<void> {
    await this.page.getByRole('navigation', { name: this.words.viewsLabel }).getByRole('link', { name: this.words.views[name] }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: this.words.views[name] })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
  }
}
