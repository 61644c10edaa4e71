/** Reading own items and making them what a learner's page takes. */
import type { z } from 'zod/mini';
import { encodeBase64Url } from '../assignment/base64url.ts';
import { contentHash } from '../assignment/content-hash.ts';
import { findUnsafe } from '../assignment/unsafe-content.ts';
import { encodeTyped } from '../interactions/cloze/typed-answer.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { completeItem } from './complete-item.ts';
import { type OwnItem, ownItemSchema } from './own-item-schema.ts';

import type { FaultCode } from './problem.ts';

export interface OwnItemFault {
  code: FaultCode;
  /** Keys and indexes from the item inwards. */
  path: (string | number)[];
  params: Record<string, string | number>;
}

export type ParsedOwnItem = { ok: true; item: OwnItem } | { ok: false; faults: OwnItemFault[] };

/** Names of fields may come from anyone; only what is asked for is shown. */
function shown(value: unknown): string {
  return String(typeof value === 'object' ? '' : value).slice(0, 60);
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'group',
  record: 'group',
};

function faultOf(issue: z.core.$ZodIssue): Omit<OwnItemFault, 'path'>[] {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return [{ code: 'missing', params: {} }];
      return [{ code: 'wrong-kind', params: { expected: kinds[issue.expected] ?? issue.expected } }];
    case 'invalid_value':
      return [{ code: 'not-one-of', params: { expected: issue.values.map(String).join(', '), found: shown(issue.input) } }];
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : ['1', '2', '3'];
      const given =
        issue.discriminator === undefined ? issue.input : (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator];
      if (given === undefined || given === null) return [{ code: 'missing', params: {} }];
      return [{ code: 'not-one-of', params: { expected: options.join(', '), found: shown(given) } }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((field) => ({ code: 'unknown-field', params: { field: field.slice(0, 60) } }));
    case 'too_small':
      if (issue.origin === 'string') return [{ code: 'empty', params: {} }];
      if (issue.origin === 'array') return [{ code: 'too-few', params: { least: Number(issue.minimum) } }];
      return [{ code: 'out-of-range', params: { least: Number(issue.minimum) } }];
    case 'too_big':
      if (issue.origin === 'string') return [{ code: 'too-long', params: { limit: Number(issue.maximum) } }];
      if (issue.origin === 'array') return [{ code: 'too-many', params: { limit: Number(issue.maximum) } }];
      return [{ code: 'out-of-range', params: { limit: Number(issue.maximum) } }];
    case 'invalid_format':
      return [{ code: 'bad-id', params: { found: shown(issue.input) } }];
    case 'custom':
      // Own checks carry their code as message; a bare refinement is that of ids.
      if (issue.message === 'Invalid input') return [{ code: 'bad-id', params: { found: shown(issue.input) } }];
      return [{ code: issue.message as FaultCode, params: (issue.params ?? {}) as OwnItemFault['params'] }];
    default:
      return [{ code: 'not-valid', params: {} }];
  }
}

/** A value of the wrong kind also fails tests of its size; the kind says enough. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrongKind = new Set(issues.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.path.join()] : [])));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrongKind.has(issue.path.join()));
}

/**
 * Reads an own item from a form, a file or storage. Ids of parts that lack are given; what is wrong is named field by field.
 * @param value anything
 */
export function parseOwnItem(value: unknown): ParsedOwnItem {
  const unsafe = findUnsafe(value);
  if (unsafe)
    return { ok: false, faults: [{ code: 'not-valid', path: [], params: { found: 'path' in unsafe ? shown(unsafe.path) : '' } }] };
  const result = ownItemSchema.safeParse(completeItem(value), { reportInput: true });
  if (result.success) return { ok: true, item: result.data };
  const faults = withoutEchoes(result.error.issues).flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    return faultOf(issue).map((one) => ({
      ...one,
      path: 'field' in one.params && one.code === 'unknown-field' ? [...path, String(one.params['field'])] : path,
    }));
  });
  return { ok: false, faults };
}

/** @param bytes sixteen, by chance */
export function ownItemId(bytes: Uint8Array): string {
  return `own-${encodeBase64Url(bytes)}`;
}

/** Whether an id was made by {@link ownItemId}; others in a file are names, since they could be an item's of the course. */
export function isOwnItemId(id: unknown): boolean {
  return typeof id === 'string' && /^own-[A-Za-z0-9_-]{22}$/.test(id);
}

/**
 * The id under which forms and figures know an objective. One of the course keeps its id, so that its items and a trainer's
 * own are counted together; a label of the trainer's own gets one made from it.
 */
export function objectiveId(label: string): string {
  if (label === '') return 'own-items';
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(label) ? label : `own-${contentHash(label)}`;
}

/** The labels behind objective ids, for tables; ids of the course are not among them. */
export function objectiveLabels(items: readonly OwnItem[]): Map<string, string> {
  return new Map(items.filter(({ objective }) => objective !== '').map(({ objective }) => [objectiveId(objective), objective]));
}

/** Accepted words as they travel, each once. */
function travelling(words: readonly string[]): string[] {
  return [...new Set(words.map(encodeTyped))];
}

function deliveredBody(item: OwnItem) {
  const { id: _id, name: _name, ...body } = item;
  if (body.interaction !== 'cloze') return body;
  return {
    ...body,
    gaps: body.gaps.map((gap) => ({
      ...gap,
      ...(gap.accept ? { accept: travelling(gap.accept) } : {}),
      mistakes: gap.mistakes.map((mistake) => ({ ...mistake, accept: travelling(mistake.accept) })),
    })),
  };
}

/**
 * The item as a learner's page takes it, with its key. Accepted words are only those the trainer wrote: nothing on the
 * trainer's page knows Traditional characters, so whoever wants both scripts writes both.
 */
export function deliverOwnItem(item: OwnItem): DeliveredItem {
  const content = { ...deliveredBody(item), objective: objectiveId(item.objective) };
  return { ...content, id: item.id, hash: contentHash(content) } as DeliveredItem;
}

/**
 * An own item from a delivered one, to start from when writing a similar one. Accepted words come back folded, as they
 * travel; a customer card becomes part of the context.
 */
export function ownItemFrom(item: DeliveredItem, id: string): ParsedOwnItem {
  const { hash: _hash, card, context, ...rest } = item;
  const situation = card && [card.seller, card.text, ...card.facts.map(({ label, value }) => `${label}: ${value}`)].join('\n');
  const before = [context, situation].filter((part) => part !== undefined).join('\n\n');
  const copy = { ...rest, id, name: isOwnItemId(item.id) ? '' : item.id, ...(before === '' ? {} : { context: before }) };
  if (copy.interaction !== 'cloze') return parseOwnItem(copy);
  const words = (accept: readonly string[]) => accept.map(decodeURIComponent);
  return parseOwnItem({
    ...copy,
    gaps: copy.gaps.map((gap) => ({
      ...gap,
      ...(gap.accept ? { accept: words(gap.accept) } : {}),
      mistakes: gap.mistakes.map((mistake) => ({ ...mistake, accept: words(mistake.accept) })),
    })),
  });
}
