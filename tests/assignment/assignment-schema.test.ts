import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { itemsLimit, parseAssignment, parseDeliveredItem } from '../../src/assignment/assignment-schema.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { items } from '../interactions/arbitraries.ts';
import { choiceItem, clozeItem, freeTextItem, matchItem, orderItem, placeItem } from '../interactions/builders.ts';
import { assignments, invitations } from './arbitraries.ts';
import { anAssignment, anInvitation, anotherItem } from './builders.ts';
import { courseItems } from './material.ts';

function problemOf(value: unknown, invitation?: unknown) {
  const result = parseAssignment(value, invitation);
  return result.ok ? null : result.problem;
}

/** The assignment with one thing changed; the path is as in a problem. */
function withChange(path: string, value: unknown, from: unknown = anAssignment()): unknown {
  const copy = structuredClone(from) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const carrying = (...all: DeliveredItem[]) => anAssignment({ items: all.map((item) => ({ item })) });

describe('an assignment as trainers make it', () => {
  it('is read as it is, with its invitation', () => {
    fc.assert(
      fc.property(assignments, invitations, (assignment, invitation) => {
        expect(parseAssignment(assignment)).toEqual({ ok: true, opened: { assignment } });
        expect(parseAssignment(assignment, invitation)).toEqual({ ok: true, opened: { assignment, invitation } });
      }),
      { numRuns: 100 },
    );
  });

  it.each([...courseItems])('may carry any item of the course in %s, open and sealed', (locale, every) => {
    for (const item of every) expect(parseDeliveredItem(item)).toEqual({ ok: true, item });
    const all = every.slice(-itemsLimit);
    const open = anAssignment({ locale, items: all.map((item) => ({ item })) });
    expect(problemOf(open)).toBeNull();
    const sealed = all.map((item) => ({ item: sealItem(item, open.id) }));
    expect(problemOf({ ...open, items: sealed, sealed: true, feedback: 'none' })).toBeNull();
  });
});

describe('an assignment with a mistake', () => {
  const invalid: [string, unknown][] = [
    ['id', 'short'],
    ['id', '__proto__'],
    ['title', '   '],
    ['title', 7],
    ['locale', 'fr'],
    ['createdAt', 'yesterday'],
    ['createdAt', '2026-02-30T08:00:00.000Z'],
    ['createdAt', '2026-03-02T08:00:00+08:00'],
    ['trainer.recipient', 'age1short'],
    ['trainer.recipient', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
    ['trainer.name', ''],
    ['items.2.lesson', '../../etc/passwd'],
    ['items.2.lesson', '//evil.example/x'],
    ['items.2.ref', 'constructor'],
    ['items.2.hash', 'ÄÖÜ'],
    ['items.0.item.difficulty', 4],
    ['items.0.item.interaction', 'slider'],
    ['items.0.item.options.0.correct', 'yes'],
    ['items.0.item.options.0.onclick', 'alert(1)'],
    ['form', { kind: 'fixed', counts: {} }],
    ['form', { kind: 'drawn', counts: { 1: -1, 2: 0, 3: 0 }, perObjective: 0, each: 'own' }],
    ['form', { kind: 'drawn', counts: { 1: 1.5, 2: 0, 3: 0 }, perObjective: 0, each: 'own' }],
    ['passMark', 80],
    ['passMark', Number.NaN],
    ['attempts', -1],
    ['attempts', Number.POSITIVE_INFINITY],
    ['minutes', 0],
    ['minutes', '20'],
    ['timeZone', '<b>'],
    ['version', 0],
    ['version', '1'],
    ['sealed', 1],
    ['extra', true],
    ['welcome', null],
  ];
  it.each(invalid)('tells that %s may not be %j', (path, value) => {
    const problem = problemOf(withChange(path, value));
    expect(problem?.code).toBe('invalid');
    // What is too much is told with the object it stands in; what is wrong inside, with its own path.
    const told = (problem as { path: string }).path;
    expect(path.startsWith(told) || told.startsWith(path)).toBe(true);
  });

  it.each(['version', 'id', 'title', 'items', 'timeZone', 'trainer'])('tells that %s is missing', (path) => {
    expect(problemOf(withChange(path, undefined))).toEqual({ code: 'invalid', path });
  });

  it('tells what is too much', () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ ref: `item-${index}`, lesson: 'a/b', hash: 'abcdef123456' }));
    expect(problemOf(anAssignment({ items: many }))).toEqual({ code: 'too-large', limit: 500, path: 'items' });
    expect(problemOf(anAssignment({ title: '长'.repeat(201) }))).toEqual({ code: 'too-large', limit: 200, path: 'title' });
  });

  it('tells that it is newer, whatever else it holds', () => {
    expect(problemOf({ version: 3, anything: true })).toEqual({ code: 'too-new', version: 3 });
  });

  it.each([null, undefined, 7, 'text', [], {}, new Date(), new Map(), () => 1])('refuses %s', (value) => {
    expect(problemOf(value)?.code).toBe('invalid');
  });

  it('refuses names that every object inherits, before anything reads them', () => {
    const hostile = (key: string) => JSON.parse(`{"version":1,"trainer":{"${key}":{"polluted":true}}}`);
    for (const key of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty']) {
      expect(problemOf(hostile(key))).toEqual({ code: 'unsafe', path: `trainer.${key}` });
    }
    const mistakes = JSON.parse('{"__proto__":"x"}');
    const item = matchItem({ 'buys-monthly': 'regular', 'never-bought': 'potential' }, ['regular', 'potential']);
    expect(problemOf(carrying({ ...item, sources: item.sources.map((source) => ({ ...source, mistakes })) }))?.code).toBe('unsafe');
  });

  it('refuses what nests without end', () => {
    const circle: Record<string, unknown> = { version: 1 };
    circle['items'] = [circle, circle];
    expect(problemOf(circle)?.code).toMatch(/unsafe|too-large/);
  });

  it('tells which item makes no sense', () => {
    const cases: [DeliveredItem, string][] = [
      [choiceItem({ right: [], wrong: ['lost', 'new'] }), 'options'],
      [choiceItem({ right: ['loyal', 'new'], wrong: ['lost'], multiple: false }), 'options'],
      [choiceItem({ right: ['loyal'], wrong: ['lost', 'loyal'] }), 'options.2.id'],
      [matchItem({ 'buys-monthly': 'regular', 'never-bought': 'nowhere' }, ['regular', 'potential']), 'sources.1.target'],
      [orderItem('collect', 'tidy', 'collect'), 'steps.2.id'],
      [{ ...clozeItem({ who: { accept: ['RFM'] } }), text: 'No gap at all' }, 'text'],
      [{ ...clozeItem({ who: { accept: ['RFM'] } }), text: '{who} and {who}' }, 'text'],
      [clozeItem({ who: { accept: [] } }), 'gaps.0'],
      [placeItem({ passer: 'outside', partner: { column: 'high-loyalty', row: 'high-profit' } }), 'cards.0'],
      [{ ...freeTextItem('apologises'), modelAnswer: '' }, 'modelAnswer'],
    ];
    for (const [item, path] of cases) {
      expect(problemOf(carrying(anotherItem, item))).toEqual({ code: 'invalid', path: `items.1.item.${path}` });
      expect(parseDeliveredItem(item)).toEqual({ ok: false, problem: { code: 'invalid', path } });
    }
  });

  it('refuses words of a gap that cannot be decoded', () => {
    const item = clozeItem({ who: { accept: ['RFM'] } });
    const broken = { ...item, gaps: item.gaps.map((gap) => ({ ...gap, accept: ['%zz'] })) };
    expect(problemOf(carrying(broken))).toEqual({ code: 'invalid', path: 'items.0.item.gaps.0.accept.0' });
  });

  it('refuses the same item twice', () => {
    expect(problemOf(carrying(anotherItem, anotherItem))).toEqual({ code: 'invalid', path: 'items.1' });
  });

  it('refuses a sealed assignment that carries a key, names a public item, or shows what was right', () => {
    const open = anAssignment();
    const sealed: Assignment = { ...open, sealed: true, feedback: 'none', items: [{ item: sealItem(anotherItem, open.id) }] };
    expect(problemOf(sealed)).toBeNull();
    expect(problemOf({ ...sealed, items: [{ item: anotherItem }] })).toEqual({ code: 'invalid', path: 'items.0.item.sealed' });
    expect(problemOf({ ...sealed, items: open.items.slice(2) })).toEqual({ code: 'invalid', path: 'items.0.ref' });
    expect(problemOf({ ...sealed, feedback: 'end' })).toEqual({ code: 'invalid', path: 'feedback' });
    expect(problemOf({ ...sealed, sealed: false })?.code).toBe('invalid');
  });

  it('refuses to be due before it opens, and a form of nothing', () => {
    const times = { opensAt: '2026-03-09T00:00:00.000Z', dueAt: '2026-03-08T00:00:00.000Z' };
    expect(problemOf(anAssignment(times))).toEqual({ code: 'invalid', path: 'dueAt' });
    const form = { kind: 'drawn' as const, counts: { 1: 0, 2: 0, 3: 0 }, perObjective: 1, each: 'own' as const };
    expect(problemOf(anAssignment({ form }))).toEqual({ code: 'invalid', path: 'form.counts' });
  });

  it('tells what is wrong with an invitation', () => {
    expect(problemOf(anAssignment(), anInvitation())).toBeNull();
    expect(problemOf(anAssignment(), { ...anInvitation(), extraMinutes: -5 })).toEqual({
      code: 'invalid',
      path: 'invitation.extraMinutes',
    });
    expect(problemOf(anAssignment(), 'me')).toEqual({ code: 'invalid', path: 'invitation' });
  });
});

describe('texts', () => {
  it('with half characters are made whole', () => {
    const result = parseAssignment(anAssignment({ title: 'half \ud83d of a smile' }));
    expect(result.ok && result.opened.assignment.title).toBe('half \ufffd of a smile');
  });
});

describe('an item alone', () => {
  it('is read as it is', () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(parseDeliveredItem(item)).toEqual({ ok: true, item });
      }),
    );
  });
});
