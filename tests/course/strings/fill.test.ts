import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/course/strings/fill.ts';

describe('fill', () => {
  it.each([
    ['a text', '搜“{words}”', { words: '客户' }, '搜“客户”'],
    ['a number', '{count} lessons', { count: 12 }, '12 lessons'],
    ['nought', '还差 {count} 处', { count: 0 }, '还差 0 处'],
    ['an empty text', '[{reason}]', { reason: '' }, '[]'],
    ['several values', '{done} / {all}', { done: 3, all: 12 }, '3 / 12'],
    ['a value twice', '{name}, {name}!', { name: 'Li' }, 'Li, Li!'],
    ['no value', '目录', {}, '目录'],
  ])('puts in %s', (_, text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });

  it('leaves a placeholder standing for which there is no value', () => {
    expect(fill('{done} / {all}', { done: 3 })).toBe('3 / {all}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });

  it('puts values in as they are, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(fill('<{words}>', { words })).toBe(`<${words}>`);
        expect(fill('{words} {more}', { words: '{more}$&', more: words })).toBe(`{more}$& ${words}`);
      }),
    );
  });
});
