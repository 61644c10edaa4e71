import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealItem } from '../../src/assignment/seal-item.ts';
import { askedItems } from '../../src/gradebook/assignment-record.ts';
import type { TrainerMark } from '../../src/gradebook/deeds.ts';
import { markingGuide, markSubmission, outcomeOf } from '../../src/gradebook/mark-submission.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { items as anyItem, responsesTo, strangeResponsesTo } from '../interactions/arbitraries.ts';
import { choiceItem, freeTextItem, orderItem } from '../interactions/builders.ts';
import { handInOf, items, recordOf } from './builders.ts';

function marked(record = recordOf(), sketch: Parameters<typeof handInOf>[1] = {}, marks?: ReadonlyMap<string, TrainerMark>) {
  const guide = markingGuide(record, askedItems(record), []);
  return { guide, marking: markSubmission(handInOf(record, sketch), guide, marks) };
}

describe('a submission is marked from its raw responses', () => {
  test('with the trainer’s key: everything right', () => {
    const { marking } = marked();
    expect(marking).toMatchObject({ score: 1, passed: true, waiting: 1 });
    expect(marking.items.map(({ item, state }) => [item, state])).toEqual(
      items.map(({ id, interaction }) => [id, interaction === 'text' ? 'waiting' : 'marked']),
    );
  });

  test('whatever was answered: as the marking of each interaction says, and the total is the mean', () => {
    const answered = fc.array(anyItem, { minLength: 1, maxLength: 8 }).chain((drawn) => {
      const own = drawn.map((item, index): DeliveredItem => ({ ...item, id: `item-about-${index}` }));
      return fc.tuple(
        fc.constant(own),
        fc.tuple(
          ...own.map((item) => fc.oneof({ weight: 4, arbitrary: responsesTo(item) }, { weight: 1, arbitrary: strangeResponsesTo(item) })),
        ),
      );
    });
    fc.assert(
      fc.property(answered, ([own, responses]) => {
        const answers = Object.fromEntries(own.map((item, index) => [item.id, responses[index]]));
        const { marking, guide } = marked(recordOf({ items: own }), { answers });
        const expected = own.map((item, index) => markResponse(item, responses[index]).score);
        for (const [index, one] of marking.items.entries()) {
          if (one.state === 'marked' && own[index]?.interaction !== 'text') expect(one.score).toBe(expected[index]);
          expect(outcomeOf(one, guide)?.score).toBe(expected[index]);
        }
        const scores = marking.items.flatMap(({ score }) => (score === null ? [] : [score]));
        if (scores.length > 0) expect(marking.score).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length);
        else expect(marking.score).toBeNull();
      }),
    );
  });

  test('what was not answered earns nothing; an empty free answer waits for nobody', () => {
    const { marking } = marked(recordOf(), { answers: Object.fromEntries(items.map(({ id }) => [id, undefined])) });
    expect(marking).toMatchObject({ score: 0, passed: false, waiting: 0 });
    expect(marking.items.every(({ answered }) => !answered)).toBe(true);
    expect(marked(recordOf(), { answers: { 'answer-complaint': { answer: '  ', ticked: [] } } }).marking.waiting).toBe(0);
  });

  test('objectives are summed up, the weakest first', () => {
    const { marking } = marked(recordOf(), { answers: { 'which-are-loyal': [] } });
    expect(marking.objectives).toEqual([
      { objective: 'keep-customers', score: 0, count: 1 },
      { objective: 'tell-customers-apart', score: 1, count: 7 },
    ]);
  });
});

describe('a free answer', () => {
  const record = recordOf({ items: [items[0] as DeliveredItem, freeTextItem('apology')] });
  const mark = (score: number | null, comment = '') => new Map([['answer-complaint', { score, comment }]]);

  test('waits for the trainer; until then the others are the score', () => {
    expect(marked(record, { answers: { 'who-is-loyal': ['new'] } }).marking).toMatchObject({ score: 0, waiting: 1 });
  });

  test('counts as the trainer marks it, with the comment', () => {
    const { marking } = marked(record, { answers: { 'who-is-loyal': ['new'] } }, mark(0.8, '语气很好'));
    expect(marking).toMatchObject({ score: 0.4, waiting: 0 });
    expect(marking.items[1]).toMatchObject({ state: 'marked-by-trainer', score: 0.8, comment: '语气很好' });
  });

  test('with a comment alone still waits; a mark out of bounds is kept in them', () => {
    expect(marked(record, {}, mark(null, '请再写')).marking.items[1]).toMatchObject({ state: 'waiting', comment: '请再写' });
    expect(marked(record, {}, mark(7)).marking.items[1]).toMatchObject({ score: 1 });
  });

  test('alone, unmarked, has no score yet', () => {
    expect(marked(recordOf({ items: [freeTextItem('apology')] })).marking).toMatchObject({ score: null, passed: false, waiting: 1 });
  });
});

describe('a sealed assignment', () => {
  const own = [choiceItem({ right: ['regular'], wrong: ['new', 'lost'] }), orderItem('collect', 'tidy', 'classify')];
  const record = recordOf({ items: own, assignment: { sealed: true } });
  const sealed = own.map((item) => sealItem(item, record.assignment.id));
  const textOf = (item: DeliveredItem | undefined, id: string) =>
    (item?.interaction === 'choice' ? item.options : item?.interaction === 'order' ? item.steps : []).find((part) => part.text.includes(id))
      ?.id ?? '';
  const submission = (option: string, steps: string[]) => {
    const at = { at: '2026-03-02T09:05:00.000Z', milliseconds: 1000 };
    const responses = {
      [sealed[0]?.id ?? '']: { response: [textOf(sealed[0], option)], ...at },
      [sealed[1]?.id ?? '']: { response: steps.map((step) => textOf(sealed[1], step)), ...at },
    };
    return handInOf(record, { answers: {}, attempt: { responses } });
  };
  const mark = (option: string, steps: string[]) => markSubmission(submission(option, steps), markingGuide(record, askedItems(record), []));

  test('is asked under other ids, and marked with the trainer’s key after translating them back', () => {
    expect(submission('regular', []).attempt.items.map(({ id }) => id)).not.toContain('who-is-loyal');
    expect(mark('regular', ['collect', 'tidy', 'classify'])).toMatchObject({
      score: 1,
      items: [
        { item: 'who-is-loyal', response: ['regular'] },
        { item: 'order-steps', response: ['collect', 'tidy', 'classify'] },
      ],
    });
    expect(mark('lost', ['classify', 'tidy', 'collect']).score).toBe(0);
  });
});
