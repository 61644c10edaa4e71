/** The record as the progress page shows it. */
import type { Attempt } from '../assessment/attempt.ts';
import { resultOf } from '../assessment/result.ts';
import type { LessonsRead } from './lesson-record.ts';
import { bestScores, passedScopes } from './marks.ts';
import { type Mastery, unknownMastery } from './mastery.ts';
import { type CourseLesson, lessonsOf, type ProgressCourse } from './progress-course.ts';

/** How a lesson, or a module's final quiz, stands. */
export interface Standing {
  readAt?: string | undefined;
  /** Best score, 0–1. */
  best?: number | undefined;
  passed: boolean;
}

/** Says how a scope stands. */
export function standings(lessons: LessonsRead, attempts: readonly Attempt[]): (scope: string) => Standing {
  const readAt = new Map(Object.entries(lessons));
  const best = bestScores(attempts);
  const passed = passedScopes(attempts);
  return (scope) => ({ readAt: readAt.get(scope), best: best.get(scope), passed: passed.has(scope) });
}

/** One quiz attempt in the list. */
export interface QuizTaken {
  id: string;
  scope: string;
  /** Handed in, or begun if it never was. */
  at: string;
  /** It asked only what another attempt had missed, so it neither passes nor fails. */
  repeats: boolean;
  /** Missing while it is unfinished. Where nothing can be passed, as in an entry test, `passed` is missing. */
  result?: { score: number; passed?: boolean };
  /** Its page would go on with it; an older unfinished one is passed over there. */
  resumable: boolean;
}

/** Every quiz attempt, newest first. */
export function quizzesTaken(attempts: readonly Attempt[]): QuizTaken[] {
  const quizzes = attempts.filter((attempt) => attempt.kind !== 'exercise');
  const newestUnfinished = new Map<string, string>();
  for (const attempt of quizzes) {
    if (attempt.submittedAt === undefined) newestUnfinished.set(attempt.scope, attempt.id);
  }
  const taken = quizzes.map((attempt): QuizTaken => {
    const { id, kind, scope, startedAt, submittedAt, passMark = 1, repeats } = attempt;
    const { score, passed } = resultOf(attempt, passMark);
    return {
      id,
      scope,
      at: submittedAt ?? startedAt,
      repeats: repeats !== undefined,
      ...(submittedAt === undefined ? {} : { result: kind === 'entry-test' ? { score } : { score, passed } }),
      resumable: newestUnfinished.get(scope) === id,
    };
  });
  return taken.sort((a, b) => (a.at < b.at ? 1 : -1));
}

export interface LessonMastery {
  lesson: CourseLesson;
  objectives: { id: string; text: string; mastery: Mastery }[];
}

/** Objectives by lesson, in the order of the course: of lessons with any answer, and of those without. */
export function masteryByLesson(
  course: ProgressCourse,
  known: ReadonlyMap<string, Mastery>,
): { tried: LessonMastery[]; untried: LessonMastery[] } {
  const all = lessonsOf(course).map((lesson) => ({
    lesson,
    objectives: lesson.objectives.map(({ id, text }) => ({ id, text, mastery: known.get(id) ?? unknownMastery })),
  }));
  const isTried = (entry: LessonMastery) => entry.objectives.some(({ mastery }) => mastery.answers > 0);
  return { tried: all.filter(isTried), untried: all.filter((entry) => !isTried(entry)) };
}

export interface Summary {
  read: number;
  passed: number;
  firm: number;
  lessons: number;
  objectives: number;
}

/** The record in three numbers, each out of what the course has today. */
export function summaryOf(course: ProgressCourse, standing: (scope: string) => Standing, known: ReadonlyMap<string, Mastery>): Summary {
  const lessons = lessonsOf(course);
  const objectives = lessons.flatMap((lesson) => lesson.objectives);
  return {
    read: lessons.filter(({ scope }) => standing(scope).readAt !== undefined).length,
    passed: lessons.filter(({ scope }) => standing(scope).passed).length,
    firm: objectives.filter(({ id }) => known.get(id)?.level === 'firm').length,
    lessons: lessons.length,
    objectives: objectives.length,
  };
}
