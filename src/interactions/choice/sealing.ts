import type { Localised } from '../../course/text.ts';
import { authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import type { ChoiceBody, ChoiceResponse } from './schema.ts';

/** An order that must be kept (true/false, natural orders) is part of the task; any other may hold the right option first. */
function optionsOf(item: Localised<ChoiceBody>, seed: string) {
  return countedParts(item.keepOrder ? item.options : inTextOrder(item.options, seed), 'o');
}

/** The choice without its key. That several may be right is told, how many is not. */
export function sealChoice(item: Localised<ChoiceBody>, seed: string): Localised<ChoiceBody> {
  return {
    interaction: 'choice',
    multiple: item.multiple,
    keepOrder: item.keepOrder,
    options: optionsOf(item, seed).map(({ id, part }) => ({ id, text: part.text, correct: false })),
  };
}

/** The response to the sealed choice as one to the choice itself. */
export function unsealChoice(item: Localised<ChoiceBody>, seed: string, response: ChoiceResponse): ChoiceResponse {
  const options = optionsOf(item, seed);
  return response.map((id) => authoredId(options, id));
}
