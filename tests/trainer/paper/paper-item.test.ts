import { describe, expect, test } from 'vitest';
import type { DeliveredItem } from '../../../src/interactions/item.ts';
import { letter, type PaperItem, paperItems } from '../../../src/trainer/paper/paper-item.ts';
import { courseItems } from '../../assignment/material.ts';
import { categorizeItem, choiceItem, clozeItem, matchItem, numericItem, orderItem } from '../../interactions/builders.ts';

function onPaper(item: DeliveredItem, seed = 'seed'): PaperItem {
  const [laid] = paperItems([item], seed);
  if (!laid) throw new Error('nothing laid out');
  return laid;
}

/** What stands behind a sign of the paper. */
function behind(item: PaperItem, sign: string): string | undefined {
  const lists = Object.values(item.body).flatMap((value) => (Array.isArray(value) ? value : []));
  return lists.find((entry) => typeof entry === 'object' && 'sign' in entry && entry.sign === sign)?.text;
}

describe('an item on paper', () => {
  test('letters its options, and the key names the letter of the right one', () => {
    const laid = onPaper(choiceItem({ right: ['loyal'], wrong: ['lost', 'new'] }));
    expect(behind(laid, laid.blanks[0]?.answer ?? '')).toBe('The loyal one');
  });

  test('gives each number of a match a letter, and all that count', () => {
    const laid = onPaper(matchItem({ ms: ['a', 'b'], mr: 'c' }, ['a', 'b', 'c']));
    const [first = '', second = ''] = laid.blanks.map(({ sign }) => behind(laid, sign));
    expect([first, second].sort()).toEqual(['Text of mr', 'Text of ms']);
    const ofMs = laid.blanks[first === 'Text of ms' ? 0 : 1]?.answer.split(' / ').map((sign) => behind(laid, sign));
    expect(ofMs).toEqual(['Text of a', 'Text of b']);
  });

  test('does not show steps in their right order', () => {
    const laid = onPaper(orderItem('one', 'two', 'three'));
    expect(laid.blanks[0]?.answer).not.toBe('A B C');
    const steps = laid.blanks[0]?.answer.split(' ').map((sign) => behind(laid, sign));
    expect(steps).toEqual(['Text of one', 'Text of two', 'Text of three']);
  });

  test('numbers gaps; the key has the letter of an option or the words to write', () => {
    const laid = onPaper(clozeItem({ chosen: { right: ['yes'], wrong: ['no'] }, typed: { accept: ['recency', 'last order'] } }));
    expect(laid.body.kind === 'cloze' && laid.body.pieces.filter((piece) => typeof piece === 'number')).toEqual([1, 2]);
    expect(laid.blanks[0]?.answer).toMatch(/^[AB]$/);
    expect(laid.blanks[1]?.answer).toContain('recency');
  });

  test('keeps bins in their order and mixes cards', () => {
    const laid = onPaper(categorizeItem({ age: 'social', visits: 'behaviour', income: 'social' }, ['social', 'behaviour']));
    expect(laid.body.kind === 'assign' && laid.body.places.map(({ sign }) => sign)).toEqual(['A', 'B']);
    expect(laid.blanks.map(({ answer }) => answer).sort()).toEqual(['A', 'A', 'B']);
  });

  test('writes numbers with tolerance and unit', () => {
    const answer = onPaper(numericItem({ profit: { value: 45_000, tolerance: 10, unit: 'CNY' } })).blanks[0]?.answer;
    expect(answer).toBe('45000 ± 10 CNY');
  });

  test('is the same for the same seed, and each item of the course has a whole key', () => {
    const items = courseItems.get('en') ?? [];
    const laid = paperItems(items, 'k3v9XyzAbCdEfGhIjKlMn0/paper/0');
    expect(paperItems(items, 'k3v9XyzAbCdEfGhIjKlMn0/paper/0')).toEqual(laid);
    expect(laid.filter(({ blanks }) => blanks.length === 0 || blanks.some(({ answer }) => answer.trim() === ''))).toEqual([]);
    expect(laid.map(({ number }) => number)).toEqual(items.map((_item, index) => index + 1));
  });

  test('goes on with two letters after Z', () => {
    expect([0, 25, 26, 51, 52].map(letter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
