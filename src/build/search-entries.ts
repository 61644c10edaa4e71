/**
 * Entries of the glossary as documents of their own.
 *
 * The glossary is one page, but who searches wants one entry, ranked by its name and not by the length of the page. So
 * every `<article class="entry">` with an `<h3 id>` is indexed by itself, under the address of its anchor, and left out
 * when its page is indexed.
 */
import { normaliseQuery } from '../search/request.ts';

/** What the index leaves out of pages because it gets it as entries. */
export const entrySelector = 'article.entry';

const entry = /<article class="entry"(?:[^>"]|"[^"]*")*>\s*<h3 id="([^"]+)"[^>]*>(.*?)<\/h3>(.*?)<\/article>/gs;

/**
 * The entries of a page, each as a small page for Pagefind.
 * @param html the finished page
 * @param path its path, ending with a slash
 */
export function searchEntries(html: string, path: string): { url: string; content: string }[] {
  const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
  const filters = [...html.matchAll(/data-pagefind-filter="[^"]*"/g)].map(([filter]) => `<span hidden ${filter}></span>`).join('');
  return [...html.matchAll(entry)].map(([, id = '', heading = '', rest = '']) => {
    const name = normaliseQuery(heading.replace(/<[^>]*>/g, ''));
    return {
      url: `${path}#${id}`,
      content: `<html lang="${language}"><body><main data-pagefind-body>${filters}<span hidden data-pagefind-filter="name:${name}"></span><h1 data-pagefind-meta="title">${heading}</h1>${rest}</main></body></html>`,
    };
  });
}
