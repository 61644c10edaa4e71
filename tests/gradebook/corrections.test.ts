import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Correction, correctionFault, correctionOf, markCorrected } from '../../src/gradebook/corrections.ts';
import { changesBetween, gradebookOf } from '../../src/gradebook/gradebook.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { cellsOf } from '../../src/interactions/place/cells.ts';
import { markedItems, partsOf, responsesTo, strangeResponsesTo } from '../interactions/arbitraries.ts';
import { choiceItem, numericItem, orderItem } from '../interactions/builders.ts';
import { deedsOf, handInOf, items, receivedOf, recordOf } from './builders.ts';

const by = (item: DeliveredItem, corrections: readonly Correction[], response: unknown) =>
  markCorrected(item, correctionOf(item.id, corrections), response).score;

/** Corrections that accept something else in this item. */
function correctionsFor(item: DeliveredItem): fc.Arbitrary<Correction> {
  const base = { item: item.id };
  const part = fc.constantFrom(...partsOf(item));
  const place = (places: readonly string[]) =>
    fc
      .tuple(part, fc.constantFrom(...places))
      .map(([id, where]): Correction => ({ ...base, kind: 'accept-place', part: id, place: where }));
  switch (item.interaction) {
    case 'choice':
      return part.map((option) => ({ ...base, kind: 'accept-option', option }));
    case 'match':
      return place(item.targets.map(({ id }) => id));
    case 'categorize':
      return place(item.bins.map(({ id }) => id));
    case 'place':
      return place(cellsOf(item));
    case 'order':
      return fc
        .shuffledSubarray(partsOf(item), { minLength: item.steps.length })
        .map((steps) => ({ ...base, kind: 'accept-order', steps }));
    case 'numeric':
      return fc
        .tuple(part, fc.integer(), fc.constantFrom(0, 0.5, 100))
        .map(([field, value, tolerance]) => ({ ...base, kind: 'accept-number', field, value, tolerance }));
    case 'cloze':
      return fc
        .constantFrom(...item.gaps)
        .chain((gap) =>
          gap.options
            ? fc
                .constantFrom(...gap.options)
                .map((option): Correction => ({ ...base, kind: 'accept-option', gap: gap.id, option: option.id }))
            : fc
                .constantFrom('二八定律', 'Pareto', '价值')
                .map((word): Correction => ({ ...base, kind: 'accept-word', gap: gap.id, word })),
        );
    case 'text':
      return fc.constant({ ...base, kind: 'drop' });
  }
}

const corrected = markedItems.chain((item) =>
  fc.tuple(fc.constant(item), fc.array(correctionsFor(item), { maxLength: 4 }), responsesTo(item)),
);

/** Gives in a response what the corrections accept, as far as one response can. */
function followed(item: DeliveredItem, correction: Correction): unknown {
  const key = correctResponse(item);
  if (correction.kind === 'accept-option' && correction.gap === undefined) {
    return item.interaction === 'choice' && item.multiple ? [...new Set([...(key as string[]), correction.option])] : [correction.option];
  }
  if (correction.kind === 'accept-option') return { ...(key as object), [correction.gap ?? '']: correction.option };
  if (correction.kind === 'accept-place') return { ...(key as object), [correction.part]: correction.place };
  if (correction.kind === 'accept-word') return { ...(key as object), [correction.gap]: correction.word };
  if (correction.kind === 'accept-number') return { ...(key as object), [correction.field]: String(correction.value) };
  return correction.kind === 'accept-order' ? correction.steps : key;
}

describe('accepting something else', () => {
  test('never lowers a score', () => {
    fc.assert(
      fc.property(corrected, ([item, corrections, response]) => {
        expect(by(item, corrections, response)).toBeGreaterThanOrEqual((markResponse(item, response).score ?? 0) - 1e-12);
      }),
    );
  });

  test('gives the full score for what is accepted, and still for the key', () => {
    fc.assert(
      fc.property(corrected, ([item, corrections]) => {
        expect(by(item, corrections, correctResponse(item))).toBe(1);
        for (const correction of corrections) expect(by(item, corrections, followed(item, correction))).toBeCloseTo(1);
      }),
    );
  });

  test('does not trip over what is no response', () => {
    const strange = markedItems.chain((item) =>
      fc.tuple(fc.constant(item), fc.array(correctionsFor(item), { minLength: 1, maxLength: 3 }), strangeResponsesTo(item)),
    );
    fc.assert(
      fc.property(strange, ([item, corrections, response]) => {
        const score = by(item, corrections, response) ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each<[string, DeliveredItem, Correction, unknown, number, number]>([
    [
      'another option',
      choiceItem({ right: ['regular'], wrong: ['new'] }),
      { item: 'who-is-loyal', kind: 'accept-option', option: 'new' },
      ['new'],
      0,
      1,
    ],
    [
      'a number with a tolerance',
      numericItem({ value: { value: 10 } }),
      { item: 'work-out-values', kind: 'accept-number', field: 'value', value: 12, tolerance: 0.5 },
      { value: '12.4' },
      0,
      1,
    ],
    [
      'another order',
      orderItem('collect', 'tidy', 'act'),
      { item: 'order-steps', kind: 'accept-order', steps: ['tidy', 'collect', 'act'] },
      ['tidy', 'collect', 'act'],
      0.5,
      1,
    ],
  ])('%s', (_, item, correction, response, before, after) => {
    expect(markResponse(item, response).score).toBe(before);
    expect(by(item, [correction], response)).toBe(after);
  });
});

describe('a correction that makes no sense is told', () => {
  test.each<[string | null, Correction]>([
    ['unknown-item', { item: 'unheard-of', kind: 'drop' }],
    ['not-for-this-interaction', { item: 'who-is-loyal', kind: 'accept-word', gap: 'share', word: 'x' }],
    ['unknown-part', { item: 'who-is-loyal', kind: 'accept-option', option: 'unheard-of' }],
    ['unknown-part', { item: 'who-is-loyal', kind: 'accept-option', option: 'new', gap: 'share' }],
    ['unknown-part', { item: 'match-customers', kind: 'accept-place', part: 'monthly', place: 'outside' }],
    ['unknown-part', { item: 'fill-the-gaps', kind: 'accept-word', gap: 'kind', word: 'new' }],
    ['unknown-part', { item: 'fill-the-gaps', kind: 'accept-word', gap: 'share', word: '…' }],
    ['unknown-part', { item: 'work-out-values', kind: 'accept-number', field: 'value', value: Number.NaN, tolerance: 0 }],
    ['unknown-part', { item: 'order-steps', kind: 'accept-order', steps: ['collect', 'tidy'] }],
    ['already-right', { item: 'who-is-loyal', kind: 'accept-option', option: 'regular' }],
    ['already-right', { item: 'fill-the-gaps', kind: 'accept-word', gap: 'share', word: '８０／２０' }],
    ['already-right', { item: 'work-out-values', kind: 'accept-number', field: 'rate', value: 0.205, tolerance: 0 }],
    [null, { item: 'who-is-loyal', kind: 'accept-option', option: 'new' }],
    [null, { item: 'place-customers', kind: 'accept-place', part: 'buys-much', place: 'outside' }],
    [null, { item: 'answer-complaint', kind: 'drop' }],
    [null, { item: 'answer-complaint', kind: 'give-point' }],
  ])('%s: %j', (fault, correction) => {
    expect(correctionFault(items, correction)).toBe(fault);
  });

  test('also when it was made before', () => {
    for (const correction of [
      { item: 'who-is-loyal', kind: 'accept-option', option: 'new' },
      { item: 'who-is-loyal', kind: 'drop' },
    ] as const) {
      expect(correctionFault(items, correction, [correction])).toBe('already-right');
    }
  });
});

describe('a correction marks everyone again', () => {
  const record = recordOf({ items: items.slice(0, 2) });
  const received = receivedOf([
    handInOf(record, { who: { name: '张三', token: record.roster[0]?.token ?? '' } }),
    handInOf(record, {
      who: { name: '李四', number: 'A-1002', token: record.roster[1]?.token ?? '' },
      answers: { 'who-is-loyal': ['new'] },
    }),
  ]);
  const before = gradebookOf(record, received, []);
  const change = (...corrections: Correction[]) => {
    const deeds = deedsOf(...corrections.map((correction) => ({ kind: 'correct', correction }) as const));
    return { deeds, changes: changesBetween(before, gradebookOf(record, received, deeds)) };
  };

  test('and says what changed for whom', () => {
    expect(change({ item: 'who-is-loyal', kind: 'accept-option', option: 'new' }).changes).toEqual([
      {
        person: `token:${record.roster[1]?.token}`,
        name: '李四',
        number: 'A-1002',
        before: { score: 0.5, passed: false },
        after: { score: 1, passed: true },
        items: [{ submission: received[1]?.key, item: 'who-is-loyal', before: 0, after: 1 }],
      },
    ]);
  });

  test('dropping an item takes it out of everyone’s total', () => {
    const { changes } = change({ item: 'who-is-loyal', kind: 'drop' });
    expect(changes.map(({ name, before: was, after }) => [name, was?.score, after?.score])).toEqual([
      ['张三', 1, 1],
      ['李四', 0.5, 1],
    ]);
  });

  test('giving the point gives it to everyone, even where nothing was answered', () => {
    const silent = receivedOf([handInOf(record, { answers: { 'who-is-loyal': undefined, 'which-are-loyal': [] } })]);
    const deeds = deedsOf({ kind: 'correct', correction: { item: 'who-is-loyal', kind: 'give-point' } });
    expect(gradebookOf(record, silent, deeds).people[0]?.counted.marking.score).toBe(0.5);
  });

  test('and, taken back, leaves everything as it was', () => {
    const { deeds } = change({ item: 'who-is-loyal', kind: 'accept-option', option: 'new' }, { item: 'which-are-loyal', kind: 'drop' });
    const back = [
      ...deeds,
      ...['2', '1'].map((deed, index) => ({ id: `back-${index}`, at: '2026-03-03T09:00:00.000Z', kind: 'undo' as const, deed })),
    ];
    expect(changesBetween(before, gradebookOf(record, received, back))).toEqual([]);
  });
});
