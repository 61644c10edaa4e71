/** Search: from anywhere by `/` or Ctrl and K, on its own page, in three languages, and never an answer key. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { locales } from '../../src/course/locale.ts';
import { course, glossary, inLocale, itemsById, prose } from './content.ts';
import { expect, type Site, siteIn, test } from './site.ts';

const [module] = course.modules;
const lesson = module?.lessons.find(({ slug }) => slug.includes('rfm')) ?? module?.lessons[0];
const term = glossary.find(({ term: { en } }) => /^[a-z]+ [a-z]+$/i.test(en)) ?? glossary[0];

/** The results in view, links with their excerpts. */
const results = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('a.result-link') });
const firstResult = (page: Page) => page.locator('a.result-link').first();

for (const locale of locales) {
  const site = siteIn(locale);
  const { search } = site.strings;

  test(`the page finds a lesson by its title, in ${locale}`, async ({ page }) => {
    const title = inLocale(lesson?.title[site.language] ?? '', locale);
    await page.goto(`${site.path('/search/')}?q=${encodeURIComponent(title)}`);
    const link = page
      .getByRole('main')
      .locator(`a[href="${site.lesson(`${module?.slug}/${lesson?.slug}`)}"]`)
      .first();
    await expect(link).toContainText(title);
    await expect(page.getByRole('status').first()).toContainText(/\d/);
    await link.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  test(`a term typed by its name comes first and leads to its entry, in ${locale}`, async ({ page }) => {
    const name = inLocale(term?.term[site.language] ?? '', locale);
    await page.goto(site.path('/search/'));
    await page.getByRole('main').getByRole('searchbox', { name: search.label }).fill(name);
    await expect(firstResult(page)).toContainText(name);
    await expect(firstResult(page)).toHaveAttribute('href', site.path(`/glossary/#${term?.id}`));
    await expect(page, 'the address says what is searched for').toHaveURL(/\?q=/);
    await firstResult(page).click();
    await expect(page.locator(`[id="${term?.id}"]`)).toBeInViewport();
  });
}

const site = siteIn('zh-Hans');
const { search } = site.strings;

async function open(page: Page, key: string): Promise<void> {
  await page.goto(site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`));
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
}

for (const key of ['/', 'Control+k']) {
  test(`${key} opens search; arrows choose, Enter opens, all by keyboard`, async ({ page }) => {
    await open(page, key);
    await page.keyboard.insertText('RFM');
    await expect(firstResult(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(firstResult(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const target = (await firstResult(page).getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(target);
  });
}

test('Escape closes search and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('banner').getByRole('button', { name: site.strings.frame.search });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('searchbox').fill('RFM');
  await expect(firstResult(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a slash typed into a field is a slash', async ({ page }) => {
  await page.goto('/glossary/');
  const field = page.getByRole('searchbox', { name: site.strings.glossary.filter });
  await field.click();
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('all results of the dialog are one step away on the search page', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.insertText('RFM');
  await page.getByRole('dialog').getByRole('link', { name: search.seeAll }).click();
  await expect(page).toHaveURL('/search/?q=RFM');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('RFM');
  await expect(firstResult(page)).toBeVisible();
});

test('a filter narrows the results and stands in the address', async ({ page }) => {
  await page.goto('/search/?q=RFM');
  await expect(firstResult(page)).toBeVisible();
  for (const [kind, path] of [
    ['term', /^\/glossary\/#/],
    ['reference', /^\/reference\//],
    ['lesson', /^\/learn\//],
  ] as const) {
    await page.getByRole('radio', { name: search.kinds[kind] }).check({ force: true });
    await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
    await expect(firstResult(page)).toHaveAttribute('href', path);
    for (const link of await page.locator('a.result-link').all()) expect(await link.getAttribute('href')).toMatch(path);
  }
  await page.goBack();
  await expect(page).toHaveURL(/kind=reference/);
  await expect(firstResult(page)).toHaveAttribute('href', /^\/reference\//);
});

test('nothing found: it says so and where else to look', async ({ page }) => {
  await page.goto('/search/?q=zzzqqqxxx');
  await expect(page.getByRole('status').first()).toContainText('zzzqqqxxx');
  await expect(page.getByRole('main').locator('a[href="/glossary/"]')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: search.clear }).click();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
});

test('what is searched for is never taken as HTML', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> RFM')}`);
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> RFM');
  await expect(page.getByRole('status').first()).toHaveText(/./);
  await expect(page.locator('main img')).toHaveCount(0);
});

for (const { name, locale, query, path } of [
  { name: 'pinyin', locale: 'zh-Hans', query: 'kehu liushilv', path: '/glossary/#churn-rate' },
  { name: 'initials', locale: 'zh-Hans', query: 'khfl', path: '/glossary/#customer-classification' },
  { name: 'Traditional characters on Simplified pages', locale: 'zh-Hans', query: '潛在客戶', path: '/glossary/#potential-customer' },
  { name: 'Simplified characters on Traditional pages', locale: 'zh-Hant', query: '流失客户', path: '/zh-hant/glossary/#lost-customer' },
  { name: 'a whole question', locale: 'zh-Hans', query: '为什么要做客户分类', path: '/glossary/#customer-classification' },
  { name: 'an English word with a slip', locale: 'en', query: 'complant', path: '/en/glossary/#complaint' },
  { name: 'an everyday word', locale: 'en', query: 'too expensive', path: '/en/glossary/#price-sensitive-customer' },
] as const) {
  test(`${name}: ${query} leads to ${path}`, async ({ page }) => {
    await page.goto(siteIn(locale).path('/search/'));
    await page.getByRole('main').getByRole('searchbox').fill(query);
    await expect(firstResult(page)).toHaveAttribute('href', path);
  });
}

test('what was read from pinyin is said', async ({ page }) => {
  await page.goto('/search/?q=liushilv');
  await expect(page.getByRole('main').getByRole('status')).toContainText('流失率');
});

test('a term asked for by name is answered at once, before the results', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(term?.term.zh ?? '')}`);
  await expect(results(page).first()).toContainText(term?.definition.zh ?? '');
});

test('a result leads to its page, and to the passage that was found', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('复购不等于忠诚')}`);
  const result = results(page).first();
  await expect(result.locator('a.result-link')).not.toHaveAttribute('href', /#/);
  const passage = result.locator('a.result-passage');
  const [, anchor = ''] = ((await passage.getAttribute('href')) ?? '').split('#');
  await passage.click();
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

test('every answer has a way on: parts of a question, glossary, reference', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('流失率和忠诚客户有什么关系')}`);
  const main = page.getByRole('main');
  await expect(main.locator('.way-on a[href="/glossary/"]')).toBeVisible();
  await expect(main.locator('.way-on a[href="/reference/"]')).toBeVisible();
  await main.getByRole('button', { name: '忠诚客户', exact: true }).click();
  await expect(main.getByRole('searchbox')).toHaveValue('忠诚客户');
  await expect(firstResult(page)).toHaveAttribute('href', '/glossary/#loyal-customer');
  await page.goBack();
  await expect(main.getByRole('searchbox')).toHaveValue('流失率和忠诚客户有什么关系');
});

test('searches that led somewhere are offered again on this device, and can be cleared', async ({ page }) => {
  await page.goto('/search/');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: search.clearRecent })).toHaveCount(0);
  await main.getByRole('searchbox').fill('RFM');
  await firstResult(page).click();
  await open(page, '/');
  const dialog = page.getByRole('dialog');
  const recent = dialog.getByRole('button', { name: 'RFM', exact: true });
  await expect(recent).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(recent).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('searchbox')).toHaveValue('RFM');
  await expect(firstResult(page)).toBeVisible();
  await dialog.getByRole('button', { name: search.clear }).click();
  await dialog.getByRole('button', { name: search.clearRecent }).click();
  await expect(dialog.getByRole('status')).toHaveText(search.cleared);
  await expect(dialog.getByRole('button', { name: 'RFM', exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('search')))).toEqual([]);
});

test('what was only typed on the way is not kept', async ({ page }) => {
  await page.goto('/search/');
  const main = page.getByRole('main');
  await main.getByRole('searchbox').fill('流失');
  await expect(firstResult(page)).toBeVisible();
  await main.getByRole('searchbox').fill('');
  await expect(main.getByText(search.recent)).toHaveCount(0);
});

/** Sentences that only someone who has answered should read: explanations and feedback of exercises and quizzes. */
function secretsOf(inSite: Site): string[] {
  return [...itemsById(inSite.locale).values()].flatMap((item) => [
    item.explanation,
    ...('options' in item ? item.options.flatMap((option) => option.feedback ?? []) : []),
    ...('cards' in item ? item.cards.map((card) => card.why) : []),
    ...('sources' in item ? item.sources.map((source) => source.why) : []),
  ]);
}

test('searching for a sentence of an explanation or a feedback does not bring it up', async ({ page }) => {
  const secrets = secretsOf(site).filter((secret) => secret.length > 15 && secret.length < 60);
  await page.goto('/search/');
  const field = page.getByRole('main').getByRole('searchbox');
  for (const secret of [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => secrets[Math.floor(secrets.length * share)] ?? '')) {
    await field.fill(secret);
    await expect(page.getByRole('main').locator('[aria-busy=false]')).toBeVisible();
    await expect(page.getByRole('status').first()).toContainText(/\d|“/);
    await expect(results(page).filter({ hasText: secret })).toHaveCount(0);
  }
});

test('the whole index holds no explanation and no feedback', () => {
  const folder = fileURLToPath(new URL('../../dist/pagefind/fragment', import.meta.url));
  const indexed = readdirSync(folder)
    .map((name) => gunzipSync(readFileSync(`${folder}/${name}`)).toString('utf8'))
    .join('\n')
    .replaceAll(/\s/g, '');
  expect(indexed).toContain((lesson?.title.zh ?? '').replaceAll(/\s/g, ''));
  // A sentence that a lesson or the glossary says too is no secret, nor is a name: Pagefind ends every cell with a full stop.
  const said = prose.replaceAll(/<[^>]*>|\*\*/g, '');
  const isSecret = (text: string) => text.length > 12 && !said.includes(text.replace(/[.。]$/, ''));
  const written = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll(/\s/g, '');
  const found = locales.flatMap((locale) => secretsOf(siteIn(locale)).filter((text) => isSecret(text) && indexed.includes(written(text))));
  expect(found).toEqual([]);
});

test('on a phone, search opens by touch and the keyboard’s search key shows the results', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('button', { name: site.strings.frame.search }).tap();
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill('RFM');
  await expect(firstResult(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).not.toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: search.close }).tap();
  await expect(page.getByRole('dialog')).toBeHidden();
});
