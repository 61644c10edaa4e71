import { z } from 'zod';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

const categorySchema = z.strictObject({
  id: slugSchema,
  name: textSchema.describe("The field's term"),
  definition: textSchema,
  sign: textSchema.describe('What you see in a customer (or a field) of this category'),
});

/** The same word with another meaning elsewhere. */
const confusionSchema = textSchema.extend({
  when: z
    .record(slugSchema, slugSchema)
    .optional()
    .describe('Scheme to category: a drill of this scheme says it with every case that has these labels'),
});

/** One way to classify: its categories and the question that decides between them. */
export const schemeSchema = z.strictObject({
  id: slugSchema.describe('Name of the scheme in its address'),
  kind: z.enum(['customers', 'data']).describe('Whether it sorts customers or facts about them'),
  name: textSchema,
  summary: textSchema.describe('What it looks at and what it is good for, in one sentence'),
  question: textSchema.describe('The question that decides between the categories'),
  convention: textSchema.optional().describe('Cut-offs that this course fixes so that an exercise has one right answer'),
  source: textSchema.optional().describe('The tradition it belongs to, in words a learner understands'),
  openList: z.boolean().default(false).describe('More categories exist in practice'),
  categories: z.array(categorySchema).min(2),
  borderline: z
    .strictObject({
      case: textSchema,
      answer: slugSchema.describe('Category id, or "none"'),
      reason: textSchema,
    })
    .describe('A hard case with its answer'),
  confusions: z.array(confusionSchema).default([]).describe('The same word with another meaning elsewhere'),
  lessons: z.array(z.string()).describe('Lessons that teach it, as <module>/<lesson>'),
  objective: slugSchema.optional().describe('Objective of the course that its drills practise'),
});

/** `content/schemes.yaml`. */
export const schemesSchema = z.array(schemeSchema).min(1);

export type Scheme = z.infer<typeof schemeSchema>;
