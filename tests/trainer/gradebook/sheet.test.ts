import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/course/strings/fill.ts';
import { gradebookZh } from '../../../src/course/strings/gradebook/zh.ts';
import { handIn } from '../../../src/submission/hand-in.ts';
import { countImport } from '../../../src/trainer/gradebook/import-count.ts';
import { Keeper } from '../../../src/trainer/gradebook/keeper.ts';
import { sheetOf, sheetText } from '../../../src/trainer/gradebook/sheet.ts';
import { insideQuotes, readingText, wordingOf } from '../../../src/trainer/gradebook/wording.ts';
import type { StoreName } from '../../../src/trainer/storage/database.ts';
import { memoryDatabase } from '../../../src/trainer/storage/memory-database.ts';
import { choiceItem } from '../../interactions/builders.ts';
import { aClass, someItems, storedFor, submissionOf } from './class.ts';

const wording = wordingOf(gradebookZh, {}, 'zh-Hans');

/** What the keeper shows of the first person on the roster, whose attempt had the items the other way round. */
async function handedInReversed(items: Parameters<typeof aClass>[0], response?: unknown) {
  const klass = await aClass(items, ['王小明']);
  const submission = submissionOf(klass, { person: 1, right: (_item, index) => index > 0 });
  const { attempt } = submission;
  const first = attempt.items[0]?.id ?? '';
  const given = attempt.responses[first];
  if (response !== undefined && given) given.response = response;
  const text = await handIn({ ...submission, attempt: { ...attempt, items: [...attempt.items].reverse() } }, klass.keys.recipient);
  const database = memoryDatabase();
  await database.write(storedFor([klass]).map((entry) => ({ ...entry, store: entry.store as StoreName })));
  const keeper = new Keeper(database, () => 'deed');
  await keeper.take(
    await keeper.open([{ name: 'chat', kind: 'text', text }], () => undefined, { aborted: false }),
    '2026-03-05T08:00:00.000Z',
  );
  const book = await keeper.book(klass.record.id);
  const shown = await keeper.person(klass.record.id, book?.rows[0]?.key ?? '');
  if (!book || !shown) throw new Error('nobody is there');
  return { book, shown };
}

describe('a feedback sheet', () => {
  it('numbers questions as the learner met them', async () => {
    const { book, shown } = await handedInReversed(someItems(3));
    expect(shown.attempts[0]?.answers.map(({ place, number }) => [place, number])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(sheetOf(shown, book, wording, true)?.wrong.map(({ head }) => head)).toEqual([fill(gradebookZh.itemNumber, { number: 3 })]);
  });

  it('says of several options which were missed and which were wrongly chosen, and hides both without the key', async () => {
    const several = choiceItem({ right: ['loyal', 'key', 'big'], wrong: ['lost', 'new'] });
    const { book, shown } = await handedInReversed([several], ['loyal', 'key', 'lost']);
    const text = (id: string) => several.options.find((option) => option.id === id)?.text ?? id;
    const [entry] = sheetOf(shown, book, wording, true)?.wrong ?? [];
    expect(entry?.lines[0]).toContain(gradebookZh.partlyWord);
    expect(entry?.lines).toContain(fill(gradebookZh.missedOptions, { options: text('big') }));
    expect(entry?.lines.some((line) => line.startsWith(fill(gradebookZh.wrongOptions, { options: text('lost') })))).toBe(true);
    const sheet = sheetOf(shown, book, wording, false);
    expect(sheet && sheetText(sheet, wording)).not.toContain(text('big'));
  });
});

describe('words of the gradebook', () => {
  it('make quotation marks inner ones where the page sets its own around them', () => {
    expect(insideQuotes('选“不一定”，don’t')).toBe('选‘不一定’，don’t');
    expect(insideQuotes('選「不一定」')).toBe('選『不一定』');
    const reading = readingText(
      { code: 'common-wrong-answer', item: 'a', part: 'b', label: '', answer: '是“不一定”', people: 12, of: 20 },
      wording,
    );
    expect(reading).toContain('“是‘不一定’”');
  });

  it('do not call a text without any hand-in one that does not open', () => {
    const broken = (problem: 'no-block' | 'not-text' | 'damaged') => ({ outcome: 'broken' as const, place: { source: 'chat' }, problem });
    const counted = countImport({ report: [broken('no-block'), broken('not-text'), broken('damaged')] });
    expect([counted.all, counted.broken.length, counted.without.length]).toEqual([1, 1, 2]);
  });
});
