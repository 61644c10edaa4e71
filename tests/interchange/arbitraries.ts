/** Generators of own items and of texts that are hard on a format. */
import fc from 'fast-check';
import { foldTyped } from '../../src/interactions/cloze/typed-answer.ts';
import type { ImportOptions } from '../../src/interchange/import-result.ts';
import { parseOwnItem } from '../../src/interchange/own-item.ts';
import { type OwnItem, type OwnItemOf, tidyLine, tidyText } from '../../src/interchange/own-item-schema.ts';

/** The words of a trainer's page. */
export const words = { fillIn: '填空。', isTrue: '对', isFalse: '错', answer: '答案', readByTrainer: '由培训师批阅。' };

/** Import with ids that count. */
export function importing(): ImportOptions {
  let count = 0;
  return {
    words,
    newId: () => {
      count += 1;
      return `own-${String(count).padStart(22, '0')}`;
    },
  };
}

/** Signs that mean something in GIFT, CSV, YAML, HTML or a spreadsheet. */
const hard = fc.constantFrom(
  '=',
  '~',
  '#',
  '{',
  '}',
  ':',
  '\\',
  '\\n',
  '::',
  '####',
  '//',
  '$CATEGORY: x',
  '[html]',
  '[plain]',
  '%50%',
  '%',
  '->',
  '*',
  '\\*',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  "'",
  '@',
  '+',
  '-',
  '|',
  '___',
  '→',
  '<b>',
  '&amp;',
  '&#65;',
  '<img src=x onerror=alert(1)>',
  '- ',
  '? ',
  '!',
  '& ',
  '客户',
  '潜力',
  '，',
  '“',
  '😀',
  '\u200b',
  '\u0000',
  '\ud800',
  'A',
  'B',
  '1',
  '2.5',
  ' ',
  'null',
  'true',
  '.',
  '..',
  '~~',
);

/** Any text: Unicode of all planes, half characters, control characters, and signs that mean something somewhere. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(hard, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(hard, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 14 }).map((parts) => parts.join('')),
);

const text = anyText.map(tidyText).filter((value) => value !== '');
const line = anyText.map(tidyLine).filter((value) => value !== '');
const maybe = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 2, arbitrary: text });
const word = line.filter((value) => value.length <= 200 && foldTyped(value) !== '');
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({}),
    value.map((one) => ({ [key]: one })),
  );

const common = fc.record({
  name: fc.oneof(fc.constant(''), line),
  objective: fc.oneof(fc.constant(''), fc.constant('tell-customers-apart'), line),
  difficulty: fc.constantFrom(1, 2, 3),
  stem: text,
  explanation: maybe,
});

let made = 0;

/** Makes an item of its parts; what the schema refuses is not an item and is not tried. */
function item<Name extends OwnItem['interaction']>(name: Name, body: fc.Arbitrary<object>): fc.Arbitrary<OwnItemOf<Name>> {
  return fc
    .tuple(common, body)
    .map(([shared, own]) => {
      made += 1;
      return parseOwnItem({ ...shared, ...own, id: `own-${String(made).padStart(22, 'x')}`, interaction: name });
    })
    .filter((parsed) => parsed.ok)
    .map((parsed) => parsed.item as OwnItemOf<Name>);
}

const amount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  fc.constantFrom(0, 0.000001, -0.0000025, 4.5e15, 0.1),
);
const options = fc.array(fc.tuple(text, optional('feedback', text)), { minLength: 2, maxLength: 6 });

export const ownChoices = item(
  'choice',
  fc
    .tuple(options, fc.boolean(), fc.boolean(), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.nat({ max: 5 }))
    .map(([entries, multiple, keepOrder, flags, one]) => ({
      multiple,
      keepOrder,
      options: entries.map(([content, feedback], index) => ({
        text: content,
        ...feedback,
        correct: multiple ? index === 0 || flags[index] : index === one % entries.length,
      })),
    })),
);

export const ownVerdicts = item(
  'choice',
  fc.tuple(fc.boolean(), optional('feedback', text), optional('feedback', text)).map(([isTrue, a, b]) => ({
    keepOrder: true,
    options: [
      { id: 'true', text: words.isTrue, correct: isTrue, ...a },
      { id: 'false', text: words.isFalse, correct: !isTrue, ...b },
    ],
  })),
);

const sorted = (place: 'target' | 'bin', minLength = 2) =>
  fc
    .array(fc.tuple(text, fc.nat({ max: 9 })), { minLength, maxLength: 6 })
    .map((parts) => (places: number) => parts.map(([content, where]) => ({ text: content, [place]: `place-${(where % places) + 1}` })));

const places = fc.uniqueArray(text, { minLength: 2, maxLength: 4 });

export const ownMatches = item(
  'match',
  fc.tuple(places, sorted('target')).map(([texts, parts]) => ({
    targets: texts.map((content, index) => ({ id: `place-${index + 1}`, text: content })),
    sources: parts(texts.length),
  })),
);

export const ownCategorizations = item(
  'categorize',
  fc.tuple(places, sorted('bin')).map(([texts, parts]) => ({
    bins: texts.map((title, index) => ({ id: `place-${index + 1}`, title })),
    cards: parts(texts.length),
  })),
);

export const ownOrders = item('order', fc.record({ steps: fc.array(fc.record({ text }), { minLength: 2, maxLength: 6 }) }));

const mistakes = fc.uniqueArray(fc.record({ accept: fc.array(word, { minLength: 1, maxLength: 2 }), feedback: text }), {
  maxLength: 2,
  selector: ({ feedback }) => feedback,
});

/** A single typed gap; around it any text that GIFT can tell from a stem, or none. */
export const ownTypedGaps = item(
  'cloze',
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), mistakes, maybe, fc.option(fc.tuple(maybe, text), { nil: null }))
    .map(([accept, wrong, why, around]) => ({
      text: around === null ? '{answer}' : `${around[0].replace(/[{}]|\n\n+/g, '·')} {answer}${around[1].replace(/[{}]/g, '·')}`,
      gaps: [{ id: 'answer', accept, mistakes: wrong, why }],
    })),
);

export const ownNumbers = item(
  'numeric',
  fc
    .tuple(
      amount,
      amount.map(Math.abs),
      fc.array(fc.record({ value: amount, tolerance: amount.map(Math.abs), feedback: text }), { maxLength: 2 }),
      maybe,
      fc.oneof(fc.constant(words.answer), text),
      optional(
        'unit',
        line.filter((unit) => unit.length <= 50),
      ),
    )
    .map(([value, tolerance, wrong, why, label, unit]) => ({
      fields: [{ label: label.replace(/\n\n+/g, '·'), value, tolerance, mistakes: wrong, why, ...unit }],
    })),
);

export const ownTexts = item('text', fc.record({ modelAnswer: text }));

/** Boards and everything else only YAML can say. */
export const ownRichItems: fc.Arbitrary<OwnItem> = fc.oneof(
  item(
    'place',
    fc.tuple(text, text, fc.array(text, { minLength: 2, maxLength: 3 }), maybe).map(([a, b, cards, why]) => ({
      columns: {
        title: a,
        values: [
          { id: 'low', title: a },
          { id: 'high', title: b },
        ],
      },
      rows: {
        title: b,
        values: [
          { id: 'top', title: a },
          { id: 'base', title: b },
        ],
      },
      cellNames: { 'low-top': a },
      outside: b,
      cards: [
        ...cards.map((content) => ({ text: content, column: 'low', row: 'base', why })),
        { text: a, outside: true, mistakes: { 'low-top': b } },
      ],
    })),
  ),
  item(
    'cloze',
    fc.tuple(text, word, options, maybe).map(([a, accepted, entries, why]) => ({
      context: a,
      text: 'One {first}, two {second}.',
      gaps: [
        { id: 'first', accept: [accepted], why },
        { id: 'second', options: entries.map(([content, feedback], index) => ({ text: content, ...feedback, correct: index === 0 })) },
      ],
    })),
  ),
  item('text', fc.record({ modelAnswer: text, checklist: fc.array(fc.record({ text }), { maxLength: 3 }) })),
);

export const ownItems: fc.Arbitrary<OwnItem> = fc.oneof(
  ownChoices,
  ownVerdicts,
  ownMatches,
  ownCategorizations,
  ownOrders,
  ownTypedGaps,
  ownNumbers,
  ownTexts,
  ownRichItems,
);

/** What an item says, without the ids of its parts, which are made anew when it is read. */
export function meaning(item: OwnItem): unknown {
  const { id: _id, ...rest } = item;
  switch (rest.interaction) {
    case 'choice':
      return { ...rest, options: rest.options.map(({ id: _option, ...option }) => option) };
    case 'order':
      return { ...rest, steps: rest.steps.map(({ id: _step, ...step }) => step) };
    case 'numeric':
      return { ...rest, fields: rest.fields.map(({ id: _field, ...field }) => field) };
    case 'match':
      return {
        ...rest,
        sources: rest.sources.map(({ id: _source, target, ...source }) => ({
          ...source,
          target: rest.targets.find((one) => one.id === target)?.text,
        })),
        targets: new Set(rest.targets.map((target) => target.text)),
      };
    case 'categorize':
      return {
        ...rest,
        cards: rest.cards.map(({ id: _card, bin, ...card }) => ({ ...card, bin: rest.bins.find((one) => one.id === bin)?.title })),
        bins: new Set(rest.bins.map((bin) => bin.title)),
      };
    default:
      return rest;
  }
}
