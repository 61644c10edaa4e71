/** How much JavaScript islands take, and whether it holds what a learner's page must not carry. */
import { posix } from 'node:path';
import { moduleClosure } from '../../src/build/islands-integration.ts';
import type { BuiltSite } from './built-site.ts';
import type { LessonPage } from './lesson-pages.ts';

/** Bytes of some modules, each compressed by itself as it travels. */
export function sizeOf(site: BuiltSite, modules: Iterable<string>): number {
  return [...new Set(modules)].reduce((sum, module) => sum + site.size(module), 0);
}

/** Modules of each kind of island on some pages. */
export function modulesByKind(pages: readonly LessonPage[]): Map<string, readonly string[]> {
  return new Map(pages.flatMap((page) => page.islands.map(({ kind, modules }) => [kind, modules] as const)));
}

/** What the quiz asks for when it starts: the dynamic imports of its own modules, with all that they import. */
export function laterModules(site: BuiltSite, modules: readonly string[]): string[] {
  const read = (path: string) => site.read(path) ?? '';
  const later = modules.flatMap((module) =>
    [...read(module).matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]\s*\)/g)].map(([, target = '']) =>
      posix.join(posix.dirname(module), target),
    ),
  );
  return [...new Set(later.flatMap((module) => [...moduleClosure(module, read)]))].filter((module) => !modules.includes(module));
}

/** Words that give away code which belongs to the build, to search or to the trainer. */
const strangers: Record<string, RegExp> = {
  search: /pagefind/i,
  'schema library': /\$?Zod[A-Z]|_zod|\bzod\b|invalid_union/,
  'YAML parser': /yaml/i,
  encryption: /age-encryption|X25519|scrypt|BEGIN AGE|subtle\.(?:encrypt|importKey)/,
  'steps of migration': /migrations:\[[^\]]/,
  'import of records': /application\/json|createObjectURL/,
};

/** Which of that is in some modules, as `<what> in <module>`. */
export function strangersIn(site: BuiltSite, modules: Iterable<string>): string[] {
  return [...new Set(modules)].flatMap((module) =>
    Object.entries(strangers).flatMap(([what, sign]) => (sign.test(site.read(module) ?? '') ? [`${what} in ${module}`] : [])),
  );
}
