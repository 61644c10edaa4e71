import { describe, expect, it } from 'vitest';
import { checkCategorize } from '../../../src/interactions/categorize/completeness.ts';
import { categorizeItem } from '../builders.ts';

const item = categorizeItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential', 'lost']);

describe('a categorize response', () => {
  it.each([
    ['right', { 'buys-monthly': 'regular', 'never-bought': 'potential' }],
    ['wrong', { 'buys-monthly': 'lost', 'never-bought': 'lost' }],
  ])('is complete once every card is assigned, be it %s', (_, response) => {
    expect(checkCategorize(item, response)).toEqual({ state: 'complete' });
  });

  it.each([
    ['nothing', {}, ['buys-monthly', 'never-bought']],
    ['one of two', { 'never-bought': 'lost' }, ['buys-monthly']],
  ])('is incomplete with %s, and says what is free', (_, response, missing) => {
    expect(checkCategorize(item, response)).toEqual({ state: 'incomplete', missing });
  });

  it.each([
    ['an unknown card', { 'buys-daily': 'regular' }, 'unknown part "buys-daily"'],
    ['an unknown place', { 'buys-monthly': 'forgotten' }, 'unknown place "forgotten"'],
    ['nothing as a place', { 'buys-monthly': '' }, 'unknown place ""'],
    ['a part called __proto__', JSON.parse('{"__proto__":"regular"}'), 'unknown part "__proto__"'],
    ['a number as a place', { 'buys-monthly': 0 }, 'expected an object of part id to place id'],
    ['a list', ['regular', 'potential'], 'expected an object of part id to place id'],
    ['a text', 'regular', 'expected an object of part id to place id'],
    ['null', null, 'expected an object of part id to place id'],
  ])('is malformed with %s', (_, response: unknown, problem) => {
    expect(checkCategorize(item, response)).toEqual({ state: 'malformed', problem });
  });
});
