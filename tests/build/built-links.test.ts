/** The whole built site: `npm test` builds before it comes here; alone it needs `npm run build` first. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brokenReferences, readBuiltSite } from '../built-site.ts';

const home = new URL(process.env['ZHIKE_SITE'] ?? 'http://localhost:4321').origin;
const site = readBuiltSite(join(process.cwd(), 'dist'));

it('no link, anchor, script, icon or data file of any page leads nowhere', () => {
  expect(site.pages.size).toBeGreaterThan(100);
  expect(brokenReferences(site, home)).toEqual([]);
});

it('the check finds what leads nowhere', () => {
  const [page] = site.pages.values();
  if (!page) throw new Error('no page');
  const references = ['/none/', '#none', '/_astro/none.js', 'https://example.com/', `${page.address}#main`];
  const found = brokenReferences({ ...site, pages: new Map([[page.address, { ...page, references }]]), files: new Set() }, home);
  expect(found).toEqual([
    `${page.address}: /none/ leads nowhere`,
    `${page.address}: #none has no such anchor`,
    `${page.address}: /_astro/none.js leads nowhere`,
    `${page.address}: https://example.com/ leads to another host`,
  ]);
});
