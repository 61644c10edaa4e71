/** The built site as a host would send it: each file compressed once with brotli 11, as hosts do that compress ahead. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Size under brotli at its highest quality. */
export function brotli(body: string | Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

export class BuiltSite {
  readonly #folder: string;
  readonly #compressed = new Map<string, Buffer>();
  readonly #added = new Map<string, string>();

  /** @param folder the built site */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Serves one more page beside the built ones. */
  add(path: string, html: string): void {
    this.#added.set(path, html);
  }

  /** The text of a file by its path from the root; a path that ends with a slash is its index page. */
  read(path: string): string | undefined {
    return this.#contentOf(path)?.toString();
  }

  #contentOf(path: string): string | Buffer | undefined {
    const added = this.#added.get(path);
    if (added !== undefined) return added;
    const file = join(this.#folder, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? readFileSync(file) : undefined;
  }

  #bodyOf(path: string): Buffer | undefined {
    const known = this.#compressed.get(path);
    if (known) return known;
    const content = this.#contentOf(path);
    if (content === undefined) return undefined;
    const body = brotli(content);
    this.#compressed.set(path, body);
    return body;
  }

  /** Bytes a file takes on the wire, without headers. */
  size(path: string): number {
    return this.#bodyOf(path)?.length ?? 0;
  }

  /** Serves the site on a free port until `close` is called; HTTP/1.1 with connections kept open. */
  async serve(): Promise<{ origin: string; close: () => void }> {
    const server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, ''));
      const body = this.#bodyOf(path);
      if (!body) {
        response.writeHead(404).end();
        return;
      }
      const type = types[extname(path.endsWith('/') ? '.html' : path)] ?? types['.html'];
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      origin: `http://127.0.0.1:${port}`,
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }
}
