import { describe, expect, test } from 'vitest';
import { ownItemFrom, parseOwnItem } from '../../../src/interchange/own-item.ts';
import type { OwnItem } from '../../../src/interchange/own-item-schema.ts';
import { type FormPart, formOf, isEmptyForm, itemOf, newForm } from '../../../src/trainer/writing/form-value.ts';
import { readGaps, writeGaps } from '../../../src/trainer/writing/gap-notation.ts';
import { courseItems } from '../../assignment/material.ts';

function own(value: object): OwnItem {
  const parsed = parseOwnItem({ id: 'own-AAAAAAAAAAAAAAAAAAAAAA', stem: '问', ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.item;
}

describe('the form for own items', () => {
  test('gives every item of the course back as it was', () => {
    for (const item of courseItems.get('zh-Hans') ?? []) {
      const start = ownItemFrom(item, 'own-AAAAAAAAAAAAAAAAAAAAAA');
      if (!start.ok) throw new Error(item.id);
      // Words with brackets of their own come back too.
      expect(itemOf(formOf(start.item)), item.id).toEqual({ ok: true, item: start.item });
    }
  });

  test('starts empty, with rows to write in', () => {
    const form = newForm('own-AAAAAAAAAAAAAAAAAAAAAA');
    expect(isEmptyForm(form)).toBe(true);
    expect(form.parts.options.map(({ id }) => id)).toEqual(['option-1', 'option-2', 'option-3', 'option-4']);
    expect(isEmptyForm({ ...form, stem: '谁？' })).toBe(false);
  });

  test('leaves spare rows out, and says at which row something is wrong', () => {
    const form = newForm('own-AAAAAAAAAAAAAAAAAAAAAA');
    const options = form.parts.options.map((part, index) => ({ ...part, text: index === 0 ? '' : `选项${index}`, correct: index === 3 }));
    const good = itemOf({ ...form, stem: '谁？', parts: { ...form.parts, options } });
    expect(good.ok && good.item.interaction === 'choice' && good.item.options.map(({ id }) => id)).toEqual([
      'option-2',
      'option-3',
      'option-4',
    ]);
    const long = options.map((part) => (part.id === 'option-3' ? { ...part, text: 'x'.repeat(3000) } : part));
    const bad = itemOf({ ...form, parts: { ...form.parts, options: long } });
    expect(bad.ok ? [] : bad.faults.map(({ code, part }) => [code, part])).toEqual([
      ['empty', undefined],
      ['too-long', 'option-3'],
    ]);
  });

  test('takes numbers as people write them', () => {
    const form = newForm('own-AAAAAAAAAAAAAAAAAAAAAA');
    const [field] = form.parts.fields;
    const read = (value: string) => {
      const made = itemOf({
        ...form,
        interaction: 'numeric',
        stem: '多少？',
        parts: { ...form.parts, fields: [{ ...(field as FormPart), text: '利润', value }] },
      });
      return made.ok && made.item.interaction === 'numeric' ? made.item.fields[0]?.value : made.ok || made.faults[0]?.code;
    };
    expect([read('45,000'), read('４５０'), read('-3.5'), read('many'), read('1,5')]).toEqual([
      45000,
      450,
      -3.5,
      'wrong-kind',
      'wrong-kind',
    ]);
  });
});

describe('gaps in double brackets', () => {
  test('are words to type or options', () => {
    expect(readGaps('R 得[[=五|三]]分，叫[[最近消费 | 最近一次消费]]。')).toEqual({
      ok: true,
      text: 'R 得{gap-1}分，叫{gap-2}。',
      gaps: [
        {
          id: 'gap-1',
          options: [
            { id: 'option-1-1', text: '五', correct: true },
            { id: 'option-2-1', text: '三', correct: false },
          ],
        },
        { id: 'gap-2', accept: ['最近消费', '最近一次消费'] },
      ],
    });
  });

  test('may hold any sign', () => {
    const item = own({
      interaction: 'cloze',
      text: '一{a}二{b}',
      gaps: [
        { id: 'a', accept: ['=x', 'a|b', 'c[d]', 'e\\f'] },
        {
          id: 'b',
          options: [
            { id: 'o', text: '=1', correct: true },
            { id: 'p', text: '|' },
          ],
        },
      ],
    });
    expect(itemOf(formOf(item))).toEqual({ ok: true, item });
    expect(writeGaps(item as Extract<OwnItem, { interaction: 'cloze' }>)).toContain('[[\\=x|a\\|b|');
  });

  test('that are empty or without a partner are refused', () => {
    for (const text of ['一[[二', '一]]二', '[[ ]]', '[[|]]']) expect(readGaps(text).ok, text).toBe(false);
    expect(itemOf({ ...newForm('own-AAAAAAAAAAAAAAAAAAAAAA'), interaction: 'cloze', gapText: '[[' })).toMatchObject({
      ok: false,
      gaps: 'bad',
    });
  });
});
