/** Cards for Anki, read back by the rules of Anki's manual: headers, tabs, quotation marks. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { ankiText } from '../../src/review/anki.ts';
import { categorizeItem, choiceItem, clozeItem, matchItem, orderItem } from '../interactions/builders.ts';

const words = { deck: '知客', explanation: '为什么', pair: '{label}：{answer}' };

/** Reads a file as Anki does: header lines first, then records separated as they say. */
function read(text: string): { headers: Record<string, string>; rows: string[][] } {
  const lines = text.split('\n');
  const count = lines.findIndex((line) => !line.startsWith('#'));
  const headers = Object.fromEntries(lines.slice(0, count).map((line) => line.slice(1).split(/:(.*)/s).slice(0, 2)));
  const body = lines.slice(count).join('\n');
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: '\t', newline: '\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { headers, rows: data };
}

const fieldsOf = (item: DeliveredItem, lesson = 'RFM') => read(ankiText([{ item, lesson }], words)).rows[0] ?? [];

describe('the file for Anki', () => {
  it('says in its headers how it is to be read', () => {
    expect(read(ankiText([], words)).headers).toEqual({
      separator: 'tab',
      html: 'false',
      notetype: 'Basic',
      columns: 'Deck\tTags\tFront\tBack',
      'deck column': '1',
      'tags column': '2',
    });
  });

  it('asks with the options and answers with the key and the reason', () => {
    const [deck, tags, front = '', back = ''] = fieldsOf(choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] }));
    expect([deck, tags]).toEqual(['知客::RFM', 'zhike tell-customers-apart']);
    expect(front).toContain('Tell these customers apart.');
    for (const option of ['loyal', 'lost', 'new']) expect(front).toContain(`The ${option} one`);
    expect(back).toContain('The loyal one');
    expect(back).not.toContain('The lost one');
    expect(back).toContain('为什么：What a customer does decides.');
  });

  it('never shows the key on the front: steps are mixed, gaps are numbered', () => {
    const order = orderItem('a', 'b', 'c', 'd', 'e');
    const [, , front = ''] = fieldsOf(order);
    const shown = front.split('\n').filter((line) => line.startsWith('·'));
    expect(shown).toHaveLength(5);
    expect(shown).not.toEqual(order.steps.map(({ text }) => `· ${text}`));
  });

  it('does not let a lesson’s name make decks of its own', () => {
    expect(fieldsOf(choiceItem({ right: ['a'], wrong: ['b'] }), 'A::B')[0]).toBe('知客::A:B');
  });

  it('comes back whole whatever the texts hold', () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', '#', ',', ';', '客', 'a', ' ', '<', '&', '\\') });
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, (stems, explanation) => {
        const cards = stems.map((stem) => ({ item: { ...choiceItem({ right: ['a'], wrong: ['b'] }), stem, explanation }, lesson: stem }));
        const { rows } = read(ankiText(cards, words));
        expect(rows).toHaveLength(stems.length);
        const plain = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
        for (const [index, [, tags, front, back]] of rows.entries()) {
          expect(rows[index]).toHaveLength(4);
          expect(tags).toBe('zhike tell-customers-apart');
          expect(`\n${front}`).toContain(plain(stems[index] ?? '').trim());
          expect(back).toContain(plain(explanation).trim());
        }
      }),
    );
  });

  it('has a question and an answer for every interaction', () => {
    for (const item of [matchItem({ a: 'x', b: 'y' }, ['x', 'y']), categorizeItem({ a: 'x', b: 'y' }, ['x', 'y'])]) {
      const [, , front = '', back = ''] = fieldsOf(item);
      expect(front).toContain('Text of a');
      expect(back).toContain('Text of a：');
    }
    const [, , text = '', gaps = ''] = fieldsOf(clozeItem({ first: { right: ['yes'], wrong: ['no'] } }));
    expect(text).toContain('[1]');
    expect(text).not.toContain('{');
    expect(gaps).toContain('[1] ');
  });
});
