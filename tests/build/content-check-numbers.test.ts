/** Items whose numbers are drawn anew: what an author reads when something is wrong with them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { append, type Edit, items, mistakesAfter, sampleFolder } from './sample.ts';

const item = `
  - id: steps-share-of-returns
    objective: count-orders
    difficulty: 3
    interaction: numeric
    numbers:
      sold: { is: 400, from: 200, to: 800, step: 20 }
      rate: { is: 5, of: [3, 4, 5, 6, 7, 8] }
      returned: sold * rate / 100
      kept: sold - returned
    holds:
      - returned = round(returned)
    stem: { zh: 算一算。, en: Count. }
    context:
      zh: 卖出{sold}口，退回{returned}口。
      en: '{sold} pots were sold and {returned} came back.'
    explanation: { zh: 除以卖出的。, en: Divide by what was sold. }
    fields:
      - id: share-returned
        label: { zh: 退货率, en: Share returned }
        unit: { zh: '%', en: '%' }
        value: rate
        mistakes:
          - value: round(returned / kept * 100, 1)
            tolerance: 0.05
            feedback: { zh: 你除以了没退的。, en: You divided by those kept. }
          - value: 100 - rate
            feedback: { zh: 这是没退的。, en: Those were kept. }
        why:
          zh: '{returned} ÷ {sold} = {rate}%。'
          en: '{returned} ÷ {sold} = {rate}%.'
      - id: pots-kept
        label: { zh: 没退的, en: Kept }
        value: kept
        why: { zh: 减去退回的。, en: Subtract what came back. }
    examples:
      - response: { share-returned: '5', pots-kept: '380' }
        score: 1
`;
const before = readFileSync(`${sampleFolder}/${items}`, 'utf8').split('\n').length - 1;

/** The item with changes at the end of the sample’s items. */
const written = (...changes: [string, string][]): Edit =>
  append(
    items,
    changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the item does not hold ${from}`);
      return text.replace(from, () => to);
    }, item),
  );

/** Mistakes by the line of the item above in which they are told. */
const told = (...changes: [string, string][]) =>
  mistakesAfter(written(...changes)).map((mistake) =>
    mistake.replace(/^[^:]+:(\d+): /, (_, line) => `${Number(line) - before}: `).replace('item "steps-share-of-returns": ', ''),
  );

it('an item with numbers has no mistakes', () => {
  expect(told()).toEqual([]);
});

describe('form', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'an unknown name in a text',
      [['卖出{sold}口', '卖出{pots}口']],
      ['15: unknown name "pots" in the text; expected a name that stands before it under `numbers`'],
    ],
    [
      'an unknown name in a value',
      [['value: 100 - rate', 'value: 100 - rates']],
      ['27: unknown name "rates" in the formula “100 - rates”; expected a name that stands before it under `numbers`'],
    ],
    [
      'a minus without spaces',
      [['kept: sold - returned', 'kept: sold-returned']],
      [
        '10: unknown name "sold-returned" in the formula “sold-returned”; expected a name that stands before it under `numbers`, and spaces around a minus',
      ],
    ],
    [
      'a name that comes later',
      [['returned: sold * rate / 100', 'returned: sold - kept']],
      ['9: unknown name "kept" in the formula “sold - kept”; expected a name that stands before it under `numbers`'],
    ],
    [
      'an unknown name in a condition',
      [['returned = round(returned)', 'gone < sold']],
      ['12: unknown name "gone" in the condition “gone < sold”; expected a name that stands before it under `numbers`'],
    ],
    [
      'a name never used',
      [['      returned: sold', '      spare: { is: 1, from: 1, to: 9 }\n      returned: sold']],
      ['9: "spare" is never used; expected {spare} in a text, or its name in a formula or a value'],
    ],
    [
      'a formula that cannot be read',
      [['sold * rate / 100', 'sold * rate /']],
      ['9: the formula “sold * rate /” cannot be read: it ends too early; expected a number, a name or “(”'],
    ],
    [
      'a condition that compares nothing',
      [['returned = round(returned)', 'round(returned)']],
      ['12: the condition “round(returned)” cannot be read: it compares nothing; expected < <= > >= = or !='],
    ],
    [
      'the name of a function',
      [['kept: sold - returned', 'max: sold - returned']],
      [
        '10: the name "max": round, min and max are functions, not names',
        '24: unknown name "kept" in the formula “round(returned / kept * 100, 1)”; expected a name that stands before it under `numbers`',
        '34: unknown name "kept" in the formula “kept”; expected a name that stands before it under `numbers`',
      ],
    ],
    [
      'a brace that is no gap',
      [['口，退回{returned}口', '口，退回{Returned}口']],
      ['15: a brace that begins or ends no gap; expected {name}'],
    ],
    [
      'a printed number that cannot be drawn',
      [['is: 400', 'is: 410']],
      ['7: the printed number 410 is none of those from 200 to 800 by steps of 20; expected one of them'],
    ],
    ['a printed number that is not in its list', [['is: 5, of: [3', 'is: 2, of: [3']], ['8: is 2; expected one of 3, 4, 5, 6, 7, 8']],
    [
      'bounds the wrong way round',
      [['from: 200, to: 800', 'from: 800, to: 200']],
      ['7: from 800 to 200 is no choice; expected `to` above `from`'],
    ],
    ['a bound that is missing', [['from: 200, to: 800', 'from: 200']], ['7: `numbers.sold.to` is missing; expected a number']],
    ['a step of nothing', [['step: 20', 'step: 0']], ['7: `numbers.sold.step` is 0; expected more than 0']],
    ['far too many numbers', [['step: 20', 'step: 0.001']], ['7: more than 10000 numbers to draw from; expected a larger `step`']],
    [
      'a condition the printed numbers do not hold',
      [['returned = round(returned)', 'returned > 30']],
      ['12: the printed numbers themselves do not hold “returned > 30”; expected that they do'],
    ],
    [
      'a formula without names to work with',
      [
        [
          '\n    numbers:\n      sold: { is: 400, from: 200, to: 800, step: 20 }\n      rate: { is: 5, of: [3, 4, 5, 6, 7, 8] }\n      returned: sold * rate / 100\n      kept: sold - returned\n    holds:\n      - returned = round(returned)',
          '',
        ],
      ],
      [
        '15: `items.fields.value` is "rate"; expected a number',
        '17: `items.fields.mistakes.value` is "round(returned / kept * 100, 1)"; expected a number',
        '20: `items.fields.mistakes.value` is "100 - rate"; expected a number',
        '27: `items.fields.value` is "kept"; expected a number',
      ],
    ],
    [
      'a value of another kind',
      [['value: 100 - rate', 'value: true']],
      ['27: `fields.mistakes.value` is the boolean true; expected a number or a text'],
    ],
    [
      'numbers that are no map',
      [['rate: { is: 5, of: [3, 4, 5, 6, 7, 8] }', 'rate: [3, 4]']],
      ['8: `numbers.rate` is a list; expected a group of fields'],
    ],
    ['another interaction', [['interaction: numeric', 'interaction: text']], ['5: `interaction` is "text"; expected numeric']],
    [
      'printed numbers that divide by zero',
      [['returned: sold * rate / 100', 'returned: sold / (rate - 5)']],
      [
        '6: "round(returned / kept * 100, 1)" of the printed item is not finite; expected no division by zero',
        '9: "returned" of the printed item is not finite; expected no division by zero',
        '10: "kept" of the printed item is not finite; expected no division by zero',
        '12: the printed numbers themselves do not hold “returned = round(returned)”; expected that they do',
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(...changes)).toEqual(expected);
  });
});

describe('drawings', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'too few that differ',
      [
        ['from: 200, to: 800, step: 20', 'from: 300, to: 400, step: 100'],
        ['[3, 4, 5, 6, 7, 8]', '[4, 5, 6]'],
      ],
      ['6: 4 drawings with other right values hold; expected at least 12, by wider bounds or fewer conditions'],
    ],
    [
      'division by zero in some',
      [['round(returned / kept * 100, 1)', 'round(returned / (rate - 4), 1)']],
      ['24: “round(returned / (rate - 4), 1)” is not finite in some drawings; expected no division by zero, by bounds or by `holds`'],
    ],
    [
      'a mistake that is right',
      [['value: 100 - rate', 'value: rate + 0 * sold']],
      [
        expect.stringMatching(
          /^27: in (\d+) of \1 drawings this mistake cannot be told from the right value or from a mistake before it; expected other values$/,
        ) as unknown as string,
      ],
    ],
    [
      'two mistakes that are one',
      [['value: 100 - rate', 'value: round(returned / kept * 100, 2)']],
      [expect.stringMatching(/^27: in (\d+) of \1 drawings this mistake cannot be told from/) as unknown as string],
    ],
    [
      'a right value that is not above 0',
      [
        ['value: kept\n', 'value: kept - 300\n'],
        ["pots-kept: '380'", "pots-kept: '80'"],
      ],
      [
        expect.stringMatching(
          /^34: with sold \d+, rate \d the right value is -\d+; expected more than 0, as in the printed item$/,
        ) as unknown as string,
      ],
    ],
    [
      'more decimals than are asked for',
      [
        ['value: kept\n', 'value: kept / 4\n'],
        ["pots-kept: '380'", "pots-kept: '95'"],
      ],
      [
        expect.stringMatching(
          /^34: with sold \d+, rate \d the value is \d+\.\d+; expected at most 0 decimals, as the printed value and its tolerance have, by round\(\) or by other bounds$/,
        ) as unknown as string,
      ],
    ],
    [
      'rounding that the tolerance does not forgive',
      [
        ['value: kept\n', 'value: round(kept / 4)\n'],
        ["pots-kept: '380'", "pots-kept: '95'"],
      ],
      [
        expect.stringMatching(
          /^34: with sold \d+, rate \d the value is \d+, but \d+\.\d+ without rounding; expected a tolerance that takes both$/,
        ) as unknown as string,
      ],
    ],
    [
      'a long number in a text',
      [
        ['kept: sold - returned\n', 'kept: sold - returned\n      seventh: sold / 7\n'],
        ['卖出{sold}口', '卖出{sold}口，{seventh}'],
      ],
      [
        expect.stringMatching(
          /^11: with sold \d+, rate \d a text shows \d+\.\d+; expected at most 3 decimals, by round\(\)$/,
        ) as unknown as string,
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(...changes)).toEqual(expected);
  });

  it('are the same on every run', () => {
    const broken: [string, string] = ['value: kept\n', 'value: kept - 300\n'];
    expect(told(broken)).toEqual(told(broken));
  });
});

describe('the item as printed', () => {
  it('is judged as ever: its examples must score what they say', () => {
    expect(told(["pots-kept: '380'", "pots-kept: '381'"])).toEqual(['37: an example scores 0.5; it says 1']);
  });

  it('does not hold up the others: a mistake in it leaves them to be checked', () => {
    const mistakes = mistakesAfter(
      written(['卖出{sold}口', '卖出{pots}口'], ['value: kept\n', 'value: kepp\n']),
      append(items, '\n  - id: steps-broken-one\n'),
    );
    expect(mistakes.filter((mistake) => mistake.includes('unknown name'))).toHaveLength(2);
    expect(mistakes).toHaveLength(3);
  });
});
