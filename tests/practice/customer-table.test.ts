/** Tables of customers: made by seed, varied, and marked by the course’s rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedLabels, rfmScores } from '../../src/course/case-rules/index.ts';
import { stringsOf } from '../../src/course/strings/index.ts';
import type { TableKind } from '../../src/practice/deck.ts';
import { ruleSteps } from '../../src/practice/rule-steps.ts';
import { makeTable, namesOfEachParty, rightEntries, tableSpec } from '../../src/practice/tables/customer-table.ts';
import { emptyCells, markTable } from '../../src/practice/tables/table-marking.ts';
import '../property-seed.ts';

const kinds: TableKind[] = ['rfm', 'value', 'place'];

describe.each(kinds)('a table of customers (%s)', (kind) => {
  const { scheme, categories, fields } = tableSpec(kind);

  it('has six to ten customers of different names whose figures fit together', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const rows = makeTable(kind, seed);
        expect(rows.length).toBeGreaterThanOrEqual(6);
        expect(rows.length).toBeLessThanOrEqual(10);
        expect(new Set(rows.map(({ name, customer }) => `${customer.party}/${name}`)).size).toBe(rows.length);
        for (const { customer, name } of rows) {
          const { daysSinceLastOrder, ordersPerYear, spendPerYear } = customer.data;
          expect(ordersPerYear).toBeGreaterThanOrEqual(1);
          expect(daysSinceLastOrder + (ordersPerYear - 1) * 7).toBeLessThanOrEqual(365);
          expect(spendPerYear % 10).toBe(0);
          expect(name).toBeLessThan(namesOfEachParty);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed', () => {
    expect(makeTable(kind, 'seed')).toEqual(makeTable(kind, 'seed'));
    expect(makeTable(kind, 'seed')).not.toEqual(makeTable(kind, 'another'));
  });

  it('brings up the categories evenly', () => {
    const counts = new Map(categories.map((category) => [category, 0]));
    for (let seed = 0; seed < 40; seed += 1) {
      for (const row of makeTable(kind, `seed-${seed}`)) {
        const { category = '' } = rightEntries(kind, row);
        expect(categories).toContain(category);
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
    }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const count of counts.values()) expect(count / all).toBeGreaterThan(0.6 / categories.length);
  });

  it('is marked by the rules of the course', () => {
    const rows = makeTable(kind, 'seed');
    expect(emptyCells(kind, rows, {})).toBe(rows.length * fields.length);
    const right = Object.fromEntries(rows.map((row) => [row.id, rightEntries(kind, row)]));
    expect(emptyCells(kind, rows, right)).toBe(0);
    expect(markTable(kind, rows, right).every(({ chosen, right: key }) => chosen === key)).toBe(true);
    for (const { id, customer } of rows) {
      expect(right[id]?.category).toBe(computedLabels(customer)[scheme]);
      if (kind === 'rfm') expect(right[id]?.recency).toBe(String(rfmScores(customer.data, customer.party).recency));
    }
  });

  it('has steps for each row, each with words in which nothing stays open', () => {
    const words = stringsOf('en').practice.ruleSteps;
    for (const { customer } of makeTable(kind, 'seed')) {
      const steps = ruleSteps(scheme, customer);
      expect(steps.length).toBeGreaterThan(1);
      for (const { name, values } of steps) {
        const open = [...words[name].matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
        expect(Object.keys(values)).toEqual(expect.arrayContaining(open));
      }
    }
  });
});

it('there is a name for every customer in both languages', () => {
  for (const locale of ['zh-Hans', 'en'] as const) {
    const { persons, organisations } = stringsOf(locale).practice;
    expect([persons.length, organisations.length]).toEqual([namesOfEachParty, namesOfEachParty]);
  }
});
