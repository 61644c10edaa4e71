/** How lessons are named: everything about a lesson is kept under `<module>/<lesson>`. */

/** The module of a lesson named `<module>/<lesson>`. */
export function moduleOf(lesson: string): string {
  return lesson.slice(0, lesson.indexOf('/'));
}

/** The path of a prerequisite, which may be written by its slug alone within its own module. */
export function prerequisitePath(prerequisite: string, module: string): string {
  return prerequisite.includes('/') ? prerequisite : `${module}/${prerequisite}`;
}
