import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { h } from 'preact';
import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { isSealed, sealItem, unsealResponse } from '../../src/assignment/seal-item.ts';
import { stringsOf } from '../../src/course/strings/index.ts';
import { emptyResponses } from '../../src/interactions/empty-response.ts';
import { loadInteractions, viewOf } from '../../src/interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { checkResponse, markResponse } from '../../src/interactions/marking.ts';
import { shuffle } from '../../src/interactions/shuffle.ts';
import { items, markedItems, partsOf, responsesTo, strangeResponsesTo } from '../interactions/arbitraries.ts';
import {
  categorizeItem,
  choiceItem,
  clozeItem,
  freeTextItem,
  matchItem,
  numericItem,
  orderItem,
  placeItem,
} from '../interactions/builders.ts';
import { courseItems } from './material.ts';
import { responseByTexts } from './texts-of-key.ts';

const seed = 'k3v9XyzAbCdEfGhIjKlMn0';

const oneOfEach: DeliveredItem[] = [
  choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] }),
  matchItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential', 'lost']),
  orderItem('collect', 'tidy', 'classify'),
  clozeItem({ who: { accept: ['忠诚客户'], mistakes: { 常客: 'that is another' } }, when: { right: ['now'], wrong: ['later', 'never'] } }),
  categorizeItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential']),
  placeItem({ partner: { column: 'high-loyalty', row: 'high-profit' }, passer: 'outside' }, { outside: true, columnCredit: 0.5 }),
  numericItem({ margin: { value: 20, tolerance: 0.5, unit: '%', mistakes: [[25, 'of the price, not of the cost']] } }),
  freeTextItem('apologises'),
];

/** Every text a learner must be able to read, and so may stand in a sealed item. */
function visibleTexts(item: DeliveredItem): string[] {
  const common = [
    item.stem,
    ...(item.context === undefined ? [] : [item.context]),
    ...(item.card ? [item.card.seller, item.card.text, ...item.card.facts.flatMap((fact) => [fact.label, fact.value])] : []),
  ];
  switch (item.interaction) {
    case 'choice':
      return [...common, ...item.options.map((option) => option.text)];
    case 'match':
      return [...common, ...[...item.sources, ...item.targets].map((part) => part.text)];
    case 'order':
      return [...common, ...item.steps.map((step) => step.text)];
    case 'cloze':
      return [...common, ...item.gaps.flatMap((gap) => gap.options ?? []).map((option) => option.text)];
    case 'categorize':
      return [...common, ...item.bins.map((bin) => bin.title), ...item.cards.map((card) => card.text)];
    case 'place':
      return [
        ...common,
        ...[item.columns, item.rows].flatMap((axis) => [axis.title, ...axis.values.map((value) => value.title)]),
        ...(item.outside === undefined ? [] : [item.outside]),
        ...item.cards.map((card) => card.text),
      ];
    case 'numeric':
      return [...common, ...item.fields.flatMap((field) => [field.label, field.unit ?? field.label])];
    case 'text':
      return common;
  }
}

/** Every key and every value in an item that is no object, with the name of the field it stands in. */
function leaves(value: unknown, field = ''): { field: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ field, value }];
  if (Array.isArray(value)) return value.flatMap((entry) => leaves(entry, field));
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, key));
}

const clozeWithoutIds = (text: string) => text.replace(/\{[^}]*\}/g, '{}');

/** Says what in a sealed item is neither visible to learners, nor neutral, nor empty. */
function strangers(item: DeliveredItem, sealed: DeliveredItem): unknown[] {
  const visible = visibleTexts(item);
  return leaves(sealed).filter(({ field, value }) => {
    if (field === 'id') return !/^(?:q-[0-9a-f]{16}|[a-z]\d+|case)$/.test(String(value));
    if (field === 'hash') return value === item.hash;
    if (field === 'interaction') return value !== item.interaction;
    if (field === 'objective') return value !== item.objective;
    if (field === 'difficulty') return value !== item.difficulty;
    if (field === 'multiple' || field === 'keepOrder') return typeof value !== 'boolean';
    if (field === 'text' && item.interaction === 'cloze' && clozeWithoutIds(String(value)) === clozeWithoutIds(item.text)) {
      return !/^[^{}]*(\{g\d+\}[^{}]*)+$/.test(String(value));
    }
    return value !== '' && value !== 0 && value !== false && !visible.includes(value as string);
  });
}

/** All texts that are there for marking or are shown after it. */
function keyTexts(item: DeliveredItem): string[] {
  return leaves(item)
    .filter(({ field, value }) => typeof value === 'string' && !['id', 'hash', 'interaction', 'objective'].includes(field))
    .map(({ value }) => value as string)
    .filter(
      (text) =>
        text.length >= 8 && ![...visibleTexts(item), item.interaction === 'cloze' ? item.text : ''].some((shown) => shown.includes(text)),
    );
}

/** A copy that differs in nothing but its key: another answer is right, and everything is written in another order. */
function withAnotherKey(item: DeliveredItem, chance: string): DeliveredItem {
  const mixed = <T>(values: readonly T[]) => shuffle(values, chance);
  const pick = (values: readonly { id: string }[], part: string) =>
    mixed(values.map((value) => value.id).sort())[part.length % values.length] ?? '';
  const other = { ...item, id: `other-${chance.length}`, hash: 'ffffffffffff', explanation: 'Something else.' };
  switch (other.interaction) {
    case 'choice': {
      const options = other.keepOrder ? other.options : mixed(other.options);
      const count = options.filter((option) => option.correct).length;
      return {
        ...other,
        options: options.map((option, index) => ({ ...option, correct: other.multiple ? index >= count - 1 : index === 0, feedback: 'F' })),
      };
    }
    case 'match':
      return {
        ...other,
        sources: mixed(other.sources).map((source) => ({
          ...source,
          target: pick(other.targets, source.id),
          alsoAccept: [],
          why: 'W',
          mistakes: {},
        })),
        targets: mixed(other.targets),
      };
    case 'order':
      return { ...other, steps: mixed(other.steps).map((step) => ({ ...step, why: 'W' })) };
    case 'cloze':
      return {
        ...other,
        gaps: other.gaps.map((gap) => {
          const { accept: _accept, options, ...rest } = gap;
          if (!options) return { ...rest, accept: ['another', 'word', 'still'], mistakes: [], why: 'W' };
          return { ...rest, options: mixed(options).map((option, index) => ({ ...option, correct: index === 0 })), why: 'W' };
        }),
      };
    case 'categorize':
      return {
        ...other,
        cards: mixed(other.cards).map((card) => ({ ...card, bin: pick(other.bins, card.id), alsoAccept: [], why: 'W', mistakes: {} })),
      };
    case 'place':
      return {
        ...other,
        cellNames: {},
        columnCredit: 0.25,
        cards: mixed(other.cards).map(({ id, text }) => ({
          id,
          text,
          outside: false,
          column: pick(other.columns.values, id),
          row: pick(other.rows.values, id),
          why: 'W',
          mistakes: {},
        })),
      };
    case 'numeric':
      return {
        ...other,
        fields: other.fields.map((field) => ({ ...field, value: field.value * 2 + 1, tolerance: 3, mistakes: [], why: 'W' })),
      };
    case 'text':
      return { ...other, modelAnswer: 'Another answer.', checklist: [{ id: 'another', text: 'Another entry' }] };
  }
}

/** The same item with every id of a part replaced by one of no meaning, wherever it stands. */
function withOtherIds(item: DeliveredItem): DeliveredItem {
  const ids = [...new Set(leaves(item).flatMap(({ field, value }) => (field === 'id' && value !== item.id ? [String(value)] : [])))];
  const renamed = new Map(ids.map((id, index) => [id, `renamed-${ids.length - index}`]));
  const rename = (value: unknown, field = ''): unknown => {
    if (typeof value === 'string') {
      if (field === 'text' && item.interaction === 'cloze') {
        return value.replace(/\{([^}]*)\}/g, (_all, id: string) => `{${renamed.get(id) ?? id}}`);
      }
      return ['id', 'target', 'bin', 'column', 'row', 'alsoAccept'].includes(field) ? (renamed.get(value) ?? value) : value;
    }
    if (Array.isArray(value)) return value.map((entry) => rename(entry, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'mistakes' && !Array.isArray(inner) ? {} : rename(inner, key)]),
    );
  };
  return rename(item) as DeliveredItem;
}

/** Everything that must hold of one item and its sealed copy. */
function expectSealed(item: DeliveredItem): void {
  const sealed = sealItem(item, seed);
  expect(strangers(item, sealed)).toEqual([]);
  const json = JSON.stringify(sealed);
  const told = leaves(sealed).flatMap(({ field, value }) => (['interaction', 'objective'].includes(field) ? [] : [value]));
  for (const text of keyTexts(item)) expect(told.join('\n')).not.toContain(text);
  for (const id of [item.id, ...partsOf(item)]) expect(told).not.toContain(id);

  expect(isSealed(sealed)).toBe(true);
  expect(isSealed(item)).toBe(false);
  expect(sealItem(sealed, seed).hash).toBe(sealed.hash);
  expect(JSON.stringify(sealItem(withAnotherKey(item, 'chance'), seed))).toBe(json);
  expect(JSON.stringify(sealItem(withOtherIds(item), seed))).toBe(json);

  const response = responseByTexts(item, sealed);
  expect(checkResponse(sealed, response)).toEqual({ state: 'complete' });
  const opened = unsealResponse(item, seed, response);
  expect(checkResponse(item, opened)).toEqual({ state: 'complete' });
  expect(markResponse(item, opened).score).toBe(item.interaction === 'text' ? null : 1);
}

describe.each([...courseItems])('the course in %s, sealed', (_locale, all) => {
  it.each([...new Set(all.map((item) => item.interaction))])('keeps the key of every %s', (interaction) => {
    for (const item of all) if (item.interaction === interaction) expectSealed(item);
  });
});

describe('sealing', () => {
  it('gives the same for items that differ in nothing but the key', () => {
    fc.assert(
      fc.property(items, fc.string({ minLength: 1 }), (item, chance) => {
        expect(sealItem(withAnotherKey(item, chance), seed)).toEqual(sealItem(item, seed));
      }),
    );
  });

  it('leaves nothing but what learners must see', () => {
    fc.assert(
      fc.property(items, (item) => {
        const sealed = sealItem(item, seed);
        expect(strangers(item, sealed)).toEqual([]);
        expect(isSealed(sealed)).toBe(true);
        expect(isSealed(item)).toBe(false);
      }),
    );
  });

  it('keeps the answers of whoever picks the right texts', () => {
    fc.assert(
      fc.property(markedItems, (item) => {
        const opened = unsealResponse(item, seed, responseByTexts(item, sealItem(item, seed)));
        expect(markResponse(item, opened).score).toBe(1);
      }),
    );
  });

  it('translates every response a view could report into one to the item itself, part by part', () => {
    const answered = items.chain((item) => fc.record({ item: fc.constant(item), response: responsesTo(sealItem(item, seed)) }));
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const before = checkResponse(sealItem(item, seed), response);
        const after = checkResponse(item, unsealResponse(item, seed, response));
        expect(after.state).toBe(before.state);
      }),
    );
  });

  it('takes what is no response for nothing given, also where it names the parts by their own ids', () => {
    const item = choiceItem({ right: ['loyal'], wrong: ['lost'] });
    expect(unsealResponse(item, seed, ['loyal'])).toBeUndefined();
    expect(markResponse(item, unsealResponse(item, seed, ['loyal'])).score).toBe(0);
    const strange = items.chain((any) => fc.record({ any: fc.constant(any), response: strangeResponsesTo(any) }));
    fc.assert(
      fc.property(strange, ({ any, response }) => {
        const opened = unsealResponse(any, seed, response);
        expect(opened === undefined || checkResponse(any, opened).state !== 'malformed').toBe(true);
      }),
    );
  });

  it('tells parts with the same text apart when the response comes back', () => {
    const [first, second, third] = ['collect', 'check', 'classify'];
    const item = orderItem(first, second, third);
    item.steps = item.steps.map((step) => ({ ...step, text: step.id === third ? 'Then decide' : 'Look again' }));
    const sealed = sealItem(item, seed);
    const opened = unsealResponse(item, seed, partsOf(sealed)) as string[];
    expect(opened.toSorted()).toEqual([first, second, third].toSorted());
  });

  it('keeps the order of options where it is part of the task, and the order of bins and axes', () => {
    const yesNo = { ...choiceItem({ right: ['yes'], wrong: ['no'] }), keepOrder: true };
    const sealed = sealItem(yesNo, seed);
    expect(sealed.interaction === 'choice' && sealed.options.map((option) => option.text)).toEqual(['The yes one', 'The no one']);
    const grades = sealItem(categorizeItem({ spends: 'top-grade', visits: 'base-grade' }, ['top-grade', 'base-grade']), seed);
    expect(grades.interaction === 'categorize' && grades.bins.map((bin) => bin.title)).toEqual([
      'Title of top-grade',
      'Title of base-grade',
    ]);
  });

  it('puts numbers in texts into the order of their values', () => {
    const item = clozeItem({ share: { right: ['20'], wrong: ['5', '100', '80'] } });
    const sealed = sealItem(item, seed);
    const options = sealed.interaction === 'cloze' ? sealed.gaps[0]?.options : undefined;
    expect(options?.map((option) => option.text)).toEqual(['5', '20', '80', '100']);
  });

  it('gives ids of its own in each assignment', () => {
    const item = freeTextItem('apologises');
    expect(sealItem(item, 'one').id).not.toBe(sealItem(item, 'other').id);
  });

  it('knows an item that kept a part of its key', () => {
    for (const item of oneOfEach) {
      const sealed = sealItem(item, seed);
      expect(isSealed({ ...sealed, explanation: 'Because.' })).toBe(false);
      if (sealed.interaction === 'choice') {
        expect(isSealed({ ...sealed, options: sealed.options.map((option) => ({ ...option, correct: true })) })).toBe(false);
        expect(isSealed({ ...sealed, options: sealed.options.toReversed() })).toBe(false);
      }
      if (sealed.interaction === 'numeric') {
        expect(isSealed({ ...sealed, fields: sealed.fields.map((field) => ({ ...field, tolerance: 1 })) })).toBe(false);
      }
    }
  });

  // Submissions are opened by sealing the trainer's copy again, years later. Never edit the sample; a change needs a version.
  it('never changes for the same item and seed', () => {
    const sample = JSON.parse(readFileSync(new URL('samples/sealed-1.json', import.meta.url), 'utf8'));
    expect(oneOfEach.map((item) => sealItem(item, seed))).toEqual(sample);
  });
});

describe('views', () => {
  it.each(oneOfEach.map((item) => [item.interaction, item] as const))('show a sealed %s, empty and answered', async (name, item) => {
    const sealed = sealItem(item, seed);
    const loaded = await loadInteractions([name]);
    const View = viewOf(loaded, sealed);
    for (const response of [undefined, responseByTexts(item, sealed), emptyResponses[name]]) {
      const html = render(
        h(View, {
          item: sealed,
          response,
          onChange: () => undefined,
          outcome: null,
          seed: 'attempt',
          strings: stringsOf('en').exercise,
          live: true,
        }),
      );
      for (const text of visibleTexts(item).slice(1)) expect(html).toContain(text);
      expect(html).not.toContain('undefined');
    }
  });
});
