import { z } from 'zod';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

/** One term. */
export const termSchema = z.strictObject({
  id: slugSchema,
  term: textSchema,
  pinyin: z.string().trim().min(1).describe('With tone marks, syllables separated by spaces'),
  hant: z.string().optional().describe('Traditional form, only where the automatic rendering is not what we want'),
  definition: textSchema.describe('One or two sentences; never circular'),
  synonyms: z
    .strictObject({ zh: z.array(z.string()), en: z.array(z.string()) })
    .default({ zh: [], en: [] })
    .describe('Words that people search for when they mean this'),
  lesson: z.string().optional().describe('The lesson that teaches it, as <module>/<lesson>'),
  seeAlso: z.array(slugSchema).default([]).describe('Look-alikes and neighbours'),
});

/** `content/glossary.yaml`. */
export const glossarySchema = z.array(termSchema).min(1);

export type Term = z.infer<typeof termSchema>;
