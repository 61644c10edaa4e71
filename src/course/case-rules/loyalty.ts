/** How firmly a customer stays with us, and the schemes that go by it. */
import type { CaseData } from '../schemas/cases.ts';
import { type CustomerFacts, isNew } from './customer-facts.ts';
import { frequencyScore, isLapsed } from './rfm.ts';
import { valueLevel } from './value.ts';

/** What earns a loyalty point. Conventions of this course. */
const loyaltyCutOffs = { years: 3, frequencyScore: 3, shareOfWallet: 0.5 } as const;

/** Points from here on are loyal. Convention of this course. */
const loyalPoints = 2;

/** Which of the three loyalty points a customer earns. */
export function loyaltyTests(data: CaseData): { years: boolean; frequency: boolean; bond: boolean } {
  return {
    years: data.years >= loyaltyCutOffs.years,
    frequency: frequencyScore(data.ordersPerYear) >= loyaltyCutOffs.frequencyScore,
    bond: data.shareOfWallet >= loyaltyCutOffs.shareOfWallet || data.referred,
  };
}

/** 0–3 points: one for years as a customer, one for the frequency score, one for the share of their spending or for having recommended us. */
export function loyaltyPoints(data: CaseData): number {
  return Object.values(loyaltyTests(data)).filter(Boolean).length;
}

function isLoyal(data: CaseData): boolean {
  return loyaltyPoints(data) >= loyalPoints;
}

/** Lost once they have lapsed; otherwise by points. */
export function loyalty({ data }: CustomerFacts) {
  if (!data) return undefined;
  return isLapsed(data) ? 'lost' : isLoyal(data) ? 'loyal' : 'ordinary';
}

/** New in the first year, loyal by points while they still buy; this open list has no name for the others. */
export function behaviourPattern({ data }: CustomerFacts) {
  if (!data) return 'potential';
  if (isNew(data)) return 'new';
  return isLoyal(data) && !isLapsed(data) ? 'loyal' : undefined;
}

/** How far the relation has come: a stranger has never heard of us, a potential customer has. */
export function relationProgress({ data, signs }: CustomerFacts) {
  if (!data) return signs.includes('stranger') ? 'stranger' : 'potential';
  return isLoyal(data) && !isLapsed(data) ? 'loyal' : 'closed-deal';
}

/** The profit–loyalty matrix; which relation stands in which corner is this course's reading. */
export function profitLoyalty(customer: CustomerFacts) {
  if (!customer.data) return undefined;
  const profitable = valueLevel(customer) === 'high';
  if (isLoyal(customer.data)) return profitable ? 'strategic-partnership' : 'affective';
  return profitable ? 'vendor' : 'purchase';
}
