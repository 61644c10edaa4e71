import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

const tolerance = z.number().min(0).default(0).describe('How far off still counts, absolute');

/** One or more values with tolerance and unit. */
export const numericSchema = z.strictObject({
  interaction: z.literal('numeric'),
  fields: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        unit: textSchema.optional().describe('Shown behind the field; typing it too does no harm'),
        value: z.number(),
        tolerance,
        mistakes: z
          .array(z.strictObject({ value: z.number(), tolerance, feedback: textSchema }))
          .default([])
          .describe('Wrong values that show a misconception'),
        why: textSchema.describe('How the value comes about'),
      }),
    )
    .min(1),
});

/** Field id to what was typed. */
export type NumericResponse = Record<string, string>;
export type NumericBody = z.infer<typeof numericSchema>;
