import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

/** Cards into bins (QTI: match interaction with one association per card). */
export const categorizeSchema = z.strictObject({
  interaction: z.literal('categorize'),
  bins: z
    .array(z.strictObject({ id: idSchema, title: textSchema }))
    .min(2)
    .max(10),
  cards: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        bin: idSchema.describe('Id of the right bin'),
        alsoAccept: z.array(idSchema).default([]).describe('Other bins that count as right'),
        why: textSchema.describe('Where it belongs and why'),
        mistakes: z.record(idSchema, textSchema).default({}).describe('Per wrong bin: what the mistake was'),
      }),
    )
    .min(2),
});

/** Card id to bin id. */
export type CategorizeResponse = Record<string, string>;
export type CategorizeBody = z.infer<typeof categorizeSchema>;
