import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

/** Steps into sequence, authored in the right order (QTI: order interaction). */
export const orderSchema = z.strictObject({
  interaction: z.literal('order'),
  steps: z
    .array(z.strictObject({ id: idSchema, text: textSchema, why: textSchema.describe('Why it stands there') }))
    .min(3)
    .max(10),
});

/** Step ids from first to last. */
export type OrderResponse = string[];
export type OrderBody = z.infer<typeof orderSchema>;
