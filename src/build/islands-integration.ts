/**
 * After the build: moves the data of each page's islands out of the page into one file, and writes on every island which
 * modules it needs. A page is then as light as its text, and an island still starts in one round trip.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settleBase, sitePath, withoutBase } from '../course/base.ts';
import { commonJsAsModule } from './commonjs-as-module.ts';
import { filesUnder } from './content/files.ts';
import { inLanes } from './in-lanes.ts';
import { askAheadForNearIsland } from './near-island.ts';

const entities: Record<string, string> = {
  '&#34;': '"',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** The value of an HTML attribute as it was before escaping. */
export function unescapeAttribute(written: string): string {
  return written.replace(/&(?:#34|quot|#39|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Static imports of a built module, as paths from the site's root. */
function importsOf(code: string, path: string): string[] {
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...found].map(([, target = '']) => posix.join(dirname(path), target));
}

/** Everything a module imports statically, itself included. */
export function moduleClosure(path: string, read: (path: string) => string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const imported of importsOf(read(path), path)) moduleClosure(imported, read, seen);
  return seen;
}

/** Vite wraps every dynamic import in a helper that preloads what we preload ourselves; the plain import does instead. */
export function withoutPreloadHelper(code: string): string {
  const helper = /import\s*\{\s*(?:\w+ as )?(\w+)\s*\}\s*from\s*["'`]\.\/preload-helper[^"'`]*["'`];?/.exec(code);
  const [statement, name] = helper ?? [];
  if (statement === undefined || name === undefined) return code;
  const load = String.raw`(import\((?:\x60[^\x60]*\x60|"[^"]*"|'[^']*')\)(?:\.then\(\w+=>\w+\.\w+\))?)`;
  // Picking names out of the module serves tree shaking, which is over.
  const picked = String.raw`async\(\)=>\{let\{([^{}]*)\}=await ${load};return\{\2\}\}`;
  const plain = code
    .replace(statement, '')
    .replace(
      new RegExp(String.raw`(?<![\w$.])${name}\((?:\(\)=>${load}|${picked}),\[\]\)`, 'g'),
      (_whole, bare, _names, other) => bare ?? other,
    );
  // Other things may bear its name where it cannot be seen; only its own calls begin with a function.
  return new RegExp(String.raw`(?<![\w$.])${name}\((?:async)?\(\)=>`).test(plain) ? `var ${name}=load=>load();${plain}` : plain;
}

/**
 * A module script of the page as part of the page: one request less before anything can answer. A script that needs other
 * modules at once stays a file, and what it needs is asked for together with it.
 */
export function inlineScripts(html: string, read: (path: string) => string, onInlined: (path: string) => void = () => undefined): string {
  return html.replace(/<script type="module" src="((?:\/[^"]+)?\/_astro\/[^"]+)"><\/script>/g, (tag, path: string) => {
    const code = read(path);
    const others = [...moduleClosure(path, read)].slice(1);
    if (others.length > 0) return others.map((href) => `<link rel="modulepreload" href="${href}">`).join('') + tag;
    onInlined(path);
    const placed = code.replace(/(["'`])\.\/([\w.-]+\.js)\1/g, (_whole, quote, file) => `${quote}${dirname(path)}/${file}${quote}`);
    return `<script type="module">${placed.trim()}</script>`;
  });
}

/**
 * A script that is part of a page must not be imported by a module too: it would run twice.
 * @throws Error naming both
 */
export function refuseDoubleScripts(inlined: ReadonlySet<string>, modules: readonly string[], read: (path: string) => string): void {
  for (const path of modules) {
    const double = importsOf(read(path), path).find((imported) => inlined.has(imported));
    if (double) throw new Error(`${path} imports the page script ${double}, which would run twice; hand over what it needs as arguments`);
  }
}

const island = /data-island="([^"]+)" data-props="([^"]*)"/g;

/** Takes the islands' data out of a page; returns the page and the data in order. */
export function takeOutProps(html: string, modulesOf: (component: string) => readonly string[], fileOf: (data: string) => string): string {
  const data: string[] = [];
  for (const found of html.matchAll(island)) data.push(unescapeAttribute(found[2] ?? ''));
  if (data.length === 0) return html;
  const file = fileOf(`[${data.join(',')}]`);
  let index = 0;
  return html.replace(island, (_whole, component: string) => {
    const written = `data-island="${component}" data-props="${file}#${index}" data-modules="${modulesOf(component).join(' ')}"`;
    index += 1;
    return written;
  });
}

/** What every island needs goes into one file, so that an island is this file and its own. */
const shared =
  /rolldown.runtime|node_modules.(?:preact|nanostores|@nanostores)|src.(?:progress.(?:attempt-record|browser-storage|lesson-record|memory-storage|saved|storage|store)\.|learn.(?:mount|recorded-exercise)|ui.page-styles|assessment.(?:attempt|check-words|exercise|form-length|item-parts|result\.)|interactions.(?:outcome|part-list|quoted-id|record-of-strings|shuffle)|course.strings.fill)/;

/** What starts a quiz is shared by pieces with other pages; the pieces pack better as one file. */
const quizStart = /src.(?:learn.(?:use-quiz|fetch-own)|interactions.interaction-parts)/;

/** An exercise in a lesson and its interaction, which players ask for too, as one file: an island asks for one less. */
function exerciseGroups(components: Iterable<string>) {
  const names = [...components].flatMap((file) => /(\w+)-exercise\.tsx$/.exec(file)?.[1] ?? []);
  return names.map((name) => ({
    name,
    test: new RegExp(String.raw`src.(?:learn.exercises.${name}-exercise|interactions.${name}.(?:interaction|view|completeness|marking)\b)`),
  }));
}

const clientBuild = (components: Iterable<string>) => ({
  // Modules of islands are preloaded by our own list, so Vite's helper is not needed on every page.
  modulePreload: false as const,
  rolldownOptions: {
    output: {
      // A lesson names a dozen of these, and hashes do not compress: as short as the bundler lets them be.
      entryFileNames: '_astro/[name].[hash:7].js',
      chunkFileNames: '_astro/[name].[hash:7].js',
      codeSplitting: {
        groups: [
          // Kept by itself, so that withoutPreloadHelper can take it out.
          { name: 'preload-helper', test: /preload-helper/, priority: 2 },
          { name: 'islands', test: shared, priority: 1 },
          { name: 'use-quiz', test: quizStart },
          { name: 'board', test: /src.interactions.(?:board-view|board\.css|assignment-of-parts)/ },
          ...exerciseGroups(components),
        ],
      },
    },
  },
});

/** The files that hold an island's component, written as the bundler writes them: each exports `mount`. */
function componentFiles(root: string = process.cwd()): string[] {
  return filesUnder(join(root, 'src'))
    .filter((file) => file.endsWith('.tsx') && /^export const mount\b/m.test(readFileSync(file, 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
}

export function islandsIntegration(): AstroIntegration {
  const chunks = new Map<string, string>();
  const components = new Set(componentFiles());
  return {
    name: 'zhike-islands',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        settleBase(config.base);
        updateConfig({
          vite: {
            plugins: [
              commonJsAsModule,
              {
                name: 'zhike-island-chunks',
                apply: 'build',
                buildStart() {
                  if (this.environment.name !== 'client') return;
                  for (const id of components) this.emitFile({ type: 'chunk', id, preserveSignature: 'allow-extension' });
                },
                configEnvironment: (name: string) => (name === 'client' ? { build: clientBuild(components) } : undefined),
                generateBundle: {
                  // Vite itself fills in the helper's lists here.
                  order: 'post',
                  handler(_options, bundle) {
                    for (const chunk of Object.values(bundle)) {
                      if (chunk.type !== 'chunk') continue;
                      chunk.code = withoutPreloadHelper(chunk.code);
                      for (const id of chunk.moduleIds) {
                        const component = components.has(id) && /([\w-]+?)(?:-exercise)?\.tsx$/.exec(id)?.[1];
                        if (component) chunks.set(component, sitePath(`/${chunk.fileName}`));
                      }
                    }
                  },
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const code = new Map<string, string>();
        const read = (path: string) => {
          const text = code.get(path) ?? readFileSync(join(folder, withoutBase(path)), 'utf8');
          code.set(path, text);
          return text;
        };
        const closures = new Map([...chunks].map(([component, path]) => [component, [...moduleClosure(path, read)]]));
        const modulesOf = (component: string) => {
          const modules = closures.get(component);
          if (!modules) throw new Error(`no built module for island "${component}"`);
          return modules;
        };
        const inlined = new Set<string>();
        const files = filesUnder(folder);
        const pages = files.filter((name) => name.endsWith('.html'));
        await inLanes(pages, async (page) => {
          const html = await readFile(page, 'utf8');
          const written: Promise<void>[] = [];
          const fileOf = (data: string) => {
            const path = `/_astro/islands.${createHash('sha256').update(data).digest('hex').slice(0, 10)}.json`;
            written.push(writeFile(join(folder, path), data));
            return sitePath(path);
          };
          const light = inlineScripts(askAheadForNearIsland(takeOutProps(html, modulesOf, fileOf)), read, (path) => inlined.add(path));
          if (light !== html) written.push(writeFile(page, light));
          await Promise.all(written);
        });
        const modules = files.filter((name) => name.includes('_astro') && name.endsWith('.js'));
        refuseDoubleScripts(
          inlined,
          modules.map((name) => sitePath(`/${relative(folder, name).replaceAll('\\', '/')}`)),
          read,
        );
      },
    },
  };
}
