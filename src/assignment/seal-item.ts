/**
 * Sealing: an item for a learner's page without anything that tells its key, and the way back for the trainer's copy.
 *
 * What goes: what is right, explanations, reasons, feedback, known mistakes, accepted words and values, model answers and
 * checklists; the hash, by which a public item with its key could be looked up; all ids, since ids are words; and every
 * order in which the author may have written the key. What stays: what a learner must see, the objective and the
 * difficulty, by which forms are drawn.
 *
 * Two items that differ in nothing but their key seal to the same item. So whoever knows this program, the link and the
 * whole sealed item still knows nothing of the key. An item that is public with its key stays public, sealed or not.
 *
 * Old submissions are opened by sealing the trainer's copy again: the result must never change for the same item and seed
 * (`tests/assignment/samples/` holds frozen ones). A better sealing needs a new version of the assignment.
 */
import { sealCategorize, unsealCategorize } from '../interactions/categorize/sealing.ts';
import { sealChoice, unsealChoice } from '../interactions/choice/sealing.ts';
import { sealCloze, unsealCloze } from '../interactions/cloze/sealing.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { checkResponse } from '../interactions/marking.ts';
import { sealMatch, unsealMatch } from '../interactions/match/sealing.ts';
import { sealNumeric, unsealNumeric } from '../interactions/numeric/sealing.ts';
import { sealOrder, unsealOrder } from '../interactions/order/sealing.ts';
import { sealPlace, unsealPlace } from '../interactions/place/sealing.ts';
import { sealFreeText, unsealFreeText } from '../interactions/text/sealing.ts';
import { canonicalJson, contentHash } from './content-hash.ts';

function sealBody(item: DeliveredItem, seed: string) {
  switch (item.interaction) {
    case 'choice':
      return sealChoice(item, seed);
    case 'match':
      return sealMatch(item, seed);
    case 'order':
      return sealOrder(item, seed);
    case 'cloze':
      return sealCloze(item, seed);
    case 'categorize':
      return sealCategorize(item, seed);
    case 'place':
      return sealPlace(item, seed);
    case 'numeric':
      return sealNumeric(item);
    case 'text':
      return sealFreeText();
  }
}

/** Everything but id and hash. The id of a customer card names the case, and the case its category. */
function sealContent(item: DeliveredItem, seed: string): Omit<DeliveredItem, 'id' | 'hash'> {
  return {
    ...sealBody(item, seed),
    objective: item.objective,
    difficulty: item.difficulty,
    stem: item.stem,
    ...(item.context === undefined ? {} : { context: item.context }),
    ...(item.card === undefined ? {} : { card: { ...item.card, id: 'case' } }),
    explanation: '',
  };
}

/**
 * The item without its key. Views and completeness checks take it as it is.
 * @param item as delivered, with its key
 * @param seed the assignment's id; it keeps ids apart between assignments and need not be secret
 */
export function sealItem(item: DeliveredItem, seed: string): DeliveredItem {
  const content = sealContent(item, seed);
  return { ...content, id: `q-${contentHash({ seed, content })}`, hash: contentHash(content) } as DeliveredItem;
}

/** Whether an item carries no key: sealing it once more changes nothing. */
export function isSealed(item: DeliveredItem): boolean {
  const { id: _id, hash: _hash, ...content } = item;
  return canonicalJson(content) === canonicalJson(sealContent(item, ''));
}

/**
 * The response to the sealed item as a response to the item itself, for marking with its key.
 * @param item the trainer's copy, with its key
 * @param seed as given to {@link sealItem}
 * @param response raw, as it came in a submission
 * @returns undefined when it is no response to the sealed item at all; marking then counts it as nothing given
 */
export function unsealResponse(item: DeliveredItem, seed: string, response: unknown): unknown {
  // Without id and hash, which no check reads and which take longest: a gradebook opens tens of thousands of responses.
  const shown = { ...sealContent(item, seed), id: '', hash: '' } as DeliveredItem;
  if (checkResponse(shown, response).state === 'malformed') return undefined;
  switch (item.interaction) {
    case 'choice':
      return unsealChoice(item, seed, response as Parameters<typeof unsealChoice>[2]);
    case 'match':
      return unsealMatch(item, seed, response as Parameters<typeof unsealMatch>[2]);
    case 'order':
      return unsealOrder(item, seed, response as Parameters<typeof unsealOrder>[2]);
    case 'cloze':
      return unsealCloze(item, seed, response as Parameters<typeof unsealCloze>[2]);
    case 'categorize':
      return unsealCategorize(item, seed, response as Parameters<typeof unsealCategorize>[2]);
    case 'place':
      return unsealPlace(item, seed, response as Parameters<typeof unsealPlace>[2]);
    case 'numeric':
      return unsealNumeric(item, response as Parameters<typeof unsealNumeric>[1]);
    case 'text':
      return unsealFreeText(response as Parameters<typeof unsealFreeText>[0]);
  }
}
