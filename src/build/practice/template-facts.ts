/** What the rules look at in a template or a case, with the names of gaps in place of numbers. */
import type { CaseTemplate } from '../../course/schemas/case-templates.ts';
import type { Case } from '../../course/schemas/cases.ts';
import type { GappedFacts } from '../../practice/deck.ts';

export function templateFacts({ party, data, signs, contract, firstContact, order }: CaseTemplate | Case): GappedFacts {
  return { party, ...(data ? { data } : {}), signs, contract, firstContact, order };
}
