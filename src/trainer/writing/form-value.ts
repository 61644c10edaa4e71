/** What the form for own items holds: texts as typed, and lists with spare rows. It becomes an item when it is saved. */
import type { InteractionName } from '../../interactions/item.ts';
import { type OwnItemFault, parseOwnItem } from '../../interchange/own-item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import { readGaps, writeGaps } from './gap-notation.ts';

/** One row of a list; which fields count depends on the list. */
export interface FormPart {
  id: string;
  text: string;
  correct: boolean;
  feedback: string;
  /** Target, bin or column. */
  place: string;
  row: string;
  why: string;
  value: string;
  tolerance: string;
  unit: string;
}

export const partLists = ['options', 'steps', 'sources', 'targets', 'bins', 'cards', 'fields', 'columns', 'rows', 'checklist'] as const;
export type PartList = (typeof partLists)[number];

export interface FormValue {
  id: string;
  interaction: InteractionName;
  stem: string;
  context: string;
  objective: string;
  difficulty: 1 | 2 | 3;
  explanation: string;
  multiple: boolean;
  keepOrder: boolean;
  gapText: string;
  columnTitle: string;
  rowTitle: string;
  modelAnswer: string;
  parts: Record<PartList, FormPart[]>;
  /** The item that is edited; what the form has no field for is kept from it. */
  former?: OwnItem;
}

const emptyPart = { text: '', correct: false, feedback: '', place: '', row: '', why: '', value: '', tolerance: '', unit: '' };

/** An id that none of the parts has. */
export function newPart(list: PartList, parts: readonly FormPart[]): FormPart {
  const kind = list.replace(/s$/, '');
  let number = parts.length + 1;
  while (parts.some(({ id }) => id === `${kind}-${number}`)) number += 1;
  return { ...emptyPart, id: `${kind}-${number}` };
}

function blankParts(list: PartList, count: number): FormPart[] {
  return Array.from({ length: count }).reduce<FormPart[]>((parts) => [...parts, newPart(list, parts)], []);
}

/** Rows a new form shows. */
const rowsShown: Record<PartList, number> = {
  options: 4,
  steps: 4,
  sources: 3,
  targets: 3,
  bins: 2,
  cards: 4,
  fields: 1,
  columns: 2,
  rows: 2,
  checklist: 1,
};

export function newForm(id: string): FormValue {
  const parts = Object.fromEntries(partLists.map((list) => [list, blankParts(list, rowsShown[list])])) as Record<PartList, FormPart[]>;
  return {
    id,
    interaction: 'choice',
    stem: '',
    context: '',
    objective: '',
    difficulty: 2,
    explanation: '',
    multiple: false,
    keepOrder: false,
    gapText: '',
    columnTitle: '',
    rowTitle: '',
    modelAnswer: '',
    parts,
  };
}

/** Whether something was entered that would be a pity to lose. */
export function isEmptyForm(value: FormValue): boolean {
  const texts = [value.stem, value.context, value.explanation, value.gapText, value.modelAnswer];
  const inParts = Object.values(value.parts).flatMap((parts) => parts.map((part) => part.text + part.value));
  return [...texts, ...inParts].every((text) => text.trim() === '');
}

function partsOf(item: OwnItem): Partial<Record<PartList, (Partial<FormPart> & { id: string })[]>> {
  switch (item.interaction) {
    case 'choice':
      return { options: item.options.map(({ id, text, correct, feedback = '' }) => ({ id, text, correct, feedback })) };
    case 'match':
      return {
        sources: item.sources.map(({ id, text, target, why }) => ({ id, text, place: target, why })),
        targets: item.targets.map(({ id, text }) => ({ id, text })),
      };
    case 'order':
      return { steps: item.steps.map(({ id, text, why }) => ({ id, text, why })) };
    case 'categorize':
      return {
        bins: item.bins.map(({ id, title }) => ({ id, text: title })),
        cards: item.cards.map(({ id, text, bin, why }) => ({ id, text, place: bin, why })),
      };
    case 'place':
      return {
        columns: item.columns.values.map(({ id, title }) => ({ id, text: title })),
        rows: item.rows.values.map(({ id, title }) => ({ id, text: title })),
        cards: item.cards.map(({ id, text, column = '', row = '', why }) => ({ id, text, place: column, row, why })),
      };
    case 'numeric':
      return {
        fields: item.fields.map(({ id, label, value, tolerance, unit = '', why }) => ({
          id,
          text: label,
          value: String(value),
          tolerance: tolerance === 0 ? '' : String(tolerance),
          unit,
          why,
        })),
      };
    case 'text':
      return { checklist: item.checklist.map(({ id, text }) => ({ id, text })) };
    default:
      return {};
  }
}

/** The form of an item that exists. */
export function formOf(item: OwnItem): FormValue {
  const blank = newForm(item.id);
  const filled = partsOf(item);
  const parts = { ...blank.parts };
  for (const list of partLists) {
    const known = filled[list];
    if (known) parts[list] = known.map((part) => ({ ...emptyPart, ...part }));
  }
  return {
    ...blank,
    interaction: item.interaction,
    stem: item.stem,
    context: item.context ?? '',
    objective: item.objective,
    difficulty: item.difficulty,
    explanation: item.explanation,
    ...(item.interaction === 'choice' ? { multiple: item.multiple, keepOrder: item.keepOrder } : {}),
    ...(item.interaction === 'cloze' ? { gapText: writeGaps(item) } : {}),
    ...(item.interaction === 'place' ? { columnTitle: item.columns.title, rowTitle: item.rows.title } : {}),
    ...(item.interaction === 'text' ? { modelAnswer: item.modelAnswer } : {}),
    parts,
    former: item,
  };
}

/** Rows in which nothing was written. */
function isSpare(part: FormPart): boolean {
  return part.text.trim() === '' && part.value.trim() === '' && part.feedback.trim() === '';
}

/** A number as people write it: full width, with separators of thousands. */
function numberOf(text: string): number | string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(\d)[,，\s](?=\d{3}(\D|$))/g, '$1');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** The parts that count, each with what the former item had under its id and the form has no field for. */
function kept(value: FormValue, list: PartList): { part: FormPart; former: Record<string, unknown> }[] {
  const former = value.former?.interaction === value.interaction ? (value.former as unknown as Record<string, unknown>) : {};
  const holder = list === 'columns' || list === 'rows' ? (former[list] as { values?: unknown } | undefined)?.values : former[list];
  const known = (Array.isArray(holder) ? holder : []) as { id: string }[];
  return value.parts[list]
    .filter((part) => !isSpare(part))
    .map((part) => ({ part, former: { ...known.find(({ id }) => id === part.id) } }));
}

function bodyOf(value: FormValue): Record<string, unknown> | null {
  const each = (list: PartList, make: (part: FormPart) => Record<string, unknown>) =>
    kept(value, list).map(({ part, former }) => ({ ...former, id: part.id, ...make(part) }));
  switch (value.interaction) {
    case 'choice':
      return {
        multiple: value.multiple,
        keepOrder: value.keepOrder,
        options: each('options', ({ text, correct, feedback }) => ({ text, correct, feedback })),
      };
    case 'match':
      return {
        sources: each('sources', ({ text, place, why }) => ({ text, target: place, why })),
        targets: each('targets', ({ text }) => ({ text })),
      };
    case 'order':
      return { steps: each('steps', ({ text, why }) => ({ text, why })) };
    case 'cloze': {
      const read = readGaps(value.gapText, value.former?.interaction === 'cloze' ? value.former.gaps : []);
      return read.ok ? { text: read.text, gaps: read.gaps } : null;
    }
    case 'categorize':
      return {
        bins: each('bins', ({ text }) => ({ title: text })),
        cards: each('cards', ({ text, place, why }) => ({ text, bin: place, why })),
      };
    case 'place': {
      const former = value.former?.interaction === 'place' ? value.former : undefined;
      const isOutside = (id: string) => former?.cards.find((card) => card.id === id)?.outside === true;
      return {
        ...(former?.outside === undefined ? {} : { outside: former.outside }),
        cellNames: former?.cellNames ?? {},
        columnCredit: former?.columnCredit ?? 0,
        columns: { title: value.columnTitle, values: each('columns', ({ text }) => ({ title: text })) },
        rows: { title: value.rowTitle, values: each('rows', ({ text }) => ({ title: text })) },
        cards: each('cards', ({ id, text, place, row, why }) =>
          isOutside(id) && place === '' && row === '' ? { text, why } : { text, why, outside: false, column: place, row },
        ),
      };
    }
    case 'numeric':
      return {
        fields: each('fields', ({ text, value: amount, tolerance, unit, why }) => ({
          label: text,
          value: numberOf(amount),
          tolerance: tolerance.trim() === '' ? 0 : numberOf(tolerance),
          unit,
          why,
        })),
      };
    case 'text':
      return { modelAnswer: value.modelAnswer, checklist: each('checklist', ({ text }) => ({ text })) };
  }
}

/** A fault with the id of the part it is about, so that the form can show it where it is. */
export interface FormFault extends OwnItemFault {
  part?: string;
}

export type FormResult = { ok: true; item: OwnItem } | { ok: false; faults: FormFault[]; gaps?: 'bad' };

/** The part a path leads to: spare rows were left out, so its number is not that of the row. */
function partAt(value: FormValue, path: readonly (string | number)[]): string | undefined {
  const list = partLists.find((name) => name === path[0]);
  const index = path.find((step) => typeof step === 'number');
  return list === undefined || index === undefined ? undefined : kept(value, list)[Number(index)]?.part.id;
}

/** The item, or what is still wrong, field by field. */
export function itemOf(value: FormValue): FormResult {
  const body = bodyOf(value);
  if (body === null) return { ok: false, faults: [], gaps: 'bad' };
  const { id, interaction, stem, context, objective, difficulty, explanation, former } = value;
  const parsed = parseOwnItem({ id, name: former?.name ?? '', objective, difficulty, interaction, stem, context, explanation, ...body });
  if (parsed.ok) return parsed;
  return {
    ok: false,
    faults: parsed.faults.map((fault) => {
      const part = partAt(value, fault.path);
      return part === undefined ? fault : { ...fault, part };
    }),
  };
}
