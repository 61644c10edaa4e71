import { describe, expect, test } from 'vitest';
import { nextLesson } from '../../src/learn/next-lesson.ts';

const lesson = (path: string) => ({ path, title: path, url: `/learn/${path}/` });
const outline = [{ lessons: [lesson('first/a'), lesson('first/b')] }, { lessons: [lesson('second/a'), lesson('second/b')] }];

describe('the lesson to go on with', () => {
  test('is the first for someone new', () => expect(nextLesson(outline, {})?.path).toBe('first/a'));
  test('stays in the module that was begun', () => expect(nextLesson(outline, { 'second/a': 'r' })?.path).toBe('second/b'));
  test('leads to what was left out once the begun modules are read', () =>
    expect(nextLesson(outline, { 'second/a': 'r', 'second/b': 'p', second: 'p' })?.path).toBe('first/a'));
  test('leaves out a module that can be skipped', () => {
    expect(nextLesson(outline, { 'first/': 's' })?.path).toBe('second/a');
    expect(nextLesson(outline, { 'first/': 's', 'first/a': 'r' })?.path).toBe('second/a');
    expect(nextLesson(outline, { 'first/': 's', 'second/': 's' })).toBeUndefined();
  });
  test('is none when all is read', () =>
    expect(nextLesson(outline, { 'first/a': 'r', 'first/b': 'r', 'second/a': 'r', 'second/b': 'r' })).toBeUndefined());
});
