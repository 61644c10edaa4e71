/** Marks a submission again from its raw responses, with the trainer's own copy of the items. No score that came along is read. */
import type { ObjectiveResult } from '../assessment/result.ts';
import { resultOf } from '../assessment/result.ts';
import { readPath } from '../assignment/assigned-scenario.ts';
import { unsealResponse } from '../assignment/seal-item.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { checkResponse } from '../interactions/marking.ts';
import type { Outcome } from '../interactions/outcome.ts';
import { shareOfBest } from '../scenarios/share-of-best.ts';
import type { Submission } from '../submission/submission.ts';
import type { AskedItems, AssignmentRecord } from './assignment-record.ts';
import { correctionOf, type ItemCorrection, markCorrected } from './corrections.ts';
import type { Decisions, TrainerMark } from './deeds.ts';

/**
 * How an item's score came about: by the machine, by the trainer, not yet (`waiting` for the trainer), given to everyone, or
 * not counted for anyone.
 */
export type MarkState = 'marked' | 'marked-by-trainer' | 'waiting' | 'given' | 'dropped';

export interface MarkedItem {
  /** The trainer's own id. */
  item: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  state: MarkState;
  /** 0–1; null while it does not count. */
  score: number | null;
  /** Whether anything was answered. */
  answered: boolean;
  /** Raw, in the trainer's own part ids; undefined when nothing usable came. */
  response: unknown;
  milliseconds: number;
  comment?: string;
}

/** The path through a scenario, walked again in the trainer's copy. */
export interface MarkedScenario {
  slug: string;
  /** 0–1; see `scenarios/share-of-best.ts`. */
  score: number;
  /** Ids of the decisions taken; none when it was not begun, or no path at all. */
  path: readonly string[];
  /** Whether it was walked to its end. */
  answered: boolean;
  milliseconds: number;
}

export interface Marking {
  /** In the order asked. */
  items: MarkedItem[];
  /** In the order of the assignment. */
  scenarios: MarkedScenario[];
  /** Weakest first. */
  objectives: ObjectiveResult[];
  /** Mean over the items and scenarios that count, 0–1; null while there is none. */
  score: number | null;
  passed: boolean;
  /** Free answers that wait for the trainer; until then the score is of the others. */
  waiting: number;
}

/** The same for every submission of an assignment; worked out once. */
export interface MarkingGuide {
  record: Pick<AssignmentRecord, 'assignment'>;
  asked: AskedItems;
  corrections: ReadonlyMap<string, ItemCorrection>;
}

/** @param corrections those that stand */
export function markingGuide(record: AssignmentRecord, asked: AskedItems, corrections: Decisions['corrections']): MarkingGuide {
  const items = [...asked.byAskedId.values()].map(({ item }) => item.id);
  return { record, asked, corrections: new Map(items.map((id) => [id, correctionOf(id, corrections)])) };
}

const none: ItemCorrection = { dropped: false, given: false, accepts: [] };

/** The response to the trainer's copy; of a sealed item the part ids are translated back. */
function responseTo(item: DeliveredItem, { record: { assignment } }: MarkingGuide, response: unknown): unknown {
  if (response === undefined || !assignment.sealed) return response;
  return unsealResponse(item, assignment.id, response);
}

function isAnswered(item: DeliveredItem, response: unknown, outcome: Outcome): boolean {
  const { state } = checkResponse(item, response);
  if (item.interaction === 'text') return state === 'complete';
  return state !== 'malformed' && outcome.parts.some((part) => part.given !== null);
}

function markItem(
  item: DeliveredItem,
  raw: { response: unknown; milliseconds: number } | undefined,
  guide: MarkingGuide,
  mark: TrainerMark | undefined,
): MarkedItem {
  const correction = guide.corrections.get(item.id) ?? none;
  const response = responseTo(item, guide, raw?.response);
  const outcome = markCorrected(item, correction, response);
  const answered = isAnswered(item, response, outcome);
  const result = (state: MarkState, score: number | null): MarkedItem => ({
    item: item.id,
    objective: item.objective,
    difficulty: item.difficulty,
    state,
    score,
    answered,
    response,
    milliseconds: raw?.milliseconds ?? 0,
    ...(mark === undefined || mark.comment === '' ? {} : { comment: mark.comment }),
  });
  if (correction.dropped) return result('dropped', null);
  if (correction.given) return result('given', 1);
  if (outcome.score !== null) return result('marked', outcome.score);
  if (mark !== undefined && mark.score !== null) return result('marked-by-trainer', Math.min(1, Math.max(0, mark.score)));
  // An empty answer earns nothing, as everywhere; nobody has to read it first.
  return answered ? result('waiting', null) : result('marked', 0);
}

/**
 * Marks a submission.
 * @param marks the trainer's own, by item id
 */
export function markSubmission(submission: Submission, guide: MarkingGuide, marks?: ReadonlyMap<string, TrainerMark>): Marking {
  const { attempt } = submission;
  const items = attempt.items.flatMap(({ id }) => {
    const asked = guide.asked.byAskedId.get(id);
    if (!asked) return [];
    const raw = Object.hasOwn(attempt.responses, id) ? attempt.responses[id] : undefined;
    return [markItem(asked.item, raw, guide, marks?.get(asked.item.id))];
  });
  const scores = Object.fromEntries(items.map(({ item, score }) => [item, score]));
  const entries = items.map(({ item, objective, difficulty }) => ({ id: item, hash: '', objective, difficulty }));
  const scenarios = guide.asked.scenarios.map(({ id, kept }): MarkedScenario => {
    const raw = Object.hasOwn(attempt.responses, id) ? attempt.responses[id] : undefined;
    const read = readPath(kept.scenario, raw?.response);
    const path = read?.path ?? [];
    return {
      slug: kept.slug,
      score: shareOfBest(kept.scenario, path),
      path,
      answered: read?.position.ending !== undefined,
      milliseconds: raw?.milliseconds ?? 0,
    };
  });
  const { passMark } = guide.record.assignment;
  const { objectives } = resultOf({ items: entries, scores }, passMark);
  // Scenarios count as one item each, but belong to no objective.
  const played = scenarios.map(({ slug }) => ({ id: `/${slug}`, hash: '', objective: '', difficulty: 2 as const }));
  const total = resultOf(
    {
      items: [...entries, ...played],
      scores: { ...scores, ...Object.fromEntries(scenarios.map(({ slug, score }) => [`/${slug}`, score])) },
    },
    passMark,
  );
  return {
    items,
    scenarios,
    objectives,
    score: scenarios.length > 0 || items.some(({ score }) => score !== null) ? total.score : null,
    passed: total.passed,
    waiting: items.filter(({ state }) => state === 'waiting').length,
  };
}

/** What was right and wrong in each part of a marked item, by the corrected key, for a closer look. */
export function outcomeOf({ item, response }: MarkedItem, guide: MarkingGuide): Outcome | null {
  const copy = [...guide.asked.byAskedId.values()].find((asked) => asked.item.id === item)?.item;
  return copy ? markCorrected(copy, guide.corrections.get(item) ?? none, response) : null;
}
