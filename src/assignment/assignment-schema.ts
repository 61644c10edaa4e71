/**
 * Reads an assignment that came from elsewhere. A link can be written by anyone, so nothing in it is believed before it is
 * checked; what comes out has the right shape, bounded size, and makes sense: every date is one, every key points to a part.
 */
import * as z from 'zod/mini';
import type { DeliveredItem } from '../interactions/item.ts';
import { scenarioId } from './assigned-scenario.ts';
import type { AssignedForm, Assignment, Invitation, OpenedAssignment } from './assignment.ts';
import { deliveredItemSchema } from './delivered-item-schema.ts';
import { cellsLength } from './draw-cells.ts';
import { keyFault, partsFault } from './item-soundness.ts';
import { slug } from './kept-scenario-schema.ts';
import type { LinkProblem } from './link-problem.ts';
import { hash, id, list, maybeText, moment, passageLimit, randomId, text, whole } from './schema-parts.ts';
import { isSealed } from './seal-item.ts';
import { findUnsafe } from './unsafe-content.ts';

/** The newest version read. Without scenarios and cells version 1 is written. */
export const assignmentVersion = 2;
export const itemsLimit = 500;
/** Two hours of conversation. */
export const scenariosLimit = 12;

const publicItem = z.strictObject({ ref: id, lesson: z.string().check(z.regex(/^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/)), hash });
const carriedItem = z.strictObject({ item: deliveredItemSchema });

const drawn = { kind: z.literal('drawn'), each: z.enum(['own', 'same']) };
const count = whole(0, itemsLimit);

/** Rows of a drawn form. */
export const cellRows = z.array(z.tuple([id, count, count, count])).check(z.maxLength(itemsLimit));

const forms = z.union([
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ ...drawn, counts: z.strictObject({ 1: count, 2: count, 3: count }), perObjective: count }),
  z.strictObject({ ...drawn, cells: cellRows }),
]);

const assignmentSchema: z.ZodMiniType<Assignment> = z.strictObject({
  version: z.literal([1, 2]),
  id: randomId,
  title: text(200),
  locale: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  createdAt: moment,
  // Bech32 (BIP 173) of an X25519 key, as the age format writes it: 58 signs behind the separator.
  trainer: z.strictObject({ name: text(100), recipient: z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/)) }),
  welcome: maybeText(passageLimit),
  items: list(z.union([publicItem, carriedItem]), 0, itemsLimit),
  scenarios: z.exactOptional(list(z.strictObject({ slug, hash }), 1, scenariosLimit)),
  form: forms,
  shuffle: z.boolean(),
  sealed: z.boolean(),
  feedback: z.enum(['item', 'end', 'none']),
  passMark: z.number().check(z.gte(0), z.lte(1)),
  attempts: whole(0, 1_000),
  minutes: z.exactOptional(whole(1, 100_000)),
  opensAt: z.exactOptional(moment),
  dueAt: z.exactOptional(moment),
  timeZone: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/)),
});

const invitationSchema: z.ZodMiniType<Invitation> = z.strictObject({
  token: randomId,
  name: text(100),
  number: maybeText(100),
  extraMinutes: z.exactOptional(whole(0, 100_000)),
});

type Parsed<T> = { ok: true; value: T } | { ok: false; problem: LinkProblem };

function refuse(problem: LinkProblem): { ok: false; problem: LinkProblem } {
  return { ok: false, problem };
}

/** The deepest of the first complaints: of a union, those of the member that came closest. */
function firstIssue(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): { issue: z.core.$ZodIssue; path: string } {
  const issue = issues[0] as z.core.$ZodIssue;
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const members = issue.errors.filter((member) => member.length > 0);
    const closest = members.sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0];
    if (closest) return firstIssue(closest, path);
  }
  return { issue, path: path.join('.') };
}

function readBy<T>(schema: z.ZodMiniType<T>, value: unknown, root: string): Parsed<T> {
  const unsafe = findUnsafe(value);
  if (unsafe) return refuse(unsafe);
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const { issue, path } = firstIssue(result.error.issues, root === '' ? [] : [root]);
  if (issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) {
    return refuse({ code: 'too-large', limit: Number(issue.maximum), path });
  }
  return refuse({ code: 'invalid', path });
}

/** What is wrong with one item under the rules of its assignment, as a path in the item, or null. */
function itemFault(item: DeliveredItem, sealed: boolean): string | null {
  const parts = partsFault(item);
  if (parts !== null) return parts;
  return sealed ? (isSealed(item) ? null : 'sealed') : keyFault(item);
}

function formFault(form: AssignedForm, version: number): string | null {
  if (form.kind === 'fixed') return null;
  if ('counts' in form) return form.counts[1] + form.counts[2] + form.counts[3] === 0 ? 'form.counts' : null;
  if (version < 2) return 'version';
  const repeated = form.cells.findIndex(([objective], index) => form.cells.findIndex(([other]) => other === objective) < index);
  if (repeated >= 0) return `form.cells.${repeated}`;
  return cellsLength(form.cells) === 0 ? 'form.cells' : null;
}

/** What does not make sense in an assignment of the right shape, as a path, or null. */
function assignmentFault(assignment: Assignment): string | null {
  const { version, items, scenarios = [], form, sealed, feedback, opensAt, dueAt } = assignment;
  if (items.length + scenarios.length === 0) return 'items';
  if (version < 2 && scenarios.length > 0) return 'scenarios';
  if (version === 2 && scenarios.length === 0 && !('cells' in form)) return 'version';
  const ids = new Set<string>();
  for (const [index, assigned] of items.entries()) {
    const key = 'item' in assigned ? assigned.item.id : assigned.ref;
    if (ids.has(key)) return `items.${index}`;
    ids.add(key);
    if ('item' in assigned) {
      const fault = itemFault(assigned.item, sealed);
      if (fault !== null) return `items.${index}.item.${fault}`;
    } else if (sealed) return `items.${index}.ref`;
  }
  for (const [index, { slug: name }] of scenarios.entries()) {
    const key = scenarioId(name);
    if (ids.has(key)) return `scenarios.${index}`;
    ids.add(key);
  }
  if (sealed && feedback !== 'none') return 'feedback';
  const drawing = formFault(form, version);
  if (drawing !== null) return drawing;
  if (opensAt !== undefined && dueAt !== undefined && Date.parse(dueAt) <= Date.parse(opensAt)) return 'dueAt';
  return null;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'version')
    ? (value as { version: unknown }).version
    : undefined;
}

/** Reads an item that travels along or comes out of a file, with its key. */
export function parseDeliveredItem(value: unknown): { ok: true; item: DeliveredItem } | { ok: false; problem: LinkProblem } {
  const read = readBy(deliveredItemSchema, value, '');
  if (!read.ok) return read;
  const fault = partsFault(read.value) ?? keyFault(read.value);
  return fault === null ? { ok: true, item: read.value } : refuse({ code: 'invalid', path: fault });
}

/**
 * Reads an assignment and, where there is one, the invitation of a personal link. The trainer's page puts what it is about
 * to send through this too, so that no link is made that would not open.
 */
export function parseAssignment(
  assignment: unknown,
  invitation?: unknown,
): { ok: true; opened: OpenedAssignment } | { ok: false; problem: LinkProblem } {
  const version = versionOf(assignment);
  if (typeof version === 'number' && Number.isInteger(version) && version > assignmentVersion) return refuse({ code: 'too-new', version });
  const read = readBy(assignmentSchema, assignment, '');
  if (!read.ok) return read;
  const fault = assignmentFault(read.value);
  if (fault !== null) return refuse({ code: 'invalid', path: fault });
  if (invitation === undefined) return { ok: true, opened: { assignment: read.value } };
  const invited = readBy(invitationSchema, invitation, 'invitation');
  return invited.ok ? { ok: true, opened: { assignment: read.value, invitation: invited.value } } : invited;
}
