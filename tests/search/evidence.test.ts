import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, partsBySize, standsThere } from '../../src/search/evidence.ts';

describe('a text holds a word', () => {
  it.each([
    ['先道歉，再记录。', '道歉', true],
    ['先道歉，再记录。', '歉再', true],
    ['报给主管销账', '报销', false],
    ['用NPS打分', 'nps', true],
    ['Handling complaints takes time', 'complaint', true],
    ['Handling complaints takes time', 'handle', true],
    ['passing the form on', 'parking', false],
    ['a spark of hope', 'park', false],
    ['repeat purchases', 'repeat purchase', true],
  ])('%s: %s, %s', (text, word, held) => {
    expect(holds(text, word)).toBe(held);
  });
});

describe('whether a word stands where Pagefind says', () => {
  const passages = (texts: readonly string[]) => {
    const asked: number[] = [];
    const fragment = async (passage: number) => {
      asked.push(passage);
      return { content: texts[passage] ?? '' };
    };
    return { asked, fragment, toSimplified: (text: string) => text.replaceAll('歉疚', '道歉') };
  };
  const hits = new Map([
    [0, 1],
    [1, 3],
    [2, 2],
  ]);

  it('is read in the two best passages only', async () => {
    const site = passages(['道歉', '别的', '别的']);
    expect(await standsThere('道歉', hits, site)).toBe(false);
    expect(site.asked).toEqual([1, 2]);
    expect(await standsThere('道歉', hits, passages(['', '', '先道歉']))).toBe(true);
  });

  it('is judged in Simplified', async () => {
    expect(await standsThere('道歉', hits, passages(['', '歉疚', '']))).toBe(true);
  });

  it('is not asked of single characters and very short words', async () => {
    const site = passages([]);
    expect(await standsThere('退', hits, site)).toBe(true);
    expect(await standsThere('crm', hits, site)).toBe(true);
    expect(site.asked).toEqual([]);
  });

  it('needs a passage at all', async () => {
    expect(await standsThere('退', new Map(), passages([]))).toBe(false);
  });
});

describe('parts of a word', () => {
  it('are told by size, the longest first', () => {
    expect(partsBySize('退货单')).toEqual([['退货', '货单']]);
    expect(partsBySize('年终总结')).toEqual([
      ['年终总', '终总结'],
      ['年终', '终总', '总结'],
    ]);
  });

  it('are none of a short Chinese word, nor of a Latin one', () => {
    expect(partsBySize('退货')).toEqual([]);
    expect(partsBySize('parking')).toEqual([]);
  });

  it('all stand in the word and are shorter than it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'客户投诉退货单𠮷'), { minLength: 1, maxLength: 8 }), (signs) => {
        const word = signs.join('');
        for (const part of partsBySize(word).flat()) {
          expect(word).toContain(part);
          expect([...part].length).toBeGreaterThan(1);
          expect([...part].length).toBeLessThan(signs.length);
        }
      }),
    );
  });
});
