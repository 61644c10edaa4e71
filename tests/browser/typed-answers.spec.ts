/** Typed answers count in either script, in any width and case. */
import { toTraditional } from '../../src/build/traditional.ts';
import type { Locale } from '../../src/course/locale.ts';
import { answer } from './answering.ts';
import { findExercise, findPoolItem, type ItemOf } from './content.ts';
import { leaveAttempt, Quiz } from './quizzes.ts';
import { rightResponse } from './responses.ts';
import { checkButton, expect, openExercise, siteIn, test } from './site.ts';

const fullWidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const acceptedOf = (item: ItemOf<'cloze'>) => item.gaps.map((gap) => gap.accept?.[0] ?? '').join('');
const isTyped = (item: ItemOf<'cloze'>) => item.gaps.every((gap) => gap.accept !== undefined);

interface Case {
  name: string;
  locale: Locale;
  fits: (item: ItemOf<'cloze'>) => boolean;
  typed: (accepted: string) => string;
}
const inChinese = (item: ItemOf<'cloze'>) => isTyped(item) && toTraditional(acceptedOf(item)) !== acceptedOf(item);
const inEnglish = (item: ItemOf<'cloze'>) => isTyped(item) && /^[a-z ]+$/i.test(acceptedOf(item));
const cases: Case[] = [
  { name: 'Traditional on a Simplified page', locale: 'zh-Hans', fits: inChinese, typed: toTraditional },
  { name: 'Simplified on a Traditional page', locale: 'zh-Hant', fits: inChinese, typed: (accepted) => accepted },
  { name: 'Traditional on a Traditional page', locale: 'zh-Hant', fits: inChinese, typed: toTraditional },
  { name: 'full-width letters', locale: 'en', fits: inEnglish, typed: fullWidth },
  { name: 'capitals and spaces around', locale: 'en', fits: inEnglish, typed: (accepted) => `  ${accepted.toUpperCase()} ` },
];
for (const { name, locale, fits, typed } of cases) {
  test(`a typed gap accepts ${name}`, async ({ page }) => {
    const site = siteIn(locale);
    const { lesson, item } = findPoolItem('cloze', site.language, fits);
    await leaveAttempt(page, site, { kind: 'lesson-quiz', scope: lesson, items: [item.id] });
    const quiz = new Quiz(page, site);
    await quiz.openIn(lesson);
    await quiz.begin('resume');
    await answer(await quiz.current(), Object.fromEntries(item.gaps.map((gap) => [gap.id, typed(gap.accept?.[0] ?? '')])));
    await quiz.handIn();
    await expect(quiz.verdict(true)).toBeVisible();
  });
}

test('a typed gap that shows a known mistake names it', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const { lesson, item } = findPoolItem(
    'cloze',
    'zh',
    (candidate) => isTyped(candidate) && candidate.gaps.some((gap) => gap.mistakes.length > 0),
  );
  await leaveAttempt(page, site, { kind: 'lesson-quiz', scope: lesson, items: [item.id] });
  const quiz = new Quiz(page, site);
  await quiz.openIn(lesson);
  await quiz.begin('resume');
  const given = Object.fromEntries(item.gaps.map((gap) => [gap.id, gap.mistakes[0]?.accept[0] ?? gap.accept?.[0] ?? '']));
  await answer(await quiz.current(), given);
  await quiz.handIn();
  for (const gap of item.gaps) {
    const feedback = gap.mistakes[0]?.feedback;
    if (feedback) await expect(page.getByText(feedback)).toBeVisible();
  }
});

test('numbers count in full width, with separators and with the unit', async ({ page }) => {
  const site = siteIn('zh-Hans');
  const question = await openExercise(page, site, findExercise('numeric', 'zh'));
  if (question.item.interaction !== 'numeric') throw new Error('not numeric');
  const right = rightResponse(question.item) as Record<string, string>;
  const ways = [fullWidth, (typed: string) => Number(typed).toLocaleString('en'), (typed: string) => typed];
  const given = Object.fromEntries(
    question.item.fields.map((field, index) => [
      field.id,
      `${ways[index % ways.length]?.(right[field.id] ?? '') ?? ''}${field.unit ?? ''}`,
    ]),
  );
  await answer(question, given);
  await checkButton(question).click();
  await expect(question.area.getByRole('status').filter({ hasText: question.words.right })).toBeAttached();
});
