/** Guards what pages weigh: `npm test` builds before it comes here; alone it needs `npm run build` first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splitPath } from '../../src/course/locale.ts';
import type { Groups } from '../../src/offline/file-list.ts';
import { type BuiltPage, readBuiltSite } from '../built-site.ts';
import { sizeLimits } from './size-limits.ts';

const site = readBuiltSite(join(process.cwd(), 'dist'));
const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * What a page asks for by itself: modules that are no part of it, styles, modules asked for ahead, and islands that do not
 * wait. Without its islands neither what it asks for ahead of them is counted.
 */
function askedAtOnce({ html }: BuiltPage, withIslands: boolean): string[] {
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];
  const ofIslands = new Set(withIslands ? [] : tags.flatMap((tag) => /\sdata-modules="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []));
  const asked = tags.flatMap((tag) => {
    if (withIslands && tag.includes(' data-modules="') && !tag.includes(' data-waits="')) {
      const modules = /\sdata-modules="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? [];
      return [...modules, /\sdata-props="([^"#]*)#/.exec(tag)?.[1] ?? ''].filter((path) => path !== '');
    }
    const loads = tag.startsWith('<script') || /^<link.* rel="(?:stylesheet|modulepreload)"/.test(tag);
    return loads ? (/\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []) : [];
  });
  return [...new Set(asked)].filter((path) => !ofIslands.has(path));
}

/** A kind is where a page lies, without the names of what it shows. */
function kindOf(address: string): string {
  const { locale, path } = splitPath(address);
  const [place = '', ...names] = path.split('/').slice(1, -1);
  if (place !== 'learn') return names.length === 0 ? `/${place}` : `/${place}/…`;
  if (names.length === 1) return 'module';
  const last = names.at(-1) ?? '';
  if (last === 'quiz' || last === 'questions') return last;
  return locale === 'zh-Hant' ? 'lesson in Traditional' : 'lesson';
}

function limitOf(kind: string): number {
  return sizeLimits[kind] ?? sizeLimits['page'] ?? 0;
}

/**
 * Pages that are read from the top: their islands come into view one after the other. What pages load once a hand comes near,
 * `npm run bench -- --only bytes` weighs.
 */
const read = new Set(['lesson', 'lesson in Traditional', 'module', 'quiz', 'questions']);

const kindsOfExercise = new Set(['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text']);

const kinds = Map.groupBy(site.pages.values(), ({ address }) => kindOf(address));

describe('the heaviest first view of each kind of page', () => {
  it.each([...kinds])('%s', (kind, pages) => {
    // The few heaviest by a quick measure are weighed properly.
    const likely = pages
      .map((page) => ({ page, quick: gzipSync(page.html, { level: 1 }).length }))
      .sort((a, b) => b.quick - a.quick)
      .slice(0, 6);
    const weighed = likely.map(({ page }) => ({
      address: page.address,
      bytes: [page.html, ...askedAtOnce(page, !read.has(kind)).map(site.read)].reduce((sum, text) => sum + brotli(text), 0),
    }));
    const heaviest = weighed.reduce((most, one) => (one.bytes > most.bytes ? one : most));
    expect(heaviest.bytes, `${heaviest.address} weighs ${heaviest.bytes} bytes`).toBeLessThanOrEqual(limitOf(kind));
  });
});

it('an exercise in a lesson asks for two files of code, or three where it has a board', () => {
  const boards = new Set(['match', 'categorize', 'place']);
  const asked = [...site.pages.values()].flatMap(({ html }) =>
    [...html.matchAll(/ data-island="([a-z]+)" data-props="[^"]*" data-modules="([^"]*)"/g)].flatMap(([, name = '', modules = '']) =>
      kindsOfExercise.has(name) ? [`${name} ${modules.split(' ').length}`] : [],
    ),
  );
  const expected = [...kindsOfExercise].map((name) => `${name} ${boards.has(name) ? 3 : 2}`);
  expect([...new Set(asked)].sort()).toEqual(expected.sort());
});

describe('what is kept for offline use after the first visit', () => {
  const [, lists = '{}'] = /^self\.zhike=(.*);\n/.exec(site.read(`${site.base}sw.js`)) ?? [];
  const { groups } = JSON.parse(lists) as { groups: Groups };

  /** Bytes on the wire, for a host that compresses. */
  const weightOf = (group: string) => {
    const list = JSON.parse(site.read(`${site.base}${groups[group]?.[0].slice(1)}`)) as [string][];
    return list.reduce((sum, [path]) => {
      const file = join(process.cwd(), 'dist', path.endsWith('/') ? `${path}index.html` : path);
      return sum + brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    }, 0);
  };

  it('the shell and the heaviest module together stay under a megabyte', { timeout: 60_000 }, () => {
    const modules = Object.keys(groups).filter((name) => name.startsWith('zh-Hans/') && !/\/(?:shell|rest)$/.test(name));
    const heaviest = Math.max(...modules.map(weightOf));
    const shell = weightOf('zh-Hans/shell');
    expect(shell, `the shell weighs ${shell} bytes`).toBeLessThanOrEqual(400_000);
    expect(shell + heaviest, `shell ${shell}, heaviest module ${heaviest}`).toBeLessThanOrEqual(1_000_000);
  });

  it('every page of every language is in a group', () => {
    const kept = new Set(
      Object.values(groups).flatMap(([path]) => (JSON.parse(site.read(site.base + path.slice(1))) as [string][]).map(([file]) => file)),
    );
    expect([...site.pages.keys()].filter((address) => !kept.has(address) && address !== '/404.html')).toEqual([]);
  });
});
