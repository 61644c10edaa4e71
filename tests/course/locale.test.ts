import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, localeNames, localeOfParameter, localePath, locales, routeParameter, splitPath } from '../../src/course/locale.ts';

const anyLocale = fc.constantFrom(...locales);
/** A path without prefix, as pages have it. */
const paths = fc
  .array(fc.constantFrom('learn', 'classification', 'rfm-scoring', 'glossary', 'english', 'zh', 'zh-hans'), { maxLength: 4 })
  .map((parts) => (parts.length === 0 ? '/' : `/${parts.join('/')}/`));

describe('a locale', () => {
  it.each([
    ['zh-Hans', 'zh'],
    ['zh-Hant', 'zh'],
    ['en', 'en'],
  ] as const)('%s is made from material in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it.each([
    ['zh-Hans', undefined],
    ['zh-Hant', 'zh-hant'],
    ['en', 'en'],
  ] as const)('%s has the route parameter %s', (locale, parameter) => {
    expect(routeParameter(locale)).toBe(parameter);
    expect(localeOfParameter(parameter)).toBe(locale);
  });

  it.each(['fr', 'zh', 'EN', 'zh-Hant', '/en'])('is Simplified Chinese for the unknown route parameter %s', (parameter) => {
    expect(localeOfParameter(parameter)).toBe('zh-Hans');
  });

  it('has a name in its own script', () => {
    expect(locales.map((locale) => localeNames[locale])).toEqual(['简体中文', '繁體中文', 'English']);
  });

  it('is a language tag that `Intl` knows', () => {
    expect(Intl.getCanonicalLocales([...locales])).toEqual([...locales]);
  });
});

describe('a path', () => {
  it.each([
    ['zh-Hans', '/', '/'],
    ['zh-Hant', '/', '/zh-hant/'],
    ['en', '/', '/en/'],
    ['zh-Hans', '/glossary/', '/glossary/'],
    ['zh-Hant', '/glossary/', '/zh-hant/glossary/'],
    ['en', '/learn/classification/rfm-scoring/', '/en/learn/classification/rfm-scoring/'],
  ] as const)('in %s of %s is %s', (locale, path, full) => {
    expect(localePath(locale, path)).toBe(full);
    expect(splitPath(full)).toEqual({ locale, path });
  });

  it.each([
    ['/en', 'en', '/'],
    ['/zh-hant', 'zh-Hant', '/'],
    ['/english/', 'zh-Hans', '/english/'],
    ['/zh-hantology/', 'zh-Hans', '/zh-hantology/'],
    ['/learn/en/', 'zh-Hans', '/learn/en/'],
    ['/en/en/', 'en', '/en/'],
  ] as const)('%s belongs to %s as %s', (full, locale, path) => {
    expect(splitPath(full)).toEqual({ locale, path });
  });

  it('splits into what it was made from', () => {
    fc.assert(
      fc.property(anyLocale, paths, (locale, path) => {
        expect(splitPath(localePath(locale, path))).toEqual({ locale, path });
      }),
    );
  });
});
