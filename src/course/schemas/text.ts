import { z } from 'zod';

/** A text in both authored languages. */
export const textSchema = z
  .strictObject({
    zh: z.string().trim().min(1).describe('Simplified Chinese, written for Chinese readers'),
    en: z.string().trim().min(1).describe('British English, written for English readers'),
  })
  .describe('One text in both languages');
