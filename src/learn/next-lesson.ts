export interface OutlineLesson {
  /** `<module>/<lesson>`. */
  path: string;
  title: string;
  url: string;
}
export interface OutlineModule {
  lessons: readonly OutlineLesson[];
}

/**
 * The lesson to go on with: the first one not read in a module that has been begun, else the first one not read at all,
 * leaving out modules that can be skipped; none when nothing else is left. `marks` has an entry for each lesson read, and
 * one named `<module>/` for each module that can be skipped.
 */
export function nextLesson(outline: readonly OutlineModule[], marks: Readonly<Record<string, unknown>>): OutlineLesson | undefined {
  const read = ({ path }: OutlineLesson) => Object.hasOwn(marks, path);
  const skipped = ({ path }: OutlineLesson) => Object.hasOwn(marks, path.replace(/\/.*/, '/'));
  const begun = outline.filter(({ lessons }) => lessons.some(read));
  return [...begun, ...outline].flatMap(({ lessons }) => lessons).find((lesson) => !read(lesson) && !skipped(lesson));
}
