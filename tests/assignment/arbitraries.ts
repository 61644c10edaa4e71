/** Generators: assignments and invitations as a trainer's page makes them, and items that hold texts of all scripts. */
import fc from 'fast-check';
import type { AssignedForm, AssignedItem, Assignment, Invitation } from '../../src/assignment/assignment.ts';
import type { CellRow } from '../../src/assignment/draw-cells.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { items } from '../interactions/arbitraries.ts';

/** Texts of the scripts people write in, emoji of several code points, and signs that formats use for themselves. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '客户',
        '客戶',
        '林老师',
        'Kunde',
        'Ünïcödé',
        'клиент',
        'العميل',
        'לקוח',
        'ลูกค้า',
        '고객',
        'お客様',
        '𠮷野家',
        '👩🏽‍🏫',
        '🇨🇳',
        'é',
      ),
      fc.constantFrom('"', '\\', '<script>alert(1)</script>', '&amp;', '\n', '{a}', '.end', '#1.', '%25', '，', '。', '\u0000', '\u2028'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(' ').toWellFormed())
  .filter((text) => text.trim() !== '');

const title = anyText.map((text) => [...text].slice(0, 90).join('')).filter((text) => text.trim() !== '');

export const randomIds = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
  minLength: 22,
  maxLength: 22,
});

const moments = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2199-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const forms: fc.Arbitrary<AssignedForm> = fc.oneof(
  fc.constant<AssignedForm>({ kind: 'fixed' }),
  fc.record({
    kind: fc.constant('drawn' as const),
    counts: fc.record({ 1: fc.integer({ min: 1, max: 9 }), 2: fc.nat({ max: 9 }), 3: fc.nat({ max: 9 }) }),
    perObjective: fc.nat({ max: 3 }),
    each: fc.constantFrom('own' as const, 'same' as const),
  }),
  fc.record({
    kind: fc.constant('drawn' as const),
    each: fc.constantFrom('own' as const, 'same' as const),
    cells: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 4 })
      .map((rows) => rows.map((counts, row): CellRow => [`objective-${row}`, ...counts])),
  }),
);

const publicItems: fc.Arbitrary<AssignedItem> = fc.record({
  ref: fc.constantFrom('rfm-three-days-ago', 'who-is-loyal-now', 'price-sensitive-signs', 'vip-or-not'),
  lesson: fc.constantFrom('classification/rfm-scoring', 'classification/why-classify'),
  hash: fc.constantFrom('0a1b2c3d4e5f', 'fedcba987654'),
});

/** Items under ids of their own, told in any script. */
const ownItems: fc.Arbitrary<DeliveredItem> = fc
  .tuple(items, anyText, fc.nat({ max: 3 }))
  .map(([item, stem, number]) => ({ ...item, id: `${item.id}-${number}`, stem }));

const idOf = (assigned: AssignedItem) => ('item' in assigned ? assigned.item.id : assigned.ref);

export const assignments: fc.Arbitrary<Assignment> = fc
  .record({
    id: randomIds,
    title,
    locale: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const),
    createdAt: moments,
    name: title,
    welcome: fc.oneof(fc.constant(''), anyText),
    own: fc.array(ownItems, { minLength: 1, maxLength: 6 }),
    shared: fc.array(publicItems, { maxLength: 4 }),
    form: forms,
    shuffle: fc.boolean(),
    sealed: fc.boolean(),
    feedback: fc.constantFrom('item' as const, 'end' as const, 'none' as const),
    passMark: fc.constantFrom(0, 0.6, 0.8, 1),
    attempts: fc.nat({ max: 5 }),
    minutes: fc.option(fc.integer({ min: 1, max: 180 }), { nil: undefined }),
    opens: fc.option(moments, { nil: undefined }),
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  })
  .map(({ id, name, own, shared, sealed, feedback, minutes, opens, days, ...rest }): Assignment => {
    const assigned: AssignedItem[] = [...own.map((item) => ({ item: sealed ? sealItem(item, id) : item })), ...(sealed ? [] : shared)];
    const due = new Date(Date.parse(opens ?? '2026-03-02T08:00:00.000Z') + (days ?? 0) * 86_400_000).toISOString();
    return {
      version: 'cells' in rest.form ? 2 : 1,
      id,
      ...rest,
      trainer: { name, recipient },
      items: [...new Map(assigned.map((entry) => [idOf(entry), entry])).values()],
      sealed,
      feedback: sealed ? 'none' : feedback,
      ...(minutes === undefined ? {} : { minutes }),
      ...(opens === undefined ? {} : { opensAt: opens }),
      ...(days === undefined || due > '2199' ? {} : { dueAt: due }),
      timeZone: 'Asia/Shanghai',
    };
  });

/** A recipient of the right form. */
export const recipient = `age1${'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 58)}`;

export const invitations: fc.Arbitrary<Invitation> = fc
  .record({
    token: randomIds,
    name: title,
    number: fc.constantFrom('', '00317', 'A-12/7'),
    extraMinutes: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
  })
  .map(({ extraMinutes, ...rest }) => ({ ...rest, ...(extraMinutes === undefined ? {} : { extraMinutes }) }));
