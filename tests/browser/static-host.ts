/** A static host for one built site, which can be given another version, broken, or slowed while a test runs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { publishedFolder } from '../../src/build/published-folder.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface StaticHost {
  origin: string;
  /** `/`, or the folder the site was built for. */
  base: string;
  /** Addresses asked for, in order. */
  asked: string[];
  /** Publishes another version over the one that is there. */
  publish: (folder: string) => void;
  /** Addresses that get an error instead of their file. */
  broken: RegExp | undefined;
  /** A text after whose first occurrence the rest of a page does not come before `sendRest`. */
  heldAfter: string | undefined;
  sendRest: () => void;
  close: () => Promise<void>;
}

export async function hostSite(folder: string): Promise<StaticHost> {
  let shown = folder;
  const base = publishedFolder(readFileSync(join(folder, 'index.html'), 'utf8'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, ''));
    asked.push(path);
    const name = join(shown, path.slice(base.length - 1), path.endsWith('/') ? 'index.html' : '');
    const found = path.startsWith(base) && existsSync(name) && statSync(name).isFile();
    const breaks = host.broken?.test(path) ?? false;
    const file = found ? name : join(shown, '404.html');
    response.writeHead(breaks ? 500 : found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    const content = breaks ? Buffer.from('broken') : readFileSync(file);
    const held = host.heldAfter === undefined || extname(file) !== '.html' ? -1 : content.indexOf(host.heldAfter);
    if (held < 0) {
      response.end(content);
      return;
    }
    const sent = held + Buffer.byteLength(host.heldAfter ?? '');
    response.write(content.subarray(0, sent));
    host.sendRest = () => response.end(content.subarray(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const host: StaticHost = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    base,
    asked,
    publish: (next) => {
      shown = next;
    },
    broken: undefined,
    heldAfter: undefined,
    sendRest: () => {},
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return host;
}
