import { z } from 'zod';

const words = z.array(z.string().trim().min(1)).default([]);

/** What people say for something the course calls otherwise. */
export const searchWordsEntrySchema = z.strictObject({
  zh: words.describe('Simplified Chinese words people type'),
  en: words.describe('English words people type'),
  pages: z
    .array(z.string().startsWith('/'))
    .default([])
    .describe(
      'Where they lead, the best first: /glossary/#term, /reference/scheme-or-sheet/, /learn/module/lesson/, or a place such as /practice/',
    ),
  asWell: z
    .strictObject({ zh: z.string().optional(), en: z.string().optional() })
    .optional()
    .describe('The word of the site that means the same; it is looked for as well'),
});

/** `content/search-words.yaml`. */
export const searchWordsSchema = z.array(searchWordsEntrySchema).min(1);

export type SearchWordsEntry = z.infer<typeof searchWordsEntrySchema>;
