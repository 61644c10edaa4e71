/**
 * Which answers in lessons, quizzes and tests bring an item into review: those without the full score, and those the learner
 * was not sure of. Reads only what it needs of an attempt, so that a page can hand it what lies in storage.
 */
import type { Attempt } from '../assessment/attempt.ts';

/** What is looked at of an attempt. */
export type Answered = Pick<Attempt, 'kind' | 'scope' | 'items' | 'flagged' | 'scores' | 'submittedAt' | 'updatedAt'>;

export interface Miss {
  item: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  hash: string;
  /** Seconds since 1970. */
  at: number;
  /** Not sure, though the answer was right or nobody has checked it. */
  unsure: boolean;
  /** Whether it stands in the text of a lesson; the others are in its quiz. */
  inline: boolean;
}

/**
 * Every miss, in no order. Counted are
 * - an item that was handed in or checked with less than the full score; left out, it scores 0;
 * - one marked “unsure” when its attempt was handed in or checked; in a lesson also without checking;
 * - of an entry test only items whose lesson has been read since: it asks what nobody has taught yet.
 * Not counted: free text, which nobody marks, and assignments, whose answers belong to the trainer.
 * @param read lesson path to when it was read
 */
export function missesOf(attempts: readonly Answered[], read: Readonly<Record<string, unknown>>): Miss[] {
  return attempts.flatMap((attempt) => {
    const { kind, items, flagged, scores, submittedAt } = attempt;
    const inline = kind === 'exercise';
    if (kind === 'assignment' || (submittedAt === undefined && !inline)) return [];
    const at = Math.floor(Date.parse(submittedAt ?? attempt.updatedAt) / 1000);
    return items.flatMap(({ id, objective, difficulty, hash, lesson }): Miss[] => {
      const score = submittedAt === undefined ? undefined : scores?.[id];
      const missed = typeof score === 'number' && score < 1;
      const unsure = flagged.includes(id) && score !== null;
      if (!missed && !unsure) return [];
      if (kind === 'entry-test' && !(lesson !== undefined && Object.hasOwn(read, lesson))) return [];
      return [{ item: id, objective, difficulty, hash, at, unsure: !missed, inline }];
    });
  });
}
