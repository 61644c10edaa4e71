/**
 * The three locales of the site and the paths they live under.
 * Simplified Chinese is the default and has no prefix; Traditional is rendered from it, so only two languages are authored.
 */
import { sitePath, withoutBase } from './base.ts';

/** Languages in which material is written. */
export type Language = 'zh' | 'en';

/** Locales in which the site is served; the value is also `<html lang>` (BCP 47), by which Pagefind picks its index. */
export type Locale = 'zh-Hans' | 'zh-Hant' | 'en';

export const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

const prefixes: Record<Locale, string> = { 'zh-Hans': '', 'zh-Hant': 'zh-hant', en: 'en' };

/** Each language's own name, written in its own script, for the language switch. */
export const localeNames: Record<Locale, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

/** The authored language a locale is made from. */
export function languageOf(locale: Locale): Language {
  return locale === 'en' ? 'en' : 'zh';
}

/** The locale for `Intl`: English texts are British, so dates and numbers are too. */
export function intlLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/** Route parameter of a locale: `undefined` for the default, which has no prefix. */
export function routeParameter(locale: Locale): string | undefined {
  return prefixes[locale] || undefined;
}

/** Locale of a route parameter as made by {@link routeParameter}. */
export function localeOfParameter(parameter: string | undefined): Locale {
  return locales.find((locale) => prefixes[locale] === (parameter ?? '')) ?? 'zh-Hans';
}

/**
 * Address of a page in a locale, as links and requests need it.
 * @param path path without prefix, beginning and ending with a slash, e.g. `/glossary/`
 */
export function localePath(locale: Locale, path: string): string {
  const prefix = prefixes[locale];
  return sitePath(prefix ? `/${prefix}${path}` : path);
}

/** Splits an address made by {@link localePath} into its locale and the path without prefix. */
export function splitPath(address: string): { locale: Locale; path: string } {
  const path = withoutBase(address);
  for (const locale of locales) {
    const prefix = prefixes[locale];
    if (prefix && (path === `/${prefix}` || path.startsWith(`/${prefix}/`))) {
      return { locale, path: path.slice(prefix.length + 1) || '/' };
    }
  }
  return { locale: 'zh-Hans', path };
}
