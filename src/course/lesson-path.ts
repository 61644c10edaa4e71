/** How lessons are named: everything about a lesson is kept under `<module>/<lesson>`. */

/** The path of a prerequisite, which may be written by its slug alone within its own module. */
export function prerequisitePath(prerequisite: string, module: string): string {
  return prerequisite.includes('/') ? prerequisite : `${module}/${prerequisite}`;
}
