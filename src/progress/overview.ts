/** The record as the progress page shows it. */
import type { Attempt } from '../assessment/attempt.ts';
import { resultOf } from '../assessment/result.ts';
import type { LessonsRead } from './lesson-record.ts';
import { bestScores, passedScopes } from './marks.ts';
import { type Mastery, unknownMastery } from './mastery/mastery.ts';
import { type CourseLesson, lessonsOf, type ProgressCourse, passageHref } from './progress-course.ts';

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

/** An objective on the map: where it is taught, and how it sits. */
export interface ObjectiveMastery {
  id: string;
  text: string;
  /** The passage that teaches it. */
  href: string;
  mastery: Mastery;
}

export interface LessonMastery {
  lesson: CourseLesson;
  objectives: ObjectiveMastery[];
}

export interface MapModule {
  /** The module’s slug. */
  scope: string;
  title: string;
  lessons: LessonMastery[];
}

/** The map of the course: every objective under its lesson and module, in the order of the course. */
export function courseMap(course: ProgressCourse, known: ReadonlyMap<string, Mastery>): MapModule[] {
  return course.modules.map(({ title, quiz, lessons }) => ({
    scope: quiz.scope,
    title,
    lessons: lessons.map((lesson) => ({
      lesson,
      objectives: lesson.objectives.map(({ id, text }) => ({
        id,
        text,
        href: passageHref(lesson, id),
        mastery: known.get(id) ?? unknownMastery,
      })),
    })),
  }));
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
