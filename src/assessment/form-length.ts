import type { Blueprint } from '../course/schemas/course.ts';

/** Number of items a blueprint asks for. */
export function formLength({ counts }: Pick<Blueprint, 'counts'>): number {
  return counts[1] + counts[2] + counts[3];
}
