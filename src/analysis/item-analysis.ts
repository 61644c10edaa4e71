/** The analysis of a group's outcomes: every item, the test as a whole, and what there is to say about it. */
import type { DeliveredItem, InteractionName } from '../interactions/item.ts';
import { type AbilityGroup, abilityGroups } from './ability-groups.ts';
import { type GroupedResponse, type OptionTable, optionTables, type TypedTable, typedTables } from './answer-tables.ts';
import { type PersonEffort, personEfforts, type TimeSummary, timeSummary } from './answer-times.ts';
import { type ConfusionMatrix, confusionMatrix } from './confusion.ts';
import { difficulty, type Interval, shareInterval } from './difficulty.ts';
import { correlationInterval, itemRestCorrelation, type UpperLower, upperLowerIndex } from './discrimination.ts';
import { mean, quantile, variance } from './moments.ts';
import { type ObjectiveMean, objectiveMeans } from './objective-means.ts';
import { type OutcomeTable, type Score, scoreMatrix, shareOf } from './outcome-table.ts';
import { type Reading, readingsOf } from './readings.ts';
import { type Reliability, reliability, reliabilityWithout } from './reliability.ts';
import { fewestPeople, fewPeople } from './thresholds.ts';

export interface ItemAnalysis {
  id: string;
  interaction: InteractionName;
  objective: string;
  /** As its author meant it: 1 recall, 2 apply, 3 analyse. */
  meantDifficulty: 1 | 2 | 3;
  /** People who were asked. */
  asked: number;
  /** People with a score; free text counts once it is marked. */
  scored: number;
  /** Whether any score lies between 0 and 1. */
  partialCredit: boolean;
  /** p, the mean score, 0–1; high is easy. */
  difficulty: number | null;
  difficultyInterval: Interval | null;
  /** Corrected item–total correlation, −1 to 1. */
  discrimination: number | null;
  discriminationInterval: Interval | null;
  upperLower: UpperLower | null;
  /** KR-20 or alpha of the test without this item; higher than the test's own means that the item harms it. */
  reliabilityWithout: number | null;
  times: TimeSummary | null;
  options: OptionTable[];
  typed: TypedTable[];
  confusion: ConfusionMatrix | null;
  /** How far the figures can be trusted, by the number of scores: under 10 not at all, under 30 roughly. */
  worth: 'none' | 'rough' | 'fair';
}

/** Shares of the points, over people. */
export interface ShareSummary {
  people: number;
  mean: number;
  median: number;
  lowest: number;
  highest: number;
  /** Standard deviation over n − 1; null for one person. */
  spread: number | null;
  /** People by tenth of the points; the last tenth includes 1. */
  tenths: number[];
}

export interface Analysis {
  people: number;
  shares: ShareSummary | null;
  reliability: Reliability;
  items: ItemAnalysis[];
  objectives: ObjectiveMean[];
  efforts: PersonEffort[];
  readings: Reading[];
}

function worthOf(people: number): ItemAnalysis['worth'] {
  return people < fewestPeople ? 'none' : people < fewPeople ? 'rough' : 'fair';
}

function shareSummary(matrix: readonly (readonly Score[])[]): ShareSummary | null {
  const shares = matrix.map(shareOf).filter((share) => share !== null);
  const median = quantile(shares, 0.5);
  if (median === null) return null;
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => shares.filter((share) => Math.min(9, Math.floor(share * 10 + 1e-9)) === tenth).length,
  );
  return {
    people: shares.length,
    mean: mean(shares),
    median,
    lowest: Math.min(...shares),
    highest: Math.max(...shares),
    spread: shares.length < 2 ? null : Math.sqrt(variance(shares)),
    tenths,
  };
}

function analyseItem(
  table: OutcomeTable,
  item: DeliveredItem,
  column: number,
  matrix: readonly (readonly Score[])[],
  groups: readonly (AbilityGroup | null)[],
): ItemAnalysis {
  const scores = matrix.map((row) => row[column] ?? null).filter((score) => score !== null);
  const asked = table.people.flatMap((person, row) => {
    const outcome = person.items.get(item.id);
    return outcome === undefined ? [] : [{ person: person.id, outcome, group: groups[row] ?? null }];
  });
  const responses: GroupedResponse[] = asked.map(({ person, outcome, group }) => ({ person, response: outcome.response, group }));
  const p = difficulty(scores);
  const r = itemRestCorrelation(matrix, column);
  return {
    id: item.id,
    interaction: item.interaction,
    objective: item.objective,
    meantDifficulty: item.difficulty,
    asked: asked.length,
    scored: scores.length,
    partialCredit: scores.some((score) => score > 0 && score < 1),
    difficulty: p,
    difficultyInterval: p === null ? null : shareInterval(p, scores.length),
    discrimination: r,
    discriminationInterval: r === null ? null : correlationInterval(r, scores.length),
    upperLower: upperLowerIndex(matrix, column),
    reliabilityWithout: reliabilityWithout(matrix, column),
    times: timeSummary(asked.map(({ person, outcome }) => ({ person, milliseconds: outcome.milliseconds }))),
    options: optionTables(item, responses),
    typed: typedTables(item, responses),
    confusion: confusionMatrix(
      item,
      responses.map(({ response }) => response),
    ),
    worth: worthOf(scores.length),
  };
}

/** Analyses a group's outcomes. The work grows with people and with the square of the items: 60 by 200 takes about half a second. */
export function analyse(table: OutcomeTable): Analysis {
  const matrix = scoreMatrix(table);
  const groups = abilityGroups(matrix);
  const items = table.items.map((item, column) => analyseItem(table, item, column, matrix, groups));
  const objectives = objectiveMeans(table);
  const rapidOf = new Map(items.map((item) => [item.id, item.times?.rapid ?? []]));
  return {
    people: table.people.length,
    shares: shareSummary(matrix),
    reliability: reliability(matrix),
    items,
    objectives,
    efforts: personEfforts(table, rapidOf),
    readings: readingsOf(items, objectives, table.people.length),
  };
}
