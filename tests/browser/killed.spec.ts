/** A browser that is killed while it writes: afterwards every record can be read, and holds whatever had reached the disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { attemptRecord } from '../../src/progress/attempt-record.ts';
import { lessonsRecord } from '../../src/progress/lesson-record.ts';
import { parseSaved, type RecordKind } from '../../src/progress/saved.ts';
import { paperRecord, sittingRecord } from '../../src/progress/sitting-record.ts';
import { answer } from './answering.ts';
import { anAssignment, itemsOf, linkText, Sitting } from './assignments.ts';
import { findPoolItem } from './content.ts';
import { Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { comeNear, expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const { lesson } = findPoolItem('choice', 'zh');

/** A browser with a profile of its own on the disk. */
class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhike-killed-'));
  #context: BrowserContext | undefined;

  async open(): Promise<Page> {
    const { baseURL, launchOptions, locale } = test.info().project.use;
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
      ...(locale === undefined ? {} : { locale }),
      serviceWorkers: 'block',
    });
    return this.#context.pages()[0] ?? this.#context.newPage();
  }

  /** Ends the browser's own process at once, with no time to put anything away. */
  async kill(): Promise<void> {
    const browser = this.#context?.browser();
    if (!this.#context || !browser) throw new Error('no browser is open');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const id = processInfo.find(({ type }) => type === 'browser')?.id;
    if (id === undefined) throw new Error('the browser has no process');
    const gone = this.#context.waitForEvent('close');
    process.kill(id, 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  /** Whether a text has reached the disk: the browser writes its storage a few seconds after the page does. */
  async reachesDisk(text: string): Promise<void> {
    const folder = join(this.folder, 'Default', 'Local Storage', 'leveldb');
    const encodings = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
    await expect
      .poll(() => readdirSync(folder).some((file) => encodings.some((bytes) => readFileSync(join(folder, file)).includes(bytes))), {
        timeout: 40_000,
      })
      .toBe(true);
  }

  async remove(): Promise<void> {
    await this.#context?.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const kinds: [string, RecordKind<unknown>][] = [
  ['zhike.attempt.', attemptRecord],
  ['zhike.lessons', lessonsRecord],
  ['zhike.take.sitting.', sittingRecord],
  ['zhike.take.paper.', paperRecord],
];

/** Every record as stored; each has to be readable. */
async function readable(page: Page): Promise<Record<string, unknown>> {
  const stored = await page.evaluate(() => Object.entries(localStorage));
  expect(stored.filter(([key]) => key.startsWith('zhike.aside.'))).toEqual([]);
  const read = stored.flatMap(([key, text]) => {
    const kind = kinds.find(([start]) => key.startsWith(start))?.[1];
    if (!kind) return [];
    const result = parseSaved(text, kind);
    expect(result.state, key).toBe('read');
    return [[key, result.state === 'read' ? result.value : null] as const];
  });
  return Object.fromEntries(read);
}

const idsOf = (record: unknown) => Object.keys((record as { responses: Record<string, unknown> }).responses).sort();

/** Writes the same record over and over, in the middle of which the browser ends. */
async function keepWriting(page: Page, prefix: string): Promise<void> {
  await page.evaluate((start) => {
    const key = Object.keys(localStorage).find((name) => name.startsWith(start)) ?? '';
    const text = localStorage.getItem(key) ?? '';
    const write = () => {
      for (let count = 0; count < 50; count += 1) localStorage.setItem(key, text);
      setTimeout(write);
    };
    write();
  }, prefix);
}

test.describe('a killed browser', () => {
  test.setTimeout(180_000);
  let profile: Profile;
  test.beforeEach(() => {
    profile = new Profile();
  });
  test.afterEach(() => profile.remove());

  test('leaves a quiz that goes on with every answer that was on the disk', async () => {
    const quiz = new Quiz(await profile.open(), site);
    await quiz.openIn(lesson);
    await quiz.begin();
    const answered: string[] = [];
    for (const number of [1, 2]) {
      await quiz.goTo(number);
      const question = await quiz.current();
      await answer(question, rightResponse(question.item));
      answered.push(question.item.id);
      if (number === 1) await profile.reachesDisk(`"${question.item.id}":{"response"`);
    }
    await keepWriting(quiz.page, 'zhike.attempt.');
    await profile.kill();

    const after = new Quiz(await profile.open(), site);
    await after.openIn(lesson);
    const [attempt] = Object.entries(await readable(after.page)).filter(([key]) => key.startsWith('zhike.attempt.'));
    const kept = idsOf(attempt?.[1]);
    expect(kept).toContain(answered[0]);
    expect(answered).toEqual(expect.arrayContaining(kept));
    await after.begin('resume');
    await expect(after.overview.nth(0)).not.toHaveAccessibleName(new RegExp(after.words.unanswered));
    await after.goTo(3);
    const question = await after.current();
    await answer(question, rightResponse(question.item));
  });

  test('leaves an assignment that goes on without its link', async () => {
    const assignment = await anAssignment({ carried: itemsOf('zh-Hans', 'choice', 3) });
    const before = new Sitting(await profile.open(), site, assignment);
    await before.open(await linkText(assignment));
    await before.start();
    await before.goTo(1);
    const question = await before.current();
    await answer(question, rightResponse(question.item));
    await profile.reachesDisk(`"${question.item.id}":{"response"`);
    await before.goTo(2);
    const second = await before.current();
    await answer(second, rightResponse(second.item));
    await keepWriting(before.page, 'zhike.take.sitting.');
    await profile.kill();

    const after = new Sitting(await profile.open(), site, assignment);
    await after.page.goto(site.path('/take/'));
    const [sitting] = Object.entries(await readable(after.page)).filter(([key]) => key.startsWith('zhike.take.sitting.'));
    expect(idsOf((sitting?.[1] as { attempt?: unknown } | undefined)?.attempt ?? { responses: {} })).toContain(question.item.id);
    await after.page.getByRole('link', { name: after.words.resume }).click();
    await expect(after.overview.nth(0)).toHaveAccessibleName(new RegExp(site.strings.quiz.answered));
    await after.answerAll();
    await after.handIn();
    expect((await after.submission()).attempt.items).toHaveLength(3);
  });

  test('leaves the lessons that were read', async () => {
    const page = await profile.open();
    await page.goto(site.lesson(lesson));
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => page.evaluate(() => localStorage.getItem('zhike.lessons'))).toContain(lesson);
    await profile.reachesDisk(`"${lesson}":"`);
    await keepWriting(page, 'zhike.lessons');
    await profile.kill();

    const after = await profile.open();
    await after.goto(site.path('/progress/'));
    expect(Object.keys((await readable(after))['zhike.lessons'] as object)).toEqual([lesson]);
    await expect(after.getByText(site.strings.progress.empty)).toHaveCount(0);
  });

  test('leaves the trainer’s key, which counts as saved only once it is on the disk', async () => {
    const words = site.strings.trainer;
    const page = await profile.open();
    await page.goto(site.path('/trainer/'));
    await page.getByLabel(words.key.name).fill('林老师');
    await page.getByRole('button', { name: words.key.make, exact: true }).click();
    await expect(page.getByText(words.key.made)).toBeVisible();
    await profile.kill();

    const after = await profile.open();
    await after.goto(site.path('/trainer/'));
    // The sign that there is a key may not have been on the disk yet; the key was.
    await comeNear(after);
    await expect(after.getByRole('button', { name: words.key.make, exact: true })).toHaveCount(0);
    await expect(after.getByLabel(words.key.name)).toHaveValue('林老师');
  });
});
