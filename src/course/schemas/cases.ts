import { z } from 'zod';
import { slugSchema } from './id.ts';
import { textSchema } from './text.ts';

const share = z.number().min(0).max(1);

/** Trade data of a customer over the last twelve months; money in CNY. */
export const caseDataSchema = z.strictObject({
  daysSinceLastOrder: z.int().min(0).describe('Recency: days since the last order'),
  ordersPerYear: z.number().min(0).describe('Frequency: orders in twelve months'),
  spendPerYear: z.number().min(0).describe('Monetary value: spending in twelve months, CNY'),
  margin: share.describe('Gross margin on this customer, 0–1'),
  years: z.number().min(0).describe('Years since the first order'),
  complaints: z.int().min(0).describe('Complaints in twelve months'),
  shareOfWallet: share.describe('Share of their spending in the category that comes to us, 0–1'),
  referred: z.boolean().describe('Whether they have recommended us'),
});

/** An invented customer. */
export const caseSchema = z.strictObject({
  id: z.string().regex(/^c\d{2}$/, 'a case id is "c" and two digits, such as c07'),
  seller: z.enum(['qinghe', 'lekuang', 'qifan', 'anting']).describe('Which of the four invented companies they buy from'),
  text: textSchema.describe('The situation; never names a category'),
  party: z.enum(['person', 'organisation', 'group', 'internal']).describe('group: a place or a layer of people; internal: colleagues'),
  data: caseDataSchema.optional().describe('Left out when there has been no trade'),
  signs: z
    .array(z.enum(['growth', 'partnership', 'one-off', 'decline', 'willing', 'about-to-sign', 'stranger']))
    .default([])
    .describe('Concrete facts told by the text that rules need'),
  contract: z.enum(['us', 'agent', 'none']).describe('Who stands as seller on the contract'),
  firstContact: z.enum(['alone', 'advert', 'recommended', 'tender', 'fair', 'none']).describe('How they first found us'),
  order: z.enum(['open', 'agreed', 'none']).describe('Whether an order is open, or agreed with a date'),
  labels: z.record(slugSchema, slugSchema).describe('Labels judged from the text, scheme id to category id; the others are computed'),
  shows: z
    .record(slugSchema, textSchema)
    .default({})
    .describe('Scheme id to the words that decide its label: a verbatim piece of the text. Left out where figures of the case card decide'),
});

/** `content/cases.yaml`. */
export const casesSchema = z.array(caseSchema).min(1);

export type Case = z.infer<typeof caseSchema>;
export type CaseData = z.infer<typeof caseDataSchema>;
