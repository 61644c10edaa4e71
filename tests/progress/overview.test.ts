import { describe, expect, it } from 'vitest';
import { evidenceOfAttempts } from '../../src/progress/evidence.ts';
import { masteryOf } from '../../src/progress/mastery/mastery.ts';
import { courseMap, quizzesTaken, standings, summaryOf } from '../../src/progress/overview.ts';
import { at, begunAttempt, entryOf, submittedAttempt } from '../assessment/builders.ts';
import { courseOf, lessonOf } from './course-builders.ts';

const rfm = 'classification/rfm-scoring';
const why = 'classification/why-classify';

const course = courseOf(lessonOf(why, ['define', 'explain']), lessonOf(rfm, ['score-rfm']));

const passed = submittedAttempt({ recency: 1 }, { id: 'attempt-passed', scope: rfm });
const known = masteryOf(evidenceOfAttempts([submittedAttempt({ recency: 1 }, { items: [entryOf('recency', 'score-rfm')] })]), at(60));

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

describe('the map of the course', () => {
  it('has every objective under its lesson and module, with its passage, answered or not', () => {
    const [module] = courseMap(course, known);
    expect(module?.lessons.map(({ lesson }) => lesson.scope)).toEqual([why, rfm]);
    expect(module?.lessons[0]?.objectives.map(({ mastery }) => mastery.level)).toEqual(['none', 'none']);
    expect(module?.lessons[1]?.objectives[0]).toMatchObject({
      id: 'score-rfm',
      href: `/learn/${rfm}/#objective-score-rfm`,
      mastery: { level: 'unclear', answers: 1 },
    });
  });
});
