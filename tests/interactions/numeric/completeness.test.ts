import { describe, expect, it } from 'vitest';
import { checkNumeric } from '../../../src/interactions/numeric/completeness.ts';
import { numericItem } from '../builders.ts';

const item = numericItem({ margin: { value: 20, unit: '%' }, profit: { value: 45_000, unit: '元' } });

describe('typed values', () => {
  it.each([
    ['right', { margin: '20', profit: '45000' }],
    ['wrong', { margin: '-1', profit: '0' }],
    ['typed with unit and separators', { margin: '２０％', profit: '4.5 万元' }],
  ])('are complete once every field reads as a number, be it %s', (_, response) => {
    expect(checkNumeric(item, response)).toEqual({ state: 'complete' });
  });

  it.each([
    ['nothing', {}, ['margin', 'profit']],
    ['one field of two', { profit: '1' }, ['margin']],
    ['an empty field', { margin: '', profit: '1' }, ['margin']],
    ['words', { margin: '20', profit: '很多' }, ['profit']],
    ['two numbers in a field', { margin: '20-25', profit: '1' }, ['margin']],
  ])('are incomplete with %s, and say which fields', (_, response, missing) => {
    expect(checkNumeric(item, response)).toEqual({ state: 'incomplete', missing });
  });

  it.each([
    ['an unknown field', { margin: '20', turnover: '1' }, 'unknown field "turnover"'],
    ['a field called __proto__', JSON.parse('{"__proto__":"20"}'), 'unknown field "__proto__"'],
    ['a number instead of what was typed', { margin: 20 }, 'expected an object of field id to what was typed'],
    ['a list', ['20', '45000'], 'expected an object of field id to what was typed'],
    ['null', null, 'expected an object of field id to what was typed'],
  ])('are malformed with %s', (_, response: unknown, problem) => {
    expect(checkNumeric(item, response)).toEqual({ state: 'malformed', problem });
  });
});
