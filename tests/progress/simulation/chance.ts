/** Chance for simulated learners: seeded, so every run of a test or a bench sees the same people. */
import { seededRandom } from '../../../src/interactions/shuffle.ts';

export interface Chance {
  /** Evenly from 0 to 1. */
  share: () => number;
  between: (low: number, high: number) => number;
  /** Normal distribution (Box & Muller, 1958). */
  normal: (mean: number, deviation: number) => number;
  happens: (probability: number) => boolean;
}

export function chanceFrom(seed: string): Chance {
  const share = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    between: (low, high) => low + (high - low) * share(),
    normal: (mean, deviation) => mean + deviation * normal(),
    happens: (probability) => share() < probability,
  };
}
