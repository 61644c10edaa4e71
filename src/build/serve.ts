/** `npm start`, after the build: serves the finished files with compression, as a static host would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

const folder = join(process.cwd(), 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no finished site in dist/. Build it first: npm run build');
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? 'localhost';
const notFound = readFileSync(join(folder, '404.html'));
const files = sirv(folder, {
  extensions: ['html'],
  // File names below _astro/ and pagefind's fragments carry a hash of what they hold.
  setHeaders: (response, path) => {
    response.setHeader('cache-control', path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
});
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } });

const server = createServer((request, response) => {
  compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    });
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=4322 npm start` : error.message);
  process.exit(1);
});
server.listen(port, host, () => console.log(`知客 Zhike: http://${host}:${port}/`));
