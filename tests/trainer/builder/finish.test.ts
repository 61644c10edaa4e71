import { describe, expect, test } from 'vitest';
import { parseAssignment } from '../../../src/assignment/assignment-schema.ts';
import { isSealed } from '../../../src/assignment/seal-item.ts';
import type { DeliveredItem } from '../../../src/interactions/item.ts';
import { copyRecord, newRecord, withOptional } from '../../../src/trainer/builder/draft.ts';
import { exposureOf, finishAssignment, nameOf, unfinished } from '../../../src/trainer/builder/finish.ts';
import type { ChosenItem, Draft } from '../../../src/trainer/storage/assignment-record.ts';
import { recipient } from '../../assignment/arbitraries.ts';
import { choiceItem, orderItem } from '../../interactions/builders.ts';
import { aDraft, aRecord, moment } from '../builders.ts';

const items: DeliveredItem[] = [choiceItem({ right: ['loyal'], wrong: ['lost'] }), orderItem('collect', 'tidy', 'classify')];
const chosen: ChosenItem[] = [
  { origin: 'course', id: 'who-is-loyal', lesson: 'classification/rfm-scoring', hash: '0a1b2c3d4e5f' },
  { origin: 'own', id: 'order-steps', hash: '0a1b2c3d4e5f' },
];
const keyed = new Map(chosen.map((entry, index) => [nameOf(entry), items[index] as DeliveredItem]));
const trainer = { name: '林老师', recipient };

function finish(different: Partial<Draft> = {}) {
  return finishAssignment({ id: aRecord().id, draft: aDraft({ items: chosen, ...different }) }, keyed, trainer, moment);
}

describe('finishing a draft', () => {
  test('names public items and carries own ones', () => {
    const finished = finish({ welcome: '  你好 ', minutes: 20, dueAt: '2026-03-09T08:00:00.000Z' });
    if (!finished.ok) throw new Error(JSON.stringify(finished.problems));
    expect(finished.assignment).toMatchObject({
      title: 'RFM，第二周',
      welcome: '你好',
      items: [{ ref: 'who-is-loyal', lesson: 'classification/rfm-scoring', hash: '0a1b2c3d4e5f' }, { item: items[1] }],
      minutes: 20,
      dueAt: '2026-03-09T08:00:00.000Z',
      trainer,
    });
    expect(finished.assignment).not.toHaveProperty('opensAt');
    expect(finished.items).toEqual(items);
    expect(parseAssignment(finished.assignment).ok).toBe(true);
  });

  test('seals every item and shows nothing while it runs', () => {
    const finished = finish({ sealed: true, feedback: 'item' });
    if (!finished.ok) throw new Error(JSON.stringify(finished.problems));
    expect(finished.assignment.feedback).toBe('none');
    expect(finished.assignment.items.every((entry) => 'item' in entry && isSealed(entry.item))).toBe(true);
    expect(finished.items).toEqual(items);
    expect(JSON.stringify(finished.assignment)).not.toContain('mistake lost');
  });

  test('carries the rules of a drawn form', () => {
    const finished = finish({ form: 'drawn', counts: { 1: 1, 2: 0, 3: 0 }, perObjective: 1, each: 'same' });
    expect(finished).toMatchObject({
      ok: true,
      assignment: { form: { kind: 'drawn', counts: { 1: 1, 2: 0, 3: 0 }, perObjective: 1, each: 'same' } },
    });
  });

  test('says what is missing, all at once', () => {
    const codes = (draft: Partial<Draft>) => unfinished(aDraft(draft), moment).map(({ code }) => code);
    expect(codes({ title: ' ', items: [], form: 'drawn', counts: { 1: 0, 2: 0, 3: 0 } })).toEqual(['title', 'items', 'drawing']);
    expect(codes({ items: chosen, opensAt: '2026-03-09T08:00:00.000Z', dueAt: '2026-03-09T08:00:00.000Z' })).toEqual(['order-of-times']);
    expect(codes({ items: chosen, dueAt: moment })).toEqual(['due-past']);
    const without = finishAssignment(
      { id: aRecord().id, draft: aDraft({ items: chosen }) },
      new Map(),
      { name: ' ', recipient: undefined },
      moment,
    );
    expect(without).toEqual({ ok: false, problems: [{ code: 'name' }, { code: 'key' }, { code: 'missing', count: 2 }] });
  });

  test('does not send an item that is worded otherwise than when it was chosen', () => {
    const finished = finish({ items: chosen.map((entry) => ({ ...entry, hash: 'ffffff' })) });
    expect(finished).toEqual({ ok: false, problems: [{ code: 'changed', count: 2 }] });
  });

  test('tells whose keys a learner could come by', () => {
    expect(exposureOf({ sealed: true, items: chosen })).toEqual({ publicInSealed: 1, reservedOpen: 0, ownOpen: 0 });
    expect(exposureOf({ sealed: false, items: chosen })).toEqual({ publicInSealed: 0, reservedOpen: 0, ownOpen: 1 });
  });
});

describe('copying', () => {
  test('makes a new draft with new tokens, without what was sent', () => {
    const record = aRecord({ status: 'archived', roster: [{ token: 'T0ken-of_22-signs-long', name: '王小明', number: '1' }] });
    const copy = copyRecord(record, { id: 'another-id-of-22-signs', title: 'Copy', token: () => 'Another-of_22-sign-lon', now: moment });
    expect(copy).toMatchObject({ id: 'another-id-of-22-signs', status: 'draft', draft: { title: 'Copy' } });
    expect(copy.roster).toEqual([{ token: 'Another-of_22-sign-lon', name: '王小明', number: '1' }]);
    expect(copy).not.toHaveProperty('sent');
  });

  test('leaves settings out that do not apply', () => {
    const { draft } = newRecord('x', 'en', 'UTC', moment);
    expect(withOptional(withOptional(draft, 'minutes', 5), 'minutes', undefined)).toEqual(draft);
  });
});
