/** RFM: how recently, how often and for how much somebody bought, each scored 1–5 (Hughes, Strategic Database Marketing, 1994). */
import type { CaseData } from '../schemas/cases.ts';
import type { CustomerFacts, Party } from './customer-facts.ts';

export type Score = 1 | 2 | 3 | 4 | 5;

export interface RfmScores {
  recency: Score;
  frequency: Score;
  monetary: Score;
}

/** Days without an order after which a customer counts as gone. Convention of this course. */
const daysUntilLapsed = 240;

/** Highest number of days for the scores 5, 4, 3 and 2. Convention of this course. */
const recencyCutOffs = [30, 60, 120, daysUntilLapsed] as const;

/** Lowest number of orders in twelve months for the scores 5, 4, 3 and 2. Convention of this course. */
const frequencyCutOffs = [24, 12, 6, 2] as const;

/**
 * Lowest spending in twelve months, CNY, for the scores 5, 4, 3 and 2; organisations buy in other amounts than persons.
 * Convention of this course.
 */
const monetaryCutOffs = {
  person: [20_000, 8_000, 3_000, 800],
  organisation: [1_000_000, 300_000, 100_000, 20_000],
} as const;

/** Scores from here on are "high". Convention of this course. */
const highScore = 3;

const scores = [5, 4, 3, 2] as const;

function scoreBy(reached: (cutOff: number) => boolean, cutOffs: readonly number[]): Score {
  return scores.find((_, index) => reached(cutOffs[index] ?? Number.NaN)) ?? 1;
}

/** Scores orders in twelve months; the same for persons and organisations. */
export function frequencyScore(ordersPerYear: number): Score {
  return scoreBy((cutOff) => ordersPerYear >= cutOff, frequencyCutOffs);
}

/**
 * Scores trade data; 5 is best.
 * @example rfmScores({ daysSinceLastOrder: 12, ordersPerYear: 9, spendPerYear: 2150, … }, 'person') // 5, 3, 2
 */
export function rfmScores(data: CaseData, party: Party): RfmScores {
  const amounts = monetaryCutOffs[party === 'organisation' ? 'organisation' : 'person'];
  return {
    recency: scoreBy((cutOff) => data.daysSinceLastOrder <= cutOff, recencyCutOffs),
    frequency: frequencyScore(data.ordersPerYear),
    monetary: scoreBy((cutOff) => data.spendPerYear >= cutOff, amounts),
  };
}

/** Whether the last order is so long ago that the customer counts as gone. */
export function isLapsed(data: CaseData): boolean {
  return data.daysSinceLastOrder > daysUntilLapsed;
}

/**
 * The segment of high and low scores, as named in Chinese e-commerce: high M is "important", and high R and F are
 * "value", R alone "develop", F alone "keep", neither "win back". Who never bought is not scored.
 */
export function rfmSegment({ data, party }: CustomerFacts) {
  if (!data) return 'not-scored';
  const { recency, frequency, monetary } = rfmScores(data, party);
  const rank = monetary >= highScore ? 'important' : 'ordinary';
  if (recency >= highScore) return `${rank}-${frequency >= highScore ? 'value' : 'develop'}` as const;
  return `${rank}-${frequency >= highScore ? 'keep' : 'win-back'}` as const;
}
