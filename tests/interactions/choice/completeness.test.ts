import { describe, expect, it } from 'vitest';
import { checkChoice } from '../../../src/interactions/choice/completeness.ts';
import { choiceItem } from '../builders.ts';

const single = choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] });
const several = choiceItem({ right: ['loyal', 'key'], wrong: ['lost'] });

describe('a choice', () => {
  it.each([
    ['one of one', single, ['lost']],
    ['one of several', several, ['key']],
    ['all of several', several, ['loyal', 'key', 'lost']],
  ])('is complete with %s', (_, item, response) => {
    expect(checkChoice(item, response)).toEqual({ state: 'complete' });
  });

  it('is incomplete as long as nothing is chosen', () => {
    expect(checkChoice(single, [])).toEqual({ state: 'incomplete', missing: ['loyal', 'lost', 'new'] });
  });

  it.each([
    ['an unknown option', single, ['forgotten'], 'unknown option "forgotten"'],
    ['two options where one is asked for', single, ['loyal', 'lost'], 'more than one option chosen'],
    ['an option twice', several, ['loyal', 'loyal'], 'an option is chosen twice'],
    ['a bare id', single, 'loyal', 'expected a list of option ids'],
    ['an object', single, { loyal: true }, 'expected a list of option ids'],
    ['nothing', single, undefined, 'expected a list of option ids'],
  ])('is malformed with %s', (_, item, response, problem) => {
    expect(checkChoice(item, response)).toEqual({ state: 'malformed', problem });
  });

  it('is malformed with positions instead of ids', () => {
    expect(checkChoice(several, [0]).state).toBe('malformed');
  });
});
