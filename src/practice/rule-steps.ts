/** How a rule comes to its label, figure by figure. Words for each step stand in the strings under its name. */
import { type CustomerFacts, loyaltyPoints, loyaltyTests, profitCutOffsOf, profitOf, rfmScores } from '../course/case-rules/index.ts';
import type { CaseData } from '../course/schemas/cases.ts';

export type StepName =
  | 'profit'
  | 'levels'
  | 'highLine'
  | 'majorLine'
  | 'recency'
  | 'frequency'
  | 'monetary'
  | 'yearsPoint'
  | 'frequencyPoint'
  | 'bondPoint'
  | 'points'
  | 'lastOrder'
  | 'relation';

export interface Step {
  name: StepName;
  /** Numbers to put into the words; `margin` and `share` are parts of 1. */
  values: Record<string, number>;
}

/** Spending × margin. */
function profitStep(data: CaseData): Step {
  return { name: 'profit', values: { spend: data.spendPerYear, margin: data.margin, profit: profitOf(data) } };
}

function loyaltySteps(data: CaseData, party: CustomerFacts['party']): Step[] {
  const tests = loyaltyTests(data);
  return [
    { name: 'yearsPoint', values: { years: data.years, point: Number(tests.years) } },
    {
      name: 'frequencyPoint',
      values: { orders: data.ordersPerYear, score: rfmScores(data, party).frequency, point: Number(tests.frequency) },
    },
    { name: 'bondPoint', values: { share: data.shareOfWallet, referrals: Number(data.referred), point: Number(tests.bond) } },
    { name: 'points', values: { points: loyaltyPoints(data) } },
  ];
}

function rfmSteps(data: CaseData, party: CustomerFacts['party']): Step[] {
  const { recency, frequency, monetary } = rfmScores(data, party);
  return [
    { name: 'recency', values: { days: data.daysSinceLastOrder, score: recency } },
    { name: 'frequency', values: { orders: data.ordersPerYear, score: frequency } },
    { name: 'monetary', values: { spend: data.spendPerYear, score: monetary } },
  ];
}

/** The steps of a scheme’s rule for a customer; none where it does not go by figures, or there has been no trade. */
export function ruleSteps(scheme: string, { data, party }: CustomerFacts): Step[] {
  if (!data) return [];
  const { high, middle, major } = profitCutOffsOf(party);
  const lastOrder: Step = { name: 'lastOrder', values: { days: data.daysSinceLastOrder } };
  const relation: Step = { name: 'relation', values: { years: data.years } };
  switch (scheme) {
    case 'value-levels':
      return [profitStep(data), { name: 'levels', values: { high, middle } }];
    case 'value-potential':
      return [profitStep(data), { name: 'highLine', values: { high } }];
    case 'importance':
      return [profitStep(data), { name: 'majorLine', values: { major } }];
    case 'management-view':
      return [profitStep(data), { name: 'majorLine', values: { major } }, relation];
    case 'profit-loyalty':
      return [profitStep(data), { name: 'highLine', values: { high } }, ...loyaltySteps(data, party)];
    case 'loyalty':
    case 'behaviour-pattern':
    case 'relation-progress':
      return [lastOrder, ...loyaltySteps(data, party)];
    case 'rfm-segment':
      return rfmSteps(data, party);
    case 'stage-four':
    case 'stage-three':
    case 'lifecycle':
      return [lastOrder, relation];
    case 'time-order':
      return [relation];
    default:
      return [];
  }
}
