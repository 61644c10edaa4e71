/** Which items of a lesson stand in its text, and which its closing quiz may draw. */
import type { Item } from '../../interactions/item-schema.ts';
import type { LessonFile } from './lesson-file.ts';

/** Items placed inside a lesson. */
export function inlineIds(lesson: Pick<LessonFile, 'parts'>): string[] {
  return lesson.parts.flatMap((part) => (part.name === 'Item' && part.attributes['id'] !== undefined ? [part.attributes['id']] : []));
}

/** What the closing quiz may draw: the lesson's public items that are not placed in its text. Free text is not machine-marked. */
export function poolOf(items: readonly Item[], lesson: Pick<LessonFile, 'parts'>): Item[] {
  const inline = inlineIds(lesson);
  return items.filter((item) => !inline.includes(item.id) && item.interaction !== 'text' && item.reserved === undefined);
}

/**
 * Whether an item asks for more than recall and rule: it analyses (difficulty 3), or applies (difficulty 2) to a case that
 * stands before the task. A recall question beside a customer card is still recall, and an application without a case
 * may be a mere definition in other words; neither counts.
 */
export function asksForThought(item: Item): boolean {
  return item.difficulty === 3 || (item.difficulty === 2 && (item.case !== undefined || item.context !== undefined));
}
