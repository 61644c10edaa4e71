/**
 * A trainer's own item: one language, as the form, a file or the clipboard gives it. It has the shape of the course's items
 * (`interactions/item-schema.ts`) cut to one language, with less demanded: feedback, reasons, explanation and objective may
 * be empty, and ids of parts are given where they lack (`complete-item.ts`). What it must have is what marking needs.
 *
 * Texts are kept without spaces at their ends, with `\n` line ends, and well formed; so reading what was written gives the
 * same item. Limits are those of items that travel (`assignment/delivered-item-schema.ts`).
 */
import * as z from 'zod/mini';
import { isInheritedName, lineLimit, passageLimit } from '../assignment/schema-parts.ts';
import { foldTyped } from '../interactions/cloze/typed-answer.ts';
import { cellId, outsideCell } from '../interactions/place/cells.ts';
import type { FaultCode } from './problem.ts';

/** Line ends as `\n`, no control characters but tab and line end, no half characters, no space at the ends. */
export function tidyText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
      .trim()
  );
}

/** The same on one line, without tabs. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/[ \t]*[\n\t]\s*/g, ' ');
}

/** A custom fault travels as the message of zod's issue. */
function fault(code: FaultCode, input: unknown, path: PropertyKey[], params: Record<string, string | number> = {}) {
  return { code: 'custom' as const, input, path, message: code, params };
}

function text(limit: number) {
  return z.string().check(z.overwrite(tidyText), z.minLength(1), z.maxLength(limit));
}

function maybeText(limit: number) {
  return z._default(z.string().check(z.overwrite(tidyText), z.maxLength(limit)), '');
}

function line(limit: number) {
  return z.string().check(z.overwrite(tidyLine), z.minLength(1), z.maxLength(limit));
}

function maybeLine(limit: number) {
  return z._default(z.string().check(z.overwrite(tidyLine), z.maxLength(limit)), '');
}

const id = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,119}$/),
  z.refine((value) => !isInheritedName(value)),
);

function list<Schema extends z.ZodMiniType>(entry: Schema, least: number, limit: number) {
  return z.array(entry).check(z.minLength(least), z.maxLength(limit));
}

function maybeList<Schema extends z.ZodMiniType>(entry: Schema, limit: number) {
  return z._default(z.array(entry).check(z.maxLength(limit)), []);
}

const feedback = z.exactOptional(text(passageLimit));
const why = maybeText(passageLimit);
const mistakes = z._default(z.record(z.string(), text(passageLimit)), {});
const flag = z._default(z.boolean(), false);

const amount = z.number().check(z.gte(-Number.MAX_SAFE_INTEGER), z.lte(Number.MAX_SAFE_INTEGER));
/** A value that can be typed: `String` writes smaller ones with an exponent, which reads as two numbers. */
const typable = amount.check(({ value, issues }) => {
  if (String(value).includes('e')) issues.push(fault('out-of-range', value, [], { least: 0.000001 }));
});
const tolerance = z._default(z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)), 0);

const word = line(lineLimit / 10).check(({ value, issues }) => {
  // What marking folds away cannot be typed: an accepted word of nothing else would accept nothing.
  if (value !== '' && foldTyped(value) === '') issues.push(fault('no-word', value, []));
});
const words = list(word, 1, 100);

const option = z.strictObject({ id, text: text(lineLimit), correct: flag, feedback });
const named = z.strictObject({ id, text: text(lineLimit) });
const titled = z.strictObject({ id, title: text(lineLimit) });
const sorted = { id, text: text(lineLimit), alsoAccept: maybeList(id, 50), why, mistakes };
const axis = z.strictObject({ title: text(lineLimit), values: list(titled, 2, 10) });

const common = {
  id,
  /** For the trainer's own list; learners do not see it. */
  name: maybeLine(200),
  /** The id of an objective of the course, or a label of the trainer's own; may be empty. */
  objective: maybeLine(200),
  difficulty: z._default(z.union([z.literal(1), z.literal(2), z.literal(3)]), 2),
  stem: text(passageLimit),
  context: z.exactOptional(text(passageLimit)),
  explanation: maybeText(passageLimit),
};

const interactions = z.discriminatedUnion('interaction', [
  z.strictObject({ ...common, interaction: z.literal('choice'), multiple: flag, keepOrder: flag, options: list(option, 2, 50) }),
  z.strictObject({
    ...common,
    interaction: z.literal('match'),
    sources: list(z.strictObject({ ...sorted, target: id }), 2, 100),
    targets: list(named, 2, 100),
  }),
  z.strictObject({ ...common, interaction: z.literal('order'), steps: list(z.strictObject({ id, text: text(lineLimit), why }), 2, 50) }),
  z.strictObject({
    ...common,
    interaction: z.literal('cloze'),
    /** A gap is written {gap-id}. */
    text: text(passageLimit),
    gaps: list(
      z.strictObject({
        id,
        options: z.exactOptional(list(option, 2, 50)),
        keepOrder: z.exactOptional(z.boolean()),
        /** As they are to be typed; width, case, spaces and punctuation do not count. */
        accept: z.exactOptional(words),
        mistakes: maybeList(z.strictObject({ accept: words, feedback: text(passageLimit) }), 50),
        why,
      }),
      1,
      50,
    ),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('categorize'),
    bins: list(titled, 2, 20),
    cards: list(z.strictObject({ ...sorted, bin: id }), 2, 100),
  }),
  z.strictObject({
    ...common,
    interaction: z.literal('place'),
    columns: axis,
    rows: axis,
    cellNames: z._default(z.record(z.string(), text(lineLimit)), {}),
    outside: z.exactOptional(text(lineLimit)),
    columnCredit: z._default(z.number().check(z.gte(0), z.lt(1)), 0),
    cards: list(
      z.strictObject({
        id,
        text: text(lineLimit),
        column: z.exactOptional(id),
        row: z.exactOptional(id),
        outside: flag,
        why,
        mistakes,
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
        label: text(lineLimit),
        unit: z.exactOptional(line(50)),
        value: typable,
        tolerance,
        mistakes: maybeList(z.strictObject({ value: typable, tolerance, feedback: text(passageLimit) }), 50),
        why,
      }),
      1,
      50,
    ),
  }),
  z.strictObject({ ...common, interaction: z.literal('text'), modelAnswer: text(passageLimit), checklist: maybeList(named, 50) }),
]);

export type OwnItem = z.infer<typeof interactions>;
export type OwnItemOf<Name extends OwnItem['interaction']> = Extract<OwnItem, { interaction: Name }>;

type Fault = ReturnType<typeof fault>;

function repeated(parts: readonly { id: string }[], ...path: PropertyKey[]): Fault[] {
  return parts.flatMap((part, index) =>
    parts.findIndex((other) => other.id === part.id) < index
      ? [fault('repeated-id', part.id, [...path, index, 'id'], { id: part.id })]
      : [],
  );
}

function rightOptions(options: readonly { correct: boolean }[], several: boolean, path: PropertyKey[]): Fault[] {
  const right = options.filter((option) => option.correct).length;
  if (right === 0) return [fault('no-right-option', options, path)];
  return right > 1 && !several ? [fault('several-right-options', options, path, { count: right })] : [];
}

function unknownPlaces(found: readonly string[], places: readonly { id: string }[], path: PropertyKey[]): Fault[] {
  const unknown = found.find((place) => !places.some((known) => known.id === place));
  return unknown === undefined ? [] : [fault('unknown-place', unknown, path, { id: unknown })];
}

function clozeFaults(item: OwnItemOf<'cloze'>): Fault[] {
  const inText = [...item.text.matchAll(/\{([^}]*)\}/g)].map(([, gap]) => gap ?? '');
  const strays = inText.filter((gap) => !item.gaps.some((known) => known.id === gap));
  const wrong = [...new Set([...strays, ...item.gaps.map((gap) => gap.id)])].filter(
    (gap) => strays.includes(gap) || inText.filter((other) => other === gap).length !== 1,
  );
  return [
    ...repeated(item.gaps, 'gaps'),
    ...wrong.map((gap) => fault('gap-not-in-text', item.text, ['text'], { gap: gap.slice(0, 120) })),
    ...item.gaps.flatMap((gap, index) => {
      const path = ['gaps', index];
      if ((gap.options === undefined) === (gap.accept === undefined)) return [fault('gap-kind', gap, path, { gap: gap.id })];
      return gap.options ? [...repeated(gap.options, ...path, 'options'), ...rightOptions(gap.options, true, [...path, 'options'])] : [];
    }),
  ];
}

function placeFaults(item: OwnItemOf<'place'>): Fault[] {
  const { columns, rows, cards, outside } = item;
  const cells = rows.values.flatMap((row) => columns.values.map((column) => cellId(column.id, row.id)));
  return [
    ...repeated(columns.values, 'columns', 'values'),
    ...repeated(rows.values, 'rows', 'values'),
    ...repeated(cards, 'cards'),
    // Ids with hyphens may meet: low-high + base and low + high-base. Responses could not be told apart.
    ...cells.flatMap((cell, index) =>
      cells.indexOf(cell) < index || cell === outsideCell ? [fault('repeated-id', cell, ['rows', 'values'], { id: cell })] : [],
    ),
    ...cards.flatMap((card, index) => {
      const onBoard =
        columns.values.some(({ id: column }) => column === card.column) && rows.values.some(({ id: row }) => row === card.row);
      const isOutside = card.outside && outside !== undefined && card.column === undefined && card.row === undefined;
      return (card.outside ? isOutside : onBoard) ? [] : [fault('off-board', card.id, ['cards', index])];
    }),
  ];
}

/** What does not make sense in an item of the right shape. */
function faultsOf(item: OwnItem): Fault[] {
  switch (item.interaction) {
    case 'choice':
      return [...repeated(item.options, 'options'), ...rightOptions(item.options, item.multiple, ['options'])];
    case 'match':
      return [
        ...repeated(item.sources, 'sources'),
        ...repeated(item.targets, 'targets'),
        ...item.sources.flatMap((source, index) =>
          unknownPlaces([source.target, ...source.alsoAccept], item.targets, ['sources', index, 'target']),
        ),
      ];
    case 'order':
      return repeated(item.steps, 'steps');
    case 'cloze':
      return clozeFaults(item);
    case 'categorize':
      return [
        ...repeated(item.bins, 'bins'),
        ...repeated(item.cards, 'cards'),
        ...item.cards.flatMap((card, index) => unknownPlaces([card.bin, ...card.alsoAccept], item.bins, ['cards', index, 'bin'])),
      ];
    case 'place':
      return placeFaults(item);
    case 'numeric':
      return repeated(item.fields, 'fields');
    case 'text':
      return repeated(item.checklist, 'checklist');
  }
}

/** An own item in full: right shape, and it makes sense. */
export const ownItemSchema: z.ZodMiniType<OwnItem> = interactions.check(({ value, issues }) => {
  issues.push(...faultsOf(value));
});
