import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Localised, localise, type Text } from '../../src/course/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Whether a pair of languages is left anywhere inside. */
function hasPair(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.keys(value).sort().join() === 'en,zh') return true;
  return Object.values(value).some(hasPair);
}

describe('localise', () => {
  it.each([
    ['zh', '忠诚客户'],
    ['en', 'loyal customer'],
  ] as const)('cuts a text down to %s', (language, words) => {
    expect(localise(text('忠诚客户', 'loyal customer'), language)).toBe(words);
  });

  it('cuts texts at any depth, in lists too, and leaves ids, numbers and flags as they are', () => {
    const item = {
      id: 'who-is-loyal',
      difficulty: 2,
      multiple: false,
      note: null,
      stem: text('谁是忠诚客户？', 'Who is loyal?'),
      options: [{ id: 'buys-monthly', text: text('月月买', 'Buys monthly'), feedback: undefined }],
      mistakes: { lost: text('他还在买', 'Still buying') },
    };
    expect(localise(item, 'en')).toEqual({
      id: 'who-is-loyal',
      difficulty: 2,
      multiple: false,
      note: null,
      stem: 'Who is loyal?',
      options: [{ id: 'buys-monthly', text: 'Buys monthly', feedback: undefined }],
      mistakes: { lost: 'Still buying' },
    });
  });

  it('cuts a pair of lists down to one list', () => {
    expect(localise({ accept: { zh: ['帕累托'], en: ['Pareto', 'Pareto rule'] } }, 'en')).toEqual({ accept: ['Pareto', 'Pareto rule'] });
  });

  it.each([
    ['one language only', { zh: '客户' }],
    ['a third entry', { zh: '客户', en: 'customer', pinyin: 'kèhù' }],
    ['nothing', {}],
  ])('takes an object with %s for no text', (_, value) => {
    expect(localise(value, 'zh')).toEqual(value);
  });

  it.each([['客户'], [7], [true], [null], [undefined]])('leaves %j alone', (value) => {
    expect(localise(value, 'en')).toBe(value);
  });

  it('leaves no pair behind and does not change the original', () => {
    const texts = fc.record({ zh: fc.string(), en: fc.string() });
    const { content } = fc.letrec((tie) => ({
      content: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(texts, fc.string(), fc.integer(), fc.boolean()),
        fc.array(tie('content'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('title', 'cards', 'why', '__proto__'), tie('content')),
      ),
    }));
    fc.assert(
      fc.property(content, fc.constantFrom('zh' as const, 'en' as const), (value, language) => {
        const before = JSON.stringify(value);
        expect(hasPair(localise(value, language))).toBe(false);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  it('has the type of what it gives', () => {
    interface Card {
      id: string;
      title: Text;
      words: { zh: string[]; en: string[] };
      parts: { text: Text; right: boolean }[];
      note?: Text;
    }
    expectTypeOf<Localised<Card>>().toEqualTypeOf<{
      id: string;
      title: string;
      words: string[];
      parts: { text: string; right: boolean }[];
      note?: string;
    }>();
  });
});
