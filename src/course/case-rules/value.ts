/** What a customer is worth in twelve months, and the schemes that go by it. */
import type { CaseData } from '../schemas/cases.ts';
import type { CustomerFacts, Party } from './customer-facts.ts';

/** Lowest profit in twelve months, CNY. Convention of this course. */
const profitCutOffs = {
  person: { high: 2_000, middle: 500, major: 2_000 },
  organisation: { high: 60_000, middle: 15_000, major: 80_000 },
} as const;

/** Shortest time as a customer, in years, to be a key one. Convention of this course. */
const yearsUntilKey = 2;

/** Gross profit in twelve months: spending × margin, in CNY, to the fen. */
export function profitOf(data: CaseData): number {
  return Math.round(data.spendPerYear * data.margin * 100) / 100;
}

/** Lowest profits in twelve months, CNY, from which on a customer of this party is high, middle or major. */
export function profitCutOffsOf(party: Party): { high: number; middle: number; major: number } {
  return profitCutOffs[party === 'organisation' ? 'organisation' : 'person'];
}

/** High, middle or low by profit. */
export function valueLevel({ data, party }: CustomerFacts) {
  if (!data) return undefined;
  const { high, middle } = profitCutOffsOf(party);
  const profit = profitOf(data);
  return profit >= high ? 'high' : profit >= middle ? 'middle' : 'low';
}

/** High by profit; otherwise of potential value when the text tells of a concrete sign of growth. */
export function valuePotential(customer: CustomerFacts) {
  if (!customer.data) return undefined;
  if (valueLevel(customer) === 'high') return 'high';
  return customer.signs.includes('growth') ? 'potential-value' : 'low';
}

/** Major or ordinary by profit. */
export function importance({ data, party }: CustomerFacts) {
  if (!data) return undefined;
  return profitOf(data) >= profitCutOffsOf(party).major ? 'major' : 'ordinary';
}

/** The management view: an alliance or a one-off told by the text comes before profit and years. */
export function managementView(customer: CustomerFacts) {
  if (!customer.data) return undefined;
  if (customer.signs.includes('partnership')) return 'promising';
  if (customer.signs.includes('one-off')) return 'temporary';
  return importance(customer) === 'major' && customer.data.years >= yearsUntilKey ? 'key' : 'regular';
}
