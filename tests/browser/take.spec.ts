/** Sitting an assignment from a link, a file or pasted text, by mouse and by keyboard, to the text that the trainer opens. */
import { readFile } from 'node:fs/promises';
import { fill } from '../../src/course/strings/fill.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { answer } from './answering.ts';
import { anAssignment, fileOf, itemsOf, linkText, oneOfEach, Sitting, submissionIn } from './assignments.ts';
import type { Item } from './content.ts';
import { press } from './keyboard.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.take;
const invitation = { token: 'T0ken-of_22-signs-long', name: '陈晓', number: '00842', extraMinutes: 10 };

for (const way of ['mouse', 'keyboard'] as const) {
  test(`every interaction, by ${way}, from the link to the trainer`, async ({ page }) => {
    test.slow();
    const items = oneOfEach('zh-Hans');
    const assignment = await anAssignment({ carried: items });
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await sitting.answerAll(rightResponse, way);
    if (way === 'mouse') await sitting.handIn();
    else {
      await press(sitting.button(sitting.quiz.submit), 'Enter');
      await expect(page.getByText(words.unansweredNone)).toBeVisible();
      await press(sitting.button(sitting.quiz.submit), 'Enter');
      await sitting.handedIn();
    }
    await expect(page.getByRole('heading', { name: fill(words.handInTitle, { trainer: '林老师' }) })).toBeFocused();
    await expect(page.getByRole('heading', { name: sitting.quiz.passed, exact: true })).toBeVisible();

    const { assignment: id, learner, attempt, locale } = await sitting.submission();
    expect({ id, learner, locale }).toEqual({ id: assignment.id, learner: { name: '王小明', number: '00317' }, locale: 'zh-Hans' });
    expect(attempt).toMatchObject({ number: 1, resumed: 0, items: items.map(({ id: item, hash }) => ({ id: item, hash })) });
    for (const item of items) {
      const { response, milliseconds } = attempt.responses[item.id] ?? { milliseconds: 0 };
      if (item.interaction !== 'text') expect(markResponse(item, response as never).score, item.interaction).toBe(1);
      expect(milliseconds, `time of ${item.interaction}`).toBeGreaterThan(0);
    }
    expect(attempt.submittedAt >= attempt.startedAt).toBe(true);
  });
}

test('what is asked, by when and under which rules is told before the start', async ({ page }) => {
  const assignment = await anAssignment({
    welcome: '先读第二课。\n<b>不要</b>急。',
    minutes: 20,
    opensAt: '2026-03-02T08:00:00.000Z',
    dueAt: '2199-03-02T08:00:00.000Z',
    timeZone: 'America/New_York',
    carried: itemsOf('zh-Hans', 'choice', 5),
    form: { kind: 'drawn', counts: { 1: 1, 2: 1, 3: 0 }, perObjective: 0, each: 'own' },
    attempts: 3,
    passMark: 0.75,
    feedback: 'none',
  });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await expect(page.getByRole('heading', { level: 1, name: assignment.title })).toBeVisible();
  await expect(page).toHaveTitle(/客户分类，第二周/);
  const main = page.getByRole('main');
  for (const text of [
    fill(words.from, { trainer: '林老师' }),
    '<b>不要</b>急。',
    fill(words.drawnOwn, { count: 2 }),
    fill(words.minuteCount, { count: 20 }),
    fill(words.attemptCount, { count: 3 }),
    '75%',
    words.feedbackWhen.none,
    words.timed,
    '2199年3月2日',
  ]) {
    await expect(main).toContainText(text);
  }
  // The trainer's clock reads three in the morning, the one here something else: both are told.
  await expect(main.locator('time').nth(1)).toContainText('03:00');
  await expect(main.locator('time').nth(1)).toContainText(words.here.replace('{time}', ''));

  await sitting.button(words.start).click();
  const name = page.getByRole('textbox', { name: words.name, exact: true });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(words.nameMissing);
  await sitting.start();
  await expect(sitting.overview).toHaveCount(2);
});

test('a personal link asks for no name, brings extra time, and its token is handed in', async ({ page }) => {
  const assignment = await anAssignment({ minutes: 20 });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment, invitation));
  await expect(page.getByText(invitation.name)).toBeVisible();
  await expect(page.getByText(fill(words.minutesWithExtra, { count: 30, extra: 10 }))).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.name, exact: true })).toHaveCount(0);
  await sitting.button(words.start).click();
  await expect(page.getByRole('timer')).toContainText(fill(words.minuteCount, { count: 30 }));
  await sitting.answerAll(wrongResponse);
  await sitting.handIn();
  await expect(page.getByRole('heading', { name: sitting.quiz.failed, exact: true })).toBeVisible();
  const { learner, attempt } = await sitting.submission();
  expect(learner).toEqual({ name: '陈晓', number: '00842', token: invitation.token });
  expect(attempt.minutes).toBe(30);
});

test('from a file, chosen or dropped, and from pasted text; a reload keeps it', async ({ page }) => {
  const assignment = await anAssignment();
  const file = await fileOf(assignment);
  const opened = page.getByRole('heading', { level: 1, name: assignment.title });
  await page.goto('/take/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.chooseFile }).click();
  await (await chooser).setFiles({ name: '作业.zhike', mimeType: '', buffer: Buffer.from(file) });
  await expect(opened).toBeFocused();
  await page.reload();
  await expect(opened).toBeVisible();

  await page.goto('/');
  await page.goto('/take/');
  await expect(page.locator('.take[data-live=true]')).toBeVisible();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], '作业.zhike'));
    return data;
  }, file);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(opened).toBeVisible();

  await page.goto('/');
  await page.goto('/take/');
  await page
    .getByRole('textbox', { name: words.paste })
    .fill(`大家好，作业在这里：http://localhost/take/#${await linkText(assignment)}。周五前交。`);
  await page.getByRole('button', { name: words.open, exact: true }).click();
  await expect(opened).toBeFocused();
});

test('public items come from the site, in the language of the assignment', async ({ page }) => {
  const pool = await (await page.request.get('/en/data/pools/classification/rfm-scoring.json')).json();
  const [one, two] = pool.items as Item[] & { hash: string }[];
  const items = [one, two].map((item) => ({ ref: item?.id ?? '', lesson: 'classification/rfm-scoring', hash: item?.hash ?? '' }));
  const assignment = await anAssignment({ locale: 'en', items });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  await expect(sitting.heads).toContainText(one?.stem ?? '');
  await sitting.handIn();
  expect((await sitting.submission()).locale).toBe('en');
  await expect(page.getByRole('heading', { name: sitting.quiz.byObjective })).toBeVisible();
});

test.describe('public items that have changed since', () => {
  test.use({ allowed: [/status of 404/] });
  test('are told before the start', async ({ page }) => {
    const items = [
      { ref: 'rfm-no-such-item', lesson: 'classification/rfm-scoring', hash: '0a1b2c3d4e5f' },
      { ref: 'nothing', lesson: 'no-module/no-lesson', hash: '0a1b2c3d4e5f' },
    ];
    const assignment = await anAssignment({ items });
    await new Sitting(page, site, assignment).open(await linkText(assignment));
    await expect(page.getByText(fill(words.changed, { count: 2 }))).toBeVisible();
    await expect(page.getByRole('button', { name: words.start, exact: true })).toBeDisabled();
  });
});

test('with feedback after each item, a checked answer stays as it is', async ({ page }) => {
  const assignment = await anAssignment({ feedback: 'item' });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  const check = sitting.button(site.strings.exercise.check);
  await check.click();
  await expect(page.getByText(site.strings.exercise.nothingChosen)).toBeVisible();
  const question = await sitting.current();
  await answer(question, wrongResponse(question.item));
  await check.click();
  await expect(page.locator('.outcome')).toContainText(question.item.explanation);
  await expect(question.area.getByRole('radio').first()).toBeDisabled();
  await page.reload();
  await sitting.button(words.resume).click();
  await sitting.goTo(1);
  await expect(page.locator('.outcome')).toContainText(question.item.explanation);
  await sitting.handIn();
  await expect(page.getByRole('heading', { name: sitting.quiz.failed, exact: true })).toBeVisible();
});

test('handing in names what is unanswered and leads back to it', async ({ page }) => {
  const assignment = await anAssignment();
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  await sitting.goTo(2);
  const question = await sitting.current();
  await answer(question, rightResponse(question.item));
  await sitting.button(sitting.quiz.submit).click();
  await expect(page.getByText(fill(sitting.quiz.unansweredList, { count: 2 }))).toBeVisible();
  await sitting.button(fill(sitting.quiz.question, { number: 3 })).click();
  await expect(sitting.heads).toBeFocused();
  await sitting.handIn();
  expect(Object.keys((await sitting.submission()).attempt.responses)).toEqual([question.item.id]);
});

test('the attempts that the rules allow, and no more; another person has their own', async ({ page }) => {
  const assignment = await anAssignment({ attempts: 2 });
  const sitting = new Sitting(page, site, assignment);
  const link = await linkText(assignment);
  await sitting.open(link);
  await sitting.start();
  await sitting.handIn();
  expect((await sitting.submission()).attempt.number).toBe(1);
  await sitting.button(words.startAgain).click();
  await expect(page.getByText(fill(words.attemptsLeft, { count: 1 }))).toBeVisible();
  await sitting.button(words.startAgain).click();
  await expect(sitting.heads).toBeFocused();
  await sitting.handIn();
  expect((await sitting.submission()).attempt.number).toBe(2);
  await expect(sitting.button(words.startAgain)).toHaveCount(0);
  await page.goto('/');
  await sitting.open(link);
  await expect(page.getByText(fill(words.usedUp, { count: 2 }))).toBeVisible();
  await expect(sitting.button(words.startAgain)).toBeDisabled();
  await sitting.start('李红', '');
  await sitting.handIn();
  expect((await sitting.submission()).attempt.number).toBe(1);
});

test.describe('the hand-in leaves the device', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('by copying, as a file, by mail, and again later from the progress page', async ({ page }) => {
    const assignment = await anAssignment({ title: '第二周/复习: “RFM”' });
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await sitting.answerAll();
    await sitting.handIn();
    await sitting.button(words.copy).click();
    await expect(page.getByText(/已经复制/)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { attempt } = await submissionIn(copied);

    const download = page.waitForEvent('download');
    await sitting.button(words.download).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('zhike-第二周-复习-“RFM”-王小明.txt');
    expect(await readFile(await file.path(), 'utf8')).toBe(copied);

    const mail = await page.getByRole('link', { name: words.mail }).or(sitting.button(words.mail)).first().getAttribute('href');
    if (mail !== null) expect(decodeURIComponent(mail)).toContain('-----BEGIN AGE ENCRYPTED FILE-----\r\n');

    await page.getByText(words.qr, { exact: true }).click();
    await expect(page.getByRole('img', { name: words.qrLabel }).or(page.getByText(words.qrTooLong))).toBeVisible();

    await page.getByRole('link', { name: words.laterLink }).click();
    const list = page.getByRole('region', { name: site.strings.progress.assignments });
    await expect(list).toContainText(assignment.title);
    await list.getByRole('button', { name: site.strings.progress.copyHandIn }).click();
    await expect(list.getByRole('status')).toContainText(assignment.title);
    expect((await submissionIn(await page.evaluate(() => navigator.clipboard.readText()))).attempt.id).toBe(attempt.id);
    const again = page.waitForEvent('download');
    await list.getByRole('button', { name: site.strings.progress.downloadHandIn }).click();
    expect(await readFile(await (await again).path(), 'utf8')).toBe(copied);
  });

  test('by the share sheet where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: async (data: ShareData) => {
          (window as unknown as { shared: string | undefined }).shared = data.text;
        },
      });
    });
    const assignment = await anAssignment();
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await sitting.handIn();
    await sitting.button(words.share).click();
    await expect(page.getByText(words.shared)).toBeVisible();
    const shared = await page.evaluate(() => (window as unknown as { shared: string }).shared);
    expect((await submissionIn(shared)).assignment).toBe(assignment.id);
  });

  test('as a QR code when it is short enough to be scanned', async ({ page }) => {
    const assignment = await anAssignment({ carried: itemsOf('zh-Hans', 'choice', 1) });
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await sitting.handIn();
    await page.getByText(words.qr, { exact: true }).click();
    await expect(page.getByRole('img', { name: words.qrLabel })).toBeVisible();
  });
});

for (const locale of ['zh-Hant', 'en'] as const) {
  test(`it works in ${locale} too`, async ({ page }) => {
    const here = siteIn(locale);
    const assignment = await anAssignment({ locale });
    const sitting = new Sitting(page, here, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await sitting.answerAll();
    await sitting.handIn();
    await expect(page.getByRole('heading', { name: fill(here.strings.take.handInTitle, { trainer: '林老师' }) })).toBeVisible();
    expect((await sitting.submission()).locale).toBe(locale);
  });
}

test('the language switch keeps the assignment', async ({ page }) => {
  const assignment = await anAssignment();
  const link = await linkText(assignment);
  await new Sitting(page, site, assignment).open(link);
  await page.getByRole('banner').getByRole('button', { name: site.strings.frame.language }).click();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`/en/take/#${link}`);
  await expect(page.getByRole('heading', { level: 1, name: assignment.title })).toBeVisible();
});
