import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

/** Each source goes to one target (QTI: match interaction). Targets may be shared or stay empty. */
export const matchSchema = z.strictObject({
  interaction: z.literal('match'),
  sources: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        target: idSchema.describe('Id of the right target'),
        alsoAccept: z.array(idSchema).default([]).describe('Other targets that count as right'),
        why: textSchema.describe('Where it belongs and why'),
        mistakes: z.record(idSchema, textSchema).default({}).describe('Per wrong target: what the mistake was'),
      }),
    )
    .min(2),
  targets: z.array(z.strictObject({ id: idSchema, text: textSchema })).min(2),
});

/** Source id to target id. */
export type MatchResponse = Record<string, string>;
export type MatchBody = z.infer<typeof matchSchema>;
