/** Chromium under the conditions the figures are measured in. */
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { provideChromium } from '../browser/find-chromium.ts';

/** A phone's width; every measurement uses it. */
export const viewport = { width: 412, height: 823 };

/** Milliseconds between two visits. */
const rest = 400;

/** CPU four times slower, 1.6 Mbit/s, 150 ms for each request: the throttling of the peers' measurements. */
export const throttling = { cpu: 4, bytesPerSecond: (1.6 * 1_000_000) / 8, latency: 150 };

export async function startBrowser(): Promise<Browser> {
  const { path, origin } = provideChromium(console.log);
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  console.log(`Chromium ${browser.version()} (${origin}), ${viewport.width}×${viewport.height}, headless`);
  return browser;
}

/**
 * Opens an empty page with nothing cached or stored; closes it when done. Without service workers: they begin when a page is
 * at rest, and figures here are of the page.
 */
export async function withPage<T>(browser: Browser, locale: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport, locale, serviceWorkers: 'block' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
    // The processes of a closed page end after it; the next page is not measured beside them.
    await setTimeout(rest);
  }
}

/** Slows a page down by the DevTools protocol. It models neither handshakes nor slow start. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttling.latency,
    downloadThroughput: throttling.bytesPerSecond,
    uploadThroughput: throttling.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttling.cpu });
}
