/** What the figures say in plain words: findings as codes with their numbers; the page has the words. */
import type { OptionTable, TypedTable } from './answer-tables.ts';
import type { ItemAnalysis } from './item-analysis.ts';
import type { ObjectiveMean } from './objective-means.ts';
import {
  fewestPeople,
  idleOption,
  notablePeople,
  notableShare,
  poorDiscrimination,
  tooEasy,
  tooHard,
  tooManyRapid,
  weakObjective,
} from './thresholds.ts';

/** Texts in a reading (`optionText`, `answer` …) are the item's or the learners' own words. */
export type Reading =
  /** So few people that item figures are left unread; only counts are worth looking at. */
  | { code: 'small-group'; people: number; least: number }
  /** Nearly everyone is right (p over .90). */
  | { code: 'too-easy'; item: string; difficulty: number; people: number }
  /** Hardly anyone is right (p under .30). */
  | { code: 'too-hard'; item: string; difficulty: number; people: number }
  /** Fewer are right than by blind guessing: the stem misleads, or the key is wrong. */
  | { code: 'below-chance'; item: string; difficulty: number; chance: number; people: number }
  /** Strong people miss it more than weak ones. `sure`: the 95 % interval excludes 0. Look at the key first. */
  | { code: 'negative-discrimination'; item: string; discrimination: number; sure: boolean; people: number }
  /** It hardly tells strong from weak (r under .20), though it is neither very easy nor very hard. */
  | { code: 'weak-discrimination'; item: string; discrimination: number; people: number }
  /** Under 5 % take this wrong option. */
  | { code: 'idle-option'; item: string; part: string | null; option: string; optionText: string; people: number; of: number }
  /** More of the upper than of the lower third take this wrong option. */
  | { code: 'option-draws-strong'; item: string; part: string | null; option: string; optionText: string; upper: number; lower: number }
  /** More people take this wrong option than any right one. */
  | { code: 'rival-option'; item: string; part: string | null; option: string; optionText: string; people: number; right: number }
  /** The same wrong answer was typed by many. */
  | { code: 'common-wrong-answer'; item: string; part: string; label: string; answer: string; people: number; of: number }
  /** One place was taken for another: “潜力 taken for 潜在 by 9 of 30”. */
  | {
      code: 'confusion';
      item: string;
      expected: string;
      expectedTitle: string;
      given: string;
      givenTitle: string;
      people: number;
      of: number;
    }
  /** Many answered faster than they can have read. */
  | { code: 'rapid-answers'; item: string; people: number; of: number; milliseconds: number }
  /** The group has not got this objective. */
  | { code: 'weak-objective'; objective: string; mean: number; people: number };

/** Share right by blind guessing, where an item has one right option among several. */
function chanceOf(item: ItemAnalysis): number | null {
  const options = item.interaction === 'choice' ? (item.options[0]?.options ?? []) : [];
  return options.length > 1 && options.filter((option) => option.right).length === 1 ? 1 / options.length : null;
}

function difficultyReadings(item: ItemAnalysis): Reading[] {
  const { id, difficulty, difficultyInterval, scored: people } = item;
  if (difficulty === null) return [];
  const chance = chanceOf(item);
  if (chance !== null && difficultyInterval !== null && difficultyInterval[1] < chance) {
    return [{ code: 'below-chance', item: id, difficulty, chance, people }];
  }
  if (difficulty > tooEasy) return [{ code: 'too-easy', item: id, difficulty, people }];
  return difficulty < tooHard ? [{ code: 'too-hard', item: id, difficulty, people }] : [];
}

function discriminationReadings({ id, discrimination, discriminationInterval, difficulty, scored: people }: ItemAnalysis): Reading[] {
  if (discrimination === null || difficulty === null) return [];
  if (discrimination < 0) {
    const sure = discriminationInterval !== null && discriminationInterval[1] < 0;
    return [{ code: 'negative-discrimination', item: id, discrimination, sure, people }];
  }
  const extreme = difficulty > tooEasy || difficulty < tooHard;
  return discrimination < poorDiscrimination && !extreme ? [{ code: 'weak-discrimination', item: id, discrimination, people }] : [];
}

function optionReadings(item: string, table: OptionTable): Reading[] {
  const mostRight = Math.max(0, ...table.options.filter((option) => option.right).map((option) => option.counts.all));
  return table.options
    .filter((option) => !option.right)
    .flatMap((option): Reading[] => {
      const base = { item, part: table.part, option: option.id, optionText: option.text };
      const { all, upper, lower } = option.counts;
      if (all > mostRight && all >= notablePeople) return [{ code: 'rival-option', ...base, people: all, right: mostRight }];
      if (option.share < idleOption) return [{ code: 'idle-option', ...base, people: all, of: table.asked.all }];
      return upper > lower && upper >= notablePeople ? [{ code: 'option-draws-strong', ...base, upper, lower }] : [];
    });
}

function isNotable(people: number, of: number): boolean {
  return people >= notablePeople && people >= notableShare * of;
}

function typedReadings(item: string, table: TypedTable): Reading[] {
  return table.answers
    .filter((answer) => !answer.right && isNotable(answer.counts.all, table.asked.all))
    .map((answer) => ({
      code: 'common-wrong-answer',
      item,
      part: table.part,
      label: table.label,
      answer: answer.text,
      people: answer.counts.all,
      of: table.asked.all,
    }));
}

function confusionReadings({ id, confusion, interaction }: ItemAnalysis): Reading[] {
  if (confusion === null) return [];
  const titleOf = (sides: readonly { id: string; title: string }[], side: string) =>
    sides.find((candidate) => candidate.id === side)?.title ?? side;
  // Steps out of place push others out of place; single positions say little.
  if (interaction === 'order') return [];
  return confusion.pairs
    .filter((pair) => isNotable(pair.people, pair.of))
    .map(({ expected, given, people, of }) => ({
      code: 'confusion',
      item: id,
      expected,
      expectedTitle: titleOf(confusion.rows, expected),
      given,
      givenTitle: titleOf(confusion.columns, given),
      people,
      of,
    }));
}

function timeReadings({ id, times }: ItemAnalysis): Reading[] {
  if (times === null || times.rapid.length < notablePeople || times.rapid.length < tooManyRapid * times.people) return [];
  return [{ code: 'rapid-answers', item: id, people: times.rapid.length, of: times.people, milliseconds: times.rapidBelow }];
}

/**
 * Findings, item by item in the test's order, then objectives. Under ten people nothing is said about difficulty,
 * discrimination, options and objectives, because it would be about those people and not about the item; who took what for what is
 * still worth teaching.
 */
export function readingsOf(items: readonly ItemAnalysis[], objectives: readonly ObjectiveMean[], people: number): Reading[] {
  const small: Reading[] = people < fewestPeople ? [{ code: 'small-group', people, least: fewestPeople }] : [];
  const ofItems = items.flatMap((item) => [
    ...(item.worth === 'none'
      ? []
      : [...difficultyReadings(item), ...discriminationReadings(item), ...item.options.flatMap((table) => optionReadings(item.id, table))]),
    ...item.typed.flatMap((table) => typedReadings(item.id, table)),
    ...confusionReadings(item),
    ...timeReadings(item),
  ]);
  const ofObjectives = objectives.flatMap(({ objective, mean, people: scored }): Reading[] =>
    mean !== null && mean < weakObjective && scored >= fewestPeople ? [{ code: 'weak-objective', objective, mean, people: scored }] : [],
  );
  return [...small, ...ofItems, ...ofObjectives];
}
