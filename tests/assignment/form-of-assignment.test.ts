import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/assignment/assignment.ts';
import { assignedId, assignedItems, formOfAssignment, formSize } from '../../src/assignment/form-of-assignment.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { choiceItem } from '../interactions/builders.ts';
import { assignments } from './arbitraries.ts';
import { anAssignment } from './builders.ts';

const item = (id: string, difficulty: 1 | 2 | 3 = 1, objective = 'tell-apart'): DeliveredItem => ({
  ...choiceItem({ right: ['loyal'], wrong: ['lost'] }),
  id,
  difficulty,
  objective,
});
const eight = (['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const).map((id, index) =>
  item(id, ((index % 3) + 1) as 1 | 2 | 3, index < 4 ? 'tell-apart' : 'keep-them'),
);
const byId = new Map(eight.map((entry) => [entry.id, entry]));
const drawn = (each: 'own' | 'same'): Assignment['form'] => ({ kind: 'drawn', counts: { 1: 2, 2: 1, 3: 1 }, perObjective: 1, each });
const ids = (form: { id: string }[]) => form.map((entry) => entry.id);

function assignmentOf(different: Partial<Assignment>): Assignment {
  return anAssignment({ items: eight.map((entry) => ({ item: entry })), ...different });
}

describe('the items of an assignment', () => {
  const [shared] = eight;
  const pool = [item('elsewhere'), ...(shared ? [shared] : [])];
  const ref = { ref: 'one', lesson: 'a/b', hash: shared?.hash ?? '' };

  it('come from the site where it names them, and from the assignment where it carries them', () => {
    const found = assignedItems([ref, { item: item('carried') }], pool);
    expect(found.ok && [...found.items.keys()]).toEqual(['one', 'carried']);
    expect(found.ok && found.items.get('one')).toBe(shared);
  });

  it('are told when the site no longer has them or has them otherwise', () => {
    const lost = { ...ref, ref: 'gone' };
    expect(assignedItems([ref, lost], pool)).toEqual({ ok: false, missing: ['gone'], changed: [] });
    expect(assignedItems([{ ...ref, hash: 'ffffffffffff' }, lost], pool)).toEqual({ ok: false, missing: ['gone'], changed: ['one'] });
  });
});

describe('a form', () => {
  it('of all items keeps their order, or mixes it by the seed', () => {
    expect(ids(formOfAssignment(assignmentOf({ shuffle: false }), byId, 'seed'))).toEqual(ids(eight));
    const mixed = formOfAssignment(assignmentOf({ shuffle: true }), byId, 'seed');
    expect(ids(mixed)).not.toEqual(ids(eight));
    expect(ids(mixed).toSorted()).toEqual(ids(eight).toSorted());
    expect(formOfAssignment(assignmentOf({ shuffle: true }), byId, 'seed')).toEqual(mixed);
    expect(formOfAssignment(assignmentOf({ shuffle: true }), byId, 'other seed')).not.toEqual(mixed);
  });

  it('that is drawn holds the counts and every objective', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const form = formOfAssignment(assignmentOf({ form: drawn('own') }), byId, seed);
        expect(form.map((entry) => entry.difficulty)).toEqual([1, 1, 2, 3]);
        expect(new Set(form.map((entry) => entry.objective)).size).toBe(2);
        expect(new Set(ids(form)).size).toBe(4);
      }),
    );
  });

  it('is each learner’s own, or the same for all', () => {
    const forms = (each: 'own' | 'same') =>
      new Set(['ann', 'bo', 'cy', 'di', 'ed'].map((seed) => ids(formOfAssignment(assignmentOf({ form: drawn(each) }), byId, seed)).join()));
    expect(forms('own').size).toBeGreaterThan(1);
    expect(forms('same').size).toBe(1);
    const other = formOfAssignment(assignmentOf({ form: drawn('same'), id: 'AnotherAssignmentId_22' }), byId, 'ann');
    expect(forms('same')).not.toContain(ids(other).join());
  });

  it('has the size that is announced, and asks nothing twice or that is not assigned', () => {
    fc.assert(
      fc.property(assignments, fc.string(), (assignment, seed) => {
        const pool = assignment.items.flatMap((entry) => ('item' in entry ? [] : [{ ...item(entry.ref), hash: entry.hash }]));
        const found = assignedItems(assignment.items, pool);
        if (!found.ok) throw new Error('every item is there');
        const form = formOfAssignment(assignment, found.items, seed);
        expect(form).toHaveLength(formSize(assignment));
        expect(new Set(ids(form)).size).toBe(form.length);
        for (const id of ids(form)) expect(assignment.items.map(assignedId)).toContain(id);
      }),
      { numRuns: 100 },
    );
  });
});
