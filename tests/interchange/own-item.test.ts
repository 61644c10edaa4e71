import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeliveredItem } from '../../src/assignment/assignment-schema.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import {
  deliverOwnItem,
  isOwnItemId,
  objectiveId,
  objectiveLabels,
  ownItemFrom,
  ownItemId,
  parseOwnItem,
} from '../../src/interchange/own-item.ts';
import { items } from '../interactions/arbitraries.ts';
import { ownItems } from './arbitraries.ts';

const choice = {
  id: 'own-0000000000000000000000',
  interaction: 'choice',
  stem: '谁是买方？',
  options: [{ text: '付钱的人', correct: true }, { text: '看货的人' }],
};

const faults = (value: unknown) => {
  const parsed = parseOwnItem(value);
  return parsed.ok ? [] : parsed.faults.map(({ code, path }) => [code, path.join('.')]);
};

describe('an own item', () => {
  it('may leave out whatever marking does not need', () => {
    expect(parseOwnItem(choice)).toEqual({
      ok: true,
      item: {
        id: choice.id,
        interaction: 'choice',
        name: '',
        objective: '',
        difficulty: 2,
        stem: '谁是买方？',
        explanation: '',
        multiple: false,
        keepOrder: false,
        options: [
          { id: 'option-1', text: '付钱的人', correct: true },
          { id: 'option-2', text: '看货的人', correct: false },
        ],
      },
    });
  });

  it('keeps ids that are there and gives others that are free', () => {
    const parsed = parseOwnItem({
      ...choice,
      options: [{ id: 'option-2', text: 'a', correct: true }, { text: 'b' }, { id: '', text: 'c', feedback: ' ' }],
    });
    expect(parsed.ok && parsed.item.interaction === 'choice' && parsed.item.options.map(({ id }) => id)).toEqual([
      'option-2',
      'option-3',
      'option-4',
    ]);
  });

  it('is told field by field what is wrong with it', () => {
    expect(faults({ ...choice, stem: ' ' })).toEqual([['empty', 'stem']]);
    expect(faults({ ...choice, stem: undefined })).toEqual([['missing', 'stem']]);
    expect(faults({ ...choice, stem: 7 })).toEqual([['wrong-kind', 'stem']]);
    expect(faults({ ...choice, difficulty: 4 })).toEqual([['not-one-of', 'difficulty']]);
    expect(faults({ ...choice, interaction: 'hotspot' })).toEqual([['not-one-of', 'interaction']]);
    expect(faults({ ...choice, interaction: undefined })).toEqual([['missing', 'interaction']]);
    expect(faults({ ...choice, weight: 3 })).toEqual([['unknown-field', 'weight']]);
    expect(faults({ ...choice, options: [{ text: 'a', correct: true }] })).toEqual([['too-few', 'options']]);
    expect(faults({ ...choice, options: [{ text: 'a' }, { text: 'b' }] })).toEqual([['no-right-option', 'options']]);
    expect(
      faults({
        ...choice,
        options: [
          { text: 'a', correct: true },
          { text: 'b', correct: true },
        ],
      }),
    ).toEqual([['several-right-options', 'options']]);
    expect(faults({ ...choice, options: [{ id: 'x y', text: 'a', correct: true }, { text: 'b' }] })).toEqual([['bad-id', 'options.0.id']]);
    expect(faults({ ...choice, options: [{ id: 'toString', text: 'a', correct: true }, { text: 'b' }] })).toEqual([
      ['bad-id', 'options.0.id'],
    ]);
    expect(
      faults({
        ...choice,
        options: [
          { id: 'x', text: 'a', correct: true },
          { id: 'x', text: 'b' },
        ],
      }),
    ).toEqual([['repeated-id', 'options.1.id']]);
    expect(faults({ ...choice, stem: 'x'.repeat(20_001) })).toEqual([['too-long', 'stem']]);
    expect(faults(JSON.parse('{"__proto__": {"a": 1}}'))).toEqual([['not-valid', '']]);
    expect(faults(null)[0]?.[0]).toBe('missing');
    expect(faults('text')[0]?.[0]).toBe('wrong-kind');
  });

  it('has places, gaps and cards that fit together', () => {
    const { options: _options, ...base } = choice;
    const match = {
      ...base,
      interaction: 'match',
      targets: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
    };
    expect(
      faults({
        ...match,
        sources: [
          { text: 'x', target: 'a' },
          { text: 'y', target: 'c' },
        ],
      }),
    ).toEqual([['unknown-place', 'sources.1.target']]);
    const cloze = { ...base, interaction: 'cloze', text: 'One {gap}.' };
    expect(faults({ ...cloze, gaps: [{ id: 'gap' }] })).toEqual([['gap-kind', 'gaps.0']]);
    expect(faults({ ...cloze, gaps: [{ id: 'other', accept: ['x'] }] })).toEqual([
      ['gap-not-in-text', 'text'],
      ['gap-not-in-text', 'text'],
    ]);
    expect(faults({ ...cloze, gaps: [{ id: 'gap', accept: ['…'] }] })).toEqual([['no-word', 'gaps.0.accept.0']]);
    expect(faults({ ...cloze, gaps: [{ id: 'gap', options: [{ text: 'a' }, { text: 'b' }] }] })).toEqual([
      ['no-right-option', 'gaps.0.options'],
    ]);
    const axis = (...ids: string[]) => ({ title: 'axis', values: ids.map((id) => ({ id, title: id })) });
    const place = { ...base, interaction: 'place', columns: axis('low', 'low-high'), rows: axis('top', 'high-top') };
    expect(
      faults({
        ...place,
        cards: [
          { text: 'x', column: 'low', row: 'top' },
          { text: 'y', outside: true },
        ],
      }),
    ).toEqual([
      ['repeated-id', 'rows.values'],
      ['off-board', 'cards.1'],
    ]);
  });

  it('becomes an item that a link may carry, and its key scores 1', () => {
    fc.assert(
      fc.property(ownItems, (item) => {
        const delivered = deliverOwnItem(item);
        expect(parseDeliveredItem(delivered)).toMatchObject({ ok: true });
        const outcome = markResponse(delivered, correctResponse(delivered));
        expect(outcome.score).toBe(item.interaction === 'text' ? null : 1);
      }),
    );
  }, 30_000);

  it('has another hash when anything changes that learners see, and the same when only its name does', () => {
    fc.assert(
      fc.property(ownItems, (item) => {
        const { hash } = deliverOwnItem(item);
        expect(deliverOwnItem({ ...item, name: 'renamed', id: 'own-1111111111111111111111' }).hash).toBe(hash);
        expect(deliverOwnItem({ ...item, stem: `${item.stem}!` }).hash).not.toBe(hash);
      }),
    );
  }, 30_000);

  it('reads back as itself from JSON', () => {
    fc.assert(
      fc.property(ownItems, (item) => {
        expect(parseOwnItem(JSON.parse(JSON.stringify(item)))).toEqual({ ok: true, item });
      }),
    );
  }, 30_000);

  it('can start from any item of the course', () => {
    fc.assert(
      fc.property(items, (delivered) => {
        const parsed = ownItemFrom(delivered, 'own-0000000000000000000000');
        expect(parsed).toMatchObject({ ok: true });
        if (!parsed.ok) return;
        const again = deliverOwnItem(parsed.item);
        expect({ ...again, hash: '', id: '' }).toEqual({ ...delivered, hash: '', id: '' });
      }),
    );
  }, 30_000);

  it('never throws, whatever it is read from', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        parseOwnItem(value);
      }),
    );
    fc.assert(
      fc.property(ownItems, fc.string(), fc.anything(), (item, key, value) => {
        parseOwnItem({ ...item, [key]: value, [Object.keys(item)[3] ?? 'stem']: value });
      }),
    );
  }, 30_000);
});

describe('ids', () => {
  it('are made of chance and known again', () => {
    const id = ownItemId(new Uint8Array(16).fill(255));
    expect(isOwnItemId(id)).toBe(true);
    expect(isOwnItemId('rfm-three-days-ago')).toBe(false);
    expect(isOwnItemId(7)).toBe(false);
  });

  it('of objectives are the course’s own or made from the label', () => {
    expect(objectiveId('explain-benefits')).toBe('explain-benefits');
    expect(objectiveId('')).toBe('own-items');
    expect(objectiveId('会打分')).toMatch(/^own-[0-9a-f]{16}$/);
    const parsed = parseOwnItem({ ...choice, objective: '会打分' });
    expect(parsed.ok && objectiveLabels([parsed.item])).toEqual(new Map([[objectiveId('会打分'), '会打分']]));
  });
});
