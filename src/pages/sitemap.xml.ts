/** Every listed page in every language, with its alternates (sitemaps.org; hreflang as Google describes it). */
import type { APIRoute } from 'astro';
import { sitePaths } from '../build/content/site-paths.ts';
import { material } from '../build/site.ts';
import { localePath, locales } from '../course/locale.ts';

export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const entries = [...sitePaths(material())].flatMap((path) => {
    const alternates = locales
      .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(localePath(locale, path))}"/>`)
      .join('');
    return locales.map((locale) => `<url><loc>${absolute(localePath(locale, path))}</loc>${alternates}</url>`);
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('\n')}</urlset>\n`;
  return new Response(text, { headers: { 'content-type': 'application/xml' } });
};
