/** The rules by which this course classifies its invented customers from their data. */
export type { CustomerFacts } from './customer-facts.ts';
export { allLabels, computedLabels, computedSchemes } from './labels.ts';
export { loyaltyPoints, loyaltyTests } from './loyalty.ts';
export { rfmScores } from './rfm.ts';
export { profitCutOffsOf, profitOf } from './value.ts';
