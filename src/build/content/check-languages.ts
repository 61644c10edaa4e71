/** Whether the two languages of a lesson or a sheet hold the same parts and headings, in the same order. */
import type { LessonPair, SheetPair } from './material.ts';
import type { Problem } from './problem.ts';

type LessonSide = NonNullable<LessonPair['zh']>;
/** As much as lessons and sheets have in common. */
type SheetSide = NonNullable<SheetPair['zh']>;

/** Something both languages have in the same order. */
interface Sequence {
  what: string;
  of: (side: SheetSide) => { value: string; line: number }[];
}

function partsOf(name: string, attribute: string): Sequence {
  return {
    what: `<${name}>`,
    of: (side) =>
      side.parts.filter((part) => part.name === name).map((part) => ({ value: part.attributes[attribute] ?? '', line: part.line })),
  };
}

const headings: Sequence = {
  what: 'headings',
  of: (side) => side.headings.map(({ depth, line }) => ({ value: '#'.repeat(depth), line })),
};

/** Compares the English file with the Chinese one; mistakes are told at the first difference in the English file. */
function compare(zh: SheetSide, en: SheetSide, sequences: readonly Sequence[]): Problem[] {
  return sequences.flatMap(({ what, of }) => {
    const [inZh, inEn] = [of(zh), of(en)];
    const first = [...Array(Math.max(inZh.length, inEn.length)).keys()].find((index) => inZh[index]?.value !== inEn[index]?.value);
    if (first === undefined) return [];
    const shown = (list: typeof inZh) => list[first]?.value ?? 'missing';
    const message = `the two languages differ in ${what}: number ${first + 1} is ${shown(inZh)} in zh and ${shown(inEn)} in en; expected the same in the same order`;
    return [{ file: en.file, line: (inEn[first] ?? inEn.at(-1))?.line ?? 1, message }];
  });
}

/** A lesson: inline exercises, diagrams, cards and headings. */
export function compareLanguages(zh: LessonSide, en: LessonSide): Problem[] {
  return compare(zh, en, [partsOf('Item', 'id'), partsOf('Figure', 'name'), partsOf('Case', 'id'), headings]);
}

/** A sheet: diagrams, notes, headings, and lines to tick below each heading. */
export function compareSheetLanguages(zh: SheetSide, en: SheetSide): Problem[] {
  const ticks: Sequence = {
    what: 'lines to tick',
    of: (side) =>
      side.ticks.map(({ line }) => ({ value: `below heading ${side.headings.filter((heading) => heading.line < line).length}`, line })),
  };
  return compare(zh, en, [partsOf('Figure', 'name'), partsOf('Note', 'kind'), headings, ticks]);
}
