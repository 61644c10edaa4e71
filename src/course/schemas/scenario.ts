import { z } from 'zod';
import { idSchema } from './id.ts';
import { textSchema } from './text.ts';

/** What a scenario practises; the list is grouped by it. */
export const scenarioKinds = ['complaint', 'service', 'retention', 'survey', 'grading', 'procurement', 'after-sales'] as const;

const effectSchema = z
  .strictObject({
    trust: z.int().min(-50).max(50).describe('Added to trust, which begins at 50 and is shown from 0 to 100'),
    minutes: z.int().min(0).describe('Time of all staff, in minutes'),
    cost: z.int().min(0).describe('Money spent or given away, CNY'),
  })
  .describe('What the decision does to the meters');

const decisionSchema = z.strictObject({
  id: idSchema,
  text: textSchema.describe('What one says or does, as it stands on the button; right ones are not longer than wrong ones'),
  effect: effectSchema,
  reply: textSchema.describe('What the customer says or does at once. It shows why the decision was good or bad, and gives no verdict'),
  next: idSchema.describe('Id of the next step or of an ending; `trust-decides` leads to the ending whose `from` the trust reaches'),
  best: z.boolean().default(false).describe('The best decision of its step; exactly one. The check weighs whether it is'),
});

const stepSchema = z.strictObject({
  id: idSchema,
  scene: textSchema.describe('How things stand and what is to be decided; must fit whatever came before'),
  says: textSchema.optional().describe('What the customer says now, in their own words; must fit whatever came before'),
  decisions: z.array(decisionSchema).min(2).max(4),
  point: textSchema.describe('What this step turns on and why; shown after the ending, where one decided otherwise than the best path'),
});

const endingSchema = z.strictObject({
  id: idSchema,
  title: textSchema.describe('How it ended, in a few words'),
  text: textSchema.describe('What became of the customer and the matter'),
  debrief: textSchema.describe('What led here, and what to try when playing again'),
  lesson: z.string().describe('Lesson that teaches it, as <module>/<lesson>'),
  from: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'Reached through `trust-decides` from this much trust on, up to the next higher `from`; left out when decisions name the ending',
    ),
  unsafe: z
    .boolean()
    .default(false)
    .describe('Somebody was put in danger, or the law was broken: no trust, time or money saved makes up for it'),
});

/** `content/scenarios/<slug>.yaml`: a branching situation with decisions and meters. */
export const scenarioSchema = z.strictObject({
  kind: z.enum(scenarioKinds),
  seller: z.enum(['qinghe', 'lekuang', 'qifan', 'anting']).describe('For which of the four invented companies one works'),
  title: textSchema,
  summary: textSchema.describe('What one practises, in one sentence; shown after the ending, as it gives away what to do'),
  customer: textSchema.describe('Name before the customer’s words'),
  situation: textSchema.describe('Where one is, who the customer is, and what one knows before the first word'),
  steps: z.array(stepSchema).min(2).max(12).describe('The first one begins the scenario; the order of the others does not matter'),
  endings: z.array(endingSchema).min(2).max(5),
});

export type Scenario = z.infer<typeof scenarioSchema>;
