/** Checking and marking for any interaction. Exercises of one kind import their own folder instead. */
import { checkCategorize } from './categorize/completeness.ts';
import { markCategorize } from './categorize/marking.ts';
import { checkChoice } from './choice/completeness.ts';
import { markChoice } from './choice/marking.ts';
import { checkCloze } from './cloze/completeness.ts';
import { markCloze } from './cloze/marking.ts';
import { emptyResponses } from './empty-response.ts';
import type { DeliveredItem } from './item.ts';
import { checkMatch } from './match/completeness.ts';
import { markMatch } from './match/marking.ts';
import { checkNumeric } from './numeric/completeness.ts';
import { markNumeric } from './numeric/marking.ts';
import { checkOrder } from './order/completeness.ts';
import { markOrder } from './order/marking.ts';
import type { Completeness, Outcome } from './outcome.ts';
import { checkPlace } from './place/completeness.ts';
import { markPlace } from './place/marking.ts';
import { checkFreeText } from './text/completeness.ts';
import { markFreeText } from './text/marking.ts';

/** Says whether a response can be marked. Takes anything: responses come from storage, links and files. */
export function checkResponse(item: DeliveredItem, response: unknown): Completeness {
  switch (item.interaction) {
    case 'choice':
      return checkChoice(item, response);
    case 'match':
      return checkMatch(item, response);
    case 'order':
      return checkOrder(item, response);
    case 'cloze':
      return checkCloze(item, response);
    case 'categorize':
      return checkCategorize(item, response);
    case 'place':
      return checkPlace(item, response);
    case 'numeric':
      return checkNumeric(item, response);
    case 'text':
      return checkFreeText(item, response);
  }
}

/**
 * Marks a response. What is missing earns nothing; what is malformed counts as nothing given, so a damaged record
 * never stops a quiz from being marked.
 */
export function markResponse(item: DeliveredItem, response: unknown): Outcome {
  const usable = checkResponse(item, response).state === 'malformed' ? emptyResponses[item.interaction] : response;
  switch (item.interaction) {
    case 'choice':
      return markChoice(item, usable as Parameters<typeof markChoice>[1]);
    case 'match':
      return markMatch(item, usable as Parameters<typeof markMatch>[1]);
    case 'order':
      return markOrder(item, usable as Parameters<typeof markOrder>[1]);
    case 'cloze':
      return markCloze(item, usable as Parameters<typeof markCloze>[1]);
    case 'categorize':
      return markCategorize(item, usable as Parameters<typeof markCategorize>[1]);
    case 'place':
      return markPlace(item, usable as Parameters<typeof markPlace>[1]);
    case 'numeric':
      return markNumeric(item, usable as Parameters<typeof markNumeric>[1]);
    case 'text':
      return markFreeText(item, usable as Parameters<typeof markFreeText>[1]);
  }
}
