/** Look-up sheets and claims: in three languages, found, linked, ticked, on one printed page, stacked on a phone. */
import type { Page } from '@playwright/test';
import { locales } from '../../src/course/locale.ts';
import { fill } from '../../src/course/strings/fill.ts';
import { claims, inLocale, sheets } from './content.ts';
import { expect, type Site, siteIn, test } from './site.ts';

/** A sheet with lines to tick and a wide table. */
const stages = 'relationship-stages-and-strategies';

function textOf(text: { zh: string; en: string }, site: Site): string {
  return inLocale(text[site.language], site.locale);
}

for (const locale of locales) {
  const site = siteIn(locale);
  const words = site.strings.reference;

  test(`every sheet opens from the reference and leads back to its lessons, in ${locale}`, async ({ page }) => {
    await page.goto(site.path('/reference/'));
    for (const sheet of sheets) {
      const link = page
        .getByRole('main')
        .getByRole('link', { name: textOf(sheet.title, site), exact: true })
        .first();
      await expect(link).toHaveAttribute('href', site.path(`/reference/${sheet.id}/`));
    }
    for (const sheet of sheets) {
      await page.goto(site.path(`/reference/${sheet.id}/`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf(sheet.title, site));
      for (const lesson of sheet.lessons) await expect(page.getByRole('main').locator(`a[href="${site.lesson(lesson)}"]`)).toBeVisible();
    }
  });

  test(`every claim says how sure it is, in a word, and what the course says, in ${locale}`, async ({ page }) => {
    await page.goto(site.path('/reference/claims/'));
    const entries = page.getByRole('article');
    await expect(entries).toHaveCount(claims.length);
    for (const claim of claims) {
      const entry = entries.filter({ has: page.locator(`[id="${claim.id}"]`) });
      await expect(entry.getByRole('heading')).toContainText(textOf(claim.claim, site));
      await expect(entry).toContainText(words.certainty[claim.certainty]);
      await expect(entry).toContainText(textOf(claim.say, site));
    }
  });

  test(`search finds a sheet by its title, in ${locale}`, async ({ page }) => {
    const [sheet] = sheets;
    await page.goto(`${site.path('/search/')}?kind=reference&q=${encodeURIComponent(textOf(sheet?.title ?? { zh: '', en: '' }, site))}`);
    await expect(page.locator('a.result-link').first()).toHaveAttribute('href', site.path(`/reference/${sheet?.id}/`));
  });
}

test('a lesson leads to its sheets and to the first of its claims', async ({ page }) => {
  for (const locale of ['zh-Hans', 'en'] as const) {
    const site = siteIn(locale);
    const words = site.strings.reference;
    for (const { lessons, id, title } of sheets) {
      await page.goto(site.lesson(lessons[0] ?? ''));
      const line = page.getByRole('article').getByRole('paragraph').filter({ hasText: words.related });
      await expect(line.getByRole('link', { name: title[site.language] })).toHaveAttribute('href', site.path(`/reference/${id}/`));
    }
    const [first] = claims.filter(({ lessons }) => lessons[0] === 'keep-and-develop/why-retention-pays');
    const count = claims.filter(({ lessons }) => lessons.includes('keep-and-develop/why-retention-pays')).length;
    await page.goto(site.lesson('keep-and-develop/why-retention-pays'));
    await page.getByRole('link', { name: fill(words.relatedClaims, { count }) }).click();
    await expect(page).toHaveURL(site.path(`/reference/claims/#${first?.id}`));
    await expect(page.locator(`[id="${first?.id}"]`)).toBeInViewport();
  }
});

test('search leads to a claim by its anchor', async ({ page }) => {
  await page.goto('/search/?q=NPS&kind=reference');
  await expect(page.getByRole('main').locator('a[href="/reference/claims/#nps-predicts-growth"]')).toBeVisible();
});

/** Number of pages a printer would need. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const locale of locales) {
  test(`every sheet prints on one page, without what only a screen needs, in ${locale}`, async ({ page }) => {
    const site = siteIn(locale);
    for (const { id } of sheets) {
      await page.goto(site.path(`/reference/${id}/`));
      expect.soft(await printedPages(page), id).toBe(1);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('main').getByRole('button')).toBeHidden();
    await expect(page.getByText(site.strings.reference.tickNote)).toBeHidden();
  });
}

test('the button prints; the key of a tick is its whole line', async ({ page }) => {
  const { reference: words } = siteIn('zh-Hans').strings;
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.goto(`/reference/${stages}/`);
  const boxes = page.getByRole('checkbox');
  await expect(boxes.first()).toHaveAccessibleName(/./);
  await expect(boxes.first()).not.toBeChecked();
  await page.locator('.tick label').first().click();
  await expect(boxes.first()).toBeChecked();
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(boxes.nth(1)).toBeChecked();
  await page.getByRole('button', { name: words.print }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.reload();
  await expect(boxes.first(), 'ticks of another conversation would mislead').not.toBeChecked();
});

test('on a phone a wide table is one block a row, and still a table', { tag: '@phone' }, async ({ page }) => {
  await page.goto(`/en/reference/${stages}/`);
  const table = page.getByRole('table').first();
  const cells = table.getByRole('row').nth(1).getByRole('cell');
  await expect(cells).toHaveCount(4);
  const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
  for (const [index, box] of boxes.entries()) if (index > 0) expect(box?.y).toBeGreaterThan(boxes[index - 1]?.y ?? 0);
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  expect(
    await table.evaluate((element) => element.parentElement && element.parentElement.scrollWidth <= element.parentElement.clientWidth),
  ).toBe(true);
});
