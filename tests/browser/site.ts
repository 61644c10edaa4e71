/**
 * The site in a browser, as every test gets it: chance repeats itself, and any output on the console, any error on a page
 * and any request to another host fails the test.
 */
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Locale, languageOf, localePath } from '../../src/course/locale.ts';
import { type Strings, stringsOf } from '../../src/course/strings/index.ts';
import type { Question } from './answering.ts';
import { type Item, inLocale } from './content.ts';

/**
 * Replaces chance in the page by numbers that depend only on the page and on what is stored, so that a quiz draws the
 * same form on every run, and yet a second attempt gets another id than the first.
 */
function repeatChance(person: number): void {
  let state = 0x811c9dc5;
  const stir = (text: string) => {
    for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  };
  stir(location.pathname);
  // Two people are two chances: nobody gets the ids of another.
  if (person > 0) stir(String(person));
  try {
    stir(Object.keys(localStorage).sort().join());
  } catch {
    // Storage is blocked in some tests; the path alone is chance enough there.
  }
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    const words = array as unknown as Uint32Array;
    for (let index = 0; index < words.length; index += 1) {
      state = (state + 0x6d2b79f5) | 0;
      const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      words[index] = (mixed ^ (mixed >>> 14)) >>> 0;
    }
    return array;
  };
}

export function watch(context: BrowserContext, home: string, allowed: readonly RegExp[]): string[] {
  const problems: string[] = [];
  const note = (problem: string) => {
    // Playwright says so itself where service workers are kept out.
    if (problem.includes('Service Worker registration blocked by Playwright')) return;
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('console', (message) => note(`console ${message.type()}: ${message.text()} (${message.location().url})`));
  context.on('weberror', (error) => note(`error on the page: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== home) note(`request to another host: ${url.href}`);
  });
  return problems;
}

interface Options {
  /** Console output or requests that a test provokes on purpose. */
  allowed: RegExp[];
}

interface People {
  /** The browser of another person: nothing in it is shared with the first, and it is watched as that one is. */
  anotherBrowser: () => Promise<BrowserContext>;
}

export const test = base.extend<Options & People>({
  allowed: [[], { option: true }],
  context: async ({ context, baseURL, allowed }, use) => {
    const problems = watch(context, new URL(baseURL ?? '').origin, allowed);
    await context.addInitScript(repeatChance, 0);
    await use(context);
    expect(problems, 'console, errors and foreign requests').toEqual([]);
  },
  anotherBrowser: async ({ browser, baseURL, allowed }, use) => {
    const opened: { context: BrowserContext; problems: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push({ context, problems: watch(context, new URL(baseURL ?? '').origin, allowed) });
      await context.addInitScript(repeatChance, opened.length);
      return context;
    });
    for (const { context, problems } of opened) {
      await context.close();
      expect(problems, 'console, errors and foreign requests of another browser').toEqual([]);
    }
  },
});
export { expect };

/** Pages and words of one language. */
export function siteIn(locale: Locale) {
  const strings: Strings = inLocale(stringsOf(locale), locale);
  return {
    locale,
    language: languageOf(locale),
    strings,
    path: (path: string) => localePath(locale, path),
    lesson: (path: string) => localePath(locale, `/learn/${path}/`),
  };
}
export type Site = ReturnType<typeof siteIn>;

/** A hand comes near: what has nothing to show without a record waits for it. */
export const comeNear = (page: Page) => page.mouse.move(100, 100);

/** Opens a lesson at one of its exercises and waits until it is alive. */
export async function openExercise(page: Page, site: Site, exercise: { lesson: string; item: Item }): Promise<Question> {
  await page.goto(`${site.lesson(exercise.lesson)}#${exercise.item.id}`);
  const question = { area: page.locator(`[id="${exercise.item.id}"]`), item: exercise.item, words: site.strings.exercise };
  await expect(checkButton(question).or(againButton(question))).toBeEnabled();
  return question;
}

/** The button that checks an exercise. */
export function checkButton({ area, item, words }: Question): Locator {
  return area.getByRole('button', { name: item.interaction === 'text' ? words.compare : words.check, exact: true });
}

/** The button that begins a checked exercise again. */
export function againButton({ area, words }: Question): Locator {
  return area.getByRole('button', { name: words.again, exact: true });
}

/** What has the focus once an exercise is checked: what is to be read next. */
export function focusAfterChecking(question: Question): Locator {
  const { area, item } = question;
  return item.interaction === 'text' ? area.getByText(item.modelAnswer).filter({ visible: true }).first() : againButton(question);
}
