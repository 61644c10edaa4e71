/** Run before the browser tests: makes sure that there is a built site, a small one for a sub-path, and a Chromium. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSmallSite, smallSiteFolder } from '../small-site.ts';
import { provideChromium } from './find-chromium.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  if (!existsSync(fileURLToPath(new URL('../../dist/index.html', import.meta.url)))) {
    throw new Error('There is no built site in dist/. Build it first: npm run build');
  }
  provideChromium(say);
  say('Building a small site for a sub-path …');
  buildSmallSite(smallSiteFolder(), '/training/');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
