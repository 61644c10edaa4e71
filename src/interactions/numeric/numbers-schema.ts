/** Numbers that an item may draw anew when it comes back in review, and what must be true of a drawing. */
import { z } from 'zod';

/** What a number may be called. */
export const numberNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a name is lower-case words joined by hyphens, such as "test-accounts"')
  .refine((word) => !['round', 'min', 'max'].includes(word), 'round, min and max are functions, not names');

const printed = z.number().describe('The number of the printed item');

/** A number drawn from a range. */
export const steppedSchema = z.strictObject({
  is: printed,
  from: z.number().describe('The smallest that may be drawn'),
  to: z.number().describe('The largest that may be drawn'),
  step: z.number().positive().default(1).describe('From one to the next, counted from `from`'),
});

/** A number drawn from a list. */
export const listedSchema = z.strictObject({
  is: printed,
  of: z.array(z.number()).min(2).describe('The numbers that may be drawn'),
});

/** By name, in the order in which they follow from each other. */
export const numbersSchema = z
  .record(
    numberNameSchema,
    z.union([steppedSchema, listedSchema, z.string().min(1).describe('A formula over names before it: + - * / ( ) round min max')]),
  )
  .describe('Numbers that are drawn anew in review; texts name them as {name}');

export const holdsSchema = z
  .array(z.string().min(1))
  .describe('What must be true of a drawing, such as `lost < start`; others are not used');
