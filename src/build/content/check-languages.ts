/** Whether a lesson's two languages hold the same inline exercises, diagrams, cards and headings, in the same order. */
import type { LessonPair } from './material.ts';
import type { Problem } from './problem.ts';

type Side = NonNullable<LessonPair['zh']>;

/** Something both languages have in the same order. */
interface Sequence {
  what: string;
  of: (side: Side) => { value: string; line: number }[];
}

function partsOf(name: string, attribute: string): Sequence {
  return {
    what: `<${name}>`,
    of: (side) =>
      side.parts.filter((part) => part.name === name).map((part) => ({ value: part.attributes[attribute] ?? '', line: part.line })),
  };
}

const sequences: readonly Sequence[] = [
  partsOf('Item', 'id'),
  partsOf('Figure', 'name'),
  partsOf('Case', 'id'),
  { what: 'headings', of: (side) => side.headings.map(({ depth, line }) => ({ value: '#'.repeat(depth), line })) },
];

/** Compares the English file with the Chinese one; mistakes are told at the first difference in the English file. */
export function compareLanguages(zh: Side, en: Side): Problem[] {
  return sequences.flatMap(({ what, of }) => {
    const [inZh, inEn] = [of(zh), of(en)];
    const first = [...Array(Math.max(inZh.length, inEn.length)).keys()].find((index) => inZh[index]?.value !== inEn[index]?.value);
    if (first === undefined) return [];
    const shown = (list: typeof inZh) => list[first]?.value ?? 'missing';
    const message = `the two languages differ in ${what}: number ${first + 1} is ${shown(inZh)} in zh and ${shown(inEn)} in en; expected the same in the same order`;
    return [{ file: en.file, line: (inEn[first] ?? inEn.at(-1))?.line ?? 1, message }];
  });
}
