/** The rules that classify invented customers from their data. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  allLabels,
  type CustomerFacts,
  computedLabels,
  computedSchemes,
  loyaltyPoints,
  profitOf,
  rfmScores,
} from '../../src/course/case-rules/index.ts';
import { type CaseData, casesSchema } from '../../src/course/schemas/cases.ts';
import { schemesSchema } from '../../src/course/schemas/schemes.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const cases = casesSchema.parse(parse(read('content/cases.yaml')));
const schemes = schemesSchema.parse(parse(read('content/schemes.yaml'), { merge: true }));
const expected = JSON.parse(read('tests/content/expected-case-labels.json')) as Record<string, Record<string, string>>;

const plainData: CaseData = {
  daysSinceLastOrder: 100,
  ordersPerYear: 3,
  spendPerYear: 1000,
  margin: 0.1,
  years: 2,
  complaints: 0,
  shareOfWallet: 0.2,
  referred: false,
};

/** A customer that differs from a plain one in what a test is about. */
function customer({ data, ...facts }: Partial<Omit<CustomerFacts, 'data'>> & { data?: Partial<CaseData> } = {}): CustomerFacts {
  return { party: 'person', signs: [], contract: 'us', order: 'none', data: { ...plainData, ...data }, ...facts };
}

/** Somebody who has never bought. */
function stranger(facts: Partial<Omit<CustomerFacts, 'data'>> = {}): CustomerFacts {
  return { party: 'person', signs: [], contract: 'none', order: 'none', ...facts };
}

/** Data with this profit, CNY. */
const earning = (profit: number): Partial<CaseData> => ({ spendPerYear: profit * 4, margin: 0.25 });

const loyalData: Partial<CaseData> = { years: 5, shareOfWallet: 0.9 };

const labelOf = (facts: CustomerFacts, scheme: string) => computedLabels(facts)[scheme];

describe('the forty cases', () => {
  it('are all expected, and no other', () => {
    expect(cases.map((entry) => entry.id).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(cases)('$id has exactly the expected labels', (entry) => {
    expect(allLabels(entry)).toEqual(expected[entry.id]);
  });

  it('have only labels that schemes.yaml knows', () => {
    const known = new Map(schemes.map((scheme) => [scheme.id, scheme.categories.map((category) => category.id)]));
    const unknown = cases.flatMap((entry) =>
      Object.entries(allLabels(entry)).filter(([scheme, category]) => !known.get(scheme)?.includes(category)),
    );
    expect(unknown).toEqual([]);
  });

  it('leave computed schemes out of the judged labels', () => {
    expect(cases.flatMap((entry) => Object.keys(entry.labels)).filter((scheme) => computedSchemes.includes(scheme))).toEqual([]);
  });
});

describe('RFM scores at each cut-off', () => {
  it.each([
    [0, 5],
    [30, 5],
    [31, 4],
    [60, 4],
    [61, 3],
    [120, 3],
    [121, 2],
    [240, 2],
    [241, 1],
    [9999, 1],
  ])('%i days score R %i', (daysSinceLastOrder, score) => {
    expect(rfmScores({ ...plainData, daysSinceLastOrder }, 'person').recency).toBe(score);
  });

  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [5, 2],
    [5.9, 2],
    [6, 3],
    [11, 3],
    [12, 4],
    [23, 4],
    [24, 5],
    [64, 5],
  ])('%d orders score F %i', (ordersPerYear, score) => {
    expect(rfmScores({ ...plainData, ordersPerYear }, 'person').frequency).toBe(score);
    expect(rfmScores({ ...plainData, ordersPerYear }, 'organisation').frequency).toBe(score);
  });

  it.each([
    ['person', 0, 1],
    ['person', 799, 1],
    ['person', 800, 2],
    ['person', 2999, 2],
    ['person', 3000, 3],
    ['person', 7999, 3],
    ['person', 8000, 4],
    ['person', 19_999, 4],
    ['person', 20_000, 5],
    ['organisation', 19_999, 1],
    ['organisation', 20_000, 2],
    ['organisation', 99_999, 2],
    ['organisation', 100_000, 3],
    ['organisation', 299_999, 3],
    ['organisation', 300_000, 4],
    ['organisation', 999_999, 4],
    ['organisation', 1_000_000, 5],
  ] as const)('%s: %i CNY scores M %i', (party, spendPerYear, score) => {
    expect(rfmScores({ ...plainData, spendPerYear }, party).monetary).toBe(score);
  });

  const high = { daysSinceLastOrder: 120, ordersPerYear: 6, spendPerYear: 3000 };
  const low = { daysSinceLastOrder: 121, ordersPerYear: 5, spendPerYear: 2999 };
  it.each([
    ['HHH', 'important-value'],
    ['HLH', 'important-develop'],
    ['LHH', 'important-keep'],
    ['LLH', 'important-win-back'],
    ['HHL', 'ordinary-value'],
    ['HLL', 'ordinary-develop'],
    ['LHL', 'ordinary-keep'],
    ['LLL', 'ordinary-win-back'],
  ])('%s is %s', (pattern, segment) => {
    const from = (position: number) => (pattern[position] === 'H' ? high : low);
    const data = {
      daysSinceLastOrder: from(0).daysSinceLastOrder,
      ordersPerYear: from(1).ordersPerYear,
      spendPerYear: from(2).spendPerYear,
    };
    expect(labelOf(customer({ data }), 'rfm-segment')).toBe(segment);
  });
});

describe('schemes by profit', () => {
  it.each([
    ['person', 499.99, 'low'],
    ['person', 500, 'middle'],
    ['person', 1999.99, 'middle'],
    ['person', 2000, 'high'],
    ['organisation', 14_999, 'low'],
    ['organisation', 15_000, 'middle'],
    ['organisation', 59_999, 'middle'],
    ['organisation', 60_000, 'high'],
  ] as const)('%s with %d CNY profit is of %s value', (party, profit, level) => {
    expect(labelOf(customer({ party, data: earning(profit) }), 'value-levels')).toBe(level);
  });

  it.each([
    [2000, [], 'high'],
    [2000, ['growth'], 'high'],
    [1999, ['growth'], 'potential-value'],
    [1999, [], 'low'],
    [10, ['growth'], 'potential-value'],
  ] as const)('potential with %d CNY profit and signs %j is %s', (profit, signs, level) => {
    expect(labelOf(customer({ signs: [...signs], data: earning(profit) }), 'value-potential')).toBe(level);
  });

  it.each([
    ['person', 1999, 'ordinary'],
    ['person', 2000, 'major'],
    ['organisation', 79_999, 'ordinary'],
    ['organisation', 80_000, 'major'],
  ] as const)('%s with %d CNY profit is %s', (party, profit, category) => {
    expect(labelOf(customer({ party, data: earning(profit) }), 'importance')).toBe(category);
  });

  it.each([
    ['major for two years', customer({ data: { ...earning(2000), years: 2 } }), 'key'],
    ['major for less than two years', customer({ data: { ...earning(2000), years: 1.9 } }), 'regular'],
    ['ordinary for long', customer({ data: { ...earning(1999), years: 9 } }), 'regular'],
    ['a major partner', customer({ signs: ['partnership'], data: earning(2000) }), 'promising'],
    ['a one-off', customer({ signs: ['one-off'], data: earning(2000) }), 'temporary'],
  ])('management view: %s', (_, facts, category) => {
    expect(labelOf(facts, 'management-view')).toBe(category);
  });

  it('counts money in fen, so that binary fractions do not lower a profit below a cut-off', () => {
    const spendPerYear = 2000 / 0.11;
    expect(spendPerYear * 0.11).toBeLessThan(2000);
    expect(profitOf({ ...plainData, spendPerYear, margin: 0.11 })).toBe(2000);
    expect(profitOf({ ...plainData, spendPerYear: 2150, margin: 0.22 })).toBe(473);
  });
});

describe('schemes by loyalty', () => {
  it.each([
    [{ years: 2.9 }, 0],
    [{ years: 3 }, 1],
    [{ ordersPerYear: 5 }, 0],
    [{ ordersPerYear: 6 }, 1],
    [{ shareOfWallet: 0.49 }, 0],
    [{ shareOfWallet: 0.5 }, 1],
    [{ referred: true }, 1],
    [{ shareOfWallet: 0.5, referred: true }, 1],
    [{ years: 3, ordersPerYear: 6, referred: true }, 3],
  ])('%j earns %i points', (data, points) => {
    expect(loyaltyPoints({ ...plainData, ...data })).toBe(points);
  });

  it.each([
    ['one point', {}, { loyalty: 'ordinary', 'behaviour-pattern': undefined, 'relation-progress': 'closed-deal' }],
    ['two points', loyalData, { loyalty: 'loyal', 'behaviour-pattern': 'loyal', 'relation-progress': 'loyal' }],
    [
      'two points, 240 days',
      { ...loyalData, daysSinceLastOrder: 240 },
      { loyalty: 'loyal', 'behaviour-pattern': 'loyal', 'relation-progress': 'loyal' },
    ],
    [
      'two points, 241 days',
      { ...loyalData, daysSinceLastOrder: 241 },
      { loyalty: 'lost', 'behaviour-pattern': undefined, 'relation-progress': 'closed-deal' },
    ],
    [
      'two points in the first year',
      { years: 0.9, ordersPerYear: 6, referred: true },
      { loyalty: 'loyal', 'behaviour-pattern': 'new', 'relation-progress': 'loyal' },
    ],
  ])('%s', (_, data, labels) => {
    const computed = computedLabels(customer({ data }));
    for (const [scheme, category] of Object.entries(labels)) expect(computed[scheme]).toBe(category);
  });

  it.each([
    ['strategic-partnership', { ...loyalData, ...earning(2000) }],
    ['affective', { ...loyalData, ...earning(1999) }],
    ['vendor', earning(2000)],
    ['purchase', earning(1999)],
  ])('the profit–loyalty matrix: %s', (category, data) => {
    expect(labelOf(customer({ data }), 'profit-loyalty')).toBe(category);
  });
});

describe('schemes by time', () => {
  it.each([
    [0.9, { 'time-order': 'new', 'stage-four': 'initial', 'stage-three': 'budding' }],
    [1, { 'time-order': 'old', 'stage-four': 'growth', 'stage-three': 'growing' }],
    [2.9, { 'time-order': 'old', 'stage-four': 'growth', 'stage-three': 'growing' }],
    [3, { 'time-order': 'old', 'stage-four': 'mature', 'stage-three': 'mature' }],
  ])('%d years', (years, labels) => {
    expect(computedLabels(customer({ data: { years } }))).toMatchObject(labels);
  });

  it.each([
    ['lapsed', customer({ data: { daysSinceLastOrder: 241 } })],
    ['with signs of decline', customer({ signs: ['decline'] })],
    ['new and lapsed', customer({ data: { years: 0.9, daysSinceLastOrder: 241 } })],
  ])('decline, which three stages do not know: %s', (_, facts) => {
    expect(labelOf(facts, 'stage-four')).toBe('decline');
    expect(labelOf(facts, 'stage-three')).toBeUndefined();
  });

  it.each([
    ['one order in the first year', { years: 0.9, ordersPerYear: 1 }, 'convert'],
    ['two orders in the first year', { years: 0.9, ordersPerYear: 2 }, 'retain'],
    ['one order a year for years', { years: 1, ordersPerYear: 1 }, 'retain'],
    ['240 days', { daysSinceLastOrder: 240 }, 'retain'],
    ['241 days', { daysSinceLastOrder: 241 }, 'churn'],
    ['one order in the first year, 241 days ago', { years: 0.9, ordersPerYear: 1, daysSinceLastOrder: 241 }, 'churn'],
  ])('lifecycle: %s', (_, data, category) => {
    expect(labelOf(customer({ data }), 'lifecycle')).toBe(category);
  });

  it.each([
    [customer({ order: 'open' }), 'dealing'],
    [customer({ order: 'agreed' }), 'about-to-deal'],
    [customer(), 'had-dealings'],
    [stranger({ order: 'agreed' }), 'about-to-deal'],
    [stranger(), undefined],
  ])('transaction process %#', (facts, category) => {
    expect(labelOf(facts, 'transaction-process')).toBe(category);
  });
});

describe('who has never bought', () => {
  it.each([
    ['nothing known', stranger(), { 'actual-potential': 'potential', 'relation-progress': 'potential', lifecycle: 'acquire' }],
    [
      'a stranger',
      stranger({ signs: ['stranger'] }),
      { 'actual-potential': 'potential', 'relation-progress': 'stranger', lifecycle: 'acquire' },
    ],
    [
      'willing',
      stranger({ signs: ['willing'] }),
      { 'actual-potential': 'potential', 'relation-progress': 'potential', lifecycle: 'nurture' },
    ],
    [
      'about to sign',
      stranger({ signs: ['about-to-sign'] }),
      { 'actual-potential': 'becoming', 'relation-progress': 'potential', lifecycle: 'convert' },
    ],
  ])('%s', (_, facts, labels) => {
    expect(computedLabels(facts)).toEqual({
      'customer-type': 'individual',
      'time-order': 'potential',
      'behaviour-pattern': 'potential',
      'rfm-segment': 'not-scored',
      'stage-four': 'initial',
      'stage-three': 'budding',
      ...labels,
    });
  });

  it('a place or a layer of people is in no stage of a relation', () => {
    expect(computedLabels(stranger({ party: 'group', signs: ['stranger'] }))).toEqual({
      'customer-type': 'individual',
      'time-order': 'potential',
      'behaviour-pattern': 'potential',
      'rfm-segment': 'not-scored',
      'actual-potential': 'potential',
      'relation-progress': 'stranger',
      lifecycle: 'acquire',
    });
  });

  it('colleagues are no customers', () => {
    expect(computedLabels(stranger({ party: 'internal' }))).toEqual({});
    expect(computedLabels(customer({ party: 'internal', order: 'open' }))).toEqual({});
  });
});

it.each([
  ['us', 'direct'],
  ['agent', 'indirect'],
  ['none', undefined],
] as const)('a contract with %s is %s', (contract, category) => {
  expect(labelOf(customer({ contract }), 'transaction-mode')).toBe(category);
});

describe('properties', () => {
  const data: fc.Arbitrary<CaseData> = fc.record({
    daysSinceLastOrder: fc.nat(800),
    ordersPerYear: fc.oneof(fc.nat(80), fc.double({ min: 0, max: 80, noNaN: true })),
    spendPerYear: fc.nat(3_000_000),
    margin: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    years: fc.nat(100).map((tenths) => tenths / 10),
    complaints: fc.nat(9),
    shareOfWallet: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    referred: fc.boolean(),
  });
  const party = fc.constantFrom('person' as const, 'organisation' as const);
  const others = {
    signs: fc.uniqueArray(
      fc.constantFrom(
        'growth' as const,
        'partnership' as const,
        'one-off' as const,
        'decline' as const,
        'willing' as const,
        'about-to-sign' as const,
        'stranger' as const,
      ),
    ),
    contract: fc.constantFrom('us' as const, 'agent' as const, 'none' as const),
    order: fc.constantFrom('open' as const, 'agreed' as const, 'none' as const),
  };
  const buyer = fc.record({ party, data, ...others });

  it('scores never rise with days and never fall with orders or spending', () => {
    fc.assert(
      fc.property(data, data, party, (one, other, who) => {
        const [scores, scoresOfOther] = [rfmScores(one, who), rfmScores(other, who)];
        if (one.daysSinceLastOrder <= other.daysSinceLastOrder) expect(scores.recency).toBeGreaterThanOrEqual(scoresOfOther.recency);
        if (one.ordersPerYear >= other.ordersPerYear) expect(scores.frequency).toBeGreaterThanOrEqual(scoresOfOther.frequency);
        if (one.spendPerYear >= other.spendPerYear) expect(scores.monetary).toBeGreaterThanOrEqual(scoresOfOther.monetary);
      }),
    );
  });

  it('the same spending scores an organisation no higher than a person', () => {
    fc.assert(fc.property(data, (one) => rfmScores(one, 'organisation').monetary <= rfmScores(one, 'person').monetary));
  });

  it('profit is spending × margin, in whole fen', () => {
    fc.assert(
      fc.property(data, (one) => {
        const profit = profitOf(one);
        expect(profit).toBeCloseTo(one.spendPerYear * one.margin, 2);
        expect(profit).toBe(Math.round(profit * 100) / 100);
      }),
    );
  });

  it('loyalty points never fall with years, orders, share or a recommendation', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        const more: CaseData = {
          ...one,
          years: Math.max(one.years, other.years),
          ordersPerYear: Math.max(one.ordersPerYear, other.ordersPerYear),
          shareOfWallet: Math.max(one.shareOfWallet, other.shareOfWallet),
          referred: one.referred || other.referred,
        };
        expect(loyaltyPoints(more)).toBeGreaterThanOrEqual(loyaltyPoints(one));
        expect([0, 1, 2, 3]).toContain(loyaltyPoints(one));
      }),
    );
  });

  it('who never bought is not scored and has no label that needs trade data', () => {
    fc.assert(
      fc.property(fc.record({ party, ...others }), (facts) => {
        const labels = computedLabels(facts);
        expect(labels['rfm-segment']).toBe('not-scored');
        for (const scheme of ['value-levels', 'value-potential', 'importance', 'management-view', 'loyalty', 'profit-loyalty']) {
          expect(labels).not.toHaveProperty(scheme);
        }
      }),
    );
  });

  it('every label is a category of its scheme, and all labels agree with each other', () => {
    const known = new Map(schemes.map((scheme) => [scheme.id, scheme.categories.map((category) => category.id)]));
    fc.assert(
      fc.property(buyer, (facts) => {
        const labels = computedLabels(facts);
        for (const [scheme, category] of Object.entries(labels)) expect(known.get(scheme)).toContain(category);
        expect(labels['value-potential'] === 'high').toBe(labels['value-levels'] === 'high');
        expect(labels['lifecycle'] === 'churn').toBe(labels['loyalty'] === 'lost');
        expect(labels['stage-three'] === undefined).toBe(labels['stage-four'] === 'decline');
        expect(labels['rfm-segment']).not.toBe('not-scored');
      }),
    );
  });
});
