import { describe, expect, it } from 'vitest';
import { respond } from '../../src/assessment/attempt.ts';
import { isLeftBlank } from '../../src/assessment/left-blank.ts';
import { emptyResponses } from '../../src/interactions/empty-response.ts';
import { at, begunAttempt } from './builders.ts';

const answeredWith = (response: unknown) => respond(begunAttempt(), 'recency', response, at(10));

describe('an item is left blank', () => {
  it('when nothing was ever given', () => {
    expect(isLeftBlank(begunAttempt(), 'recency')).toBe(true);
  });

  it.each(Object.entries(emptyResponses))('when all of it was taken away again: %s', (_, empty) => {
    expect(isLeftBlank(answeredWith(empty), 'recency')).toBe(true);
  });

  it('when its fields hold nothing but spaces', () => {
    expect(isLeftBlank(answeredWith({ share: ' ' }), 'recency')).toBe(true);
  });

  it.each([[['five']], [{ share: '0' }], [{ answer: 'so', ticked: [] }]])('but not with %j', (response) => {
    expect(isLeftBlank(answeredWith(response), 'recency')).toBe(false);
  });
});
