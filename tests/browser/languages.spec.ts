/** Three languages: switching keeps the place, Traditional is Traditional, the offer never pushes. */
import type { Page } from '@playwright/test';
import { localeNames, locales } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { course } from './content.ts';
import { expect, siteIn, test } from './site.ts';
import { firstTerm } from './terms.ts';

const [module] = course.modules;
const lesson = `${module?.slug}/${module?.lessons[1]?.slug}`;
const hans = siteIn('zh-Hans');
const paths = [
  '/',
  `/learn/${module?.slug}/`,
  `/learn/${lesson}/`,
  `/learn/${lesson}/questions/`,
  `/learn/${module?.slug}/quiz/`,
  '/glossary/',
  '/reference/',
  '/reference/claims/',
  '/reference/complaint-handling-steps/',
  '/search/',
  '/progress/',
  '/take/',
];

async function switchTo(page: Page, locale: (typeof locales)[number]): Promise<void> {
  const { lang } = await page.evaluate(() => ({ lang: document.documentElement.lang }));
  const { frame } = siteIn(lang as (typeof locales)[number]).strings;
  await page.getByRole('banner').getByRole('button', { name: frame.language }).click();
  await page.getByRole('navigation', { name: frame.language }).getByRole('link', { name: localeNames[locale], exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

test('switching the language keeps the page and the heading one is at', async ({ page }) => {
  await page.goto(hans.lesson(lesson));
  await page.waitForLoadState('networkidle');
  const heading = page.locator('article h2[id]').nth(2);
  const anchor = await heading.getAttribute('id');
  await heading.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  for (const locale of ['en', 'zh-Hant', 'zh-Hans'] as const) {
    await switchTo(page, locale);
    const url = new URL(page.url());
    expect(url.pathname).toBe(siteIn(locale).lesson(lesson));
    expect(url.hash).toBe(`#${anchor}`);
    // Once everything above has come to life, the heading still stands under the bar.
    await page.waitForLoadState('networkidle');
    await expect(async () => {
      const top = await page.locator(`[id="${anchor}"]`).evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(120);
    }).toPass({ timeout: 10_000 });
  }
});

test('switching the language at the top of a page leads to its top', async ({ page }) => {
  await page.goto('/glossary/');
  await switchTo(page, 'en');
  expect(new URL(page.url()).pathname).toBe('/en/glossary/');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('switching the language keeps what is searched for', async ({ page }) => {
  await page.goto('/search/?q=RFM');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('RFM');
  await switchTo(page, 'en');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('RFM');
});

test('every page names its language and the same page in the others', async ({ page }) => {
  for (const path of paths) {
    for (const locale of locales) {
      const html = await (await page.request.get(siteIn(locale).path(path))).text();
      expect(html, path).toContain(`<html lang="${locale}"`);
      const unlisted = html.includes('content="noindex"');
      for (const other of locales) {
        if (!unlisted) expect(html).toMatch(new RegExp(`hreflang="${other}" href="[^"]*${siteIn(other).path(path)}"`));
      }
    }
  }
});

test('Traditional pages hold no Simplified writing but the name of that language', async ({ page }) => {
  for (const path of paths) {
    await page.goto(`/zh-hant${path}`);
    const text = await page.evaluate(() => {
      const written: string[] = [document.title];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement } = node;
        if (parentElement && !parentElement.closest('[lang="zh-Hans"], [lang="en"], script, style')) written.push(node.textContent ?? '');
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        written.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
      }
      return written.join('\n');
    });
    expect(text, path).not.toMatch(/客户|进度|术语|练习|学习|测验|语言/);
    if (!path.startsWith('/search') && !path.startsWith('/progress') && !path.startsWith('/take')) expect(text, path).toContain('客戶');
    await expect(page.getByRole('link', { name: '简体中文', exact: true, includeHidden: true })).toHaveAttribute('lang', 'zh-Hans');
  }
});

test('the data of Traditional pages is Traditional too', async ({ page }) => {
  for (const path of [`/data/pools/${lesson}.json`, '/data/search.json']) {
    const text = await (await page.request.get(`/zh-hant${path}`)).text();
    expect(text).not.toMatch(/客户|术语|练习|学习/);
    expect(text).toMatch(/[戶語習術]/);
  }
});

/** The offer as someone who prefers a locale sees it. */
function offerIn(page: Page, locale: (typeof locales)[number]) {
  const { offer, offerSwitch, offerDismiss } = siteIn(locale).strings.frame;
  const named = (text: string) => fill(text, { name: localeNames[locale] });
  return {
    words: page.getByText(named(offer), { exact: true }),
    accept: page.getByRole('link', { name: named(offerSwitch), exact: true }),
    decline: page.getByRole('button', { name: offerDismiss, exact: true }).filter({ visible: true }),
  };
}

/** Holds the offers back; what is returned lets them come and resolves when the page has had the time to show them. */
async function holdOffers(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/language-offers.json', async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    const arrived = page.waitForResponse('**/data/language-offers.json');
    release();
    await (await arrived).finished();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  };
}

test.describe('a browser that prefers English', () => {
  test.use({ locale: 'en-GB' });

  test('the offer does not move the page under a press', async ({ page }) => {
    const offer = offerIn(page, 'en');
    const send = await holdOffers(page);
    await page.goto(siteIn('zh-Hans').path('/trainer/'), { waitUntil: 'load' });
    const backup = page.locator('summary').filter({ hasText: siteIn('zh-Hans').strings.trainer.key.haveBackup });
    await backup.hover();
    await page.mouse.down();
    await send();
    await expect(offer.words).toHaveCount(0);
    await page.mouse.up();
    await expect(page.locator('details.have-backup')).toHaveAttribute('open');
    await page.mouse.move(2, 2);
    await expect(offer.words).toBeVisible();
  });

  test('the offer does not move the page under what is pointed at, and takes no definition away', async ({ page }) => {
    const offer = offerIn(page, 'en');
    const site = siteIn('zh-Hans');
    const send = await holdOffers(page);
    await page.goto(site.lesson(`${module?.slug}/${module?.lessons[0]?.slug}`), { waitUntil: 'load' });
    const term = await firstTerm(page, site);
    await term.link.hover();
    await expect(page.getByText(term.definition)).toBeVisible();
    await send();
    await expect(offer.words).toHaveCount(0);
    // A definition that loses its term stays a moment before it goes.
    await page.waitForTimeout(400);
    await expect(page.getByText(term.definition)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(offer.words).toBeVisible();
    await expect(page.getByText(term.definition)).toBeHidden();
  });

  test('is offered English on a Chinese page, in English, and not redirected', async ({ page }) => {
    const offer = offerIn(page, 'en');
    await page.goto(hans.lesson(lesson));
    await expect(offer.words).toBeVisible();
    await expect(offer.words).toHaveAttribute('lang', 'en');
    expect(new URL(page.url()).pathname).toBe(hans.lesson(lesson));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await offer.accept.click();
    await expect(page).toHaveURL(siteIn('en').lesson(lesson));
    await expect(offerIn(page, 'zh-Hans').words).toBeHidden();
    await page.goto('/');
    await expect(offer.words, 'who chose is not asked again').toBeHidden();
  });

  test('is not asked again after declining', async ({ page }) => {
    const offer = offerIn(page, 'en');
    await page.goto('/');
    await offer.decline.click();
    await expect(offer.words).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(offer.words).toBeHidden();
    await page.goto('/zh-hant/glossary/');
    await expect(offer.words).toBeHidden();
  });

  test('sees no offer on an English page', async ({ page }) => {
    await page.goto('/en/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const locale of locales) await expect(offerIn(page, locale).words).toBeHidden();
  });
});

test('a browser that prefers Simplified is offered it on an English page', async ({ page }) => {
  const offer = offerIn(page, 'zh-Hans');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const locale of locales) await expect(offerIn(page, locale).words).toBeHidden();
  await page.goto('/en/glossary/');
  await expect(offer.words).toBeVisible();
  await offer.accept.click();
  await expect(page).toHaveURL('/glossary/');
});

test.describe('a browser that prefers Traditional', () => {
  test.use({ locale: 'zh-TW' });

  test('is offered it, in Traditional, on a Simplified page', async ({ page }) => {
    const offer = offerIn(page, 'zh-Hant');
    await page.goto('/');
    await expect(offer.words).toBeVisible();
    await expect(offer.words).toHaveAttribute('lang', 'zh-Hant');
    await offer.accept.click();
    await expect(page).toHaveURL('/zh-hant/');
    for (const locale of locales) await expect(offerIn(page, locale).words).toBeHidden();
  });
});
