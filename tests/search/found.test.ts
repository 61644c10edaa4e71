import { describe, expect, it } from 'vitest';
import { foundOf, isOwnPath } from '../../src/search/found.ts';
import type { Fragment } from '../../src/search/pagefind-api.ts';

const fragment = (changes: Partial<Fragment['meta']> = {}, url = '/learn/a/b/#part'): Fragment => ({
  url,
  content: '标题. 客户投诉要登记。',
  meta: { title: '一课', heading: '标题', page: '/learn/a/b/', kind: 'lesson', module: '模块', answer: '答案。', ...changes },
});
const options = { marks: ['投诉'], isDirect: false };

describe('a result', () => {
  it('is a page with its best passage', () => {
    expect(foundOf([fragment(), fragment({ heading: '另一段' }, '/learn/a/b/#other')], options)).toEqual({
      url: '/learn/a/b/',
      title: '一课',
      kind: 'lesson',
      module: '模块',
      answer: undefined,
      passage: { url: '/learn/a/b/#part', title: '标题' },
      excerpt: [
        { text: '客户', marked: false },
        { text: '投诉', marked: true },
        { text: '要登记。', marked: false },
      ],
      sections: [{ url: '/learn/a/b/#other', title: '另一段' }],
    });
  });

  it('shows the definition of an entry, and of a page where nothing else matches', () => {
    const text = (changes: Partial<Fragment['meta']>, marks: string[]) =>
      foundOf([fragment({ heading: '', ...changes })], { marks, isDirect: false })
        ?.excerpt.map((piece) => piece.text)
        .join('');
    expect(text({ page: '/glossary/#a' }, ['投诉'])).toBe('答案。');
    expect(text({}, ['投诉'])).toBe('标题。客户投诉要登记。');
    expect(text({}, ['别的'])).toBe('答案。');
  });

  it('answers directly only who asked by name', () => {
    expect(foundOf([fragment()], { ...options, isDirect: true })?.answer).toBe('答案。');
  });

  it('has no kind that this page does not know', () => {
    expect(foundOf([fragment({ kind: 'other' })], options)?.kind).toBeUndefined();
  });

  it('never leads elsewhere', () => {
    expect(foundOf([fragment({}, 'https://evil.example/')], options)).toBeUndefined();
    expect(foundOf([fragment({ page: '//evil.example/' })], options)).toBeUndefined();
    expect(foundOf([], options)).toBeUndefined();
  });
});

it.each([
  ['/learn/', true],
  ['/glossary/#a', true],
  ['//evil.example/', false],
  ['/\\evil.example/', false],
  ['https://evil.example/', false],
  ['javascript:alert(1)', false],
])('%s is a path of this site: %s', (url, own) => {
  expect(isOwnPath(url)).toBe(own);
});
