/**
 * Mastery: how well an objective sits, estimated from every marked response to its items.
 *
 * In one paragraph, for a trainer: we keep a list of how plausible each level of skill is, from “knows nothing of it” to “knows
 * it for sure”, and start with a wide one. A right answer makes the higher levels more plausible, a wrong one the lower ones; how
 * much depends on what it shows. A hard question solved says more than an easy one, an easy one missed more than a hard one,
 * and part of every right answer is put down to luck. An answer faster than one can read counts a quarter, and the same
 * question within twelve hours of having seen its answer does not count. Practising raises skill a little, and with time the
 * list spreads out again: of an answer six weeks ago, half is left. What we show is the middle of
 * the list, as the share of tasks of middle difficulty one would solve without guessing, and the range in which the true
 * value lies with a chance of eight in ten.
 *
 * In terms of the field: a Bayesian filter on a grid. Answers follow a logistic (Rasch) model with guessing and slips; skill
 * moves by Bayesian knowledge tracing’s chance to learn and by an Ornstein–Uhlenbeck process back to the prior.
 * - Rasch, Probabilistic Models for Some Intelligence and Attainment Tests, 1960; guessing: Birnbaum in Lord & Novick,
 *   Statistical Theories of Mental Test Scores, 1968; slips: Barton & Lord, An Upper Asymptote for the Three-Parameter
 *   Logistic Item-Response Model, ETS RR-81-20, 1981.
 * - One skill with an uncertainty that grows with time: Glickman, Parameter Estimation in Large Dynamic Paired Comparison
 *   Experiments, Applied Statistics 48(3), 1999; the same for learners, with guessing: Pelánek, Applications of the Elo Rating
 *   System in Adaptive Educational Systems, Computers & Education 98, 2016.
 * - The chance to learn at an answer, and only first looks count: Corbett & Anderson, Knowledge Tracing, User Modeling and
 *   User-Adapted Interaction 4, 1995. That successes raise skill more than failures: Pavlik, Cen & Koedinger, Performance
 *   Factors Analysis, AIED 2009; here a miss raises nothing.
 * - Answers faster than reading show little effort, not little knowledge: Wise, Rapid-Guessing Behavior, Educational
 *   Measurement: Issues and Practice 36(4), 2017. Beyond that, speed is no part of the model: a careful reader is no worse.
 *
 * Conventions of ours, not fitted to data of people: difficulties −1, 0 and 1 logit; guess 0.2 for every item (the record does
 * not hold an item’s form, and by simulation true chances from 0 to 0.5 hardly hurt); slip 0.05; learning 0.25 logits with a
 * chance of 0.15 per right answer; half-life 45 days; prior N(0, 1.5²); 3 seconds; 12 hours; the bounds of the levels.
 * `npm run bench -- --only mastery` shows how well this recovers known skill, beside two simpler models.
 */
import type { Evidence } from '../evidence.ts';
import { afterAnswer, afterHours, afterLearning, type Plausibility, prior, quantile } from './skill-plausibility.ts';

/** `none`: never answered. `unclear`: too little is known to say. `firm`: at least the course's usual pass mark. */
export type MasteryLevel = 'none' | 'unclear' | 'weak' | 'growing' | 'firm';

export interface Mastery {
  /** Share of tasks of middle difficulty that would be solved without guessing, 0–1: as likely too high as too low. */
  expected: number;
  /** With a chance of eight in ten the true value lies from `low` to `high`. */
  low: number;
  high: number;
  /** Responses the estimate rests on. */
  answers: number;
  /** Time of the last of them, milliseconds since 1970. */
  lastAt?: number;
  level: MasteryLevel;
}

const hour = 3_600_000;
const keySeenHours = 12;
const difficulties = { 1: -1, 2: 0, 3: 1 };
const guess = 0.2;
const learningChance = 0.15;
const rapid = { seconds: 3, weight: 0.25 };
/** A range wider than this says nothing yet. */
const widestRange = 0.6;
/** Of the estimate; `firm` also wants the lower end of the range there, so that two lucky answers do not make it. */
export const levelsFrom = { growing: 0.6, firm: 0.8, firmLow: 0.55 };

function isUsable({ item, objective, score }: Evidence): boolean {
  return typeof item === 'string' && typeof objective === 'string' && Number.isFinite(score);
}

/** Oldest first; what happened at the same time is put in order by content, so that the order of records does not matter. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ item, objective, difficulty, seconds, source }: Evidence) =>
    [item, objective, difficulty ?? '', seconds ?? '', source].join('\n');
  return evidence
    .filter(isUsable)
    .map((entry) => ({ ...entry, at: Number.isFinite(entry.at) ? entry.at : 0, score: Math.min(1, Math.max(0, entry.score)) }))
    .sort((a, b) => a.at - b.at || a.score - b.score || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Leaves out answers given while the same item's key was still fresh. */
function withoutEchoes(evidence: readonly Evidence[]): Evidence[] {
  const lastAt = new Map<string, number>();
  return evidence.filter(({ item, at }) => {
    const seen = lastAt.get(item);
    lastAt.set(item, at);
    return seen === undefined || at - seen >= keySeenHours * hour;
  });
}

function afterEvidence(before: Plausibility, { score, difficulty = 2, seconds }: Evidence): Plausibility {
  const weight = seconds !== undefined && seconds < rapid.seconds ? rapid.weight : 1;
  const observed = afterAnswer(before, { score, difficulty: difficulties[difficulty] ?? 0, guess, weight });
  return afterLearning(observed, learningChance * score * weight);
}

function levelOf(expected: number, low: number, high: number): MasteryLevel {
  if (high - low > widestRange) return 'unclear';
  if (expected >= levelsFrom.firm && low >= levelsFrom.firmLow) return 'firm';
  return expected >= levelsFrom.growing ? 'growing' : 'weak';
}

function masteryFrom(plausibility: Plausibility, evidence: readonly Evidence[]): Mastery {
  const [low, expected, high] = [0.1, 0.5, 0.9].map((probability) => quantile(plausibility, probability)) as [number, number, number];
  const last = evidence.at(-1);
  if (!last) return { expected, low, high, answers: 0, level: 'none' };
  return { expected, low, high, answers: evidence.length, lastAt: last.at, level: levelOf(expected, low, high) };
}

/** Estimates one objective from its evidence, oldest first. A time that lies ahead counts as now. */
function estimate(evidence: readonly Evidence[], now: number): Mastery {
  const hours = (time: number) => Math.floor(Math.min(time, now) / hour);
  let plausibility = prior;
  let at = hours(evidence[0]?.at ?? now);
  for (const entry of evidence) {
    plausibility = afterEvidence(afterHours(plausibility, hours(entry.at) - at), entry);
    at = hours(entry.at);
  }
  return masteryFrom(afterHours(plausibility, hours(now) - at), evidence);
}

/** What is known of an objective without any answer. */
export const unknownMastery: Mastery = masteryFrom(prior, []);

/**
 * Estimates every objective that has answers, by objective id.
 * @param now ISO 8601
 */
export function masteryOf(evidence: readonly Evidence[], now: string): Map<string, Mastery> {
  const time = Date.parse(now);
  const byObjective = new Map<string, Evidence[]>();
  for (const entry of withoutEchoes(inOrder(evidence))) {
    const own = byObjective.get(entry.objective);
    if (own) own.push(entry);
    else byObjective.set(entry.objective, [entry]);
  }
  return new Map([...byObjective].map(([objective, own]) => [objective, estimate(own, time)]));
}
