/** The diagrams there are: one component a file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function figureNames(root: string = process.cwd()): string[] {
  return readdirSync(join(root, 'src/ui/figures'))
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.replace(/\.astro$/, ''));
}
