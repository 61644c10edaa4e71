/** Where a customer stands in time: the schemes that go by orders and years. */
import { type CustomerFacts, isNew } from './customer-facts.ts';
import { isLapsed } from './rfm.ts';

/** Years as a customer from which on a relation is mature. Convention of this course. */
const yearsUntilMature = 3;

/** Orders in the first year up to which a customer is still being converted. Convention of this course. */
const ordersWhileConverting = 1;

/** Potential before the first order, new in the first year, then old. */
export function timeOrder({ data }: CustomerFacts) {
  if (!data) return 'potential';
  return isNew(data) ? 'new' : 'old';
}

/** An open order comes before an agreed one, and that before past ones. Nothing of the three: no dealings. */
export function transactionProcess({ data, order }: CustomerFacts) {
  if (order === 'open') return 'dealing';
  if (order === 'agreed') return 'about-to-deal';
  return data ? 'had-dealings' : undefined;
}

/** Actual customers have bought or are about to sign; the others are potential. */
export function actualPotential({ data, signs }: CustomerFacts) {
  if (data) return 'bought';
  return signs.includes('about-to-sign') ? 'becoming' : 'potential';
}

/** Four stages of a relation with one customer, thus not of a place or a layer of people; signs of decline come before years. */
export function stageFour({ data, party, signs }: CustomerFacts) {
  if (party === 'group') return undefined;
  if (signs.includes('decline') || (data && isLapsed(data))) return 'decline';
  if (!data || isNew(data)) return 'initial';
  return data.years < yearsUntilMature ? 'growth' : 'mature';
}

const namesInThree = { initial: 'budding', growth: 'growing', mature: 'mature', decline: undefined } as const;

/** Three stages: the four under their other names, without decline. */
export function stageThree(customer: CustomerFacts) {
  const stage = stageFour(customer);
  return stage && namesInThree[stage];
}

/** The lifecycle. Who has lapsed is lost, even within the first year. */
export function lifecycle({ data, signs }: CustomerFacts) {
  if (!data) return signs.includes('about-to-sign') ? 'convert' : signs.includes('willing') ? 'nurture' : 'acquire';
  if (isLapsed(data)) return 'churn';
  return isNew(data) && data.ordersPerYear <= ordersWhileConverting ? 'convert' : 'retain';
}
