import { describe, expect, it } from 'vitest';
import { markResponse } from '../../../src/interactions/marking.ts';
import { markFreeText } from '../../../src/interactions/text/marking.ts';
import { freeTextItem } from '../builders.ts';

const item = freeTextItem('apologises', 'offers-remedy');

describe('a free answer', () => {
  it.each([
    ['all ticked', { answer: 'Sorry. We replace it.', ticked: ['apologises', 'offers-remedy'] }],
    ['some ticked', { answer: 'Sorry.', ticked: ['apologises'] }],
    ['nothing ticked', { answer: 'No.', ticked: [] }],
    ['nothing written', { answer: '', ticked: [] }],
    ['an unknown tick', { answer: 'Sorry.', ticked: ['shouts'] }],
    ['something malformed', 'Sorry.'],
  ])('gets no score from a machine, with %s', (_, response) => {
    expect(markResponse(item, response)).toMatchObject({ score: null, of: 0, steps: [] });
  });

  it('keeps what the learner found in it', () => {
    expect(markFreeText(item, { answer: 'Sorry.', ticked: ['apologises'] }).parts).toEqual([
      { id: 'apologises', given: 'apologises', expected: ['apologises'], right: true },
      { id: 'offers-remedy', given: null, expected: ['offers-remedy'], right: false },
    ]);
  });
});
