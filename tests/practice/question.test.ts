/** Questions: what is shown of a case, where its sign stands, which options there are. */
import { describe, expect, it } from 'vitest';
import { stringsOf } from '../../src/course/strings/index.ts';
import { isRightOption, makeQuestion, optionsFor } from '../../src/practice/question.ts';
import { deckWith } from './builders.ts';

const writing = { locale: 'en', strings: stringsOf('en').case } as const;
const facts = {
  party: 'person',
  data: {
    daysSinceLastOrder: 12,
    ordersPerYear: 'orders',
    spendPerYear: 9000,
    margin: 0.25,
    years: 4,
    complaints: 0,
    shareOfWallet: 0.6,
    referred: false,
  },
  signs: [],
  contract: 'us',
  firstContact: 'alone',
  order: 'open',
} as const;
const source = {
  id: 't-stall',
  answer: 'often',
  text: 'In {orders} visits the stall bought {orders} times.',
  sign: 'bought {orders} times',
  gaps: { orders: { from: 10, to: 20, step: 1 } },
  facts: { ...facts, signs: [] },
};

describe('a question', () => {
  it('marks the words that decide where they stand, after the gaps are filled', () => {
    const deck = deckWith('orders', [source]);
    const { text, sign } = makeQuestion(deck, source, 'seed', writing);
    expect(text.slice(sign?.from, sign?.to)).toMatch(/^bought 1\d times$|^bought 20 times$/);
    expect(sign?.to).toBe(text.length - 1);
  });

  it('shows the figures that the scheme needs, and facts that nearly answer only where the text is silent', () => {
    const deck = deckWith('orders', [source], { figures: ['orders'], flags: ['contract'] });
    const told = makeQuestion(deck, source, 'seed', writing);
    expect(told.facts.map(({ name }) => name)).toEqual(['orders']);
    expect(told.facts[0]?.value).toContain(String(told.customer?.data?.ordersPerYear));
    const { sign: _, ...silent } = source;
    expect(makeQuestion(deck, silent, 'seed', writing).facts.map(({ name }) => name)).toEqual(['orders', 'contract']);
  });

  it('takes other accepted categories as right too', () => {
    expect(isRightOption({ ...source, accepts: ['now-and-then'] }, 'now-and-then')).toBe(true);
    expect(isRightOption(source, 'now-and-then')).toBe(false);
  });
});

describe('the options of a long list', () => {
  const names = Array.from({ length: 15 }, (_, index) => `category-${index}`);
  const deck = deckWith(
    'industry',
    names.map((answer, index) => ({ id: `case-${index}`, answer })),
  );
  const [first] = deck.sources;

  it('are nine, in the order of the scheme, with the right one and those it was taken for', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const ids = first ? optionsFor(deck, first, ['category-14', 'category-7'], `seed-${seed}`).map(({ id }) => id) : [];
      expect(ids).toHaveLength(9);
      expect(ids).toEqual(expect.arrayContaining(['category-0', 'category-14', 'category-7']));
      expect(names.filter((name) => ids.includes(name))).toEqual(ids);
    }
  });

  it('are those that come into question where the source names them', () => {
    const card = { id: 'card', text: '', answer: 'category-2', among: ['category-2', 'category-5'] };
    expect(optionsFor(deck, card, [], 'seed').map(({ id }) => id)).toEqual(['category-2', 'category-5']);
  });
});
