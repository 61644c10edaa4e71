import { z } from 'zod';
import { idSchema } from '../../course/schemas/id.ts';
import { textSchema } from '../../course/schemas/text.ts';

const axisSchema = z.strictObject({
  title: textSchema,
  values: z
    .array(z.strictObject({ id: idSchema, title: textSchema }))
    .min(2)
    .max(5),
});

const cardSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  column: idSchema.optional(),
  row: idSchema.optional(),
  outside: z.boolean().default(false).describe('The card belongs nowhere on the board'),
  why: textSchema.describe('Where it belongs and why'),
  mistakes: z.record(z.string(), textSchema).default({}).describe('Per wrong cell <column>-<row> or "outside": what the mistake was'),
});

/** Cards on a board of two axes (QTI: graphic gap match). */
export const placeSchema = z
  .strictObject({
    interaction: z.literal('place'),
    columns: axisSchema,
    rows: axisSchema,
    cellNames: z.record(z.string(), textSchema).default({}).describe('Names of cells <column>-<row>, shown after checking'),
    outside: textSchema.optional().describe('Title of the place for cards that do not belong'),
    columnCredit: z.number().min(0).lt(1).default(0).describe('Credit for the right column in the wrong row'),
    cards: z.array(cardSchema).min(2),
  })
  .superRefine((item, context) => {
    for (const [index, card] of item.cards.entries()) {
      const onBoard =
        item.columns.values.some((column) => column.id === card.column) && item.rows.values.some((row) => row.id === card.row);
      const ok = card.outside ? item.outside !== undefined && !card.column && !card.row : onBoard;
      if (!ok) {
        context.addIssue({
          code: 'custom',
          path: ['cards', index],
          message: 'a card needs a column and a row of this board, or `outside: true` on an item that has `outside`',
        });
      }
    }
  });

/** Card id to cell `<column>-<row>`, or to `outside`. */
export type PlaceResponse = Record<string, string>;
export type PlaceBody = z.infer<typeof placeSchema>;
