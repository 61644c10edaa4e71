/** The search suite: queries by class, with the pages that answer them, and the figures of a run. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Locale, localePath } from '../../../src/course/locale.ts';

export interface Query {
  readonly text: string;
  readonly locale: Locale;
  readonly kind: string;
  /** Paths with language prefix. */
  readonly pages: readonly string[];
}

export type Part = 'development' | 'held-out' | 'fresh';

const prefixes: Record<string, (id: string) => string> = {
  g: (id) => `/glossary/#${id}`,
  s: (id) => `/reference/${id}/`,
  l: (id) => `/learn/${id}/`,
};

function pathOf(written: string): string {
  const [prefix = '', id = ''] = written.split(/:(.*)/s);
  const make = prefixes[prefix];
  if (!make) throw new Error(`search suite: ${written} is no page; expected g:, s: or l: and an id`);
  return make(id);
}

export function readSuite(part: Part): Query[] {
  const text = readFileSync(new URL(`${part}.yaml`, import.meta.url), 'utf8');
  const classes = parse(text) as Record<string, { q: string; in?: Locale; pages: string[] }[]>;
  return Object.entries(classes).flatMap(([kind, queries]) =>
    queries.map(({ q, in: locale = 'zh-Hans', pages }) => ({
      text: String(q),
      locale,
      kind,
      pages: pages.map((page) => localePath(locale, pathOf(page))),
    })),
  );
}

export interface Figures {
  readonly queries: number;
  /** Share of the wanted pages among all results. */
  readonly recall: number;
  /** Share of queries whose first result is wanted. */
  readonly first: number;
  /** Share of the wanted pages among the first five results. */
  readonly recall5: number;
  /** Wanted pages in the first five, of as many as could be there. */
  readonly precision5: number;
  /** Mean of 1 ÷ the place of the first wanted page. */
  readonly reciprocal: number;
}

export interface Run {
  readonly query: Query;
  /** Pages, best first. */
  readonly found: readonly string[];
}

export function figuresOf(runs: readonly Run[]): Figures {
  const mean = (value: (run: Run) => number) => runs.reduce((sum, run) => sum + value(run), 0) / Math.max(1, runs.length);
  const hits = (wanted: readonly string[], found: readonly string[]) => wanted.filter((page) => found.includes(page)).length;
  return {
    queries: runs.length,
    recall: mean(({ query, found }) => hits(query.pages, found) / query.pages.length),
    first: mean(({ query, found }) => (query.pages.includes(found[0] ?? '') ? 1 : 0)),
    recall5: mean(({ query, found }) => hits(query.pages, found.slice(0, 5)) / query.pages.length),
    precision5: mean(({ query, found }) => hits(query.pages, found.slice(0, 5)) / Math.min(5, query.pages.length)),
    reciprocal: mean(({ query, found }) => {
      const place = found.findIndex((page) => query.pages.includes(page));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
  };
}
