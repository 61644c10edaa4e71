/** After the build and after the search index: gives every page its Content Security Policy, and takes out what is no longer needed. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesUnder } from './content/files.ts';
import { withPolicy } from './content-security-policy.ts';
import { withFewScripts, withoutIndexMarks } from './finish-page.ts';
import { inLanes } from './in-lanes.ts';

export function finishPagesIntegration(): AstroIntegration {
  return {
    name: 'zhike-finish-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const pages = filesUnder(fileURLToPath(dir)).filter((name) => name.endsWith('.html'));
        await inLanes(pages, async (page) => {
          await writeFile(page, withPolicy(withFewScripts(withoutIndexMarks(await readFile(page, 'utf8')))));
        });
      },
    },
  };
}
