/** Whether a lesson's items give its closing quiz enough, spread over objectives and difficulties, and enough to think about. */
import type { Item } from '../../interactions/item-schema.ts';
import type { ItemsFile, LessonPair } from './material.ts';
import { asksForThought, inlineIds, poolOf } from './pool.ts';
import type { Problem } from './problem.ts';

/** Fewest items a closing quiz may draw from. */
const smallestPool = 8;
/** Fewest items for an objective: a second try must be able to ask something else. */
const fewestPerObjective = 2;
/** Smallest share of the pool that analyses or applies to a case. */
export const smallestThoughtShare = 1 / 3;

function spreadMessages(pool: readonly Item[], objectives: readonly string[]): string[] {
  const messages: string[] = [];
  for (const objective of objectives) {
    const count = pool.filter((item) => item.objective === objective).length;
    if (count < fewestPerObjective)
      messages.push(
        `the pool has ${count} item${count === 1 ? '' : 's'} for objective "${objective}"; expected at least ${fewestPerObjective}`,
      );
  }
  for (const difficulty of [1, 2, 3]) {
    if (!pool.some((item) => item.difficulty === difficulty)) {
      messages.push(`the pool has no item of difficulty ${difficulty}; expected at least one of each difficulty`);
    }
  }
  const thoughtful = pool.filter(asksForThought).length;
  const needed = Math.ceil(pool.length * smallestThoughtShare);
  if (thoughtful < needed) {
    messages.push(
      `${thoughtful} of ${pool.length} items of the pool analyse (difficulty 3) or apply to a case (difficulty 2 with \`case\` or \`context\`); expected at least ${needed}`,
    );
  }
  return messages;
}

/** Checks what a lesson's items file gives its closing quiz. */
export function checkPool(itemsFile: ItemsFile, lesson: NonNullable<LessonPair['zh']>, objectives: readonly string[]): Problem[] {
  const { file, items, lineOf } = itemsFile;
  const inline = inlineIds(lesson);
  const unplaced = items.flatMap((item, index) =>
    item.interaction === 'text' && item.reserved === undefined && !inline.includes(item.id)
      ? [
          {
            file,
            line: lineOf(['items', index, 'interaction']),
            message: `item "${item.id}": no quiz draws free text; expected <Item id="${item.id}" /> in the lesson`,
          },
        ]
      : [],
  );
  const exposed = items.flatMap((item, index) =>
    item.reserved !== undefined && inline.includes(item.id)
      ? [
          {
            file,
            line: lineOf(['items', index, 'reserved']),
            message: `item "${item.id}" is reserved, yet the lesson shows it; expected either no \`reserved\` or no <Item id="${item.id}" />`,
          },
        ]
      : [],
  );
  const misplaced = [...unplaced, ...exposed];
  if (!itemsFile.complete) return misplaced;
  const pool = poolOf(items, lesson);
  const messages =
    pool.length < smallestPool
      ? [`the closing quiz has ${pool.length} items to draw from; expected at least ${smallestPool} that are not placed in the lesson`]
      : spreadMessages(pool, objectives);
  return [...misplaced, ...messages.map((message) => ({ file, line: lineOf(['items']), message }))];
}
