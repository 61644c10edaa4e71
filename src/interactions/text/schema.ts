import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

/** A short free answer that the learner compares with a model answer; never machine-marked (QTI: extended text, human scored). */
export const freeTextSchema = z.strictObject({
  interaction: z.literal('text'),
  modelAnswer: textSchema,
  checklist: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .describe('What a good answer holds; the learner ticks what theirs does'),
});

/** The answer, and the ids of checklist entries the learner ticked after comparing. */
export interface FreeTextResponse {
  answer: string;
  ticked: string[];
}
export type FreeTextBody = z.infer<typeof freeTextSchema>;
