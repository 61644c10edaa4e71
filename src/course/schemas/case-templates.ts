import { z } from 'zod';
import { caseDataSchema, caseSchema } from './cases.ts';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

const wordsGapSchema = z.strictObject({
  words: z.array(textSchema).min(2).max(12).describe('What may stand in the gap; each must fit the text in both languages'),
});

const numberGapSchema = z.strictObject({
  from: z.int().min(0).describe('Lowest whole number'),
  to: z.int().min(0).describe('Highest whole number'),
  step: z.int().min(1).default(1).describe('Distance between two numbers, such as 200 for round amounts'),
});

/** What may stand in a gap of a template. */
const gapSchema = z.union([wordsGapSchema, numberGapSchema]);

/** A measure of the case: a number, or the name of a number gap, so that the text and the case card say the same. */
function orGap<T extends z.ZodType>(measure: T) {
  return z.union([measure, slugSchema.describe('Name of a number gap')]);
}

const measures = caseDataSchema.shape;

/** As the data of a case; each measure may name a number gap instead. */
const templateDataSchema = z.strictObject({
  daysSinceLastOrder: orGap(measures.daysSinceLastOrder),
  ordersPerYear: orGap(measures.ordersPerYear),
  spendPerYear: orGap(measures.spendPerYear),
  margin: measures.margin,
  years: orGap(measures.years),
  complaints: orGap(measures.complaints),
  shareOfWallet: measures.shareOfWallet,
  referred: measures.referred,
});

const templateLabelSchema = z.strictObject({
  is: slugSchema.describe('Id of the category'),
  sign: textSchema
    .optional()
    .describe(
      'The words that decide: a verbatim piece of the text, gaps included. Left out only where a rule decides by figures of the case card alone',
    ),
});

/** An invented customer with gaps, from which drills make many cases. */
const caseTemplateSchema = z.strictObject({
  id: z
    .string()
    .regex(/^t-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a template’s id is "t-" and words that say what it is, such as t-village-stall')
    .describe('“t-” and lower-case words joined by hyphens; never reused'),
  seller: caseSchema.shape.seller,
  text: textSchema.describe('The situation; {gap} stands for a gap. Never names a category'),
  gaps: z.record(slugSchema, gapSchema).describe('What may stand in each gap of the text or of the data'),
  party: caseSchema.shape.party,
  data: templateDataSchema.optional().describe('Left out when there has been no trade'),
  signs: caseSchema.shape.signs,
  contract: caseSchema.shape.contract,
  firstContact: caseSchema.shape.firstContact,
  order: caseSchema.shape.order,
  labels: z
    .record(slugSchema, templateLabelSchema)
    .describe('Scheme id to the one category that every case of the template has, and the words that decide it'),
});

/** `content/case-templates.yaml` and every other `content/case-templates-….yaml`. */
export const caseTemplatesSchema = z.array(caseTemplateSchema).min(1);

export type CaseTemplate = z.infer<typeof caseTemplateSchema>;
