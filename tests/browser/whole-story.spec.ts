/** The whole story, each person in a browser of their own: handed out, taken without a network, handed in, marked, corrected, out as a file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { isSealed } from '../../src/assignment/seal-item.ts';
import { fill } from '../../src/course/strings/fill.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { answer } from './answering.ts';
import { Sitting } from './assignments.ts';
import { type Item, itemsById } from './content.ts';
import { GradebookPage } from './gradebooks.ts';
import { type Response, rightResponse, wrongResponse } from './responses.ts';
import { expect, type Site, siteIn, test } from './site.ts';
import { opened, TrainerDesk } from './trainer-desk.ts';

// What the browser itself says of pages without a network.
test.use({ allowed: [/net::ERR_INTERNET_DISCONNECTED/] });

/** Cells after the name: number, result, score … */
const [state, score] = [1, 2];

/** Opens a personal link, loses the network before starting, answers everything, and takes what is handed in from the clipboard. */
async function takeOffline(context: BrowserContext, site: Site, link: string, responseTo: (item: Item) => Response): Promise<string> {
  const words = site.strings.take;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const { assignment, invitation } = await opened(link);
  const sitting = new Sitting(page, site, assignment);
  await page.goto(link);
  await expect(page.getByText(invitation?.name ?? '', { exact: true })).toBeVisible();
  await expect(page.getByText(words.offlineReady)).toBeVisible();
  await context.setOffline(true);
  await sitting.button(words.start).click();
  await expect(sitting.heads.first()).toBeFocused();
  await sitting.answerAll(responseTo);
  await sitting.handIn();
  await page.bringToFront();
  await sitting.button(words.copy).click();
  await expect(page.locator('.hand-in-steps').getByRole('status')).toContainText(words.copied.split('{')[0] ?? '');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Reads a chat in and opens the assignment it belongs to. */
async function collect(page: Page, site: Site, chat: string, title: string, count: number): Promise<GradebookPage> {
  const book = new GradebookPage(page, site);
  await page.goto(site.path('/trainer/gradebook/'));
  await book.paste(chat);
  await page.getByRole('link', { name: fill(book.words.acceptedInto, { title, count }) }).click();
  await expect(page.getByRole('table')).toBeVisible();
  return book;
}

const cell = (book: GradebookPage, name: string, column: number) => book.row(name).getByRole('cell').nth(column);

/** Takes an answer that somebody gave as right from now on: looks at what that changes, then does it. */
async function acceptOtherAnswer(book: GradebookPage, number: number, change: { count: number; up: number }): Promise<void> {
  const { page, words } = book;
  await book.view('analysis');
  await page
    .getByRole('region', { name: words.itemsTable })
    .getByRole('link', { name: String(number), exact: true })
    .click();
  await page.locator('.offered').getByRole('button').first().click();
  const preview = page.getByRole('region', { name: words.previewHead });
  const line = fill(words.previewLine, { what: '|', ...change, down: 0 }).split('|')[1] ?? '';
  await expect(preview).toContainText(line);
  await preview.getByRole('button', { name: words.confirm }).click();
  await expect(page.getByRole('heading', { name: words.changedHead })).toBeVisible();
  await expect(page.getByText(fill(words.changedLine, { count: change.count }), { exact: true })).toBeVisible();
}

async function exportedCsv(book: GradebookPage): Promise<string> {
  await book.view('export');
  const download = book.page.waitForEvent('download');
  await book.button(book.words.exportCsv).click();
  return readFile(await (await download).path(), 'utf8');
}

test('practice: two people take it without a network, the trainer marks, corrects a key and exports', async ({ page, anotherBrowser }) => {
  test.slow();
  const site = siteIn('zh-Hans');
  const desk = new TrainerDesk(page, site);
  await desk.makeKey();
  await desk.openNew();
  await desk.title('第二周复习');
  const ids = await desk.choose(4);
  await desk.addPeople('姓名\t工号\n王小明\t00317\n李丽\t00318\n陈建国\t00319');
  await expect(page.getByText(fill(desk.words.roster.added, { count: 3 }))).toBeVisible();
  await desk.saved();
  await desk.send();
  await expect(page.locator('[data-personal]')).toHaveCount(3);
  const linkOf = (number: string) => page.locator(`[data-personal="${number}"]`).inputValue();

  const missed = ids.find((id) => itemsById('zh-Hans').get(id)?.interaction === 'choice') ?? '';
  const texts: string[] = [];
  for (const [number, misses] of [
    ['00317', true],
    ['00318', false],
  ] as const) {
    const responseTo = ({ id }: Item) => {
      // As authored: what travels has the accepted words encoded.
      const item = itemsById('zh-Hans').get(id);
      if (!item) throw new Error(id);
      return misses && id === missed ? wrongResponse(item) : rightResponse(item);
    };
    texts.push(await takeOffline(await anotherBrowser(), site, await linkOf(number), responseTo));
  }

  const chat = `王小明 10:32\n老师，我交作业了\n${texts[0]}\n\n李丽 10:40\n${texts[1]?.replace(/^/gm, '> ')}\n谢谢！`;
  const book = await collect(page, site, chat, '第二周复习', 2);
  await expect(cell(book, '李丽', state)).toHaveText(book.words.states.passed);
  await expect(cell(book, '李丽', score)).toHaveText('100%');
  await expect(cell(book, '王小明', state)).toHaveText(book.words.states.failed);
  await expect(cell(book, '王小明', score)).toHaveText('75%');
  await expect(cell(book, '陈建国', state)).toHaveText(book.words.states.missing);

  await book.row('王小明').getByRole('link').first().click();
  await expect(page.getByText(book.words.wrongWord).first()).toBeVisible();
  await page.goBack();

  const number = ids.indexOf(missed) + 1;
  await acceptOtherAnswer(book, number, { count: 1, up: 1 });
  await book.view('people');
  await expect(cell(book, '王小明', state)).toHaveText(book.words.states.passed);
  await expect(cell(book, '李丽', score)).toHaveText('100%');

  const csv = await exportedCsv(book);
  expect(csv).toContain('王小明,00317,1,');
  expect(csv).toContain('李丽,00318,1,');
  expect(csv).toContain('陈建国,00319,');
});

/** Own items, each with words that only its key holds. */
const ownItems = `
- interaction: choice
  stem: A buyer asks for the same box as last year. What do you do first?
  explanation: Zanzibar explanation of the first step
  options:
    - { text: Look up the last order, correct: true, feedback: Quillwort praise }
    - { text: Send the price list, feedback: Bramblewick misconception }
- interaction: cloze
  stem: Fill in.
  text: Someone who has bought once and may buy again is a {kind} customer.
  explanation: Marzipan explanation of the gap
  gaps:
    - { id: kind, accept: [xylophonic], why: Tarragon reason }
- interaction: numeric
  stem: 120 orders, 30 of them from new customers.
  explanation: Obsidian explanation of the share
  fields:
    - { id: share, label: Orders from regular customers, value: 90417, why: Juniper reason }
- interaction: order
  stem: Put the steps in order.
  explanation: Thistledown explanation of the order
  steps:
    - { text: Write down what happened, why: Peppercorn reason }
    - { text: Say when you will call back }
    - { text: Call back }
`;
const secrets = [
  ...ownItems.matchAll(/(Zanzibar|Quillwort|Bramblewick|Marzipan|xylophonic|Tarragon|Obsidian|90417|Juniper|Thistledown|Peppercorn)/g),
].map(([word]) => word);

/** Everything a browser keeps for the site. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          }),
        );
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) kept.push(await (await cache.match(request))?.text());
    }
    return JSON.stringify(kept);
  });
}

/** What someone answers who sees the sealed items only: two right, two wrong. */
function answerBySight(shown: DeliveredItem): Response {
  switch (shown.interaction) {
    case 'choice':
      return shown.options.filter(({ text }) => text === 'Look up the last order').map(({ id }) => id);
    case 'cloze':
      return { [shown.gaps[0]?.id ?? '']: 'potential' };
    case 'numeric':
      return { [shown.fields[0]?.id ?? '']: '12' };
    case 'order':
      return ['Write down what happened', 'Say when you will call back', 'Call back'].map(
        (text) => shown.steps.find((step) => step.text === text)?.id ?? '',
      );
    default:
      throw new Error(shown.interaction);
  }
}

/** Opens a hand-in with Debian's age program, and writes it anew as another attempt. `tests/prepare-age.ts` provides the program. */
function throughAgeProgram(armored: string, identity: string, recipient: string): { opened: string; written: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhike-story-'));
  const program = 'age';
  const age = (parameters: string[], input: string) => execFileSync(program, parameters, { encoding: 'utf8', input, stdio: 'pipe' });
  try {
    const key = join(folder, 'identity');
    writeFileSync(key, `${identity}\n`);
    const opened = age(['--decrypt', '-i', key], armored);
    const submission = JSON.parse(opened);
    submission.attempt.id = 'written-by-the-age-program';
    submission.learner = { name: 'Zhao Lei', number: '00999' };
    return { opened, written: age(['--encrypt', '--armor', '-r', recipient], JSON.stringify(submission)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('sealed, with the trainer’s own items: the keys never leave the trainer’s browser', async ({ page, anotherBrowser }) => {
  test.slow();
  const site = siteIn('en');
  const desk = new TrainerDesk(page, site);
  const { writing, rules } = desk.words;
  await desk.makeKey('Ms Lin');
  await desk.openNew();
  await desk.title('Front desk exam');
  await page.locator('#own-items > summary').click();
  await desk.button(writing.import).click();
  await page.getByLabel(writing.importing.text, { exact: true }).fill(ownItems);
  await desk.button(writing.importing.read).click();
  await expect(page.locator('.own-rows li')).toHaveCount(4);
  await desk.button(writing.importing.close).click();
  await expect(page.locator('.chosen-rows li')).toHaveCount(4);
  await desk.go('rules');
  await page.getByRole('checkbox', { name: rules.sealed }).check();
  await page.getByLabel(rules.passMark).fill('60');
  await desk.addPeople('Wang Xiaoming, 00317\nLi Lei, 00318');
  await desk.saved();
  await desk.send();
  const link = await page.locator('[data-personal="00317"]').inputValue();
  const atTrainer = await keptBy(page);
  for (const secret of secrets) expect(atTrainer, 'the trainer has the keys').toContain(secret);

  const { assignment } = await opened(link);
  const sealed = assignment.items.flatMap((entry) => ('item' in entry ? [entry.item] : []));
  expect(sealed.map(isSealed)).toEqual([true, true, true, true]);
  const learner = await anotherBrowser();
  await learner.grantPermissions(['clipboard-read', 'clipboard-write']);
  const traffic: string[] = [];
  learner.on('request', (request) => traffic.push(request.url(), request.postData() ?? ''));
  learner.on('response', async (response) => traffic.push((await response.body().catch(() => Buffer.alloc(0))).toString('utf8')));
  const seen = await learner.newPage();
  const sitting = new Sitting(seen, site, assignment);
  await seen.goto(link);
  await expect(seen.getByText(site.strings.take.offlineReady)).toBeVisible();
  await seen.waitForLoadState('networkidle');
  await learner.setOffline(true);
  await sitting.button(site.strings.take.start).click();
  await expect(sitting.heads.first()).toBeFocused();
  const shown = [await seen.content()];
  for (let number = 1; number <= sealed.length; number += 1) {
    await sitting.goTo(number);
    const question = await sitting.current();
    await answer(question, answerBySight(question.item as unknown as DeliveredItem));
    shown.push(await seen.content());
  }
  await sitting.handIn();
  shown.push(await seen.content());
  await seen.bringToFront();
  await sitting.button(site.strings.take.copy).click();
  const text = await seen.evaluate(() => navigator.clipboard.readText());
  const payload = new URL(link).hash.slice(1).split('.').slice(1, -1);
  const places = {
    'the link': payload.map((part) => inflateSync(Buffer.from(part, 'base64url')).toString('utf8')).join('\n'),
    'the page': shown.join('\n'),
    'what the browser keeps': await keptBy(seen),
    'the network': traffic.join('\n'),
  };
  expect(places['the link']).toContain('Look up the last order');
  expect(places['the page']).toContain('Look up the last order');
  expect(places['what the browser keeps']).toContain('Look up the last order');
  for (const [place, content] of Object.entries(places)) {
    expect
      .soft(
        secrets.filter((secret) => content.toLowerCase().includes(secret.toLowerCase())),
        place,
      )
      .toEqual([]);
  }

  const book = await collect(page, site, `Wang Xiaoming wrote:\n${text.replace(/^/gm, '> ')}\n`, 'Front desk exam', 1);
  await expect(cell(book, 'Wang Xiaoming', score)).toHaveText('50%');
  await expect(cell(book, 'Wang Xiaoming', state)).toHaveText(book.words.states.failed);
  await expect(cell(book, 'Li Lei', state)).toHaveText(book.words.states.missing);
  await acceptOtherAnswer(book, 2, { count: 1, up: 1 });
  await book.view('people');
  await expect(cell(book, 'Wang Xiaoming', score)).toHaveText('75%');
  await expect(cell(book, 'Wang Xiaoming', state)).toHaveText(book.words.states.passed);
  expect(await exportedCsv(book)).toContain('Wang Xiaoming,00317,1,');

  const identity = /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(atTrainer)?.[0] ?? '';
  const { opened: plain, written } = throughAgeProgram(text, identity, assignment.trainer.recipient);
  expect(JSON.parse(plain)).toMatchObject({ kind: 'zhike-submission', assignment: assignment.id, learner: { name: 'Wang Xiaoming' } });
  await page.goto(site.path('/trainer/gradebook/'));
  await book.paste(written);
  await page.getByRole('link', { name: fill(book.words.acceptedInto, { title: 'Front desk exam', count: 1 }) }).click();
  await expect(cell(book, 'Zhao Lei', score)).toHaveText('75%');
});
