import * as z from 'zod/mini';
import { parseDeliveredItem } from '../../assignment/assignment-schema.ts';
import type { DeliveredItem } from '../../interactions/item.ts';

/** A delivered item with its key, as a schema. */
export const keyedItem = z.custom<DeliveredItem>((value) => parseDeliveredItem(value).ok);
