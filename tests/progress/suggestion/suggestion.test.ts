import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mastery } from '../../../src/progress/mastery/mastery.ts';
import { lessonsOf } from '../../../src/progress/progress-course.ts';
import type { LearnerState } from '../../../src/progress/suggestion/learner-state.ts';
import { suggestNext } from '../../../src/progress/suggestion/suggestion.ts';
import { courseOf, lessonOf } from '../course-builders.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 2, 2, 8);

const course = courseOf(
  lessonOf('basics/one', ['a', 'b']),
  lessonOf('basics/two', ['c'], ['basics/one']),
  lessonOf('classes/three', ['d', 'e'], ['basics/one']),
  lessonOf('classes/four', ['f'], ['classes/three']),
);
const scopes = lessonsOf(course).map(({ scope }) => scope);
const objectives = ['a', 'b', 'c', 'd', 'e', 'f'];

/** An objective answered often, so many days ago. */
function sits(
  expected: number,
  days = 1,
  level: Mastery['level'] = expected >= 0.8 ? 'firm' : expected >= 0.6 ? 'growing' : 'weak',
): Mastery {
  return { expected, low: expected - 0.1, high: Math.min(1, expected + 0.1), answers: 6, lastAt: now - days * day, level };
}

function state(read: readonly string[], known: Record<string, Mastery>, more: Partial<LearnerState> = {}): LearnerState {
  return {
    course,
    mastery: new Map(Object.entries(known)),
    isRead: (scope) => read.includes(scope),
    skippable: new Set(),
    passedFinal: false,
    dueReviews: 0,
    confusions: [],
    now,
    ...more,
  };
}

const allSit = (expected: number, days = 1) => Object.fromEntries(objectives.map((id) => [id, sits(expected, days)]));
const confusion = { title: 'Two kinds', href: '/practice/', one: 'potential', other: 'promising', share: 0.9 };

describe('the next suggestion', () => {
  it('is the first lesson of the recommended path for somebody new', () => {
    expect(suggestNext(state([], {}))).toMatchObject({ kind: 'read', lesson: { scope: 'basics/one' }, reasons: [{ code: 'begin' }] });
  });

  it('follows the recommended path, not the order of the course', () => {
    const other = { ...course, path: ['classes', 'basics'] };
    const next = suggestNext(state([], {}, { course: other }));
    expect(next).toMatchObject({ kind: 'read', lesson: { scope: 'classes/three' } });
  });

  it('goes on in the module that was begun, and says what rests on the lesson', () => {
    const next = suggestNext(state(['classes/three'], { d: sits(0.9), e: sits(0.9) }));
    expect(next).toMatchObject({ kind: 'read', lesson: { scope: 'classes/four' }, reasons: [{ code: 'goOn' }] });
    const before = suggestNext(state(['basics/two'], { c: sits(0.7) }));
    expect(before).toMatchObject({ lesson: { scope: 'basics/one' }, reasons: [{ code: 'goOn' }, { code: 'supports', count: 2 }] });
  });

  it('leaves out what can be skipped, and keeps what seems known for the end', () => {
    const skipping = suggestNext(state([], {}, { skippable: new Set(['basics']) }));
    expect(skipping).toMatchObject({ kind: 'read', lesson: { scope: 'classes/three' } });
    const known = { a: sits(0.95), b: sits(0.95), c: sits(0.95) };
    expect(suggestNext(state([], known))).toMatchObject({ kind: 'read', lesson: { scope: 'classes/three' } });
    expect(suggestNext(state(['classes/three', 'classes/four', 'basics/two'], { ...allSit(0.95) }))).toMatchObject({
      kind: 'read',
      lesson: { scope: 'basics/one' },
    });
    expect(suggestNext(state([], known, { skippable: new Set(['basics', 'classes']) })).kind).toBe('final');
  });

  it('leaves out modules that are for other people, unless one was begun', () => {
    const forOthers = { ...course, path: ['basics'] };
    const firm = { a: sits(0.95), b: sits(0.95), c: sits(0.95) };
    expect(suggestNext(state(['basics/one', 'basics/two'], firm, { course: forOthers })).kind).toBe('final');
    const begun = suggestNext(state(['basics/one', 'basics/two', 'classes/three'], { ...firm, d: sits(0.95) }, { course: forOthers }));
    expect(begun).toMatchObject({ kind: 'read', lesson: { scope: 'classes/four' } });
  });

  it('repeats the objective that sits worst once everything is read, and names the estimate', () => {
    const next = suggestNext(state(scopes, { ...allSit(0.9), d: sits(0.3) }));
    expect(next).toMatchObject({ kind: 'repeat', objective: { id: 'd' }, reasons: [{ code: 'low', expected: 0.3 }] });
  });

  it('comes back to what was answered long ago, though it sat well', () => {
    const next = suggestNext(state(scopes, { ...allSit(0.9), b: sits(0.9, 60) }));
    expect(next).toMatchObject({ kind: 'repeat', objective: { id: 'b' }, reasons: [{ code: 'longAgo', days: 60 }] });
  });

  it('says when too little is known to tell, and when nothing was asked', () => {
    const few = suggestNext(state(scopes, { ...allSit(0.95), e: sits(0.5, 1, 'unclear') }));
    expect(few).toMatchObject({ kind: 'repeat', objective: { id: 'e' }, reasons: [{ code: 'unclear' }] });
    const { e: _, ...rest } = allSit(0.9);
    const unasked = suggestNext(state(scopes, { ...rest, d: sits(0.1, 0), f: sits(0.1, 0) }));
    expect(unasked).toMatchObject({ kind: 'repeat', objective: { id: 'e' }, reasons: [{ code: 'unasked' }] });
  });

  it('does not repeat what was answered within twelve hours', () => {
    const next = suggestNext(state(scopes, { ...allSit(0.9), d: sits(0.3, 0.2) }));
    expect(next.kind).toBe('final');
  });

  it('puts cards that are due before the next lesson, but not a single one', () => {
    expect(suggestNext(state(['basics/one'], { a: sits(0.7), b: sits(0.7) }, { dueReviews: 12 }))).toMatchObject({
      kind: 'review',
      reasons: [{ code: 'due', count: 12 }],
    });
    expect(suggestNext(state(['basics/one'], { a: sits(0.7), b: sits(0.7) }, { dueReviews: 1 })).kind).toBe('read');
  });

  it('drills two categories that are often taken for each other', () => {
    const next = suggestNext(state(scopes, allSit(0.8), { confusions: [{ ...confusion, share: 0.1 }, confusion] }));
    expect(next).toMatchObject({ kind: 'drill', confusion, reasons: [{ code: 'confused', one: 'potential', other: 'promising' }] });
  });

  it('ends with the final assessment, and then with nothing', () => {
    expect(suggestNext(state(scopes, allSit(0.95)))).toEqual({ kind: 'final', reasons: [{ code: 'allRead' }] });
    expect(suggestNext(state(scopes, allSit(0.95), { passedFinal: true })).kind).toBe('nothing');
  });

  it('is always one thing with a reason, and the same for the same record', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const known = fc.dictionary(fc.constantFrom(...objectives), fc.tuple(share, fc.nat({ max: 400 })));
    fc.assert(
      fc.property(fc.subarray(scopes), known, fc.double(), fc.double(), (read, given, dueReviews, confused) => {
        const mastery = Object.fromEntries(Object.entries(given).map(([id, [expected, days]]) => [id, sits(expected, days)]));
        const learner = state(read, mastery, { dueReviews, confusions: [{ ...confusion, share: confused }] });
        const next = suggestNext(learner);
        expect(next.reasons.length).toBeGreaterThan(0);
        expect(suggestNext(learner)).toEqual(next);
        if (next.kind === 'read') expect(read).not.toContain(next.lesson.scope);
        if (next.kind === 'repeat') expect(read).toContain(next.lesson.scope);
      }),
    );
  });

  it('survives a course in which lessons rest on each other in a circle, or on one that is gone', () => {
    const circle = courseOf(lessonOf('m/one', ['a'], ['m/two', 'm/gone']), lessonOf('m/two', ['b'], ['m/one']));
    expect(suggestNext(state([], {}, { course: circle })).kind).toBe('read');
  });
});
