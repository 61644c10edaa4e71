/**
 * The last step of the build: tells the service worker which files the finished site has, by their hashes, so that it keeps
 * a version whole or not at all.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Groups, ListedFile, ListedGroup } from '../offline/file-list.ts';
import { filesUnder } from './content/files.ts';
import { offlineGroups } from './offline-groups.ts';

const isText = /\.(?:html|js|json|css|svg|webmanifest)$/;

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

/** The address under which a file is asked for. */
const asked = (path: string) => path.replace(/index\.html$/, '');

/** Writes the lists and fills them into `sw.js`; it can be done again after the files have changed. */
export function writeOfflineLists(folder: string): { version: string; groups: Groups } {
  rmSync(join(folder, 'offline/lists'), { recursive: true, force: true });
  const contents = new Map<string, Buffer>(
    filesUnder(folder).map((name) => [`/${relative(folder, name).replaceAll('\\', '/')}`, readFileSync(name)] as const),
  );
  const files = [...contents].map(([path, content]) => ({ path, text: isText.test(path) ? content.toString() : undefined }));
  const groups = [...offlineGroups(files)].map(([name, paths]): [string, ListedGroup] => {
    const list = paths.map((path): ListedFile => {
      const content = contents.get(path) ?? Buffer.alloc(0);
      return [asked(path), hashOf(content), content.length];
    });
    const text = JSON.stringify(list);
    const path = `/offline/lists/${name.replace('/', '.')}.json`;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return [name, [path, hashOf(text), list.length, list.reduce((sum, [, , bytes]) => sum + bytes, 0)]];
  });
  const worker = join(folder, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  const bare = code.replace(/^self\.zhike=.*\n/, '');
  if (/(?:^|[;}\s])(?:import|export)\s*[\w{*"'`]/.test(bare)) throw new Error('sw.js imports or exports; a classic service worker cannot');
  const site = { version: hashOf(JSON.stringify(groups) + bare), groups: Object.fromEntries(groups) };
  writeFileSync(worker, `self.zhike=${JSON.stringify(site)};\n${bare}`);
  return site;
}

export function offlineIntegration(): AstroIntegration {
  return {
    name: 'zhike-offline',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const id = fileURLToPath(new URL('offline/service-worker.ts', config.srcDir));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'zhike-service-worker',
                apply: 'build',
                buildStart() {
                  if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id, fileName: 'sw.js' });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const { version, groups } = writeOfflineLists(fileURLToPath(dir));
        const [, , files, bytes] = groups['zh-Hans/shell'] ?? ['', '', 0, 0];
        logger.info(`version ${version}; shell ${files} files, ${Math.round(bytes / 1000)} kB before compression`);
      },
    },
  };
}
