/** Finds and reads the files of the material. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where the material of a project lies; tests point it at folders of their own. */
export function contentFolder(root: string = process.cwd()): string {
  return join(root, 'content');
}

/** The text of a file, with the line ends of any editor as \n; undefined when there is no such file. */
export function readText(path: string): string | undefined {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
    : undefined;
}

/** Path as shown in messages: from the project's root, with forward slashes. */
export function shownPath(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** All files under a folder, sorted; those whose name begins with a dot belong to the system. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes whenever a content file changes, comes or goes. */
export function contentSignature(root: string = process.cwd()): string {
  return filesUnder(contentFolder(root))
    .map((file) => `${file}:${statSync(file).mtimeMs}`)
    .join('\n');
}
