/** Whether the length of an option gives away that it is the right one. */
import type { Language } from '../../course/locale.ts';
import type { Item } from '../../interactions/item-schema.ts';

type Choice = Extract<Item, { interaction: 'choice' }>;

/** How far the right options are longer or shorter than the wrong ones, in one language. */
export interface LengthFigures {
  /** Choices with one right option. */
  count: number;
  /** Share of them in which the right option is longer than every other. */
  longest: number;
  /** Share of them in which it is shorter than every other. */
  shortest: number;
  /** Share in which it would be the longest if lengths were dealt out by chance. */
  chance: number;
  /** The largest share of `longest` that is still taken for chance. */
  limit: number;
  /** The smallest share of `longest`: below it, the longest option can be struck out unread. */
  least: number;
  /** Length of right options by that of wrong ones, over all choices; 1 when they are equal. */
  ratio: number;
}

const wide = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

/** How long a text looks: a Latin letter is one, a Chinese character two, so that “CRM” in a Chinese option does not count as three characters. */
export function shownLength(text: string): number {
  return [...text.trim()].reduce((length, character) => length + (wide.test(character) ? 2 : 1), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function lengths(item: Choice, language: Language): { right: number[]; wrong: number[] } {
  const of = (correct: boolean) =>
    item.options.filter((option) => option.correct === correct).map((option) => shownLength(option.text[language]));
  return { right: of(true), wrong: of(false) };
}

/** Standard errors above chance; a course whose lengths are dealt out by chance exceeds it once in twenty. */
const oneInTwenty = 1.645;

/** As a share of what chance gives. Ties make the longest option rarer than chance, but not half as rare. */
const leastOfChance = 0.5;
/** Among fewer choices nobody notices that the longest option is never right. */
const fewestNoticed = 50;

/**
 * The figures over a course's choices.
 *
 * `limit` is what chance gives, plus 1.645 standard errors of that share. If each item's right option were the longest
 * with probability 1 / number of options, one course in twenty would exceed it by luck; a course that does therefore
 * most likely lets length tell. Options of equal length make `longest` rarer, so the test errs on the side of the author.
 *
 * `ratio` is a geometric mean: an item whose right option is twice as long and one where it is half as long cancel out,
 * which with an arithmetic mean of ratios they would not.
 */
export function lengthFigures(items: readonly Item[], language: Language): LengthFigures {
  const choices = items.filter((item) => item.interaction === 'choice');
  const single = choices.filter((item) => !item.multiple);
  const chances = single.map((item) => 1 / item.options.length);
  const chance = single.length === 0 ? 0 : mean(chances);
  const spread = Math.sqrt(chances.reduce((sum, share) => sum + share * (1 - share), 0)) / Math.max(1, single.length);
  const shareWith = (holds: (right: number, wrong: readonly number[]) => boolean) =>
    single.filter((item) => {
      const { right, wrong } = lengths(item, language);
      return holds(right[0] ?? 0, wrong);
    }).length / Math.max(1, single.length);
  const ratios = choices
    .map((item) => lengths(item, language))
    .filter(({ right, wrong }) => right.length > 0 && wrong.length > 0)
    .map(({ right, wrong }) => Math.log(mean(right) / mean(wrong)));
  return {
    count: single.length,
    longest: shareWith((right, wrong) => right > Math.max(...wrong)),
    shortest: shareWith((right, wrong) => right < Math.min(...wrong)),
    chance,
    limit: Math.min(1, chance + oneInTwenty * spread),
    least: single.length < fewestNoticed ? 0 : chance * leastOfChance,
    ratio: ratios.length === 0 ? 1 : Math.exp(mean(ratios)),
  };
}

/** Longer than the longest wrong option by this factor, an option is picked out at a glance. */
const strikingFactor = 1.5;
/** Below a difference of four Chinese characters or eight letters nobody sees it: “不是” is twice as long as “是”. */
const strikingDifference = 8;

/** The lengths of a right option that stands out, and of the longest wrong one; undefined when none stands out. */
export function strikingLength(item: Choice, language: Language): { right: number; wrong: number } | undefined {
  const { right, wrong } = lengths(item, language);
  if (item.multiple || wrong.length === 0) return undefined;
  const [ofRight, ofWrong] = [right[0] ?? 0, Math.max(...wrong)];
  return ofRight > strikingFactor * ofWrong && ofRight - ofWrong >= strikingDifference ? { right: ofRight, wrong: ofWrong } : undefined;
}
