import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverOwnItem, parseOwnItem } from '../../src/interchange/own-item.ts';
import { readItemsYaml } from '../../src/interchange/yaml-in.ts';
import { writeItemsYaml } from '../../src/interchange/yaml-out.ts';
import { anyText, importing, ownItems } from './arbitraries.ts';

const read = (text: string, language: 'zh' | 'en' = 'zh') => readItemsYaml(text, language, importing());
const codes = (text: string) => read(text).problems.map(({ code, line, kind, field }) => [code, line, kind, field]);

describe('reading YAML', () => {
  it('reads the course’s own files, in either language', () => {
    const text = readFileSync(new URL('../build/sample-content/content/items/basics/first-steps.yaml', import.meta.url), 'utf8');
    const { items, problems } = read(text);
    expect(items).toHaveLength(9);
    expect(problems).toEqual([expect.objectContaining({ code: 'field-not-used', kind: 'changed', params: { field: 'case' } })]);
    expect(items[0]?.item).toMatchObject({ name: 'steps-who-pays', stem: '谁是买方？', objective: 'name-buyers', difficulty: 1 });
    expect(read(text, 'en').items[0]?.item.stem).toBe('Who is the buyer?');
    for (const { item } of items) expect(deliverOwnItem(item).hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('reads one language, without ids, quotes or feedback', () => {
    const text = [
      '- interaction: choice',
      '  stem: 打几分？',
      '  options:',
      '    - text: 1.50',
      '      correct: yes',
      '    - 二',
      '- interaction: categorize',
      '  stem: { zh: 分一分 }',
      '  bins: [社会, 行为]',
      '  cards:',
      '    - { text: no, bin: 社会 }',
      '    - { text: 购买, bin: bin-2 }',
    ].join('\n');
    const { items, problems } = read(text, 'en');
    expect(problems).toEqual([]);
    expect(items.map(({ item, line }) => [item, line])).toMatchObject([
      [
        {
          options: [
            { text: '1.50', correct: true },
            { text: '二', correct: false },
          ],
        },
        1,
      ],
      [
        {
          stem: '分一分',
          cards: [
            { text: 'no', bin: 'bin-1' },
            { text: '购买', bin: 'bin-2' },
          ],
        },
        7,
      ],
    ]);
  });

  it('reads a single item, and JSON', () => {
    expect(read('{"interaction": "text", "stem": "a", "modelAnswer": "b"}').items).toHaveLength(1);
    expect(read('items: []').problems).toMatchObject([{ code: 'nothing-found' }]);
  });

  it('names line and field of each mistake, and reads the rest', () => {
    const text = [
      'items:',
      '  - interaction: choice',
      '    stem: Who?',
      '    options:',
      '      - { text: a, correct: true }',
      '      - { text: b, weight: 3 }',
      '  - interaction: numeric',
      '    stem: How much?',
      '    fields:',
      '      - label: Profit',
      '        value: much',
      '  - interaction: text',
      '    stem: Why?',
      '    modelAnswer: So.',
    ].join('\n');
    expect(read(text).items.map(({ item }) => item.stem)).toEqual(['Why?']);
    expect(codes(text)).toEqual([
      ['unknown-field', 6, 'left-out', 'options.1.weight'],
      ['wrong-kind', 11, 'left-out', 'fields.0.value'],
    ]);
  });

  it('reads the other entries when one is no YAML', () => {
    const good = (stem: string) => `- interaction: text\n  stem: ${stem}\n  modelAnswer: b\n`;
    const text = `${good('one')}- interaction: text\n  stem: "open\n  modelAnswer: b\n${good('two')}`;
    const { items, problems } = read(text);
    expect(items.map(({ item, line }) => [item.stem, line])).toEqual([
      ['one', 1],
      ['two', 7],
    ]);
    expect(problems).toMatchObject([{ code: 'yaml-syntax', kind: 'left-out' }]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(4);
    expect(problems[0]?.line).toBeLessThanOrEqual(7);
  });

  it('is not flooded by references and not fooled by names of objects', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefgh'].map((letter, index) => `${letter}: &${letter} [${Array(10).fill(`*${'abcdefg'[index]}`).join(', ')}]`),
      'items: *h',
    ].join('\n');
    const started = performance.now();
    expect(read(bomb).items).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(read('- __proto__: { polluted: 1 }\n  interaction: text\n').items).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(codes('just words')).toEqual([['yaml-shape', 1, 'left-out', '']]);
  });
});

describe('YAML out and in', () => {
  it('gives the very same items', () => {
    fc.assert(
      fc.property(fc.array(ownItems, { minLength: 1, maxLength: 3 }), (items) => {
        const { items: again, problems } = read(writeItemsYaml(items));
        expect(problems).toEqual([]);
        expect(again.map(({ item }) => item)).toEqual(items);
      }),
    );
  }, 30_000);

  it('never throws on any text, and every item it reads is one', () => {
    const lines = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          'items:',
          '- interaction: text',
          '  stem: a',
          '  modelAnswer: b',
          '- ',
          '  options:',
          '    - x',
          '*a',
          '&a',
          '<<: *a',
          '? ',
          '!!binary x',
          '---',
        ),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const { items, problems } = read(parts.join('\n'));
        for (const { item } of items) expect(parseOwnItem(item)).toEqual({ ok: true, item });
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('survives damage anywhere in a file', () => {
    fc.assert(
      fc.property(fc.array(ownItems, { minLength: 1, maxLength: 2 }), fc.nat(), fc.nat({ max: 5 }), anyText, (items, at, removed, put) => {
        const text = writeItemsYaml(items);
        const place = at % text.length;
        read(text.slice(0, place) + put + text.slice(place + removed));
      }),
    );
  }, 30_000);
});
