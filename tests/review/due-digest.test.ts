/** The number on the home page says what the review page says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/review/card.ts';
import { countDue, digestOf, type StoredTexts, savedAtOf } from '../../src/review/due-digest.ts';
import { missesOf } from '../../src/review/misses.ts';
import { dueOn, forecast } from '../../src/review/queue.ts';
import { saved } from '../progress/builders.ts';
import { china, dayNumber, handedIn, noon, reviewed } from './builders.ts';

const savedAt = '2026-03-02T08:00:00.000Z';
const textOf = (data: unknown) => saved(data, 1, savedAt);
const nothing: StoredTexts = { digest: null, review: null, lessons: null, attempts: [] };
const week = (texts: Partial<StoredTexts>, day: number) => countDue({ ...nothing, ...texts }, noon(day), china, 7);
const count = (texts: Partial<StoredTexts>, day: number) => week(texts, day)?.[0];

describe('how many items are due', () => {
  it('is nothing without a record', () => {
    expect(count({}, 0)).toBe(0);
  });

  it('says what the coming days bring', () => {
    const attempts = [textOf(handedIn(0, { one: 0, two: 0.5, three: 1 })), textOf(handedIn(2, { four: 0 }))];
    expect(week({ attempts: attempts.slice(0, 1) }, 0)).toEqual([0, 2, 0, 0, 0, 0, 0]);
    expect(week({ attempts }, 2)).toEqual([2, 1, 0, 0, 0, 0, 0]);
    expect(week({ attempts }, 3)).toEqual([3, 0, 0, 0, 0, 0, 0]);
  });

  it('counts what was missed, from the next day on', () => {
    const attempts = [textOf(handedIn(0, { one: 0, two: 0.5, three: 1 }))];
    expect([0, 1, 5].map((day) => count({ attempts }, day))).toEqual([0, 2, 2]);
  });

  it('is not known while the digest is older than the reviews', () => {
    const review = textOf(reviewed([[1, 3]]));
    expect(savedAtOf(review)).toBe(savedAt);
    expect(count({ review }, 1)).toBeUndefined();
    expect(count({ review, digest: '{"of":"earlier","due":{}}' }, 1)).toBeUndefined();
    expect(count({ review, digest: `{"of":"${savedAt}","due":{}}` }, 1)).toBe(0);
  });

  it.each(['{', 'null', '7', '{"data":{"items":7}}', '{"data":{"items":[],"flagged":[],"updatedAt":5}}'])(
    'leaves out what cannot be read: %s',
    (text) => expect(count({ attempts: [text, null, textOf(handedIn(0, { one: 0 }))], digest: text === '{' ? text : null }, 1)).toBe(1),
  );

  it('is what the review page counts, also for what was missed since the digest was made', () => {
    const score = fc.constantFrom(0, 0.5, 1);
    const sitting = fc.tuple(
      fc.nat({ max: 8 }),
      fc.dictionary(fc.constantFrom('rfm-three-days', 'two', 'three'), score, { noNullPrototype: true }),
    );
    const grade = fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(sitting, { maxLength: 4 }), fc.array(grade, { maxLength: 3 }), fc.nat({ max: 30 }), (sittings, grades, day) => {
        const attempts = sittings.filter(([, scores]) => Object.keys(scores).length > 0).map(([on, scores]) => handedIn(on, scores));
        const record = reviewed(grades.map((given, index) => [index * 2, given]));
        const early = attempts.slice(0, 2);
        const digest = digestOf(cardsOf(missesOf(early, {}), record, noon(8), china), savedAt);
        const cards = cardsOf(missesOf(attempts, {}), record, noon(8 + day), china);
        const texts = { digest: JSON.stringify(digest), review: textOf(record), attempts: attempts.map(textOf) };
        const late = missesOf(attempts.slice(2), {});
        // A miss that came in late but happened before the last event changes the memory, which only the whole record tells.
        fc.pre(late.every(({ item, at }) => at > (digest.due[item]?.[1] ?? -1)));
        expect(count(texts, 8 + day)).toBe(dueOn(cards, dayNumber(8 + day)).length);
        expect(week(texts, 8 + day)).toEqual(forecast(cards, dayNumber(8 + day), 7).map((each) => each.count));
      }),
    );
  });
});
