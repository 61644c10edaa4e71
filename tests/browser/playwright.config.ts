import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

const inFolder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Another port lets two checkouts run their tests side by side. */
const port = Number(process.env['ZHIKE_TEST_PORT'] ?? 4399);

// Workers read this file too; they take what the first reading found.
const found = findChromium();
if (!found) throw new Error('No Chromium found. Run the preparation first: node tests/browser/prepare.ts');
if (process.env['TEST_WORKER_INDEX'] === undefined) process.stdout.write(`Chromium: ${found.path} (${found.origin})\n`);
process.env['ZHIKE_CHROMIUM'] = found.path;

/** The built site in a real browser. Tests with the tag @phone run on a phone, all others on a desktop. */
export default defineConfig({
  testDir: inFolder('.'),
  testMatch: '**/*.spec.ts',
  outputDir: inFolder('../../node_modules/.cache/browser-tests'),
  fullyParallel: true,
  workers: 2,
  // On a shared machine CI names what passed only when tried again as flaky, to be looked into; at home everything passes at once.
  retries: process.env['CI'] ? 1 : 0,
  // Unlike the line reporter it tells every failure whole at the end, where it is found when a log is cut.
  reporter: 'dot',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    locale: 'zh-CN',
    // It would answer before the routes that tests lay; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: found.path,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // No other host can be reached, whatever a page asks for.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 900 } } },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node src/build/serve.ts',
    cwd: inFolder('../..'),
    env: { PORT: String(port), HOST: 'localhost' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
