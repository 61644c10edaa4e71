import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';
import { holdsSchema, numbersSchema } from './numbers-schema.ts';

const tolerance = z.number().min(0).default(0).describe('How far off still counts, absolute');

/** The fields, with values of a kind: numbers, or as an author may write them. */
function fieldsOf<Value extends z.ZodType<number | string>>(value: Value) {
  return z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        unit: textSchema.optional().describe('Shown behind the field; typing it too does no harm'),
        value,
        tolerance,
        mistakes: z
          .array(z.strictObject({ value, tolerance, feedback: textSchema }))
          .default([])
          .describe('Wrong values that show a misconception'),
        why: textSchema.describe('How the value comes about'),
      }),
    )
    .min(1);
}

/** One or more values with tolerance and unit. */
export const numericSchema = z.strictObject({ interaction: z.literal('numeric'), fields: fieldsOf(z.number()) });

/** As authors write it: with `numbers` it comes back in review with others. */
export const authoredNumericSchema = z.strictObject({
  interaction: z.literal('numeric'),
  numbers: numbersSchema.optional(),
  holds: holdsSchema.optional(),
  fields: fieldsOf(
    z.union([z.number(), z.string().min(1)]).describe('A number; where the item has `numbers`, also a formula over their names'),
  ),
});

/** Field id to what was typed. */
export type NumericResponse = Record<string, string>;
export type NumericBody = z.infer<typeof numericSchema>;
