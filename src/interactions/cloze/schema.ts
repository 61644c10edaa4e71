import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

const acceptedSchema = z.strictObject({
  zh: z.array(z.string().min(1)).min(1).describe('Accepted in Chinese; Traditional forms follow by themselves'),
  en: z.array(z.string().min(1)).min(1).describe('Accepted in English'),
});

const optionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    correct: z.boolean().default(false),
    feedback: textSchema.optional().describe('Required on wrong options: what the mistake was'),
  })
  .refine((option) => option.correct || option.feedback, {
    message: 'a wrong option needs feedback that names the misconception',
    path: ['feedback'],
  });

const gapSchema = z
  .strictObject({
    id: idSchema,
    options: z.array(optionSchema).min(2).optional().describe('For a gap that is chosen from a list'),
    keepOrder: z.boolean().optional().describe('Do not shuffle the options: natural orders such as 1–5'),
    accept: acceptedSchema.optional().describe('For a gap that is typed'),
    mistakes: z
      .array(z.strictObject({ accept: acceptedSchema, feedback: textSchema }))
      .default([])
      .describe('Typed answers that show a misconception'),
    why: textSchema.describe('Why this fills the gap'),
  })
  .superRefine((gap, context) => {
    if (Boolean(gap.options) === Boolean(gap.accept)) {
      context.addIssue({ code: 'custom', message: 'a gap has either `options` (chosen) or `accept` (typed)' });
    }
    if (gap.options && gap.options.filter((option) => option.correct).length === 0) {
      context.addIssue({ code: 'custom', path: ['options'], message: 'at least one option must be correct' });
    }
  });

/** Gaps in a text, chosen or typed (QTI: inline choice and text entry). */
export const clozeSchema = z
  .strictObject({
    interaction: z.literal('cloze'),
    text: textSchema.describe('The text; a gap is written {gap-id}'),
    gaps: z.array(gapSchema).min(1),
  })
  .superRefine((item, context) => {
    for (const language of ['zh', 'en'] as const) {
      const inText = [...item.text[language].matchAll(/\{([^}]*)\}/g)].map((found) => found[1] ?? '');
      const ids = item.gaps.map((gap) => gap.id);
      const wrong = [
        ...inText.filter((id) => !ids.includes(id)),
        ...ids.filter((id) => inText.filter((other) => other === id).length !== 1),
      ];
      if (wrong.length > 0) {
        context.addIssue({
          code: 'custom',
          path: ['text', language],
          message: `each gap must occur exactly once in the text: ${[...new Set(wrong)].join(', ')}`,
        });
      }
    }
  });

/** Gap id to the chosen option's id, or to the typed text. */
export type ClozeResponse = Record<string, string>;
export type ClozeBody = z.infer<typeof clozeSchema>;
