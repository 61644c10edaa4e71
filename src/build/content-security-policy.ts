/**
 * The Content Security Policy of a finished page (CSP Level 3, Trusted Types). It stands in the page, since the hashes of
 * its inline scripts and styles change with every build; what only a header can say is in `src/build/hosting/`.
 */
import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Types of `<script>` that browsers run; others hold data. */
const runs = /^(?:|module|text\/javascript)$/;

/** Hashes of the inline scripts and styles of a page, each once. */
function hashesOf(html: string): { scripts: string[]; styles: string[] } {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].filter(
    ([, attributes = '']) => !/\ssrc=/.test(attributes) && runs.test(/\stype="([^"]*)"/.exec(attributes)?.[1] ?? ''),
  );
  const styles = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)];
  return {
    scripts: [...new Set(scripts.map(([, , code = '']) => hashOf(code)))],
    styles: [...new Set(styles.map(([, css = '']) => hashOf(css)))],
  };
}

/**
 * What a page may do: run its own scripts, ask its own host, and nothing else.
 *
 * `'wasm-unsafe-eval'` lets Pagefind compile its WebAssembly; it allows no text to become JavaScript. Style attributes are
 * not allowed. `default` is the one Trusted Types policy, for the addresses of workers: `ui/own-scripts.ts`.
 */
export function policyOf(html: string): string {
  const { scripts, styles } = hashesOf(html);
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`.trim(),
    `style-src ${styles.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join(';');
}

/**
 * Writes a page's policy into it, before anything it governs.
 * @throws Error when the page has no place for it, or something the policy would forbid
 */
export function withPolicy(html: string): string {
  const place = '<meta charset="utf-8">';
  if (!html.includes(place)) throw new Error(`no ${place}, after which the Content Security Policy would stand`);
  const tags = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
  const forbidden = /<[a-z][^<>]*?\s(style|on[a-z]+)="/.exec(tags);
  if (forbidden) throw new Error(`the Content Security Policy forbids the attribute ${forbidden[1]} in ${forbidden[0].slice(0, 80)}`);
  return html.replace(place, `${place}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);
}
