/**
 * A whole site with one lesson, built into a folder of its own: for what depends on how a site is built (a sub-path, two
 * versions one after the other), where building the real one again would take too long.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figureNames } from '../src/build/content/figure-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'tests/build/sample-content/content');

/** Everything but the material. Packages are linked one by one, so that caches in node_modules are not shared with the project. */
function copyProject(to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(root, 'node_modules', name), join(to, 'node_modules', name));
  }
  cpSync(sample, join(to, 'content'), { recursive: true });
}

/** Where the browser tests keep theirs: outside the project, so that nothing of the project is found twice; one for each checkout. */
export function smallSiteFolder(): string {
  return join(tmpdir(), `zhike-small-site-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
}

/**
 * Builds it.
 * @param to a folder; what was in it is lost
 * @param base the folder of its host, e.g. `/training/`
 * @param edit changes the text of the lesson, for another version of the site
 * @returns the folder of the built site
 */
export function buildSmallSite(to: string, base: string, edit: (lesson: string) => string = String): string {
  copyProject(to);
  for (const language of ['zh', 'en']) {
    const lesson = join(to, `content/lessons/${language}/basics/first-steps.mdx`);
    // The sample names a figure that only tests know.
    writeFileSync(lesson, edit(readFileSync(lesson, 'utf8').replace('shop-door', figureNames(root)[0] ?? '')));
  }
  const run = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--base', base], { cwd: to, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the small site could not be built:\n${run.stdout}\n${run.stderr}`);
  return join(to, 'dist');
}
