/**
 * How plausible each level of skill is: probabilities over a grid of 41 levels from −5 to 5 logits. At 0 a learner solves half
 * of the tasks of middle difficulty, at 2 nearly nine in ten. Everything here is a step from one such distribution to the next.
 *
 * Every step keeps the order of two learners: whoever was ahead stays ahead (the likelihood of a better score rises with
 * skill, and both movements below are totally positive; Karlin, Total Positivity, 1968). So a right answer can never lower an
 * estimate, wherever it stands among the others; a property test holds the code to it.
 */

/** Probabilities by level, summing to 1. Never changed once made. */
export type Plausibility = Readonly<Float64Array>;

const step = 0.25;
const size = 41;
const levels = Float64Array.from({ length: size }, (_, index) => (index - 20) * step);

/** What is believed of somebody without any answer: a normal distribution around 0. */
const priorDeviation = 1.5;
const halfLifeDays = 45;
/** A miss by slip, although the answer was known. */
const slipChance = 0.05;

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function normalised(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

export const prior: Plausibility = normalised(levels.map((level) => Math.exp(-(level ** 2) / (2 * priorDeviation ** 2))));

/** An answer as the model sees it. */
export interface Observed {
  /** 0–1 */
  score: number;
  /** Where half of the learners know it, in logits. */
  difficulty: number;
  /** Chance of being right without knowing anything. */
  guess: number;
  /** How much of an answer it is: 1 counts in full, 0 not at all. */
  weight: number;
}

/**
 * After an answer: Bayes’ rule with the four-parameter logistic model (Birnbaum in Lord & Novick, Statistical Theories of
 * Mental Test Scores, 1968, with the upper asymptote of Barton & Lord, 1981). A score between 0 and 1 counts as that share of
 * a right and the rest of a wrong answer; a weight below 1 flattens the likelihood.
 */
export function afterAnswer(before: Plausibility, { score, difficulty, guess, weight }: Observed): Plausibility {
  const likelihood = levels.map((level) => {
    const right = guess + (1 - guess - slipChance) * logistic(level - difficulty);
    return right ** (score * weight) * (1 - right) ** ((1 - score) * weight);
  });
  return normalised(before.map((probability, index) => probability * (likelihood[index] ?? 0)));
}

/** With this chance, skill goes up by one level of the grid (learning, as in Bayesian knowledge tracing). */
export function afterLearning(before: Plausibility, chance: number): Plausibility {
  const last = before.length - 1;
  return before.map((probability, index) => probability * (index === last ? 1 : 1 - chance) + (before[index - 1] ?? 0) * chance);
}

/** Rows one after the other: the entry at `to * size + from` is the chance to get there from there. */
type Matrix = Readonly<Float64Array>;

/** Plain loops: these run for every answer of a record, and in the first second of the page. */
function product(one: Matrix, other: Matrix): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let middle = 0; middle < size; middle += 1) {
      const factor = one[row * size + middle] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < size; column += 1) {
        const at = row * size + column;
        result[at] = (result[at] ?? 0) + factor * (other[middle * size + column] ?? 0);
      }
    }
  }
  return result;
}

function applied(matrix: Matrix, before: Plausibility): Float64Array {
  const after = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (matrix[row * size + column] ?? 0) * (before[column] ?? 0);
    after[row] = sum;
  }
  return after;
}

/**
 * One hour of time: an Ornstein–Uhlenbeck process as a birth–death chain on the grid whose resting state is the prior. Half of
 * the distance from the prior’s middle is lost in `halfLifeDays`.
 */
function oneHour(): Float64Array {
  const rate = (priorDeviation ** 2 * Math.LN2) / (halfLifeDays * 24 * step ** 2);
  const towards = (from: number, to: number) => rate * Math.sqrt((prior[to] ?? 0) / (prior[from] ?? 1));
  const generator = Float64Array.from({ length: size * size }, (_, at) => {
    const [to, from] = [Math.floor(at / size), at % size];
    if (Math.abs(to - from) === 1) return towards(from, to);
    return to === from ? -towards(from, from - 1) - towards(from, from + 1) : 0;
  });
  // e^Q by its series: an hour is so short that the sixth term is below 1e-9.
  let term: Matrix = Float64Array.from({ length: size * size }, (_, at) => (Math.floor(at / size) === at % size ? 1 : 0));
  let sum = Float64Array.from(term);
  for (let order = 1; order <= 5; order += 1) {
    term = product(term, generator).map((value) => value / order);
    sum = sum.map((value, at) => value + (term[at] ?? 0));
  }
  return sum;
}

/** Chances over 1, 2, 4, 8 … hours, worked out when first asked for. */
const doublings: Matrix[] = [];

function overHours(power: number): Matrix {
  for (let next = doublings.length; next <= power; next += 1) {
    const half = doublings[next - 1];
    doublings.push(half ? product(half, half) : oneHour());
  }
  return doublings[power] ?? oneHour();
}

/** After so long nothing is left of what was known; it also bounds what a broken clock can ask for. */
const longestHours = 2 ** 16 - 1;

/** After some whole hours. Two spans one after the other are the same as both at once. */
export function afterHours(before: Plausibility, hours: number): Plausibility {
  const span = Math.min(longestHours, hours);
  let after: Plausibility = before;
  for (let power = 0; 2 ** power <= span; power += 1) {
    if (Math.floor(span / 2 ** power) % 2 === 0) continue;
    after = applied(overHours(power), after);
  }
  return after;
}

/** The skill below which the true one lies with a probability, as share of middling tasks solved, 0–1. */
export function quantile(plausibility: Plausibility, probability: number): number {
  let below = 0;
  for (const [index, level] of levels.entries()) {
    const own = plausibility[index] ?? 0;
    // Within a level the probability is spread evenly, so that the answer moves with every change.
    if (below + own >= probability) return logistic(level + step * ((probability - below) / own - 0.5));
    below += own;
  }
  return 1;
}
