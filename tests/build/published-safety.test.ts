/**
 * What is published protects its readers: the policy on every page of the built site, and the same headers from every host.
 * `npm test` builds before it comes here; alone it needs `npm run build` first. That pages obey their policy, and that it
 * stops what it should, is seen in a browser (`browser/safety.spec.ts`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../src/build/content-security-policy.ts';
import { readBuiltSite } from '../built-site.ts';

const pages = [...readBuiltSite(join(process.cwd(), 'dist')).pages.values()];
const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/g;

it('every page carries its own policy, once, before any script or style, and with no way around it', () => {
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.flatMap(({ address, html }) => {
    const found = [...html.matchAll(meta)];
    const [policy] = found;
    if (!policy || found.length > 1) return [`${address}: ${found.length} policies`];
    const troubles = [
      policy[1] === policyOf(html.replace(meta, '')) ? '' : 'not the policy of this page',
      html.search(/<(?:script|style|link)\b/) > (policy.index ?? 0) ? '' : 'something stands before it',
      /'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*|https?:|data:|blob:/.test(policy[1] ?? '') ? 'too wide' : '',
      /require-trusted-types-for 'script'/.test(policy[1] ?? '') ? '' : 'no Trusted Types',
    ];
    return troubles.filter((trouble) => trouble !== '').map((trouble) => `${address}: ${trouble}`);
  });
  expect(wrong).toEqual([]);
});

describe('headers for hosts', () => {
  const textOf = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
  /** Names in lower case with their values, but for how long files may be kept: that goes by path. */
  const collected = (lines: Iterable<RegExpMatchArray>) =>
    Object.fromEntries(
      [...lines].map(([, name = '', value = '']) => [name.toLowerCase(), value]).filter(([name]) => name !== 'cache-control'),
    );
  const nginx = collected(textOf('src/build/hosting/zhike-headers.conf').matchAll(/^add_header ([\w-]+) "([^"]*)" always;$/gm));
  const caddy = collected(textOf('src/build/hosting/Caddyfile').matchAll(/^\t\t([A-Z][\w-]+) "([^"]*)"$/gm));
  const netlify = collected(textOf('public/_headers').matchAll(/^ {2}([A-Z][\w-]+): (.*)$/gm));

  it('say the same on nginx and Caddy; Netlify and Cloudflare set https by themselves', () => {
    expect(Object.keys(nginx).length).toBeGreaterThan(5);
    expect(caddy).toEqual(nginx);
    const { 'strict-transport-security': _https, ...rest } = nginx;
    expect(netlify).toEqual(rest);
  });

  it('keep the site out of frames and its types from being guessed, and limit workers, which no page’s policy does', () => {
    expect(nginx['x-content-type-options']).toBe('nosniff');
    const policy = nginx['content-security-policy'];
    for (const directive of ["frame-ancestors 'none'", "connect-src 'self'", "form-action 'none'"]) expect(policy).toContain(directive);
  });

  it('reach every file: each place of nginx that sets a header includes them', () => {
    const places = textOf('src/build/hosting/nginx.conf').match(/^location [^{]*\{[^}]*\}/gm) ?? [];
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(place).toContain('include /etc/nginx/zhike-headers.conf;');
  });
});
