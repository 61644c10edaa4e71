/** What the rules look at in a customer. */
import type { Case, CaseData } from '../schemas/cases.ts';

/** A case without its text and judged labels, so drills can vary the numbers and ask the rules again. */
export type CustomerFacts = Pick<Case, 'party' | 'data' | 'signs' | 'contract' | 'order'>;

export type Party = Case['party'];

/** Share of a year from which on a customer is no longer new. Convention of this course. */
const yearsUntilOld = 1;

/** Whether the first order is less than a year old. */
export function isNew(data: CaseData): boolean {
  return data.years < yearsUntilOld;
}
