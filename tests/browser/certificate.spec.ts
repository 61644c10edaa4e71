/** The certificate: what is missing, the sheet in three languages on one page of A4, its code, and checking it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { locales } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { inLocale } from './content.ts';
import { leaveCourseAttempt, leavePassedFinal, moduleTitle } from './course-assessments.ts';
import { expect, type Site, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const path = '/progress/certificate/';
const codes = /^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/;

const paper = (page: Page, { strings }: Site) => page.getByRole('article', { name: strings.certificate.paper.title });
const codeOn = (page: Page, which: Site) => paper(page, which).locator('.code');
const making = (page: Page, { strings }: Site): Locator => page.locator('.making').getByLabel(strings.certificate.name, { exact: true });

/** Opens the page and enters a name; returns the code. */
async function makeOut(page: Page, which: Site, name: string): Promise<string> {
  await page.goto(which.path(path));
  await making(page, which).fill(name);
  await expect(codeOn(page, which)).toHaveText(codes);
  return (await codeOn(page, which).textContent()) ?? '';
}

/** Pages of a PDF; Chromium writes its page objects in the clear. */
async function pagesOf(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const text = file.toString('latin1');
  expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\s*\]/);
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

async function check(page: Page, { strings }: Site, name: string, code: string): Promise<Locator> {
  const form = page.getByRole('region', { name: strings.certificate.checkTitle });
  await form.getByLabel(strings.certificate.name, { exact: true }).fill(name);
  await form.getByLabel(strings.certificate.codeField, { exact: true }).fill(code);
  await form.getByRole('button', { name: strings.certificate.check, exact: true }).click();
  return form.getByRole('status').last();
}

test('before anything is passed it says what is missing, and where to go', async ({ page }) => {
  const words = site.strings.certificate;
  await page.goto(path);
  await expect(page.getByText(words.missing)).toBeVisible();
  await expect(paper(page, site)).toHaveCount(0);
  await page.getByRole('link', { name: words.missingElsewhere }).click();
  await expect(page.getByRole('button', { name: site.strings.progress.import })).toBeInViewport();
  await leaveCourseAttempt(page, site, { kind: 'final-assessment', answers: (_item, _module, index) => index % 2 === 0, handedIn: true });
  await page.goto(path);
  await expect(page.getByText(fill(words.missingBest, { score: '50%', passMark: '80%' }))).toBeVisible();
  await page.getByRole('link', { name: site.strings.finalAssessment.open }).click();
  await expect(page).toHaveURL('/final-assessment/');
});

for (const locale of locales) {
  const own = siteIn(locale);
  const words = own.strings.certificate;
  test(`it is made out in ${locale}, and prints on one page`, async ({ page }) => {
    await leavePassedFinal(page, own);
    await page.goto(own.path(path));
    const print = page.getByRole('button', { name: words.print });
    await print.click({ force: true });
    await expect(page.getByText(words.noName)).toBeVisible();
    await expect(codeOn(page, own)).toBeEmpty();

    const name = locale === 'en' ? 'Mei Li' : '李梅';
    const code = await makeOut(page, own, name);
    const sheet = paper(page, own);
    const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(
      new Date('2026-11-21T08:00:00.000Z'),
    );
    await expect(sheet).toContainText(name);
    await expect(sheet).toContainText(date);
    await expect(sheet).toContainText('100%');
    await expect(sheet).toContainText(inLocale(moduleTitle(own, 'classification'), locale));
    await expect(sheet).toContainText(words.paper.honest);
    expect(await pagesOf(page)).toBe(1);

    await page.reload();
    await expect(making(page, own)).toHaveValue(name);
    await expect(codeOn(page, own)).toHaveText(code);
    await making(page, own).fill('W'.repeat(60));
    await expect(codeOn(page, own)).not.toHaveText(code);
    expect(await pagesOf(page), 'with the longest name').toBe(1);
    const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('on paper there is the certificate and nothing else, and all of it', async ({ page }) => {
  await leavePassedFinal(page, site);
  await makeOut(page, site, '欧阳'.repeat(30));
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(making(page, site)).toBeHidden();
  await expect(page.getByRole('button', { name: site.strings.certificate.check, exact: true })).toBeHidden();
  const { height, inside } = await paper(page, site).evaluate((sheet) => ({
    height: sheet.getBoundingClientRect().height,
    inside: [...sheet.querySelectorAll('*')].every(
      (element) => element.getBoundingClientRect().bottom <= sheet.getBoundingClientRect().bottom + 0.5,
    ),
  }));
  expect(height).toBeLessThanOrEqual(1123);
  expect(inside, 'nothing is cut off').toBe(true);
});

test('the best of several is taken, and another can be chosen', async ({ page }) => {
  await leavePassedFinal(page, site);
  await leavePassedFinal(page, site, {
    id: 'a-later-final-left-by-test',
    answers: (_item, _module, index) => index > 4,
    now: '2026-11-22T08:00:00.000Z',
  });
  const code = await makeOut(page, site, '李梅');
  await expect(paper(page, site)).toContainText('100%');
  await page.getByLabel(site.strings.certificate.which).selectOption('a-later-final-left-by-test');
  await expect(paper(page, site)).toContainText('2026年11月22日');
  await expect(codeOn(page, site)).toHaveText(codes);
  await expect(codeOn(page, site)).not.toHaveText(code);
});

test('a certificate is checked against the record in this browser', async ({ page }) => {
  const words = site.strings.certificate;
  await leavePassedFinal(page, site);
  const code = await makeOut(page, site, '李梅');
  await expect(await check(page, site, '李梅', code)).toHaveText(words.noFile);
  await page.getByRole('radio', { name: words.recordHere }).check();
  await expect(await check(page, site, '李 梅', code.toLowerCase().replaceAll('-', ' '))).toContainText(words.matches.split('{')[0] ?? '');
  await expect(await check(page, site, '李雷', code)).toContainText(words.differs);
  await expect(await check(page, site, '李梅', `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).toContainText(words.differs);
  await expect(await check(page, site, '李梅', 'ABC')).toHaveText(words.notACode);
  await expect(await check(page, site, '', code)).toHaveText(words.noNameToCheck);
});

test('a trainer checks it against the learner’s exported file, which stays out of the trainer’s record', async ({
  page,
  browser,
  baseURL,
}) => {
  const words = site.strings.certificate;
  await leavePassedFinal(page, site);
  const code = await makeOut(page, site, '李梅');
  await page.goto('/progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: site.strings.progress.export }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file, 'the name is not in the file').not.toContain('李梅');

  const trainers = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const desk = await trainers.newPage();
  await desk.goto(path);
  const choose = async (name: string, text: string) => {
    const chooser = desk.waitForEvent('filechooser');
    await desk.getByRole('button', { name: words.chooseFile }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await choose('holiday.jpg', 'no record');
  await expect(desk.getByText(fill(words.fileFailed, { reason: site.strings.progress.reasons.notJson }))).toBeVisible();
  await choose('zhike-record.json', file);
  await expect(desk.getByText(fill(words.fileChosen, { file: 'zhike-record.json', count: 1 }))).toBeVisible();
  await expect(await check(desk, site, '李梅', code)).toContainText(words.matches.split('{')[0] ?? '');
  await expect(await check(desk, site, '韩梅', code)).toContainText(words.differs);
  expect(await desk.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhike.attempt')))).toEqual([]);
  await desk.getByRole('radio', { name: words.recordHere }).check();
  await expect(await check(desk, site, '李梅', code)).toContainText(words.nonePassed);
  await trainers.close();
});

test('where the browser computes no code, it says why, and prints without one', async ({ page }) => {
  const words = site.strings.certificate;
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  await leavePassedFinal(page, site);
  await page.goto(path);
  await making(page, site).fill('李梅');
  await expect(page.getByText(words.insecure)).toBeVisible();
  await expect(codeOn(page, site)).toHaveText(words.paper.noCode);
  await expect(page.getByRole('button', { name: words.print })).toHaveAttribute('aria-disabled', 'false');
});

test('where the browser keeps nothing, there is no certificate, and it says why', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await page.goto(path);
  await expect(page.getByText(site.strings.certificate.missing)).toBeVisible();
  await expect(page.getByText(site.strings.progress.storage.blocked)).toBeVisible();
});
