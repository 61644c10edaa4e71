/** In which order decisions stand on screen: by chance, so that the place gives nothing away, and the same after a reload. */
import { shuffle } from '../interactions/shuffle.ts';

export function orderDecisions<T>({ id, decisions }: { id: string; decisions: readonly T[] }, seed: string): T[] {
  return shuffle(decisions, `${seed}/${id}`);
}
