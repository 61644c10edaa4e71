/** The trainer's key, its backup, and moving to another machine. */
import { readFileSync } from 'node:fs';
import { fill } from '../../src/course/strings/fill.ts';
import { decryptWithPassphrase, makeKeyPair } from '../../src/submission/encryption.ts';
import { layIn } from './gradebooks.ts';
import { comeNear, expect, siteIn, test } from './site.ts';
import { TrainerDesk } from './trainer-desk.ts';

const passphrase = 'correct horse battery';

async function backUp(desk: TrainerDesk): Promise<{ name: string; text: string }> {
  const { page, home } = desk;
  await page.goto(desk.site.path('/trainer/'));
  const [first, second] = [page.locator('#backup-passphrase'), page.locator('#backup-again')];
  await first.fill(passphrase);
  await second.fill(passphrase);
  const [file] = await Promise.all([page.waitForEvent('download'), desk.button(home.backup.make).click()]);
  await expect(page.getByText(fill(home.backup.made, { file: file.suggestedFilename() }))).toBeVisible();
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function restore(desk: TrainerDesk, file: { name: string; text: string }, words: string): Promise<void> {
  const { page, home } = desk;
  await page.getByText(home.key.haveBackup).or(page.getByText(home.backup.restoreTitle)).click();
  await page
    .locator('#restore-file')
    .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) });
  await page.locator('#restore-passphrase').fill(words);
  await desk.button(home.backup.restore).click();
}

test('a backup opens in another browser, with key and assignments', async ({ page, browser, baseURL }) => {
  test.slow();
  const desk = new TrainerDesk(page, siteIn('zh-Hans'));
  await desk.makeKey('林老师');
  await expect(page.getByText(desk.home.reminder.none)).toBeVisible();
  await desk.openNew();
  await desk.title('搬家前');
  await desk.choose(2);
  await desk.send();
  const { recipient } = (await desk.openedLink()).assignment.trainer;
  const file = await backUp(desk);
  await expect(page.getByText(desk.home.reminder.none)).toHaveCount(0);
  const opened = await decryptWithPassphrase(passphrase, file.text.trim());
  expect(opened.ok && opened.text).toContain('AGE-SECRET-KEY-1');

  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const other = new TrainerDesk(await context.newPage(), siteIn('zh-Hans'));
  await other.page.goto(other.site.path('/trainer/'));
  await expect(other.page.getByLabel(other.home.key.name)).toBeVisible();
  await restore(other, file, 'a wrong passphrase');
  await expect(other.page.getByText(other.home.backup.reasons['wrong-passphrase'])).toBeVisible();
  await other.page.locator('#restore-passphrase').fill(passphrase);
  await other.button(other.home.backup.restore).click();
  await other.page.getByRole('link', { name: '搬家前' }).click();
  await other.go('send');
  expect((await other.openedLink()).assignment.trainer).toEqual({ name: '林老师', recipient });

  // Once more changes nothing, and what was made here stays.
  await other.openNew();
  await other.title('搬家后');
  await other.saved();
  await other.page.goto(other.site.path('/trainer/'));
  await restore(other, file, passphrase);
  await expect(other.page.getByText(/新增 0 条/)).toBeVisible();
  await expect(other.page.getByRole('link', { name: '搬家后' })).toBeVisible();
  await context.close();
});

test('a backup is an armored age file', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await desk.makeKey();
  const file = await backUp(desk);
  expect(file.text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  expect(file.name).toMatch(/^zhike-trainer-\d{4}-\d\d-\d\d\.age$/);
});

test('passphrases that are short or differ are told, and one is suggested', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { backup } = desk.home;
  await desk.makeKey();
  await page.locator('#backup-passphrase').fill('short');
  await desk.button(backup.make).click();
  await expect(page.getByText(fill(backup.tooShort, { count: 12 }))).toBeVisible();
  await page.locator('#backup-passphrase').fill('long enough for it');
  await page.locator('#backup-again').fill('long enough for that');
  await desk.button(backup.make).click();
  await expect(page.getByText(backup.different)).toBeVisible();
  await expect(page.locator('#backup-again')).toBeFocused();
  await desk.button(backup.suggest).click();
  await expect(page.locator('#backup-passphrase')).toHaveValue(/^(\w{4}-){4}\w{4}$/);
  await expect(page.locator('#backup-again')).toHaveValue(await page.locator('#backup-passphrase').inputValue());
});

test('files that are no backups are told apart', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await page.goto(desk.site.path('/trainer/'));
  await page.getByText(desk.home.key.haveBackup).click();
  await desk.button(desk.home.backup.restore).click();
  await expect(page.getByText(desk.home.backup.noFile)).toBeVisible();
  await page.locator('#restore-file').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not an age file') });
  await page.locator('#restore-passphrase').fill('anything');
  await desk.button(desk.home.backup.restore).click();
  await expect(page.getByText(desk.home.backup.reasons.damaged)).toBeVisible();
});

test('assignments are copied, archived and taken out again', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { assignments } = desk.home;
  await desk.makeKey();
  await desk.openNew();
  await desk.title('Week 1');
  await desk.choose(1);
  await desk.send();
  await page.goto(desk.site.path('/trainer/'));
  await page.getByRole('button', { name: `${assignments.copy}: Week 1` }).click();
  const copy = fill(assignments.copyOf, { title: 'Week 1' });
  await expect(page.getByRole('link', { name: copy })).toBeVisible();
  await page.getByRole('button', { name: `${assignments.archive}: Week 1`, exact: true }).click();
  await page.getByText(fill(assignments.archived, { count: 1 })).click();
  await page.getByRole('button', { name: `${assignments.unarchive}: Week 1` }).click();
  await expect(page.getByRole('heading', { name: assignments.sent })).toBeVisible();
  await page.getByLabel(desk.home.key.name).fill('Ms Lin');
  await desk.button(desk.home.key.saveName).click();
  await expect(page.getByText(desk.home.key.nameSaved)).toBeVisible();
});

test('an older key is taken into use again, and the focus stays with it', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  const { key } = desk.home;
  await desk.makeKey();
  const older = await makeKeyPair();
  const data = { ...older, createdAt: '2025-03-01T08:00:00.000Z' };
  await layIn(page, [{ store: 'identity', key: older.recipient, value: { version: 1, savedAt: data.createdAt, data } }]);
  await page.reload();
  await desk.button(key.use).press('Enter');
  await expect(page.getByText(key.nowUsed.split('{')[0] ?? '')).toBeVisible();
  await expect(page.locator('.keys :focus')).toHaveText(key.inUse);
});

test('in a browser that stores nothing the page works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      },
    });
  });
  const desk = new TrainerDesk(page, siteIn('en'));
  await page.goto(desk.site.path('/trainer/'));
  await comeNear(page);
  await expect(page.getByText(desk.home.storage.blocked)).toBeVisible();
  await page.goto(desk.site.path('/trainer/assign/'));
  await comeNear(page);
  await expect(page.locator('.item-row').first()).toBeVisible();
  await desk.title('For now');
  await expect(page.getByText(desk.home.storage.blocked)).toBeVisible();
});

test('an assignment this browser does not have is said to be elsewhere', async ({ page }) => {
  const desk = new TrainerDesk(page, siteIn('en'));
  await page.goto(`${desk.site.path('/trainer/assign/')}#k3v9XyzAbCdEfGhIjKlMn0`);
  await expect(page.getByText(desk.words.notFound)).toBeVisible();
  await desk.button(desk.words.startNew).click();
  await expect(page.locator('.item-row').first()).toBeVisible();
});

test('the guide leads through six steps, each with a picture', async ({ page }) => {
  for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    const site = siteIn(locale);
    const { guide } = site.strings.trainer;
    await page.goto(site.path('/trainer/guide/'));
    await expect(page.locator('.guide-steps > li')).toHaveCount(6);
    for (const step of guide.steps) {
      await expect(page.getByRole('heading', { name: step.title })).toBeVisible();
      await expect(page.getByText(step.caption)).toBeVisible();
    }
    await expect(page.locator('.pictured svg.qr')).toHaveCount(1);
    await page.getByRole('link', { name: guide.start }).click();
    await expect(page.getByText(site.strings.assign.beforehand.begin)).toBeVisible();
    await comeNear(page);
    await expect(page.locator('.item-row').first()).toBeVisible();
  }
});
