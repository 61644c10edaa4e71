/** What holds for every interaction. The particulars of one stand in its own folder. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { checkResponse, markResponse } from '../../src/interactions/marking.ts';
import { items, markedItems, partsOf, responsesTo, strangeResponsesTo } from './arbitraries.ts';
import { categorizeItem, choiceItem, clozeItem, freeTextItem, matchItem, numericItem, orderItem, placeItem } from './builders.ts';

const answered = markedItems.chain((item) => fc.record({ item: fc.constant(item), response: responsesTo(item) }));
const strangelyAnswered = items.chain((item) => fc.record({ item: fc.constant(item), response: strangeResponsesTo(item) }));

const oneOfEach: DeliveredItem[] = [
  choiceItem({ right: ['loyal'], wrong: ['lost'] }),
  matchItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential']),
  orderItem('collect', 'tidy', 'classify'),
  clozeItem({ who: { accept: ['忠诚客户'] } }),
  categorizeItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential']),
  placeItem({ partner: { column: 'high-loyalty', row: 'high-profit' }, barnacle: { column: 'high-loyalty', row: 'low-profit' } }),
  numericItem({ margin: { value: 20 } }),
  freeTextItem('apologises'),
];

/** A response with the right answer for one more part; the same response where that part cannot be added. */
function withRightPart(item: DeliveredItem, response: unknown, part: string): unknown {
  const key = correctResponse(item);
  if (item.interaction === 'choice' && Array.isArray(response)) {
    const addable = item.options.some((option) => option.id === part && option.correct) && !response.includes(part);
    return addable && (item.multiple || response.length === 0) ? [...response, part] : response;
  }
  return { ...(response as Record<string, string>), [part]: (key as Record<string, string>)[part] };
}

describe('the key', () => {
  it('scores 1 and is complete, for every item a machine marks', () => {
    fc.assert(
      fc.property(markedItems, (item) => {
        const key = correctResponse(item);
        expect(checkResponse(item, key)).toEqual({ state: 'complete' });
        const outcome = markResponse(item, key);
        expect(outcome.score).toBe(1);
        expect(outcome.parts.map((part) => part.right)).not.toContain(false);
      }),
    );
  });

  it('does not exist for free text', () => {
    expect(correctResponse(freeTextItem('apologises'))).toBeNull();
  });
});

describe('marking', () => {
  it('scores between 0 and 1, whatever was answered', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const { score } = markResponse(item, response);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('explains the score by its steps, which add up to it', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const { score, of, steps } = markResponse(item, response);
        const points = steps.reduce((sum, step) => sum + step.points, 0);
        expect(score).toBeCloseTo(Math.min(1, Math.max(0, points / of)), 12);
        for (const step of steps) expect(partsOf(item)).toContain(step.part);
      }),
    );
  });

  it('says for every part, in the order of the item, whether it is right', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const { score, parts } = markResponse(item, response);
        expect(parts.map((part) => part.id)).toEqual(partsOf(item));
        expect(parts.every((part) => part.right)).toBe(score === 1);
      }),
    );
  });

  it('names no mistake where a part is right, except on options that were rightly left alone', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        for (const part of markResponse(item, response).parts) {
          if (part.right && part.given !== null) expect(part).not.toHaveProperty('mistake');
        }
      }),
    );
  });

  it('never scores lower for one more part answered rightly', () => {
    const growing = answered
      .filter(({ item }) => item.interaction !== 'order')
      .chain(({ item, response }) =>
        fc.record({ item: fc.constant(item), response: fc.constant(response), part: fc.constantFrom(...partsOf(item)) }),
      );
    fc.assert(
      fc.property(growing, ({ item, response, part }) => {
        const before = markResponse(item, response).score ?? 0;
        const after = markResponse(item, withRightPart(item, response, part)).score ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('gives the same outcome each time, and changes neither item nor response', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const before = JSON.stringify([item, response]);
        const outcome = markResponse(item, response);
        expect(markResponse(item, response)).toEqual(outcome);
        expect(JSON.stringify([item, response])).toBe(before);
      }),
    );
  });

  it.each(oneOfEach.map((item) => [item.interaction, item] as const))('gives nothing for nothing: %s', (_, item) => {
    const { score, parts } = markResponse(item, undefined);
    expect(score).toBe(item.interaction === 'text' ? null : 0);
    expect(parts.filter((part) => part.given !== null)).toEqual([]);
  });

  it('marks what is malformed like nothing given', () => {
    fc.assert(
      fc.property(strangelyAnswered, ({ item, response }) => {
        if (checkResponse(item, response).state !== 'malformed') return;
        expect(markResponse(item, response)).toEqual(markResponse(item, undefined));
      }),
    );
  });

  it('never throws, whatever a record or a file holds in place of a response', () => {
    fc.assert(
      fc.property(strangelyAnswered, ({ item, response }) => {
        expect(() => markResponse(item, response)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['an option that cannot be turned into text', choiceItem({ right: ['loyal'], wrong: ['lost'] }), '[{"toString":null}]'],
    ['a step that cannot be turned into text', orderItem('collect', 'tidy', 'classify'), '[{"toString":null}]'],
    ['a tick that cannot be turned into text', freeTextItem('apologises'), '{"answer":"Sorry.","ticked":[{"toString":null}]}'],
    ['half a character in a typed gap', clozeItem({ who: { accept: ['忠诚客户'] } }), '{"who":"\\ud83d"}'],
  ])('does not throw on %s, as a file may hold it', (_, item, json) => {
    expect(() => markResponse(item, JSON.parse(json))).not.toThrow();
  });

  it.each([
    ['match', matchItem({ constructor: 'regular', 'never-bought': 'potential' }, ['regular', 'potential'])],
    ['categorize', categorizeItem({ constructor: 'regular', 'never-bought': 'potential' }, ['regular', 'potential'])],
    [
      'place',
      placeItem({ constructor: { column: 'high-loyalty', row: 'high-profit' }, barnacle: { column: 'high-loyalty', row: 'low-profit' } }),
    ],
    ['cloze', clozeItem({ constructor: { accept: ['忠诚客户'] } })],
    ['numeric', numericItem({ constructor: { value: 20 } })],
  ])('takes a part named "constructor" for what it is, and missing when it was not answered: %s', (_, item) => {
    const { steps, parts } = markResponse(item, {});
    expect(steps[0]).toEqual({ part: 'constructor', points: 0, reason: 'missing' });
    expect(parts[0]?.given).toBeNull();
  });
});

describe('checking', () => {
  it('never throws, and knows every response as complete, incomplete or malformed', () => {
    fc.assert(
      fc.property(strangelyAnswered, ({ item, response }) => {
        expect(['complete', 'incomplete', 'malformed']).toContain(checkResponse(item, response).state);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes what a view reports for a response, and misses only parts of the item', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const result = checkResponse(item, response);
        expect(result.state).not.toBe('malformed');
        if (result.state !== 'incomplete') return;
        expect(result.missing.length).toBeGreaterThan(0);
        for (const part of result.missing) expect(partsOf(item)).toContain(part);
      }),
    );
  });

  it('finds a full score only where nothing is missing', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        if (markResponse(item, response).score === 1) expect(checkResponse(item, response)).toEqual({ state: 'complete' });
      }),
    );
  });

  it.each(oneOfEach.map((item) => [item.interaction, item] as const))('refuses what is no response at all: %s', (_, item) => {
    for (const response of [undefined, null, 7, true, 'loyal', [7], { part: 7 }, [[]], () => 'loyal']) {
      expect(checkResponse(item, response).state).toBe('malformed');
    }
  });
});
