/** A sitting is not lost: not by a reload, a crash, days offline, a second tab, a second link, or a browser that keeps nothing. */
import type { Page } from '@playwright/test';
import { fill } from '../../src/course/strings/fill.ts';
import { answer } from './answering.ts';
import { anAssignment, itemsOf, linkText, Sitting } from './assignments.ts';
import { rightResponse } from './responses.ts';
import { expect, siteIn, test } from './site.ts';

const site = siteIn('zh-Hans');
const words = site.strings.take;

async function answerFirst(sitting: Sitting, number = 1): Promise<string> {
  await sitting.goTo(number);
  const question = await sitting.current();
  await answer(question, rightResponse(question.item));
  return question.item.id;
}

const interruptions: { name: string; interrupt: (page: Page) => Promise<Page> }[] = [
  {
    name: 'a closed tab',
    interrupt: async (page) => {
      await page.close();
      return page.context().newPage();
    },
  },
  {
    name: 'a crash',
    interrupt: async (page) => {
      const crashed = page.waitForEvent('crash');
      page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      return page.context().newPage();
    },
  },
];
for (const { name, interrupt } of interruptions) {
  test(`after ${name} it goes on where it was, from the list on the page, without the link`, async ({ page }) => {
    const assignment = await anAssignment({ shuffle: true });
    const before = new Sitting(page, site, assignment);
    await before.open(await linkText(assignment));
    await before.start();
    const order = await before.heads.allTextContents();
    const answered = await answerFirst(before, 2);
    const after = new Sitting(await interrupt(page), site, assignment);
    await after.page.goto('/take/');
    await expect(after.page.getByText(fill(words.unfinished, { done: 1, all: 3, date: '' }).slice(0, 10))).toBeVisible();
    await after.page.getByRole('link', { name: words.resume }).click();
    await expect(after.heads).toHaveText(order);
    await expect(after.overview.nth(1)).toHaveAccessibleName(new RegExp(site.strings.quiz.answered));
    await after.handIn();
    const { attempt } = await after.submission();
    expect(Object.keys(attempt.responses)).toEqual([answered]);
    expect(attempt.resumed).toBe(1);
  });
}

test('after a reload the link offers to go on', async ({ page }) => {
  const assignment = await anAssignment();
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  await answerFirst(sitting);
  await page.reload();
  await expect(page.getByRole('textbox', { name: words.name, exact: true })).toHaveValue('王小明');
  await sitting.button(words.resume).click();
  await expect(sitting.heads, 'the first unanswered question').toContainText(fill(sitting.quiz.question, { number: 2 }));
});

test('handed in without a network, and the text is there', async ({ page, context }) => {
  const assignment = await anAssignment();
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  await context.setOffline(true);
  await sitting.answerAll();
  await sitting.handIn();
  expect((await sitting.submission()).assignment).toBe(assignment.id);
  await page.getByText(words.qr, { exact: true }).click();
  await expect(page.getByRole('img', { name: words.qrLabel }).or(page.getByText(words.qrTooLong))).toBeVisible();
});

test.describe('when the encryption does not arrive', () => {
  test.use({ allowed: [/Failed to load resource/] });
  test('the work is kept, and handed in later', async ({ page, context }) => {
    await context.route(/\/packing\./, (route) => route.abort());
    const assignment = await anAssignment();
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    const answered = await answerFirst(sitting);
    await sitting.button(sitting.quiz.submit).click();
    await sitting.button(sitting.quiz.submitAnyway).click();
    await expect(sitting.button(words.retry)).toBeVisible();
    await context.unroute(/\/packing\./);
    await page.goto('/progress/');
    await page.getByRole('link', { name: site.strings.progress.finishHandIn }).click();
    await sitting.handedIn();
    expect(Object.keys((await sitting.submission()).attempt.responses)).toEqual([answered]);
  });
});

test('two tabs answer different questions, and neither is lost; handed in in one, it is over in both', async ({ page, context }) => {
  const assignment = await anAssignment();
  const link = await linkText(assignment);
  const here = new Sitting(page, site, assignment);
  const there = new Sitting(await context.newPage(), site, assignment);
  await here.open(link);
  await there.open(link);
  await here.start();
  // The other tab had the look before the start open; pressing start there goes on with what was begun here.
  await there.page.getByRole('textbox', { name: words.name, exact: true }).fill('王小明');
  await there.page.getByRole('textbox', { name: words.number }).fill('00317');
  await there.button(words.resume).click();
  const ids = [await answerFirst(here, 1), await answerFirst(there, 2)];
  for (const tab of [here, there]) {
    for (const number of [0, 1]) await expect(tab.overview.nth(number)).not.toHaveAccessibleName(new RegExp(site.strings.quiz.unanswered));
  }
  await here.handIn();
  await there.handedIn();
  const [one, other] = [await here.submission(), await there.submission()];
  expect(Object.keys(one.attempt.responses).sort()).toEqual(ids.sort());
  expect(other).toEqual(one);
});

test('a second link in the same tab does not lose the first; back leads to it', async ({ page }) => {
  const first = await anAssignment({ title: '第一份' });
  const second = await anAssignment({ title: '第二份' });
  const sitting = new Sitting(page, site, first);
  await sitting.open(await linkText(first));
  await sitting.start();
  await answerFirst(sitting);
  await page.evaluate((text) => location.assign(`#${text}`), await linkText(second));
  await expect(page.getByRole('heading', { level: 1, name: '第二份' })).toBeVisible();
  await expect(page.getByRole('link', { name: '第一份' })).toBeVisible();
  await new Sitting(page, site, second).start('王小明', '1');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '第一份' })).toBeVisible();
  await sitting.button(words.resume).click();
  await expect(sitting.overview.nth(0)).not.toHaveAccessibleName(new RegExp(site.strings.quiz.unanswered));
});

test('“skip to the content” keeps the assignment, and its link in the address', async ({ page }) => {
  const assignment = await anAssignment();
  const link = await linkText(assignment);
  await new Sitting(page, site, assignment).open(link);
  await page.getByRole('link', { name: site.strings.frame.skip }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/take/#${link}`);
  await expect(page.getByRole('heading', { level: 1, name: assignment.title })).toBeVisible();
});

for (const [name, spoil] of [
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
  ],
  [
    'full',
    () => {
      if (localStorage.length === 0) localStorage.setItem('of-another-page', 'x');
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`while storage is ${name} the work goes on to the hand-in, and says that nothing is kept`, async ({ page }) => {
    await page.addInitScript(spoil);
    const assignment = await anAssignment();
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    await expect(page.getByText(words.sittingLost)).toBeVisible();
    await sitting.answerAll();
    await sitting.handIn();
    await expect(page.getByText(fill(site.strings.exercise.notSaved, { reason: site.strings.exercise[name] }))).toBeVisible();
    expect(Object.keys((await sitting.submission()).attempt.responses)).toHaveLength(3);
  });
}

test('damaged and newer records of sittings are set aside or left alone, and the page goes on', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    localStorage.setItem('zhike.take.sitting.damaged-by-test', '{"version":1,');
    localStorage.setItem('zhike.take.sitting.newer-by-test', '{"version":99,"savedAt":"","data":{}}');
  });
  const assignment = await anAssignment();
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toContain('zhike.take.sitting.newer-by-test');
  expect(keys.filter((key) => key.includes('damaged-by-test'))).toEqual([expect.stringMatching(/^zhike\.aside\./)]);
});

test('exported, erased and imported again, an unfinished sitting goes on', async ({ page }) => {
  const assignment = await anAssignment();
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await sitting.start();
  await answerFirst(sitting);
  const progress = site.strings.progress;
  await page.goto('/progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: progress.export }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: progress.clear, exact: true }).click();
  await page.getByRole('button', { name: progress.clearYes, exact: true }).click();
  await expect(page.getByRole('region', { name: progress.assignments })).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('zhike.take.')))).toEqual([]);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: progress.import }).click();
  await (await chooser).setFiles(file);
  await page.getByRole('region', { name: progress.assignments }).getByRole('link', { name: progress.goOn }).click();
  await expect(sitting.overview.nth(0)).not.toHaveAccessibleName(new RegExp(site.strings.quiz.unanswered));
});

test.describe('with a time limit', () => {
  const start = new Date('2026-05-04T08:00:00Z');
  const timed = () => anAssignment({ minutes: 10, feedback: 'none' });

  async function begin(page: Page): Promise<Sitting> {
    await page.clock.install({ time: start });
    const assignment = await timed();
    const sitting = new Sitting(page, site, assignment);
    await sitting.open(await linkText(assignment));
    await sitting.start();
    return sitting;
  }
  const announced = (page: Page) => page.locator('.take > p[role=status]');

  test('warns at five minutes and at one, and hands in what there is at the end', async ({ page }) => {
    const sitting = await begin(page);
    const answered = await answerFirst(sitting);
    await expect(page.getByRole('timer')).toContainText(fill(words.minuteCount, { count: 10 }));
    await page.clock.runFor('04:30');
    await expect(announced(page)).toHaveText('');
    await page.clock.runFor('00:35');
    await expect(announced(page)).toHaveText(fill(words.soon, { count: 5 }));
    await sitting.button(words.hideClock).click();
    await expect(page.getByRole('timer')).toHaveCount(0);
    await page.clock.runFor('04:00');
    await expect(announced(page)).toHaveText(fill(words.soon, { count: 1 }));
    await page.clock.runFor('01:00');
    await sitting.handedIn();
    await expect(announced(page)).toHaveText(words.timeUp);
    const { attempt } = await sitting.submission();
    expect(Object.keys(attempt.responses)).toEqual([answered]);
    expect(Date.parse(attempt.submittedAt) - Date.parse(attempt.startedAt)).toBe(600_000);
  });

  test('counts on while the page is closed, and ends then', async ({ page }) => {
    const sitting = await begin(page);
    await answerFirst(sitting);
    await page.goto('/');
    await page.clock.setSystemTime(new Date(start.getTime() + 3 * 86_400_000));
    await page.goto('/take/');
    await page.getByRole('link', { name: words.resume }).click();
    await sitting.handedIn();
    await expect(page.getByText(words.timeUp).first()).toBeVisible();
    const { attempt } = await sitting.submission();
    expect(Date.parse(attempt.submittedAt) - Date.parse(attempt.startedAt), 'what was done in time is not late').toBe(600_000);
  });

  test('a clock set back gives no more time', async ({ page }) => {
    const sitting = await begin(page);
    await page.clock.runFor('07:00');
    await page.clock.setSystemTime(new Date(start.getTime() - 3_600_000));
    await page.clock.runFor('00:01');
    await expect(page.getByRole('timer')).toContainText(/[23]:\d\d/);
    await page.reload();
    await sitting.button(words.resume).click();
    await expect(page.getByRole('timer')).toContainText(/[23]:\d\d/);
    await page.clock.runFor('03:00');
    await sitting.handedIn();
  });
});

test('an assignment opens while its page is open', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-04T08:00:00Z') });
  const assignment = await anAssignment({ opensAt: '2026-05-04T08:05:00Z', carried: itemsOf('zh-Hans', 'choice', 1) });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await expect(sitting.button(words.start)).toBeDisabled();
  await expect(page.getByText(/还没开放/)).toBeVisible();
  await page.clock.runFor('05:15');
  await expect(sitting.button(words.start)).toBeEnabled();
});

test('an overdue one can still be taken, and says that it counts as late', async ({ page }) => {
  const assignment = await anAssignment({ dueAt: '2026-03-02T08:00:00Z' });
  const sitting = new Sitting(page, site, assignment);
  await sitting.open(await linkText(assignment));
  await expect(page.getByText(words.overdue)).toBeVisible();
  await sitting.start();
  await expect(page.getByText(words.nowOverdue)).toBeVisible();
  await sitting.handIn();
  await sitting.submission();
});
