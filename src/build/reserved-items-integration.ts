/**
 * After the build: locks the reserved items into one age file with the passphrase in `ZHIKE_EXAM_PASSPHRASE`. Without a
 * passphrase they are left out, and the build says so.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { encryptWithPassphrase } from '../submission/encryption.ts';
import { reservedPath, writeReserved } from '../trainer/builder/reserved-file.ts';
import { reservedCount, reservedItems } from './reserved-items.ts';
import { material } from './site.ts';

const variable = 'ZHIKE_EXAM_PASSPHRASE';

/** Shorter ones are tried out in days: the file is public, and nobody counts the tries. */
const shortest = 12;

export function reservedItemsIntegration(): AstroIntegration {
  return {
    name: 'zhike-reserved-items',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = reservedCount();
        if (count === 0) return;
        // Written as trainers type it, see `trainer/browser/passphrase.ts`.
        const passphrase = (process.env[variable] ?? '').normalize('NFC').trim();
        if (passphrase === '') {
          logger.info(`${count} reserved items left out; set ${variable} to build them into ${reservedPath}`);
          return;
        }
        if ([...passphrase].length < shortest)
          throw new Error(`${variable} has fewer than ${shortest} characters; choose a longer passphrase`);
        const path = join(fileURLToPath(dir), reservedPath);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, await encryptWithPassphrase(passphrase, writeReserved(reservedItems(material()))));
        logger.info(`${count} reserved items locked into ${reservedPath}`);
      },
    },
  };
}
