import { z } from 'zod';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

/** One look-up sheet; its words stand in `content/sheets/zh/<slug>.mdx` and `content/sheets/en/<slug>.mdx`. */
export const sheetSchema = z.strictObject({
  id: slugSchema.describe('Name of the sheet in its address and of its files; not the id of a scheme, not "claims"'),
  title: textSchema,
  summary: textSchema.describe('What one finds on it and when one needs it, in one sentence; stands under the title and in the list'),
  lessons: z.array(z.string()).min(1).describe('Lessons it belongs to, as <module>/<lesson>; each of them links to the sheet'),
});

/** `content/sheets.yaml`: the sheets in the order of the list. */
export const sheetsSchema = z.array(sheetSchema).min(1);

export type Sheet = z.infer<typeof sheetSchema>;
