/** A lesson file in one language: each objective marked once, each exercise placed once, and what it refers to. */
import { checkProse, type Surroundings } from './check-prose.ts';
import type { LessonPair, Material } from './material.ts';
import type { Problem } from './problem.ts';

type Side = NonNullable<LessonPair['zh']>;

/** Checks one language of a lesson. */
export function checkLesson(side: Side, lesson: string, material: Material, surroundings: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: side.file, line, message });
  for (const objective of surroundings.objectives) {
    const [first, second] = side.parts.filter((part) => part.name === 'Passage' && part.attributes['objective'] === objective);
    if (!first) at(1, `no <Passage objective="${objective}" />; expected one where that objective is taught`);
    if (second) at(second.line, `a second <Passage objective="${objective}" />; expected exactly one`);
  }
  const items = side.parts.filter((part) => part.name === 'Item');
  for (const [index, item] of items.entries()) {
    const id = item.attributes['id'];
    if (items.findIndex((other) => other.attributes['id'] === id) < index)
      at(item.line, `<Item id="${id}"> stands twice in this lesson; expected once`);
  }
  return [...problems, ...checkProse(side, `/learn/${lesson}/`, material, surroundings)];
}
