/** `npm start`, after the build: serves the finished files with compression, as a static host would. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { publishedFolder } from './published-folder.ts';

const folder = process.env['ZHIKE_FOLDER'] ?? join(process.cwd(), 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no finished site in ${folder}. Build it first: npm run build`);
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT=${process.env['PORT']} is no port. A number from 1024 to 65535 will do: PORT=4322 npm start`);
  process.exit(1);
}
const host = process.env['HOST'] ?? 'localhost';
const base = publishedFolder(readFileSync(join(folder, 'index.html'), 'utf8'));
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
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const { url = '/' } = request;
    if (url === '/' && base !== '/') response.writeHead(302, { location: base }).end();
    else if (!url.startsWith(base)) missing();
    else {
      request.url = url.slice(base.length - 1);
      files(request, response, missing);
    }
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  else if (error.code === 'EACCES')
    console.error(`Port ${port} is not allowed for this user. Choose one from 1024 on: PORT=4321 npm start`);
  else console.error(error.message);
  process.exit(1);
});
server.listen(port, host, () =>
  console.log(`知客 Zhike: http://${host}:${(server.address() as AddressInfo).port}${base}   (stop with Ctrl+C)`),
);

/** Answers under way are finished; connections that only wait are closed, so that stopping takes no time. */
function stop(): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 1000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
