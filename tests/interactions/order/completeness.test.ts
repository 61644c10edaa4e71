import { describe, expect, it } from 'vitest';
import { checkOrder } from '../../../src/interactions/order/completeness.ts';
import { orderItem } from '../builders.ts';

const item = orderItem('collect', 'tidy', 'classify');

describe('a sequence', () => {
  it.each([[['collect', 'tidy', 'classify']], [['classify', 'tidy', 'collect']]])('is complete with every step once: %j', (response) => {
    expect(checkOrder(item, response)).toEqual({ state: 'complete' });
  });

  it.each([
    [[], ['collect', 'tidy', 'classify']],
    [['classify', 'collect'], ['tidy']],
  ])('is incomplete with %j, and says what is missing', (response, missing) => {
    expect(checkOrder(item, response)).toEqual({ state: 'incomplete', missing });
  });

  it.each([
    ['an unknown step', ['collect', 'guess'], 'unknown step "guess"'],
    ['a step twice', ['collect', 'collect', 'tidy'], 'a step occurs twice'],
    ['an object', { collect: '1' }, 'expected a list of step ids'],
    ['a text', 'collect', 'expected a list of step ids'],
    ['nothing', undefined, 'expected a list of step ids'],
  ])('is malformed with %s', (_, response, problem) => {
    expect(checkOrder(item, response)).toEqual({ state: 'malformed', problem });
  });

  it('is malformed with positions instead of ids', () => {
    expect(checkOrder(item, [0, 1, 2]).state).toBe('malformed');
  });
});
