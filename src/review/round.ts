/** One round of review: which item is asked, what was done, and taking it back, step by step. Time and record stay outside. */
import type { Deed } from '../progress/review-log.ts';

export interface Done {
  item: string;
  /** Moments under which the record keeps it, in seconds since 1970. */
  moments: readonly number[];
  deed: Deed;
  /** 0–1; undefined where nothing was answered. */
  score?: number;
}

export interface Round {
  /** Item ids in the order asked. */
  queue: readonly string[];
  done: readonly Done[];
  /** Whether the outcome of the last one done is in view. */
  told: boolean;
  /** Rises with everything taken back, so that an item asked once more comes in another order. */
  takenBack: number;
  /** Whether the last step was taking one back. */
  justTakenBack: boolean;
}

export function beginRound(queue: readonly string[]): Round {
  return { queue, done: [], told: false, takenBack: 0, justTakenBack: false };
}

/** Position of the item in view; equals the length of the queue at the end. */
export function positionOf({ done, told }: Round): number {
  return told ? done.length - 1 : done.length;
}

/** The item in view; undefined at the end. */
export function inView(round: Round): string | undefined {
  return round.queue[positionOf(round)];
}

/** The item in view was answered; its outcome is shown. */
export function answered(round: Round, done: Omit<Done, 'item'>): Round {
  const item = inView(round);
  if (item === undefined || round.told) return round;
  return { ...round, done: [...round.done, { item, ...done }], told: true, justTakenBack: false };
}

/** The item in view is asked no more; the next one comes. Taking it back takes back a grade given just before, too. */
export function setAside(round: Round, at: number): Round {
  const item = inView(round);
  if (item === undefined) return round;
  const graded = round.told ? round.done.at(-1) : undefined;
  const done: Done = { ...graded, item, moments: [...(graded?.moments ?? []), at], deed: 5 };
  return { ...round, done: [...(graded ? round.done.slice(0, -1) : round.done), done], told: false, justTakenBack: false };
}

/** The learner grades the last answer otherwise. */
export function regraded(round: Round, deed: Deed): Round {
  const last = round.done.at(-1);
  return last && round.told ? { ...round, done: [...round.done.slice(0, -1), { ...last, deed }] } : round;
}

/** Goes on to the next item. */
export function goOn(round: Round): Round {
  return { ...round, told: false, justTakenBack: false };
}

/** Takes back what was done last: that item is asked once more. */
export function takeBack(round: Round): { round: Round; undone: Done | undefined } {
  const undone = round.done.at(-1);
  if (!undone) return { round, undone };
  return { round: { ...round, done: round.done.slice(0, -1), told: false, takenBack: round.takenBack + 1, justTakenBack: true }, undone };
}

export interface RoundSum {
  asked: number;
  /** Answered with the full score. */
  right: number;
  /** Come back tomorrow. */
  again: number;
  aside: number;
}

export function sumOf({ done }: Round): RoundSum {
  const asked = done.filter(({ score }) => score !== undefined);
  return {
    asked: asked.length,
    right: asked.filter(({ score }) => score === 1).length,
    again: asked.filter(({ deed }) => deed === 1).length,
    aside: done.filter(({ deed }) => deed === 5).length,
  };
}
