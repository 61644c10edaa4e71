import { describe, expect, it } from 'vitest';
import { checkFreeText } from '../../../src/interactions/text/completeness.ts';
import { freeTextItem } from '../builders.ts';

const item = freeTextItem('apologises', 'offers-remedy');

describe('a free answer', () => {
  it.each([
    ['nothing ticked yet', { answer: 'Sorry.', ticked: [] }],
    ['everything ticked', { answer: 'Sorry. We replace it.', ticked: ['apologises', 'offers-remedy'] }],
  ])('is complete once something is written, with %s', (_, response) => {
    expect(checkFreeText(item, response)).toEqual({ state: 'complete' });
  });

  it.each([
    ['nothing', { answer: '', ticked: [] }],
    ['white space', { answer: ' 　\n', ticked: [] }],
    ['ticks only', { answer: '', ticked: ['apologises'] }],
  ])('is incomplete with %s', (_, response) => {
    expect(checkFreeText(item, response)).toEqual({ state: 'incomplete', missing: ['answer'] });
  });

  it.each([
    ['an unknown tick', { answer: 'Sorry.', ticked: ['shouts'] }, 'unknown checklist entry "shouts"'],
    ['no ticks', { answer: 'Sorry.' }, 'expected { answer, ticked }'],
    ['no answer', { ticked: [] }, 'expected { answer, ticked }'],
    ['an answer that is no text', { answer: 7, ticked: [] }, 'expected { answer, ticked }'],
    ['ticks that are no list', { answer: 'Sorry.', ticked: 'apologises' }, 'expected { answer, ticked }'],
    ['a bare text', 'Sorry.', 'expected { answer, ticked }'],
    ['nothing at all', undefined, 'expected { answer, ticked }'],
  ])('is malformed with %s', (_, response, problem) => {
    expect(checkFreeText(item, response)).toEqual({ state: 'malformed', problem });
  });

  it('is malformed with a tick that is no id', () => {
    expect(checkFreeText(item, { answer: 'Sorry.', ticked: [null] }).state).toBe('malformed');
  });
});
