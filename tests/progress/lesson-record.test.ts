import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonsRecord, markLessonRead, parseLessonsRead, readLessons } from '../../src/progress/lesson-record.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { storageKeys } from '../../src/progress/storage.ts';
import { contentOf, refusingStorage, saved, storageWith } from './builders.ts';

const monday = '2026-03-02T08:00:00.000Z';
const tuesday = '2026-03-03T08:00:00.000Z';
const rfm = 'classification/rfm-scoring';
const why = 'classification/why-classify';

describe('parseLessonsRead', () => {
  it.each([[{}], [{ [rfm]: monday }], [{ [rfm]: monday, [why]: tuesday }]])('reads %j', (lessons) => {
    expect(parseLessonsRead(lessons)).toEqual({ ok: true, value: lessons });
  });

  it.each([
    [null, 'not an object'],
    [undefined, 'not an object'],
    [rfm, 'not an object'],
    [[rfm], 'not an object'],
    [{ [rfm]: true }, 'a time is not a text'],
    [{ [rfm]: monday, [why]: null }, 'a time is not a text'],
  ])('refuses %j', (data, problem) => {
    expect(parseLessonsRead(data)).toEqual({ ok: false, problem });
  });

  it('takes anything without throwing, and gives back texts only', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        const result = parseLessonsRead(data);
        if (result.ok) for (const at of Object.values(result.value)) expect(typeof at).toBe('string');
      }),
    );
  });

  it('takes a lesson called __proto__ for a mere word', () => {
    const result = parseLessonsRead(JSON.parse(`{"__proto__":"${monday}","${rfm}":"${monday}"}`));
    expect(result.ok && Object.keys(result.value)).toEqual(['__proto__', rfm]);
    expect(result.ok && Object.getPrototypeOf(result.value)).toBe(Object.prototype);
  });
});

describe('lessons that were read', () => {
  it('are none at first', () => {
    expect(readLessons(memoryStorage(), monday)).toEqual({});
  });

  it('are kept with the time', () => {
    const storage = memoryStorage();
    expect(markLessonRead(storage, rfm, monday)).toBe('saved');
    expect(markLessonRead(storage, why, tuesday)).toBe('saved');
    expect(readLessons(storage, tuesday)).toEqual({ [rfm]: monday, [why]: tuesday });
  });

  it('keep the time of the first reading', () => {
    const storage = memoryStorage();
    markLessonRead(storage, rfm, monday);
    markLessonRead(storage, rfm, tuesday);
    expect(readLessons(storage, tuesday)).toEqual({ [rfm]: monday });
  });

  it('are set aside when they cannot be read, and begin anew', () => {
    const storage = storageWith({ [storageKeys.lessons]: 'damaged' });
    markLessonRead(storage, rfm, monday);
    expect(readLessons(storage, monday)).toEqual({ [rfm]: monday });
    expect(Object.values(contentOf(storage))).toContain('damaged');
  });

  it('are not overwritten where a newer version of the site has written them', () => {
    const newer = saved({ [why]: { first: monday, last: tuesday } }, lessonsRecord.version + 1);
    const storage = storageWith({ [storageKeys.lessons]: newer });
    markLessonRead(storage, rfm, tuesday);
    expect(Object.values(contentOf(storage))).toContain(newer);
  });

  it.each(['full', 'blocked'] as const)('say so when they cannot be kept because storage is %s', (refusal) => {
    expect(markLessonRead(refusingStorage({}, refusal), rfm, monday)).toBe(refusal);
  });
});
