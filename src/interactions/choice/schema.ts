import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

const optionSchema = z
  .strictObject({
    id: idSchema,
    text: textSchema,
    correct: z.boolean().default(false).describe('Whether this option is right'),
    feedback: textSchema.optional().describe('Required on wrong options: which misconception choosing it shows'),
  })
  .refine((option) => option.correct || option.feedback, {
    message: 'a wrong option needs feedback that names the misconception',
    path: ['feedback'],
  });

/** One or several right options (QTI: choice interaction). True/false is a choice of two. */
export const choiceSchema = z
  .strictObject({
    interaction: z.literal('choice'),
    multiple: z.boolean().default(false).describe('Several options may be right'),
    keepOrder: z.boolean().default(false).describe('Do not shuffle: true/false, natural orders'),
    options: z.array(optionSchema).min(2).max(8),
  })
  .superRefine((item, context) => {
    const right = item.options.filter((option) => option.correct).length;
    if (right === 0 || (!item.multiple && right > 1)) {
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: item.multiple ? 'at least one option must be correct' : `exactly one option must be correct, found ${right}`,
      });
    }
  });

/** Ids of the chosen options. */
export type ChoiceResponse = string[];
export type ChoiceBody = z.infer<typeof choiceSchema>;
