/** Papers: an assignment with all its items as a sitting began with it. Read by schema, whoever wrote it. */
import type { PoolObjective } from '../assessment/pool.ts';
import { type KeptScenario, scenarioHash } from '../assignment/assigned-scenario.ts';
import type { Assignment, OpenedAssignment } from '../assignment/assignment.ts';
import { parseAssignment, parseDeliveredItem } from '../assignment/assignment-schema.ts';
import { contentHash } from '../assignment/content-hash.ts';
import { assignedItems } from '../assignment/form-of-assignment.ts';
import { parseKeptScenario } from '../assignment/kept-scenario-schema.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import type { SavedPaper } from '../progress/sitting-record.ts';

export interface Paper {
  assignment: Assignment;
  /** The public items it names; what travelled along stands in the assignment. */
  items: DeliveredItem[];
  /** The words for the objectives of public items. */
  objectives: PoolObjective[];
  /** Those it names, in its order; absent where it names none. */
  scenarios?: KeptScenario[];
}

/** The paper of a sitting that begins now. */
export function paperOf(assignment: Assignment, { items, objectives, scenarios = [] }: Omit<Paper, 'assignment'>): Paper {
  return { assignment, items, objectives, ...(scenarios.length === 0 ? {} : { scenarios }) };
}

/** The name a paper is kept under: the same content has the same. */
export function paperHash(paper: Paper): string {
  return contentHash(paper);
}

/** Every item of a paper by id; null when an item is missing, which no paper of ours has. */
export function itemsOfPaper(paper: Paper): Map<string, DeliveredItem> | null {
  const found = assignedItems(paper.assignment.items, paper.items);
  return found.ok ? found.items : null;
}

/** The scenarios of a paper in the order they are played; null when one is missing or another, which no paper of ours has. */
export function scenariosOfPaper({ assignment, scenarios = [] }: Paper): KeptScenario[] | null {
  const named = assignment.scenarios ?? [];
  const found = named.flatMap(({ slug, hash }) => scenarios.find((kept) => kept.slug === slug && scenarioHash(kept) === hash) ?? []);
  return found.length === named.length ? found : null;
}

/** Only links within the site: a record file may come from anyone. */
function isObjective(value: unknown): value is PoolObjective {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, lesson, passage } = value as Record<string, unknown>;
  return (
    [id, text, lesson].every((part) => typeof part === 'string') && typeof passage === 'string' && /^\/[\w/-]*(?:#[\w-]*)?$/.test(passage)
  );
}

/** Reads a stored paper; null when it is none. */
export function parsePaper(saved: SavedPaper): Paper | null {
  const read = parseAssignment(saved.assignment);
  if (!read.ok) return null;
  const items = saved.items.flatMap((value) => {
    const item = parseDeliveredItem(value);
    return item.ok ? [item.item] : [];
  });
  const scenarios = saved.scenarios?.flatMap((value) => parseKeptScenario(value) ?? []);
  const paper: Paper = {
    assignment: read.opened.assignment,
    items,
    objectives: saved.objectives.filter(isObjective),
    ...(scenarios === undefined ? {} : { scenarios }),
  };
  return itemsOfPaper(paper) && scenariosOfPaper(paper) ? paper : null;
}

/** What a link would have opened to, for a learner who goes on without it. */
export function openedFrom(
  paper: Paper,
  learner: { name: string; number: string; token?: string; extraMinutes?: number },
): OpenedAssignment {
  const { token } = learner;
  return { assignment: paper.assignment, ...(token === undefined ? {} : { invitation: { ...learner, token } }) };
}
