/** Makes a case from a template: the same seed gives the same case, in every language. */
import type { CaseData } from '../course/schemas/cases.ts';
import { seededRandom } from '../interactions/shuffle.ts';
import type { DeckGap, GappedData } from './deck.ts';

/** Gap to the index of its words, or to its number. */
export type GapDraw = Readonly<Record<string, number>>;

/** How many different fillings a gap has. */
export function fillingsOf(gap: { words: readonly unknown[] } | { from: number; to: number; step: number }): number {
  return 'words' in gap ? gap.words.length : Math.floor((gap.to - gap.from) / gap.step) + 1;
}

/** Draws a filling for every gap. */
export function drawGaps(
  gaps: Readonly<Record<string, { words: readonly unknown[] } | { from: number; to: number; step: number }>>,
  seed: string,
): GapDraw {
  const random = seededRandom(seed);
  return Object.fromEntries(
    Object.keys(gaps)
      .sort()
      .map((name) => {
        const gap = gaps[name] as DeckGap;
        const place = Math.floor(random() * fillingsOf(gap));
        return [name, 'words' in gap ? place : gap.from + place * gap.step];
      }),
  );
}

/** Names of the gaps in a text, in order. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, name = '']) => name);
}

/** Puts the drawn words and numbers into a text. A gap that is not declared stays as it stands. */
export function fillGaps(text: string, gaps: Readonly<Record<string, DeckGap>>, draw: GapDraw, number: (value: number) => string): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (whole, name: string) => {
    const gap = gaps[name];
    const drawn = draw[name];
    if (!gap || drawn === undefined) return whole;
    return 'words' in gap ? (gap.words[drawn] ?? whole) : number(drawn);
  });
}

/** The data of a case with the drawn numbers in place of the names of gaps. */
export function fillData(data: GappedData, draw: GapDraw): CaseData {
  const filled = Object.entries(data).map(([measure, value]) => [measure, typeof value === 'string' ? (draw[value] ?? 0) : value]);
  return Object.fromEntries(filled) as unknown as CaseData;
}
