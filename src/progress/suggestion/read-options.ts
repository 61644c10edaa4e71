/** Reading a lesson that was not read yet: what it would bring. */
import { moduleOf } from '../../course/lesson-path.ts';
import { type CourseLesson, lessonsOf } from '../progress-course.ts';
import { type LearnerState, leastWorth, type Option, type Reason } from './learner-state.ts';
import { isTheirs, knownOf, readinessOf, supportedBy, supportWeight } from './standing-of-lessons.ts';

/** Share of what is missing that a first reading with its exercises brings. A convention. */
const reach = 0.5;

function reasonsOf(state: LearnerState, lesson: CourseLesson, supported: number): Reason[] {
  const read = lessonsOf(state.course).filter(({ scope }) => state.isRead(scope));
  if (read.length === 0 && state.mastery.size === 0) return [{ code: 'begin' }];
  const begun = read.some(({ scope }) => moduleOf(scope) === moduleOf(lesson.scope));
  const rests: Reason[] = supported > 0 ? [{ code: 'supports', count: supported }] : [];
  return [{ code: begun ? 'goOn' : 'notBegun' }, ...rests];
}

/** Where so much is known, a lesson waits until the others are read. */
const wellKnown = 0.7;

/**
 * The next lesson, as a list of one or none: the first that was not read in a module that has been begun, else the first in the
 * order recommended to new staff, so that reading keeps to one thread. What seems known waits, and what the entry test says can
 * be skipped is left out. As long as a lesson is left, it is worth its minutes.
 */
export function readOptions(state: LearnerState): Option[] {
  const known = knownOf(state);
  const missing = (lesson: CourseLesson) => lesson.objectives.reduce((sum, { id }) => sum + 1 - known(lesson, id), 0);
  const theirs = isTheirs(state);
  const rank = (module: string) => (state.course.path.includes(module) ? state.course.path.indexOf(module) : state.course.path.length);
  const modules = [...state.course.modules]
    .filter(({ quiz }) => theirs(quiz.scope) && !state.skippable.has(quiz.scope))
    .sort((a, b) => rank(a.quiz.scope) - rank(b.quiz.scope));
  const begun = modules.filter(({ lessons }) => lessons.some(({ scope }) => state.isRead(scope)));
  const unread = [...begun, ...modules].flatMap(({ lessons }) => lessons).filter(({ scope }) => !state.isRead(scope));
  const waits = (lesson: CourseLesson) => missing(lesson) < (1 - wellKnown) * lesson.objectives.length;
  const next = unread.find((lesson) => !waits(lesson)) ?? unread[0];
  if (!next) return [];
  const support = supportedBy(state)(next);
  const gain = (reach * missing(next) * readinessOf(state)(next) * supportWeight(support)) / next.minutes;
  const worth = Math.max(gain, leastWorth);
  return [{ worth, suggestion: { kind: 'read', lesson: next, minutes: next.minutes, reasons: reasonsOf(state, next, support) } }];
}
