/** Finds a Chromium for the browser tests, or fetches one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Chromium {
  path: string;
  /** Where it was found, in words. */
  origin: string;
}

/** Names under which Chromium and its sisters are installed. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Whether it starts at all: a download without the system's libraries is there but does not run. On Windows asking opens a window. */
function runs(path: string): boolean {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...applications, ...onPath].find((path) => existsSync(path) && runs(path));
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) && runs(path) ? path : undefined;
}

/**
 * Finds a Chromium that runs: the environment variable ZHIKE_CHROMIUM, then the system's, then Playwright's download.
 * @throws when ZHIKE_CHROMIUM names something that does not run
 */
export function findChromium(): Chromium | undefined {
  const named = process.env['ZHIKE_CHROMIUM'];
  if (named) {
    if (!existsSync(named) || !runs(named)) throw new Error(`ZHIKE_CHROMIUM is "${named}", and that does not run. Correct it or unset it.`);
    return { path: named, origin: 'environment variable ZHIKE_CHROMIUM' };
  }
  const system = systemChromium();
  if (system) return { path: system, origin: 'system browser' };
  const own = playwrightChromium();
  return own ? { path: own, origin: 'Playwright’s download' } : undefined;
}

function runVisibly(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Finds a Chromium; when there is none, lets Playwright download one, then tries Debian's package. */
export function provideChromium(say: (line: string) => void): Chromium {
  const found = findChromium();
  if (found) return found;
  say('No Chromium found. Playwright downloads one …');
  runVisibly('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('The download did not bring one that runs. Debian’s package is installed …');
    if (runVisibly('apt-get', ['update']))
      runVisibly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    const installed = findChromium();
    if (installed) return { ...installed, origin: 'Debian’s package' };
  }
  throw new Error(
    [
      'The browser tests need Chromium, and none that runs was found or could be fetched. Do one of these:',
      '  - install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk)',
      '  - npx playwright install --with-deps chromium',
      '  - set ZHIKE_CHROMIUM to the path of a Chromium',
    ].join('\n'),
  );
}
