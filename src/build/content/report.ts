/** The figures that authors and editors watch, as lines of text. */
import { type Interaction, type Item, interactions } from '../../interactions/item-schema.ts';
import { largestChoiceShare, largestLengthRatio, percent } from './check-balance.ts';
import { keptLists } from './kept-order.ts';
import type { Material } from './material.ts';
import { lengthFigures } from './option-length.ts';
import { asksForThought, poolOf } from './pool.ts';

/** Rows of cells under their heads, the first column to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}

/** A number with its word: 1 lesson, 2 lessons. */
function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function countOf(items: readonly Item[], interaction: Interaction): number {
  return items.filter((item) => item.interaction === interaction).length;
}

function lessonRows({ course, itemsFiles, lessons }: Material): string[][] {
  return course.modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => {
      const path = `${module.slug}/${lesson.slug}`;
      const [file, text] = [itemsFiles.get(path), lessons.get(path)?.zh];
      if (!file || !text) return [];
      const pool = poolOf(file.items, text);
      const taught = new Set(text.frontMatter?.facts).size;
      return [
        [
          path,
          taught === lesson.facts ? String(taught) : `${taught}/${lesson.facts}`,
          String(file.items.length - pool.length),
          String(pool.length),
          [1, 2, 3].map((difficulty) => pool.filter((item) => item.difficulty === difficulty).length).join('+'),
          pool.length === 0 ? '–' : `${Math.round((100 * pool.filter(asksForThought).length) / pool.length)} %`,
          ...interactions.map((interaction) => String(countOf(file.items, interaction) || '·')),
        ],
      ];
    }),
  );
}

function lengthLine(items: readonly Item[], language: 'zh' | 'en'): string {
  const { longest, shortest, chance, limit, least, ratio, count } = lengthFigures(items, language);
  return `  ${language}: in ${counted(count, 'choice')} of one, longest in ${percent(longest)} (chance ${percent(chance)}, at least ${percent(least)}, at most ${percent(limit)}), shortest in ${percent(shortest)}; all choices, length right/wrong ${ratio.toFixed(2)} (at most ${largestLengthRatio})`;
}

/**
 * Figures per lesson and for the course.
 *
 * In the table `difficulty` counts the pool's items as recall + apply + analyse, `case` is the share of the pool that
 * analyses or applies to a case, and the interactions are counted over all items of the lesson.
 */
export function reportLines(material: Material): string[] {
  const items = [...material.itemsFiles.values()].flatMap((file) => file.items);
  const rows = lessonRows(material);
  const facts = material.course.modules.flatMap((module) => module.lessons).reduce((sum, lesson) => sum + lesson.facts, 0);
  const counts = interactions.map((interaction) => `${interaction} ${countOf(items, interaction)}`).join(', ');
  const choiceShare = items.length === 0 ? 0 : countOf(items, 'choice') / items.length;
  const places = [...Map.groupBy(keptLists(items), (list) => `${list.place}/${list.length}`)].map(
    ([place, lists]) => `${place} ×${lists.length}`,
  );
  return [
    ...table([['lesson', 'facts', 'inline', 'pool', 'difficulty', 'case', ...interactions], ...rows]),
    '',
    `${counted(material.lessons.size, 'lesson')}, ${counted(facts, 'fact')}, ${counted(items.length, 'item')}: ${counts}`,
    `choices: ${percent(choiceShare)} of the items (at most ${percent(largestChoiceShare)})`,
    'right options against wrong ones:',
    lengthLine(items, 'zh'),
    lengthLine(items, 'en'),
    `  lists that keep their order, place of the right option: ${places.sort().join(', ') || 'none'}`,
    [
      counted(material.schemes.length, 'scheme'),
      counted(material.cases.length, 'case'),
      counted(material.terms.length, 'term'),
      counted(material.sheets.length, 'sheet'),
      counted(material.claims.length, 'claim'),
      counted(material.scenarios.size, 'scenario'),
    ].join(', '),
  ];
}
