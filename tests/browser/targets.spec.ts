/**
 * Where people press with a finger, everything to press is at least 44 × 44 CSS px (WCAG 2.5.5), and no target lies over
 * the next. Links in running text are excepted, as the criterion does; so is what nobody sees until the focus reaches it.
 * The 24 px of WCAG 2.5.8, with the spacing it allows, are tried by axe on every page (`every-page.spec.ts`), and without
 * that allowance in `reflow.spec.ts`.
 */
import type { Page } from '@playwright/test';
import { answer } from './answering.ts';
import { course, findExercise, findPoolItem, interactions } from './content.ts';
import { openFilledProgress } from './learner-records.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { Drill } from './practice.ts';
import { Quiz } from './quizzes.ts';
import { wrongResponse } from './responses.ts';
import { Play } from './scenarios.ts';
import { checkButton, expect, focusAfterChecking, openExercise, siteIn, test } from './site.ts';

test.use({ allowed: [/status of 404/] });

const [module] = course.modules;
/** Targets smaller than 44 CSS px in either direction, or under the next one. A label, and the rest of what it holds, belongs to its control. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44;
    const controls = 'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option]';
    const isInText = (target: HTMLElement): boolean => {
      if (!target.matches('a, button.link') || getComputedStyle(target).display !== 'inline') return false;
      let block = target.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (block?.textContent.trim().length ?? 0) > target.textContent.trim().length;
    };
    const shown = (target: HTMLElement) =>
      target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !target.closest('.visually-hidden, .skip');
    const name = (target: HTMLElement) =>
      `${target.outerHTML.slice(0, 120)} in ${target.parentElement?.className || target.parentElement?.tagName}`;
    const targets = [...document.querySelectorAll<HTMLElement>(controls)].flatMap((target) => {
      if (!shown(target) || isInText(target)) return [];
      const label = target instanceof HTMLInputElement ? (target.labels?.[0] ?? target) : target;
      const [own, whole] = [target, label].map((element) => element.getBoundingClientRect());
      const box = own && whole && whole.width * whole.height > own.width * own.height ? whole : own;
      return box && box.width > 1 ? [{ target, label, box }] : [];
    });
    const small = targets
      // A pixel is lost to rounding where a font decides on the height.
      .filter(({ box }) => box.width < least - 1 || box.height < least - 1)
      .map(({ target, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${name(target)}`);
    // Of a row that can be pushed along only what stands within it can be pressed.
    const reachable = (element: HTMLElement, box: { left: number; right: number; top: number; bottom: number }) => {
      let { left, right, top, bottom } = box;
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflowX === 'visible') continue;
        const frame = outer.getBoundingClientRect();
        left = Math.max(left, frame.left);
        right = Math.min(right, frame.right);
        top = Math.max(top, frame.top);
        bottom = Math.min(bottom, frame.bottom);
      }
      return { left, right, top, bottom };
    };
    // What stays in view while the rest scrolls may lie over anything.
    const flowing = targets
      .filter(({ target }) => !target.closest('.top, .tray, [popover], dialog, form, .field'))
      .map(({ target, label, box }) => ({ target, label, box: reachable(target, box) }));
    const overlapping = flowing.flatMap((one, index) => {
      const other = flowing[index + 1];
      if (!other || one.label.contains(other.target) || other.label.contains(one.target)) return [];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      return across > 2 && down > 2
        ? [`${Math.round(across)} × ${Math.round(down)} shared: ${name(one.target)} and ${name(other.target)}`]
        : [];
    });
    return [...small, ...overlapping];
  });
}

for (const locale of ['zh-Hans', 'en'] as const) {
  const site = siteIn(locale);
  const tag = ['@phone'];

  test(`pages with a finger, ${locale}`, { tag }, async ({ page }) => {
    test.slow();
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    for (const path of onePageOfEachKind) {
      await page.goto(site.path(path));
      expect.soft(await tooSmall(page), path).toEqual([]);
    }
  });

  test(`exercises with a finger, ${locale}`, { tag }, async ({ page }) => {
    test.slow();
    for (const interaction of interactions) {
      const question = await openExercise(page, site, findExercise(interaction, site.language));
      expect.soft(await tooSmall(page), interaction).toEqual([]);
      await answer(question, wrongResponse(question.item));
      await checkButton(question).click();
      await expect(focusAfterChecking(question)).toBeFocused();
      expect.soft(await tooSmall(page), `${interaction}, checked`).toEqual([]);
    }
  });

  test(`what opens and what is under way with a finger, ${locale}`, { tag }, async ({ page }) => {
    test.slow();
    const look = async (state: string) => expect.soft(await tooSmall(page), state).toEqual([]);
    await page.goto(site.path(`/learn/${module?.slug}/${module?.lessons[0]?.slug}/`));
    for (const opener of await page.locator('.top [popovertarget], .top [aria-haspopup]').all()) {
      if (!(await opener.isVisible())) continue;
      await opener.click();
      await look(`opened by ${await opener.getAttribute('class')}`);
      await page.keyboard.press('Escape');
    }
    const quiz = new Quiz(page, site);
    await quiz.openIn(findPoolItem('choice', 'zh').lesson);
    await quiz.begin();
    await quiz.button(quiz.words.allOnPage).click();
    await look('quiz');
    await quiz.button(quiz.words.submit).click();
    await quiz.button(quiz.words.submitAnyway).click();
    await expect(quiz.verdict(false)).toBeVisible();
    await look('quiz, result');
    await openFilledProgress(page, site);
    await look('progress, filled');
    const play = await Play.open(page, site, 'birthday-review');
    await play.choose('report-the-post');
    await look('scenario');
    const drill = await Drill.open(page, site, 'chain-position');
    await look('drill');
    await drill.chooseWrong();
    await look('drill, judged');
  });
}
