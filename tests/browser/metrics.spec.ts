/** The metrics workshop: examples worked out, own numbers by keyboard and pasted, mistakes beside their fields, told when one stops. */
import type { Locator, Page } from '@playwright/test';
import { locales } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { pause } from '../../src/metrics/use-quiet.tsx';
import { sheets } from './content.ts';
import { press, tabTo } from './keyboard.ts';
import { expect, type Site, siteIn, test } from './site.ts';

const path = '/reference/metrics-workshop/';

/** One metric on the page. */
class Metric {
  readonly area: Locator;
  readonly words: Site['strings']['metrics'];

  constructor(page: Page, site: Site, name: string) {
    this.words = site.strings.metrics;
    this.area = page.getByRole('region', { name, exact: true });
  }

  /** The number shown under a name. */
  figure(name: string): Locator {
    return this.area
      .locator('.figures > div')
      .filter({ has: this.area.page().getByText(name, { exact: true }) })
      .locator('b');
  }

  field(name: string): Locator {
    return this.area.getByLabel(name);
  }

  button(name: string): Locator {
    return this.area.getByRole('button', { name, exact: true });
  }

  get told(): Locator {
    return this.area.getByRole('status');
  }
}

async function open(page: Page, site: Site): Promise<void> {
  await page.goto(site.path(path));
  // Its code comes with the first sign of a hand.
  await page.mouse.move(200, 200);
  await expect(page.locator('.workshop[data-live]')).toBeAttached();
}

for (const locale of locales) {
  test(`every metric stands there with its example worked out, in ${locale}`, async ({ page }) => {
    const site = siteIn(locale);
    const { csat, nps, ces, retention, clv, complaints, fcr } = site.strings.metrics;
    await open(page, site);
    const shows = async (name: string, figure: string, value: string) =>
      expect(new Metric(page, site, name).figure(figure)).toHaveText(value);
    await shows(csat.name, csat.share, '70%');
    await shows(nps.name, nps.score, '+30');
    await shows(ces.name, ces.mean, '5.5');
    await shows(retention.name, retention.rate, '90%');
    await shows(clv.name, clv.multiple, '2.67');
    await shows(complaints.name, complaints.rate, '15');
    await shows(fcr.name, fcr.checked, '78%');
    await expect(page.getByRole('listitem').filter({ hasText: '65.6%' })).toBeVisible();
  });
}

test('pasted numbers are read in any writing, and what was not understood is listed beside the field', async ({ page }) => {
  const site = siteIn('zh-Hans');
  await open(page, site);
  const metric = new Metric(page, site, site.strings.metrics.nps.name);
  const field = metric.field(site.strings.metrics.nps.label);
  await field.fill('１０、9，九；10\n八 很好\n12 6×2');
  await expect(metric.figure('NPS')).toHaveText('+29');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const { unreadPiece, unreadReasons } = metric.words;
  await expect(field).toHaveAccessibleDescription(new RegExp(unreadReasons.notNumber));
  await expect(metric.area.getByText(fill(unreadPiece, { line: 2, text: '很好', reason: unreadReasons.notNumber }))).toBeVisible();
  await expect(
    metric.area.getByText(fill(unreadPiece, { line: 3, text: '12', reason: fill(unreadReasons.offScale, { min: 0, max: 10 }) })),
  ).toBeVisible();
  await metric.button(metric.words.clear).click();
  await expect(metric.area.getByText(metric.words.noAnswers).first()).toBeVisible();
  await metric.button(metric.words.example).click();
  await expect(metric.figure('NPS')).toHaveText('+30');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('by keyboard: scores typed one after the other change the result with each, and it is told once one stops', async ({ page }) => {
  await page.clock.install();
  const site = siteIn('en');
  await open(page, site);
  const metric = new Metric(page, site, site.strings.metrics.csat.name);
  await press(metric.button(metric.words.clear), 'Enter');
  await tabTo(metric.field(site.strings.metrics.csat.label));
  await page.keyboard.type('5 4');
  await expect(metric.figure(metric.words.csat.share)).toHaveText('100%');
  await page.keyboard.type(' 1 2');
  await expect(metric.figure(metric.words.csat.share)).toHaveText('50%');
  await expect(metric.told).toHaveText('');
  await page.clock.runFor(pause);
  await expect(metric.told).toHaveText(fill(metric.words.csat.said, { share: '50%', mean: 3, count: 4 }));
});

test('the other question of effort turns easy into hard', async ({ page }) => {
  const site = siteIn('en');
  await open(page, site);
  const { ces } = site.strings.metrics;
  const metric = new Metric(page, site, ces.name);
  await metric.field(ces.label).fill('5 5 4 1');
  await expect(metric.figure(ces.easy)).toHaveText('50%');
  await metric.field(ces.question).selectOption(ces.questions.effort5);
  await expect(metric.figure(ces.easy)).toHaveText('25%');
  await expect(metric.figure(ces.hard)).toHaveText('75%');
});

test('a mistake stands beside its field, and nothing typed is lost', async ({ page }) => {
  const site = siteIn('en');
  await open(page, site);
  const { retention, clv, complaints, amountProblems, waiting } = site.strings.metrics;
  const moved = new Metric(page, site, retention.name);
  const lost = moved.field(retention.fields.lost);
  await lost.fill('600');
  await expect(lost).toHaveAccessibleDescription(retention.problems.moreLost);
  await expect(moved.area.getByText(waiting).first()).toBeVisible();
  await lost.fill('many');
  await expect(lost).toHaveAccessibleDescription(amountProblems.notNumber);
  await expect(lost).toHaveValue('many');
  await lost.fill('一百');
  await expect(moved.figure(retention.rate)).toHaveText('80%');

  const value = new Metric(page, site, clv.name);
  await value.field(clv.fields.retention).fill('100%');
  await value.field(clv.fields.discount).fill('0');
  await expect(value.field(clv.fields.retention)).toHaveAccessibleDescription(clv.problems.endless);

  const rate = new Metric(page, site, complaints.name);
  await rate.field(complaints.fields.part).fill('0');
  await rate.field(complaints.fields.whole).fill('1,000');
  await expect(rate.figure(complaints.rate)).toHaveText('0');
  await expect(rate.figure(rate.words.interval)).toHaveText(fill(rate.words.fromTo, { lower: 0, upper: '3.83' }));
});

test('nothing typed is kept on the device', async ({ page }) => {
  const site = siteIn('zh-Hans');
  await open(page, site);
  const before = await page.evaluate(() => JSON.stringify(localStorage));
  await page.getByLabel(site.strings.metrics.csat.label).fill('5 5 5');
  await page.reload();
  await expect(page.getByLabel(site.strings.metrics.csat.label)).not.toHaveValue('5 5 5');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
});

test('it is reached from the reference, from its sheet, and by search', async ({ page }) => {
  for (const locale of ['zh-Hans', 'en'] as const) {
    const site = siteIn(locale);
    const { title } = site.strings.metrics;
    const sheet = sheets.find(({ id }) => id === 'service-metrics');
    for (const from of ['/reference/', `/reference/${sheet?.id}/`]) {
      await page.goto(site.path(from));
      await page
        .getByRole('main')
        .locator(`a[href="${site.path(path)}"]`)
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await page.goto(`${site.path('/search/')}?kind=reference&q=${encodeURIComponent(title)}`);
    await expect(page.locator('a.result-link').first()).toHaveAttribute('href', new RegExp(`^${site.path(path)}`));
  }
});

test('on paper there are the numbers and the way to them, and nothing to press', async ({ page }) => {
  const site = siteIn('en');
  await open(page, site);
  await page.emulateMedia({ media: 'print' });
  const metric = new Metric(page, site, site.strings.metrics.csat.name);
  await expect(metric.figure(metric.words.csat.share)).toBeVisible();
  await expect(metric.area.getByText(metric.words.working)).toBeVisible();
  await expect(metric.button(metric.words.clear)).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the examples can be read, with a note', async ({ page }) => {
    const site = siteIn('zh-Hans');
    await page.goto(path);
    await expect(page.locator('noscript p')).toHaveText(site.strings.metrics.noScript);
    await expect(new Metric(page, site, site.strings.metrics.nps.name).figure('NPS')).toHaveText('+30');
    await expect(page.getByRole('button', { name: site.strings.metrics.clear }).first()).toBeHidden();
  });
});
