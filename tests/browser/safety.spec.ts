/** Every kind of page obeys its own Content Security Policy, and the policy stops what it is there to stop. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { splitPath } from '../../src/course/locale.ts';
import { expect, siteIn, test } from './site.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));

/** One page of each kind: pages of one kind lie in one folder. Those with the longest names stand for the others. */
function pageOfEachKind(): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .filter((path) => splitPath(path).locale === 'zh-Hans');
  const kind = (path: string) => {
    const parts = path.split('/').slice(1, -1);
    return `${parts[0]}:${parts.length}:${/^(?:quiz|questions)$/.test(parts.at(-1) ?? '') ? parts.at(-1) : ''}${parts[0] === 'trainer' ? path : ''}`;
  };
  return Object.values(Object.groupBy(paths, kind)).map((list = []) => list.sort((a, b) => b.length - a.length)[0] ?? '');
}

const paths = pageOfEachKind();

/** Notes what a page's policy refuses; it must have been called before the page is opened. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

test('there is a page of each kind', () => {
  expect(paths.length).toBeGreaterThan(12);
});

for (const path of paths) {
  // The fixture fails for any output on the console and any request to another host.
  test(`${path} obeys its own policy`, async ({ page }) => {
    const refused = await listen(page);
    await page.goto(path);
    // Everything that wakes on the way down does so; then search, which brings Pagefind.
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForLoadState('networkidle');
    expect(await refused()).toEqual([]);
  });
}

test('search, whose engine is WebAssembly, works under the policy', async ({ page }) => {
  const refused = await listen(page);
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('客户');
  await expect(page.locator('a.result-link').first()).toBeVisible();
  expect(await refused()).toEqual([]);
});

test('workers of the site start under the policy', async ({ page }) => {
  const { strings, path } = siteIn('zh-Hans');
  const refused = await listen(page);
  await page.goto(path('/trainer/'));
  await page.getByLabel(strings.trainer.key.name).fill('林老师');
  await page.getByRole('button', { name: strings.trainer.key.make, exact: true }).click();
  await expect(page.getByText(strings.trainer.key.made)).toBeVisible();
  await page.goto(path('/trainer/gradebook/'));
  await expect(page.getByText(strings.gradebook.noAssignments)).toBeVisible();
  expect(await refused()).toEqual([]);
});

test.describe('what somebody slips into a page', () => {
  test.use({ allowed: [/Content Security Policy|TrustedScript|TrustedHTML|Refused to|violates the following/] });

  test('does not run, neither as script nor as attribute, nor does it reach another host', async ({ page }) => {
    const refused = await listen(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/glossary/');
    const outcome = await page.evaluate(async () => {
      const tried: string[] = [];
      const attempt = async (name: string, deed: () => unknown) => {
        try {
          await deed();
          tried.push(`${name}: done`);
        } catch {
          tried.push(`${name}: refused`);
        }
      };
      const text = 'document.body.dataset.slipped = "yes"';
      await attempt('markup', () => {
        document.body.innerHTML = `<img src="x" onerror='${text}'>`;
      });
      await attempt('code', () => setTimeout(text));
      await attempt('elsewhere', () => fetch('https://example.com/'));
      await attempt('worker', () => new Worker('https://example.com/x.js'));
      await attempt('attribute', () => document.body.setAttribute('onclick', text));
      document.body.click();
      return { tried, slipped: document.body.dataset['slipped'] };
    });
    expect(outcome).toEqual({
      tried: ['markup: refused', 'code: refused', 'elsewhere: refused', 'worker: refused', 'attribute: refused'],
      slipped: undefined,
    });
    expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
    expect((await refused()).length).toBeGreaterThan(1);
  });

  test('an inline script in the page itself is not run', async ({ page }) => {
    await page.route('**/glossary/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('</main>', '<script>document.documentElement.dataset.slipped = "yes"</script></main>');
      await route.fulfill({ response: answer, body });
    });
    await page.goto('/glossary/');
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-slipped');
  });
});
