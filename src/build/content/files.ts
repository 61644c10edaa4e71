/** Finds and reads the files of the material. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where the material of a project lies; tests point it at folders of their own. */
export function contentFolder(root: string = process.cwd()): string {
  return join(root, 'content');
}

/** The text of a file, or undefined. */
export function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Path as shown in messages: from the project's root, with forward slashes. */
export function shownPath(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** All files under a folder with an ending, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}
