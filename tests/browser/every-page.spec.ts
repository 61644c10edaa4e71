/**
 * No violation of WCAG 2.2 A and AA that a machine can find, on any page that was built: those of the sitemap and those
 * it does not list, in every language.
 *
 * What this looks at, and what not: each page is opened once in each language, as it arrives, and judged in both themes; the
 * second time by the rules of colour, since a theme changes nothing else. Width (360 and 1280 px) and the theme that comes
 * first rotate over the pages, and by one more step from language to language, so each page is seen in both widths, but not
 * in both in each language. What a page becomes by being used is for `accessibility.spec.ts`, which tries all on each kind of
 * page and on its states.
 */
import { localePath, locales, splitPath } from '../../src/course/locale.ts';
import { violations } from './axe.ts';
import { builtPages, listedPages } from './built-pages.ts';
import { expect, test } from './site.ts';

test.use({ allowed: [/status of 404/] });

const wide = { width: 1280, height: 900 };
const narrow = { width: 360, height: 740 };
const looks = [
  { colorScheme: 'light', size: wide },
  { colorScheme: 'dark', size: narrow },
  { colorScheme: 'light', size: narrow },
  { colorScheme: 'dark', size: wide },
] as const;

const paths = builtPages.filter((path) => splitPath(path).locale === 'zh-Hans');

/** Part of the site a page belongs to: a module, or the first folder of its address. */
function sectionOf(path: string): string {
  const [first = '', module] = path.split('/').filter((folder) => folder !== '');
  return first === 'learn' ? `${first}/${module}` : /^(reference|practice|scenarios)$/.test(first) ? first : 'other pages';
}

const sections = Map.groupBy(
  paths.map((path, index) => ({ path, index })),
  ({ path }) => sectionOf(path),
);

test('every page of the sitemap is among those looked at', () => {
  const looked = new Set(paths.flatMap((path) => locales.map((locale) => localePath(locale, path))));
  expect(listedPages().filter((path) => !looked.has(path))).toEqual([]);
});

for (const [turn, locale] of locales.entries()) {
  for (const [section, pages] of sections) {
    test(`${section}, ${locale}`, async ({ page }) => {
      test.setTimeout(20_000 + pages.length * 10_000);
      for (const { path, index } of pages) {
        const { colorScheme, size } = looks[(index + turn) % looks.length] ?? looks[0];
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(size);
        // The page for what is not there has one address for all languages.
        const address = path === '/404.html' ? path : localePath(locale, path);
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        expect.soft(await violations(page), `${address}, ${colorScheme}, ${size.width} px`).toEqual([]);
        const other = colorScheme === 'light' ? 'dark' : 'light';
        await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' });
        expect.soft(await violations(page, 'colours'), `${address}, ${other}, ${size.width} px`).toEqual([]);
      }
    });
  }
}
