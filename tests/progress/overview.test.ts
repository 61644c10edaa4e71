import { describe, expect, it } from 'vitest';
import { masteryOf } from '../../src/progress/mastery.ts';
import { masteryByLesson, quizzesTaken, standings, summaryOf } from '../../src/progress/overview.ts';
import type { CourseLesson, ProgressCourse } from '../../src/progress/progress-course.ts';
import { at, begunAttempt, entryOf, submittedAttempt } from '../assessment/builders.ts';

const rfm = 'classification/rfm-scoring';
const why = 'classification/why-classify';

function lessonOf(scope: string, ...objectives: string[]): CourseLesson {
  const href = `/learn/${scope}/`;
  return { scope, title: scope, href, quizHref: `${href}#quiz`, passMark: 0.8, objectives: objectives.map((id) => ({ id, text: id })) };
}

const course: ProgressCourse = {
  modules: [
    {
      title: 'Classification',
      lessons: [lessonOf(why, 'define', 'explain'), lessonOf(rfm, 'score-rfm')],
      quiz: { scope: 'classification', title: 'Classification', href: '/q/', quizHref: '/q/', passMark: 0.8 },
    },
  ],
  finalAssessment: { scope: 'final-assessment', title: 'Final', href: '/f/', quizHref: '/f/', passMark: 0.8 },
  entryTest: { scope: 'entry-test', title: 'Entry', href: '/e/' },
  certificateHref: '/c/',
};

const passed = submittedAttempt({ recency: 1 }, { id: 'attempt-passed', scope: rfm });
const known = masteryOf([submittedAttempt({ recency: 1 }, { items: [entryOf('recency', 'score-rfm')] })], at(60));

describe('how a lesson stands', () => {
  it('joins when it was read to its best score', () => {
    const standing = standings({ [rfm]: at(0) }, [passed, submittedAttempt({ recency: 0.5 }, { scope: rfm })]);
    expect(standing(rfm)).toEqual({ readAt: at(0), best: 1, passed: true });
    expect(standing(why)).toEqual({ readAt: undefined, best: undefined, passed: false });
    expect(standing('constructor')).toEqual({ readAt: undefined, best: undefined, passed: false });
  });
});

describe('the list of quizzes', () => {
  it('is newest first, without exercises', () => {
    const attempts = [
      passed,
      { ...passed, id: 'attempt-later', submittedAt: at(99) },
      begunAttempt({ id: 'attempt-exercise', kind: 'exercise' }),
    ];
    expect(quizzesTaken(attempts).map(({ id }) => id)).toEqual(['attempt-later', 'attempt-passed']);
  });

  it('leads on only to the newest unfinished attempt of each quiz', () => {
    const attempts = [
      begunAttempt({ id: 'attempt-old' }),
      begunAttempt({ id: 'attempt-new', now: at(5) }),
      begunAttempt({ id: 'attempt-why', scope: why }),
    ];
    const resumable = quizzesTaken(attempts).flatMap((quiz) => (quiz.resumable ? [quiz.id] : []));
    expect(resumable.sort()).toEqual(['attempt-new', 'attempt-why']);
  });

  it('has a result only where one was handed in', () => {
    expect(quizzesTaken([begunAttempt()])[0]?.result).toBeUndefined();
    expect(quizzesTaken([passed])[0]).toMatchObject({ repeats: false, resumable: false, result: { score: 1, passed: true } });
    expect(quizzesTaken([{ ...passed, repeats: 'attempt-first' }])[0]?.repeats).toBe(true);
  });
});

describe('an entry test in the list', () => {
  it('has a score and is neither passed nor failed', () => {
    const { passMark: _, ...test } = submittedAttempt({ recency: 1 }, { kind: 'entry-test', scope: 'entry-test' });
    expect(quizzesTaken([test])[0]?.result).toEqual({ score: 1 });
  });
});

describe('the summary', () => {
  it('counts against the course as it is today', () => {
    const standing = standings({ [rfm]: at(0), 'classification/withdrawn': at(0) }, [passed]);
    expect(summaryOf(course, standing, known)).toEqual({ read: 1, passed: 1, firm: 0, lessons: 2, objectives: 3 });
  });
});

describe('mastery by lesson', () => {
  it('keeps lessons without any answer apart', () => {
    const { tried, untried } = masteryByLesson(course, known);
    expect(tried.map(({ lesson }) => lesson.scope)).toEqual([rfm]);
    expect(untried.map(({ lesson }) => lesson.scope)).toEqual([why]);
    expect(untried[0]?.objectives.map(({ mastery }) => mastery.level)).toEqual(['none', 'none']);
  });
});
