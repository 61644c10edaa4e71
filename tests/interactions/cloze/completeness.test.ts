import { describe, expect, it } from 'vitest';
import { checkCloze } from '../../../src/interactions/cloze/completeness.ts';
import { clozeItem } from '../builders.ts';

const item = clozeItem({ kind: { right: ['loyal'], wrong: ['lost'] }, term: { accept: ['帕累托'] } });

describe('a cloze', () => {
  it.each([
    ['right', { kind: 'loyal', term: '帕累托' }],
    ['wrong', { kind: 'lost', term: '不知道' }],
  ])('is complete once every gap is filled, be it %s', (_, response) => {
    expect(checkCloze(item, response)).toEqual({ state: 'complete' });
  });

  it.each([
    ['nothing', {}, ['kind', 'term']],
    ['one gap of two', { kind: 'lost' }, ['term']],
    ['white space typed', { kind: 'loyal', term: ' 　' }, ['term']],
    ['a choice taken back', { kind: '', term: '帕累托' }, ['kind']],
  ])('is incomplete with %s, and says which gaps are empty', (_, response, missing) => {
    expect(checkCloze(item, response)).toEqual({ state: 'incomplete', missing });
  });

  it.each([
    ['an unknown gap', { kind: 'loyal', place: 'here' }, 'unknown gap "place"'],
    ['an unknown option', { kind: 'forgotten' }, 'unknown option "forgotten" in gap "kind"'],
    ['a gap called __proto__', JSON.parse('{"__proto__":"loyal"}'), 'unknown gap "__proto__"'],
    ['a number', { term: 80 }, 'expected an object of gap id to answer'],
    ['a list', ['loyal', '帕累托'], 'expected an object of gap id to answer'],
    ['null', null, 'expected an object of gap id to answer'],
  ])('is malformed with %s', (_, response: unknown, problem) => {
    expect(checkCloze(item, response)).toEqual({ state: 'malformed', problem });
  });
});
