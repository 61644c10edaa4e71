/** The spread of a lesson's pool, and the items of the whole course together. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addedLessons, course, type Edit, items, type MistakeCase, mistakesAfter, replace, sixLessons } from './sample.ts';

const run = (_: string, edits: MistakeCase[1], messages: string[]) => expect(mistakesAfter(...[edits].flat())).toEqual(messages);

/** Changes every item of a file, and maybe of its copies, as a text. */
function rewrite(file: string, change: (text: string) => string): Edit {
  return (root) => writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
}

const allItems = ['first-steps', ...addedLessons].map((slug) => `content/items/basics/${slug}.yaml`);
const inAllLessons = (change: (text: string) => string): Edit[] => [sixLessons, ...allItems.map((file) => rewrite(file, change))];

/** Items of an items file, as texts: the head first. */
const cut = (text: string) => text.split(/(?=^ {2}- id: )/m);
const isAbout = (what: string) => (item: string) => item.includes(`interaction: ${what}`);

describe('the pool of a lesson', () => {
  it.each<MistakeCase>([
    [
      'an objective with one item',
      [
        replace(
          items,
          'objective: count-orders\n    difficulty: 3\n    interaction: order',
          'objective: name-buyers\n    difficulty: 3\n    interaction: order',
        ),
        replace(items, 'objective: count-orders\n    difficulty: 1', 'objective: name-buyers\n    difficulty: 1'),
      ],
      [`${items}:2: the pool has 1 item for objective "count-orders"; expected at least 2`],
    ],
    [
      'a difficulty that is missing',
      [
        rewrite(items, (text) => text.replaceAll('difficulty: 1', 'difficulty: 2')),
        replace(course, '1: 2\n', '1: 0\n'),
        replace(course, '{ 1: 2', '{ 1: 0'),
      ],
      [`${items}:2: the pool has no item of difficulty 1; expected at least one of each difficulty`],
    ],
    [
      'too little to think about',
      replace(items, 'difficulty: 3\n    interaction: order', 'difficulty: 2\n    interaction: order'),
      [
        `${items}:2: 2 of 8 items of the pool analyse (difficulty 3) or apply to a case (difficulty 2 with \`case\` or \`context\`); expected at least 3`,
      ],
    ],
    [
      'an application to a case counts',
      replace(
        items,
        'difficulty: 3\n    interaction: order',
        'difficulty: 2\n    context: { zh: 一家店, en: A shop }\n    interaction: order',
      ),
      [],
    ],
    [
      'recall beside a customer card does not',
      replace(items, 'difficulty: 3\n    interaction: order', 'difficulty: 1\n    case: c01\n    interaction: order'),
      [
        `${items}:2: 2 of 8 items of the pool analyse (difficulty 3) or apply to a case (difficulty 2 with \`case\` or \`context\`); expected at least 3`,
      ],
    ],
  ])('%s', run);
});

describe('a right option that stands out', () => {
  const long = 'Whoever pays in the end, by cash, by card or by transfer';
  const line = `${items}:12: item "steps-who-pays": the right option is`;
  it.each<MistakeCase>([
    [
      'in English',
      replace(items, 'en: Whoever pays }', `en: '${long}' }`),
      [`${line} 4.3 times as long in English as the longest wrong one; expected at most 1.5 times`],
    ],
    [
      'in Chinese',
      replace(items, 'zh: 付钱的人, en: Whoever pays }', 'zh: 不论用哪种办法付了钱的人, en: Whoever pays }'),
      [`${line} 3.0 times as long in Chinese as the longest wrong one; expected at most 1.5 times`],
    ],
    ['by a few letters does not', replace(items, 'en: Whoever looks }', 'en: Looks }'), []],
    ['where the wrong one is long, too, does not', replace(items, 'en: Whoever pays }', 'en: Whoever pays here }'), []],
  ])('%s', run);
});

describe('the items of the course', () => {
  it('are in order in six copies of the sample', () => {
    expect(mistakesAfter(sixLessons)).toEqual([]);
  });

  it('use every interaction', () => {
    const sources =
      'interaction: numeric\n    stem: { zh: 算, en: Count }\n    explanation: { zh: 算, en: Count }\n    fields: [{ id: number, label: { zh: 数, en: Number }, value: 1, why: { zh: 数, en: Count } }]\n';
    const edits = inAllLessons((text) =>
      cut(text)
        .map((item) => (isAbout('place')(item) || isAbout('order')(item) ? item.replace(/interaction: [\s\S]*/, `${sources}\n`) : item))
        .join(''),
    );
    expect(mistakesAfter(...edits)).toEqual([`${course}:2: no item of the course uses order, place; expected each of the 8 interactions`]);
  });

  /** Six more choices (or as many as there are names) in a lesson of nine items, two of them choices. */
  function manyChoices(text: string, names = ['again', 'once-more', 'for-practice', 'at-home', 'at-work', 'on-the-way']): string {
    const pieces = cut(text);
    const choice = pieces.find(isAbout('choice'))?.replace('difficulty: 1', 'difficulty: 3') ?? '';
    const more = names.map((name) => choice.replace(/who-pays\n/, `who-pays-${name}\n`));
    return [...pieces.slice(0, -1), `${pieces.at(-1)?.trimEnd()}\n\n`, ...more].join('');
  }

  it('are no more than half choices', () => {
    expect(mistakesAfter(...inAllLessons((text) => manyChoices(text)))).toEqual([
      `${course}:2: 48 of 90 items are choices; expected no more than half, and other interactions for the rest`,
    ]);
  });

  it('are not judged together while there are fewer than six lessons', () => {
    expect(mistakesAfter(rewrite(items, (text) => manyChoices(text)))).toEqual([]);
  });

  it('are not judged together while some of them cannot be read', () => {
    const unread = mistakesAfter(...inAllLessons((text) => manyChoices(text)), replace(items, 'id: pays-now', 'id: q3'));
    expect(unread).toEqual([
      `${items}:105: \`items.cards.id\` is "q3": an id names what the thing is, not its position (not "a", "q3", "option-b")`,
    ]);
  });

  it('do not have the longest option right too often', () => {
    const edits = inAllLessons((text) => text.replace('en: Whoever pays }', 'en: Whoever pays for it }'));
    expect(mistakesAfter(...edits)).toEqual([
      `${course}:2: in English the right option is the longest in 100 % of 6 choices; expected at most 83.6 %, as chance gives 50 %`,
      `${course}:2: in English right options are 1.131 times as long as wrong ones; expected at most 1.1 times`,
    ]);
  });

  it('have it right now and then, so that it cannot be struck out unread', () => {
    const names = ['again', 'once-more', 'for-practice', 'at-home', 'at-work', 'on-the-way', 'by-phone', 'by-post'];
    const messages = mistakesAfter(...inAllLessons((text) => manyChoices(text, names)));
    const rare = (name: string) =>
      `${course}:2: in ${name} the right option is the longest in only 0 % of 54 choices, so the longest can be struck out unread; expected at least 25 %, half of what chance gives`;
    expect(messages).toEqual(expect.arrayContaining([rare('Chinese'), rare('English')]));
    const longer = inAllLessons((text) => manyChoices(text.replace('en: Whoever pays }', 'en: Whoever pays it }'), names));
    expect(mistakesAfter(...longer).filter((message) => message.includes('in English the right option is the longest in only'))).toEqual(
      [],
    );
  });

  it('do not keep the right option at one place', () => {
    const keep = (text: string) => text.replace('    case: c01\n', '    case: c01\n    keepOrder: true\n');
    expect(mistakesAfter(...inAllLessons(keep))).toEqual([
      `${course}:2: in all 6 lists of 2 options with \`keepOrder\` the right one stands at place 1; expected several places, or no \`keepOrder\``,
    ]);
    const swap = (text: string) =>
      text.replace(/( {6}- id: whoever-pays[\s\S]*?)( {6}- id: whoever-looks[\s\S]*?)(?= {4}examples)/, '$2$1');
    expect(mistakesAfter(...inAllLessons(keep), rewrite(items, swap))).toEqual([]);
  });

  it('do not keep it at one place in the gaps of a text either', () => {
    const keep = (text: string) => text.replace('      - id: payer\n', '      - id: payer\n        keepOrder: true\n');
    expect(mistakesAfter(...inAllLessons(keep))).toEqual([
      `${course}:2: in all 6 lists of 2 options with \`keepOrder\` the right one stands at place 1; expected several places, or no \`keepOrder\``,
    ]);
  });
});
