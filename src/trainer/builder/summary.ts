/** What the chosen items amount to: how many of each kind, how long they take, and whether a form can be drawn from them. */

import { type CellRow, cellsOf } from '../../assignment/draw-cells.ts';
import { drawnLength } from '../../assignment/form-of-assignment.ts';
import type { InteractionName } from '../../interactions/item.ts';
import type { Draft } from '../storage/assignment-record.ts';
import type { CatalogueItem } from './catalogue.ts';
import { formOf } from './draft.ts';
import { overdrawn } from './spread.ts';

/** Minutes an item takes, reading included, as we have seen them in our own trials: more parts, more minutes. */
const minutesOf: Record<InteractionName, number> = {
  choice: 0.75,
  numeric: 1,
  cloze: 1,
  order: 1.25,
  match: 1.5,
  categorize: 1.5,
  place: 2,
  text: 3,
};

export interface Summary {
  /** Items chosen. */
  chosen: number;
  /** Items one learner is asked. */
  asked: number;
  /** Estimated minutes for one learner. */
  minutes: number;
  difficulties: { 1: number; 2: number; 3: number };
  /** Most frequent first. */
  objectives: { id: string; count: number }[];
  interactions: { name: InteractionName; count: number }[];
  /** How many there are of each objective and difficulty. */
  cells: CellRow[];
}

/** What of a draft says how its form is drawn. */
type Drawing = Pick<Draft, 'form' | 'cells' | 'counts' | 'perObjective' | 'each'>;

function countBy<Key extends string>(values: readonly Key[]): { key: Key; count: number }[] {
  const counts = new Map<Key, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

export function summaryOf(items: readonly CatalogueItem[], draft: Drawing): Summary {
  const form = formOf(draft);
  const all = items.reduce((sum, item) => sum + minutesOf[item.interaction], 0);
  const asked = form.kind === 'fixed' ? items.length : Math.min(items.length, drawnLength(form));
  const ofDifficulty = (difficulty: 1 | 2 | 3) => items.filter((item) => item.difficulty === difficulty).length;
  return {
    chosen: items.length,
    asked,
    minutes: items.length === 0 ? 0 : Math.ceil((all * asked) / items.length),
    difficulties: { 1: ofDifficulty(1), 2: ofDifficulty(2), 3: ofDifficulty(3) },
    objectives: countBy(items.map((item) => item.objective)).map(({ key, count }) => ({ id: key, count })),
    interactions: countBy(items.map((item) => item.interaction)).map(({ key, count }) => ({ name: key, count })),
    cells: cellsOf(items),
  };
}

/** Why forms will not come out as asked. */
export type DrawingTrouble =
  /** Nothing is drawn. */
  | { code: 'nothing' }
  /** A cell asks for more than there is of its objective and difficulty. */
  | { code: 'overdrawn'; cells: number }
  /** Fewer items of a difficulty than asked for; others take their place. */
  | { code: 'too-few'; difficulty: 1 | 2 | 3; wanted: number; there: number }
  /** The objectives' shares alone are more than the whole form. */
  | { code: 'objectives'; needed: number; asked: number }
  /** Everything is drawn every time, so that all forms hold the same items. */
  | { code: 'all'; count: number };

export function drawingTroubles(summary: Summary, draft: Drawing): DrawingTrouble[] {
  const form = formOf(draft);
  if (form.kind === 'fixed') return [];
  const length = drawnLength(form);
  if (length === 0) return [{ code: 'nothing' }];
  const troubles: DrawingTrouble[] = [];
  if ('cells' in form) {
    const over = overdrawn(form.cells, summary.cells).length;
    if (over > 0) troubles.push({ code: 'overdrawn', cells: over });
    else if (length >= summary.chosen) troubles.push({ code: 'all', count: summary.chosen });
    return troubles;
  }
  for (const difficulty of [1, 2, 3] as const) {
    const [wanted, there] = [draft.counts[difficulty], summary.difficulties[difficulty]];
    if (wanted > there) troubles.push({ code: 'too-few', difficulty, wanted, there });
  }
  const needed = draft.perObjective * summary.objectives.length;
  if (needed > length) troubles.push({ code: 'objectives', needed, asked: length });
  if (summary.chosen > 0 && length >= summary.chosen) troubles.push({ code: 'all', count: summary.chosen });
  return troubles;
}
