import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markCloze } from '../../../src/interactions/cloze/marking.ts';
import { markResponse } from '../../../src/interactions/marking.ts';
import { typedWord } from '../arbitraries.ts';
import { clozeItem } from '../builders.ts';

const item = clozeItem({
  kind: { right: ['loyal', 'regular'], wrong: ['lost'] },
  term: { accept: ['帕累托', '帕累托法则', 'Pareto'], mistakes: { 'ABC 分析': 'that is a method built on it' } },
});

describe('a cloze', () => {
  it.each([
    ['every gap right', { kind: 'loyal', term: '帕累托' }, 1],
    ['another option and another word that count', { kind: 'regular', term: '帕累托法则' }, 1],
    ['a word typed in another width, case and spacing', { kind: 'loyal', term: ' ｐａｒｅｔｏ。' }, 1],
    ['every gap wrong', { kind: 'lost', term: '牛顿' }, 0],
    ['one gap right', { kind: 'loyal', term: '牛顿' }, 0.5],
    ['one gap right, the other empty', { term: '帕累托' }, 0.5],
    ['nothing', {}, 0],
    ['white space', { kind: '', term: '　' }, 0],
    ['punctuation only', { kind: '', term: '。' }, 0],
    ['an unknown gap', { kind: 'loyal', place: 'here' }, 0],
    ['an unknown option', { kind: 'forgotten', term: '帕累托' }, 0],
    ['a list', ['loyal', '帕累托'], 0],
  ])('scores %s', (_, response, score) => {
    expect(markResponse(item, response).score).toBe(score);
  });

  it('gives a point for each gap filled rightly', () => {
    expect(markCloze(item, { kind: 'lost' }).steps).toEqual([
      { part: 'kind', points: 0, reason: 'wrong' },
      { part: 'term', points: 0, reason: 'missing' },
    ]);
    expect(markCloze(item, { term: 'pareto' }).steps).toEqual([
      { part: 'kind', points: 0, reason: 'missing' },
      { part: 'term', points: 1, reason: 'right' },
    ]);
  });

  it('says what was given, what counts in readable words, and which mistake it shows', () => {
    expect(markCloze(item, { kind: 'lost', term: 'abc分析' }).parts).toEqual([
      { id: 'kind', given: 'lost', expected: ['loyal', 'regular'], right: false, why: 'why kind', mistake: 'kind is not lost' },
      {
        id: 'term',
        given: 'abc分析',
        expected: ['帕累托', '帕累托法则', 'pareto'],
        right: false,
        why: 'why term',
        mistake: 'that is a method built on it',
      },
    ]);
  });

  it('shows typed words as they were typed, and nothing where only white space was', () => {
    const given = (term: string) => markCloze(item, { term }).parts[1]?.given;
    expect(given(' Ｐareto ')).toBe(' Ｐareto ');
    expect(given('  ')).toBeNull();
  });

  it('does not take the text of an option for its id', () => {
    const gap = clozeItem({ kind: { accept: ['loyal'] } });
    const options = clozeItem({ kind: { right: ['loyal'], wrong: ['lost'] } });
    expect(markResponse(gap, { kind: 'Loyal' }).score).toBe(1);
    expect(markResponse(options, { kind: 'Loyal' }).score).toBe(0);
  });

  it('takes an accepted word in any case, width, spacing and punctuation', () => {
    const wide = (word: string) => word.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(typedWord, fc.array(fc.constantFrom(' ', '　', '、', '“', '！', '-'), { maxLength: 4 }), (word, noise) => {
        const gap = clozeItem({ term: { accept: [word] } });
        const spread = [...word].map((letter, index) => letter + (noise[index] ?? '')).join('');
        for (const typed of [word, word.toUpperCase(), word.toLowerCase(), wide(word), spread, `${noise.join('')}${word}`]) {
          expect(markResponse(gap, { term: typed }).score).toBe(1);
        }
      }),
    );
  });
});
