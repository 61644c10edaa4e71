/** The two categories that drills found to be taken for each other most. */
import type { DeckRecord, DrillRecord } from '../drill-record.ts';

export interface ConfusedPair {
  /** Id of the deck that asked for both. */
  deck: string;
  one: string;
  other: string;
  /** Share of the answers to either that said the other, 0–1. */
  share: number;
}

/** Fewer answers to the two say nothing yet; a smaller share is an odd slip. Conventions. */
const leastAsked = 5;
const leastShare = 0.25;

function pairsOf(deck: string, { answers }: DeckRecord): (ConfusedPair & { asked: number })[] {
  const wrong = answers.filter(({ actual, chosen }) => actual !== chosen);
  const names = new Set(wrong.map(({ actual, chosen }) => [actual, chosen].sort().join(' ')));
  return [...names].map((name) => {
    const [one = '', other = ''] = name.split(' ');
    const asked = answers.filter(({ actual }) => actual === one || actual === other);
    const mixed = asked.filter(({ actual, chosen }) => chosen === (actual === one ? other : one));
    return { deck, one, other, share: mixed.length / asked.length, asked: asked.length };
  });
}

/** The worst pair of all decks; of equal ones that with more answers. Undefined where nothing is clearly confused. */
export function confusedPair({ decks }: DrillRecord): ConfusedPair | undefined {
  const pairs = Object.entries(decks).flatMap(([deck, record]) => pairsOf(deck, record));
  const [worst] = pairs
    .filter(({ share, asked }) => asked >= leastAsked && share >= leastShare)
    .sort((a, b) => b.share - a.share || b.asked - a.asked || (a.deck < b.deck ? -1 : 1));
  if (!worst) return undefined;
  const { asked: _asked, ...pair } = worst;
  return pair;
}
