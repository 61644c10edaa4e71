import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from '../../src/build/content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string) => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('names the hash of every inline script and style, each once, and of nothing else', () => {
    const policy = policyOf(
      page(
        '<script>a()</script><script>a()</script><script type="module">b()</script><script type="application/json">{}</script><script type="module" src="/c.js"></script><style>p{}</style>',
      ),
    );
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('b()')};`);
    expect(policy).toContain(`style-src ${hash('p{}')};`);
    expect(policy.match(/sha256/g)).toHaveLength(3);
  });

  it('allows nothing that is not named', () => {
    expect(policyOf(page(''))).toMatch(/^default-src 'none';/);
    expect(policyOf(page(''))).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/);
  });

  it('stands before everything it governs', () => {
    expect(withPolicy(page('<style>p{}</style>'))).toMatch(/^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  });
});

it.each([
  ['<p style="color:red">', 'style'],
  ['<button disabled onclick="go()">', 'onclick'],
])('a page with %s is refused while building, since browsers would drop it', (tag, attribute) => {
  expect(() => withPolicy(page(tag))).toThrow(attribute);
});

it('a page without a place for it is refused', () => {
  expect(() => withPolicy('<html></html>')).toThrow('charset');
});
