import type { Localised } from '../../course/text.ts';
import { authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import type { OrderBody, OrderResponse } from './schema.ts';

/** The order of the steps is the key itself. */
function stepsOf(item: Localised<OrderBody>, seed: string) {
  return countedParts(inTextOrder(item.steps, seed), 's');
}

/** The sequence without its key. */
export function sealOrder(item: Localised<OrderBody>, seed: string): Localised<OrderBody> {
  return {
    interaction: 'order',
    steps: stepsOf(item, seed).map(({ id, part }) => ({ id, text: part.text, why: '' })),
  };
}

/** The response to the sealed sequence as one to the sequence itself. */
export function unsealOrder(item: Localised<OrderBody>, seed: string, response: OrderResponse): OrderResponse {
  const steps = stepsOf(item, seed);
  return response.map((id) => authoredId(steps, id));
}
