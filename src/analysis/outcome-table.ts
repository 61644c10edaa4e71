/** What analysis works on: who was asked which item, what came of it, and how long it took. */
import type { DeliveredItem } from '../interactions/item.ts';

/** One item as one person did it. An item that was asked and not answered has `response: undefined` and a score of 0. */
export interface ItemOutcome {
  /** 0–1; null while nobody has marked it (free text). */
  score: number | null;
  /** Raw, to the item with its key (unsealed). */
  response: unknown;
  /** Time with the item in view; null when it is not known. */
  milliseconds: number | null;
}

export interface PersonOutcomes {
  id: string;
  /** By item id. An item that is missing here was not asked of this person. */
  items: ReadonlyMap<string, ItemOutcome>;
}

export interface OutcomeTable {
  /** With their keys. */
  items: readonly DeliveredItem[];
  people: readonly PersonOutcomes[];
}

/** A score, or null where a person was not asked or nobody has marked. */
export type Score = number | null;

/** The score of a person on an item. */
export function scoreOf(person: PersonOutcomes, item: string): Score {
  return person.items.get(item)?.score ?? null;
}

/** Rows are people, columns are items, both in the order given. */
export function scoreMatrix({ items, people }: OutcomeTable): Score[][] {
  return people.map((person) => items.map((item) => scoreOf(person, item.id)));
}

/** Mean score of what was marked, 0–1: the person's share of the points. Null when nothing was. */
export function shareOf(scores: readonly Score[]): number | null {
  const marked = scores.filter((score) => score !== null);
  return marked.length === 0 ? null : marked.reduce((sum, score) => sum + score, 0) / marked.length;
}
