/** A round of a drill: what was asked and decided. It can be left at any time and taken up again. */
import type { Decision } from './confusion.ts';

/** `explain`: one says why before choosing. */
export const drillModes = ['calm', 'timed', 'explain'] as const;
export type DrillMode = (typeof drillModes)[number];

/** Length of a timed round. */
export const timedMinutes = 3;

export interface Asked {
  deck: string;
  source: string;
  /** Fills the gaps. */
  seed: string;
  /** Categories that the right one was confused with when this was asked; they belong to the options. */
  confusedWith: readonly string[];
}

export interface Answered extends Asked, Decision {
  right: boolean;
  /** Milliseconds since 1970. */
  at: number;
  seconds: number;
}

export interface Round {
  seed: string;
  mode: DrillMode;
  /** Ids of the decks it draws from. */
  decks: readonly string[];
  answered: readonly Answered[];
  /** What is being asked. */
  asked?: Asked;
}

/** Seconds that count as thinking; whoever was away longer has not thought longer. */
const longestThought = 120;

/** A new round without a question yet. */
export function beginRound(seed: string, mode: DrillMode, decks: readonly string[]): Round {
  return { seed, mode, decks, answered: [] };
}

/** Ids of the sources asked so far, the latest last. */
export function sourcesAsked(round: Round): string[] {
  return [...round.answered, ...(round.asked ? [round.asked] : [])].map(({ source }) => source);
}

/** The seed of the next question. */
export function seedOfNext(round: Round): string {
  return `${round.seed}/${round.answered.length}`;
}

/** Puts a question. */
export function ask(round: Round, asked: Asked): Round {
  return { ...round, asked };
}

/** Takes the decision on the question that is asked. */
export function decide(round: Round, decision: Decision & { right: boolean; at: number; since: number }): Round {
  const { asked } = round;
  if (!asked) return round;
  const { since, ...rest } = decision;
  const seconds = Math.min(longestThought, Math.max(0, Math.round((decision.at - since) / 1000)));
  const { asked: _asked, ...others } = round;
  return { ...others, answered: [...round.answered, { ...asked, ...rest, seconds }] };
}

/** How many were right. */
export function rightIn(answered: readonly { right: boolean }[]): number {
  return answered.filter(({ right }) => right).length;
}
