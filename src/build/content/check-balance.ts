/** The items of the whole course: whether all interactions are used, none too often, and options do not give the key away. */
import type { Language } from '../../course/locale.ts';
import { type Item, interactions } from '../../interactions/item-schema.ts';
import { fixedPlaces } from './kept-order.ts';
import type { ItemsFile, ReadMaterial } from './material.ts';
import { lengthFigures, strikingLength } from './option-length.ts';
import type { Problem } from './problem.ts';

/** Shares mean little in a course of a few lessons. */
const fewestLessons = 6;

/** Largest share of the course's items that may be choices. */
export const largestChoiceShare = 0.5;

/** Right options may be a tenth longer than wrong ones: a word or two that makes them exact. */
export const largestLengthRatio = 1.1;

const languages: readonly Language[] = ['zh', 'en'];
const languageNames: Record<Language, string> = { zh: 'Chinese', en: 'English' };

/** A share in words, such as 32.5 %. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

/** Items of the course's lessons; undefined where some cannot be read, or the course is too small to be judged as a whole. */
function wholeCourse({ material, known }: ReadMaterial): Item[] | undefined {
  const files = known.lessons?.map((lesson) => material.itemsFiles.get(lesson)) ?? [];
  if (files.length < fewestLessons || !files.every((file) => file?.complete)) return undefined;
  return files.flatMap((file) => file?.items ?? []);
}

function lengthMessages(items: readonly Item[], language: Language): string[] {
  const { longest, chance, limit, least, ratio, count } = lengthFigures(items, language);
  const name = languageNames[language];
  return [
    ...(longest > limit
      ? [
          `in ${name} the right option is the longest in ${percent(longest)} of ${count} choices; expected at most ${percent(limit)}, as chance gives ${percent(chance)}`,
        ]
      : []),
    ...(longest < least
      ? [
          `in ${name} the right option is the longest in only ${percent(longest)} of ${count} choices, so the longest can be struck out unread; expected at least ${percent(least)}, half of what chance gives`,
        ]
      : []),
    ...(ratio > largestLengthRatio
      ? [
          `in ${name} right options are ${Number(ratio.toFixed(3))} times as long as wrong ones; expected at most ${largestLengthRatio} times`,
        ]
      : []),
  ];
}

/** Checks the course's items together; what is wrong is told at the modules in course.yaml, as no single item is to blame. */
export function checkBalance(read: ReadMaterial): Problem[] {
  const items = wholeCourse(read);
  if (!items) return [];
  const messages: string[] = [];
  const used = new Set(items.map((item) => item.interaction));
  const unused = interactions.filter((interaction) => !used.has(interaction));
  if (unused.length > 0)
    messages.push(`no item of the course uses ${unused.join(', ')}; expected each of the ${interactions.length} interactions`);
  const choices = items.filter((item) => item.interaction === 'choice').length;
  if (choices > items.length * largestChoiceShare) {
    messages.push(`${choices} of ${items.length} items are choices; expected no more than half, and other interactions for the rest`);
  }
  messages.push(...languages.flatMap((language) => lengthMessages(items, language)));
  for (const { length, place, count } of fixedPlaces(items)) {
    messages.push(
      `in all ${count} lists of ${length} options with \`keepOrder\` the right one stands at place ${place}; expected several places, or no \`keepOrder\``,
    );
  }
  const line = read.lineOf.course(['modules']);
  return messages.map((message) => ({ file: 'content/course.yaml', line, message }));
}

/** Names the choices of a file whose right option stands out by its length. */
export function checkOptionLengths({ items, file, lineOf }: ItemsFile): Problem[] {
  return items.flatMap((item, index) => {
    if (item.interaction !== 'choice') return [];
    return languages.flatMap((language) => {
      const striking = strikingLength(item, language);
      if (!striking) return [];
      const right = item.options.findIndex((option) => option.correct);
      const times = (striking.right / striking.wrong).toFixed(1);
      return [
        {
          file,
          line: lineOf(['items', index, 'options', right, 'text', language]),
          message: `item "${item.id}": the right option is ${times} times as long in ${languageNames[language]} as the longest wrong one; expected at most 1.5 times`,
        },
      ];
    });
  });
}
