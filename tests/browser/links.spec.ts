/** Every link stays in the language of its page. That none leads nowhere is for `tests/build/built-links.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Locale, localePath, locales, splitPath } from '../../src/course/locale.ts';
import { course } from './content.ts';
import { expect, siteIn, test } from './site.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));

interface BuiltPage {
  path: string;
  locale: Locale;
  /** `href` and the whole tag of each link. */
  links: { href: string; tag: string }[];
}

function readPages(): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return files.map((file) => {
    const html = readFileSync(`${folder}/${file}`, 'utf8');
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    return {
      path,
      locale: splitPath(path).locale,
      links: [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>/g)].map(([tag, href = '']) => ({
        tag,
        href: href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
      })),
    };
  });
}

test('every link but the switch of languages stays in the language of its page', () => {
  const strays = readPages()
    .filter(({ path }) => path !== '/404.html')
    .flatMap(({ path, locale, links }) =>
      links.flatMap(({ href, tag }) => {
        if (tag.includes('hreflang=') || tag.includes('data-locale=') || href.startsWith('#')) return [];
        return splitPath(new URL(href, `http://site${path}`).pathname).locale === locale ? [] : [`${path}: ${href}`];
      }),
    );
  expect([...new Set(strays)]).toEqual([]);
});

test('every page exists in every language', () => {
  const paths = new Set(readPages().map(({ path }) => path));
  const missing = [...paths]
    .filter((path) => splitPath(path).locale === 'zh-Hans' && path !== '/404.html')
    .flatMap((path) => locales.map((locale) => localePath(locale, path)).filter((path) => !paths.has(path)));
  expect(missing).toEqual([]);
});

test('a link from one lesson to another in the text stays in English', async ({ page }) => {
  const site = siteIn('en');
  const [module] = course.modules;
  for (const { slug } of module?.lessons ?? []) {
    await page.goto(site.lesson(`${module?.slug}/${slug}`));
    const link = page.locator('article p a[href*="/learn/"]').first();
    if ((await link.count()) === 0) continue;
    await link.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    return;
  }
  throw new Error('no lesson links to another');
});
