/** What the progress page needs to know of the course: the page makes it while building, in its own language. */

export interface CourseObjective {
  id: string;
  text: string;
}

/** A lesson or a module's final quiz: something with a name, an address, a quiz and its pass mark. */
export interface CoursePlace {
  /** `<module>/<lesson>`, or `<module>` for its final quiz; attempts carry it as their scope. */
  scope: string;
  title: string;
  href: string;
  quizHref: string;
  /** 0–1 */
  passMark: number;
}

export interface CourseLesson extends CoursePlace {
  objectives: CourseObjective[];
  /** Time for reading and its exercises. */
  minutes: number;
  /** Scopes of the lessons it rests on. */
  prerequisites: string[];
}

export interface CourseModule {
  title: string;
  lessons: CourseLesson[];
  quiz: CoursePlace;
}

export interface ProgressCourse {
  modules: CourseModule[];
  /** Scopes of the modules recommended to new staff, in that order; the others are for other people. */
  path: string[];
  /** The assessments over the whole course; the entry test is neither passed nor failed. */
  finalAssessment: CoursePlace;
  entryTest: Pick<CoursePlace, 'scope' | 'title' | 'href'>;
  certificateHref: string;
}

/** Every lesson in order. */
export function lessonsOf(course: ProgressCourse): CourseLesson[] {
  return course.modules.flatMap((module) => module.lessons);
}

/** The passage of a lesson that teaches an objective. */
export function passageHref({ href }: CourseLesson, objective: string): string {
  return `${href}#objective-${objective}`;
}
