/**
 * Items as they travel, of all eight interactions. A sealed item has the same shape as one with its key; what would tell
 * the key is empty. Whether an item makes sense in itself — ids are distinct, keys point to parts it has — is checked by
 * `item-soundness.ts`.
 */
import * as z from 'zod/mini';
import type { DeliveredItem } from '../interactions/item.ts';
import { hash, id, isInheritedName, lineLimit, list, maybeText, passageLimit, text } from './schema-parts.ts';

const line = text(lineLimit);
const reason = maybeText(passageLimit);

/** Id of a place, or nothing in a sealed item. */
const place = z.union([id, z.literal('')]);

/** Words of a typed gap as `encodeTyped` writes them; they are decoded for showing, so they must be decodable. */
const encodedWord = z.string().check(
  z.maxLength(lineLimit),
  z.refine((word) => {
    try {
      return decodeURIComponent(word) !== '';
    } catch {
      return false;
    }
  }),
);
const words = list(encodedWord, 0, 200);

/** Part or cell to a text. */
const texts = z.record(z.string(), line).check(
  z.refine((value) => Object.keys(value).length <= 200),
  z.refine((value) => Object.keys(value).every((key) => key.length <= 250 && !isInheritedName(key))),
);

const amount = z.number().check(z.gte(-Number.MAX_SAFE_INTEGER), z.lte(Number.MAX_SAFE_INTEGER));
const tolerance = amount.check(z.gte(0));

const option = z.strictObject({ id, text: line, correct: z.boolean(), feedback: z.optional(text(passageLimit)) });
const named = z.strictObject({ id, text: line });
const titled = z.strictObject({ id, title: line });
const axis = z.strictObject({ title: line, values: list(titled, 2, 10) });
const sorted = { id, text: line, alsoAccept: list(id, 0, 50), why: reason, mistakes: texts };

const common = {
  id,
  hash,
  objective: id,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  stem: text(passageLimit),
  context: z.optional(text(passageLimit)),
  explanation: reason,
  card: z.exactOptional(
    z.strictObject({
      id,
      seller: maybeText(lineLimit),
      text: text(passageLimit),
      facts: list(z.strictObject({ label: line, value: line }), 0, 50),
    }),
  ),
};

export const deliveredItemSchema: z.ZodMiniType<DeliveredItem> = z.discriminatedUnion('interaction', [
  z.strictObject({
    ...common,
    interaction: z.literal('choice'),
    multiple: z.boolean(),
    keepOrder: z.boolean(),
    options: list(option, 2, 50),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('match'),
    sources: list(z.strictObject({ ...sorted, target: place }), 2, 100),
    targets: list(named, 2, 100),
  }),
  z.strictObject({ ...common, interaction: z.literal('order'), steps: list(z.strictObject({ id, text: line, why: reason }), 2, 50) }),
  z.strictObject({
    ...common,
    interaction: z.literal('cloze'),
    text: text(passageLimit),
    gaps: list(
      z.strictObject({
        id,
        options: z.optional(list(option, 2, 50)),
        keepOrder: z.optional(z.boolean()),
        accept: z.optional(words),
        mistakes: list(z.strictObject({ accept: words, feedback: text(passageLimit) }), 0, 50),
        why: reason,
      }),
      1,
      50,
    ),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('categorize'),
    bins: list(titled, 2, 20),
    cards: list(z.strictObject({ ...sorted, bin: place }), 2, 100),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('place'),
    columns: axis,
    rows: axis,
    cellNames: texts,
    outside: z.optional(line),
    columnCredit: z.number().check(z.gte(0), z.lt(1)),
    cards: list(
      z.strictObject({
        id,
        text: line,
        column: z.optional(id),
        row: z.optional(id),
        outside: z.boolean(),
        why: reason,
        mistakes: texts,
      }),
      2,
      100,
    ),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('numeric'),
    fields: list(
      z.strictObject({
        id,
        label: line,
        unit: z.optional(text(50)),
        value: amount,
        tolerance,
        mistakes: list(z.strictObject({ value: amount, tolerance, feedback: text(passageLimit) }), 0, 50),
        why: reason,
      }),
      1,
      50,
    ),
  }),
  z.strictObject({ ...common, interaction: z.literal('text'), modelAnswer: reason, checklist: list(named, 0, 50) }),
]);
