import { z } from 'zod';
import { idSchema, slugSchema } from '../course/schemas/id.ts';
import { textSchema } from '../course/schemas/text.ts';
import { categorizeSchema } from './categorize/schema.ts';
import { choiceSchema } from './choice/schema.ts';
import { clozeSchema } from './cloze/schema.ts';
import { matchSchema } from './match/schema.ts';
import { authoredNumericSchema, numericSchema } from './numeric/schema.ts';
import { orderSchema } from './order/schema.ts';
import { placeSchema } from './place/schema.ts';
import { freeTextSchema } from './text/schema.ts';

/** What every item has, whatever its interaction. */
const common = {
  id: idSchema.describe('Unique in the whole course; says what the item is about'),
  objective: slugSchema.describe('The objective of this lesson that it tests'),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 recall, 2 apply, 3 analyse'),
  stem: textSchema.describe('The task'),
  context: textSchema.optional().describe('A short case to read before the stem'),
  case: z.string().optional().describe('Id of a customer card to show before the stem'),
  reserved: z
    .literal(true)
    .optional()
    .describe('Kept off the public site; built into the locked file that trainers open for exams. Not placed in a lesson'),
  explanation: textSchema.describe('The reason, not the verdict; shown after checking'),
  examples: z
    .array(
      z.strictObject({
        response: z.unknown().describe('A response, as the interaction takes it'),
        score: z.number().min(0).max(1).nullable().describe('The score it must get; null for free text'),
        locale: z.enum(['zh', 'en']).optional().describe('Only where a typed gap needs it'),
      }),
    )
    .default([])
    .describe('Responses and the score they must get; the content check marks them'),
};

const beforeNumeric = [
  choiceSchema.safeExtend(common),
  matchSchema.extend(common),
  orderSchema.extend(common),
  clozeSchema.safeExtend(common),
  categorizeSchema.extend(common),
  placeSchema.safeExtend(common),
] as const;
const freeTextItem = freeTextSchema.extend(common);

/** One question or exercise with its key (QTI: assessment item). */
export const itemSchema = z.discriminatedUnion('interaction', [...beforeNumeric, numericSchema.extend(common), freeTextItem]);

/** A numeric item as authors write it; `build/numbers/` fills it with its printed numbers, and `itemSchema` judges the result. */
export const authoredNumericItemSchema = authoredNumericSchema.extend(common);

const lesson = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'the lesson as <module>/<lesson>');

/** `content/items/<module>/<lesson>.yaml`, each item with its printed numbers. */
export const itemsFileSchema = z.strictObject({ lesson, items: z.array(itemSchema).min(1) });

/** The same file as authors write it; described to their editors. */
export const authoredItemsFileSchema = z.strictObject({
  lesson,
  items: z.array(z.discriminatedUnion('interaction', [...beforeNumeric, authoredNumericItemSchema, freeTextItem])).min(1),
});

/** The interactions there are. */
export const interactions = itemSchema.options.map((option) => option.shape.interaction.value);

export type Item = z.infer<typeof itemSchema>;
export type AuthoredNumericItem = z.infer<typeof authoredNumericItemSchema>;
export type Interaction = Item['interaction'];
