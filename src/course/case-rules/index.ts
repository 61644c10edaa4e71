/** The rules by which this course classifies its invented customers from their data. */
export type { CustomerFacts } from './customer-facts.ts';
export { allLabels, computedLabels, computedSchemes } from './labels.ts';
export { loyaltyPoints } from './loyalty.ts';
export { rfmScores } from './rfm.ts';
export { profitOf } from './value.ts';
