/**
 * Evidence: one marked response, whichever part of the site asked for it. All that the estimate of mastery knows of a learner.
 *
 * What the record holds for it: an attempt keeps the difficulty of each item and the moment of each response, so both come
 * from there and nothing is added to what is stored. Time taken can be told only where one item was answered after the other
 * (see `secondsOf`); an exercise in a lesson begins with its first click, so nobody knows how long it was read.
 */
import type { Attempt } from '../assessment/attempt.ts';
import { isLeftBlank } from '../assessment/left-blank.ts';

export type EvidenceSource = 'exercise' | 'quiz' | 'drill' | 'review';

export interface Evidence {
  /** Id of the item, or of the case that was asked; the same id means the same key was seen. */
  item: string;
  objective: string;
  /** 0–1 */
  score: number;
  /** Milliseconds since 1970; a time that cannot be read counts as long ago. */
  at: number;
  /** How long it took, if that is known. */
  seconds?: number;
  /** 1 recall, 2 apply, 3 analyse; where it is missing, 2. */
  difficulty?: 1 | 2 | 3;
  source: EvidenceSource;
}

/** Longer than this, nobody was answering: the page lay open. */
const longestSeconds = 600;

/**
 * How long the item at a place of the form took: from the response before it to its own. Missing where that is no answering
 * time: an item was passed over, or one of the two was changed later.
 */
function secondsOf(attempt: Attempt, place: number): number | undefined {
  const times = attempt.items.map(({ id }) => Date.parse(attempt.responses[id]?.at ?? ''));
  const from = place === 0 ? Date.parse(attempt.startedAt) : times[place - 1];
  const to = times[place];
  if (from === undefined || to === undefined) return undefined;
  const inOrder = times.every((time, other) => (other < place ? time <= from : other === place || Number.isNaN(time) || time >= to));
  const seconds = (to - from) / 1000;
  return inOrder && seconds > 0 && seconds <= longestSeconds ? seconds : undefined;
}

/**
 * Every marked response of exercises, quizzes and whole-course assessments. An item handed in without a response has score 0,
 * as in the quiz's own result; one that only a person can mark has none and is left out. What an entry test was handed in
 * without is left out, too: it asks what nobody has taught yet, and invites to pass over what one does not know.
 */
export function evidenceOfAttempts(attempts: readonly Attempt[]): Evidence[] {
  return attempts.flatMap((attempt) => {
    const source = attempt.kind === 'exercise' ? 'exercise' : 'quiz';
    const at = Date.parse(attempt.submittedAt ?? '') || 0;
    return attempt.items.flatMap(({ id, objective, difficulty }, place): Evidence[] => {
      const score = attempt.scores?.[id];
      if (typeof score !== 'number' || (attempt.kind === 'entry-test' && isLeftBlank(attempt, id))) return [];
      const seconds = source === 'quiz' ? secondsOf(attempt, place) : undefined;
      return [{ item: id, objective, score, at, difficulty, source, ...(seconds === undefined ? {} : { seconds }) }];
    });
  });
}

/** Says where the responses of a record come from. */
export function evidenceFrom(source: EvidenceSource, responses: readonly Omit<Evidence, 'source'>[]): Evidence[] {
  return responses.map((response) => ({ ...response, source }));
}

/** Joins the evidence of all parts of the site into one list. */
export function joinEvidence(parts: readonly (readonly Evidence[])[]): Evidence[] {
  return parts.flat();
}
