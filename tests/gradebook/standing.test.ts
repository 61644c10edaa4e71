import { describe, expect, test } from 'vitest';
import type { CellRow } from '../../src/assignment/draw-cells.ts';
import { formOfAssignment } from '../../src/assignment/form-of-assignment.ts';
import { type AssignmentRecord, askedItems } from '../../src/gradebook/assignment-record.ts';
import { type Deed, decisionsOf } from '../../src/gradebook/deeds.ts';
import { standingOf } from '../../src/gradebook/standing.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { choiceItem } from '../interactions/builders.ts';
import { deedsOf, handInOf, now, receivedOf, recordOf, roster } from './builders.ts';

const record = recordOf();
const standing = (of: AssignmentRecord, submissions: readonly Submission[], deeds: readonly Deed[] = [], at = now) =>
  standingOf(of, askedItems(of), receivedOf(submissions, at), decisionsOf(deeds));
/** How a single submission stands. */
function one(of: AssignmentRecord, submission: Submission, deeds: readonly Deed[] = []) {
  const { counted, aside } = standing(of, [submission], deeds);
  return counted[0]?.flags ?? aside[0]?.reasons;
}
const keyOf = (submission: Submission) => receivedOf([submission])[0]?.key ?? '';
const minute = 60_000;

describe('counted', () => {
  test('without more to say', () => {
    expect(one(record, handInOf(record, { who: { token: roster[0]?.token ?? '' } }))).toEqual([]);
  });

  test('late, by how much', () => {
    const due = recordOf({ assignment: { dueAt: '2026-03-02T09:10:00.000Z' } });
    expect(one(due, handInOf(due, { who: { token: roster[0]?.token ?? '' } }))).toEqual([{ flag: 'late', by: 2 * minute }]);
    const justInTime = recordOf({ assignment: { dueAt: '2026-03-02T09:12:00.000Z' } });
    expect(one(justInTime, handInOf(justInTime, { who: { token: roster[0]?.token ?? '' } }))).toEqual([]);
  });

  test('begun before it opened', () => {
    const opens = recordOf({ assignment: { opensAt: '2026-03-02T09:03:00.000Z' } });
    expect(one(opens, handInOf(opens, { who: { token: roster[0]?.token ?? '' } }))).toEqual([{ flag: 'early', by: 3 * minute }]);
  });

  test('over time, by how much, and whether anything was changed after it', () => {
    const timed = recordOf({ assignment: { minutes: 4 } });
    expect(one(timed, handInOf(timed, { who: { token: roster[0]?.token ?? '' } }))).toEqual([
      { flag: 'over-time', by: 8 * minute, responses: 9 },
    ]);
    const longer = recordOf({ assignment: { minutes: 10 } });
    expect(one(longer, handInOf(longer, { who: { token: roster[0]?.token ?? '' } }))).toEqual([
      { flag: 'over-time', by: 2 * minute, responses: 0 },
    ]);
  });

  test('the trainer’s roster says how much time there was, not the submission', () => {
    const timed = recordOf({ assignment: { minutes: 4 } });
    const who = { name: '李四', number: 'A-1002', token: roster[1]?.token ?? '' };
    expect(one(timed, handInOf(timed, { who }))).toEqual([]);
    const boasting = handInOf(timed, { who: { token: roster[0]?.token ?? '' }, attempt: { minutes: 600 } });
    expect(one(timed, boasting)).toMatchObject([{ flag: 'over-time' }]);
  });

  test('a hand-in by itself when the time is up is not over time', () => {
    const timed = recordOf({ assignment: { minutes: 12 } });
    const submission = handInOf(timed, { who: { token: roster[0]?.token ?? '' }, attempt: { submittedAt: '2026-03-02T09:12:05.000Z' } });
    expect(one(timed, submission)).toEqual([]);
  });

  test.each<[string, Partial<Submission['attempt']>]>([
    ['submitted-before-started', { startedAt: '2026-03-02T09:04:30.000Z', submittedAt: '2026-03-02T09:04:00.000Z' }],
    ['in-the-future', { startedAt: '2027-03-02T09:00:00.000Z', submittedAt: '2027-03-02T09:12:00.000Z' }],
    ['before-assignment', { startedAt: '2026-03-01T09:00:00.000Z' }],
    ['responses-outside', { submittedAt: '2026-03-02T09:03:00.000Z' }],
    ['longer-than-passed', { startedAt: '2026-03-02T09:04:50.000Z', submittedAt: '2026-03-02T09:05:10.000Z' }],
  ])('with a doubtful clock: %s', (doubt, attempt) => {
    const flags = one(record, handInOf(record, { who: { token: roster[0]?.token ?? '' }, attempt }));
    expect(flags).toMatchObject([{ flag: 'clock', doubts: expect.arrayContaining([doubt]) }]);
  });

  test('under another name than the token’s', () => {
    expect(one(record, handInOf(record, { who: { name: '赵六', number: '', token: roster[0]?.token ?? '' } }))).toEqual([
      { flag: 'name-differs', name: '赵六', number: '' },
    ]);
    expect(one(record, handInOf(record, { who: { name: ' 张　三 ', number: 'ａ1001', token: roster[0]?.token ?? '' } }))).toEqual([]);
  });

  test('for a person of the roster by the number alone, and said so', () => {
    expect(one(record, handInOf(record))).toEqual([{ flag: 'without-token' }]);
    const twice = recordOf({ roster: [...roster, { token: 'Another-Token-00000009', name: '张珊', number: 'a1001' }] });
    expect(standing(twice, [handInOf(twice)]).counted[0]?.owner).toEqual({ key: 'number:A1001', by: 'number' });
  });
});

describe('set aside', () => {
  test.each<[string, Submission, unknown]>([
    [
      'another assignment',
      handInOf(record, { assignment: 'Another-Assignment-001' }),
      [{ reason: 'other-assignment', assignment: 'Another-Assignment-001' }],
    ],
    ['an unknown token', handInOf(record, { who: { token: 'Token-of-Nobody-000000' } }), [{ reason: 'unknown-token' }]],
    [
      'an item that is not of it',
      handInOf(record, { attempt: { items: [...handInOf(record).attempt.items.slice(1), { id: 'unheard-of', hash: 'abcdef' }] } }),
      [{ reason: 'wrong-items', unknown: ['unheard-of'], changed: [], missing: ['who-is-loyal'] }],
    ],
    [
      'an item of another wording',
      handInOf(record, {
        attempt: { items: handInOf(record).attempt.items.map((item, index) => (index === 2 ? { ...item, hash: 'ffffff' } : item)) },
      }),
      [{ reason: 'wrong-items', unknown: [], changed: ['match-customers'], missing: [] }],
    ],
    [
      'items left out',
      handInOf(record, { attempt: { items: handInOf(record).attempt.items.slice(0, 7) } }),
      [{ reason: 'wrong-items', unknown: [], changed: [], missing: ['work-out-values', 'answer-complaint'] }],
    ],
  ])('%s', (_, submission, reasons) => {
    expect(one(record, submission)).toEqual(reasons);
  });

  test('more attempts than allowed: the first ones stand', () => {
    const twice = recordOf({ assignment: { attempts: 2 } });
    const at = (hour: number) => ({
      startedAt: `2026-03-02T${hour}:00:00.000Z`,
      submittedAt: `2026-03-02T${hour}:20:00.000Z`,
      responses: {},
    });
    const attempts = [12, 10, 11].map((hour) => handInOf(twice, { attempt: at(hour) }));
    const { counted, aside } = standing(twice, attempts);
    expect(counted.map(({ received }) => received.submission.attempt.startedAt)).toEqual([
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
    ]);
    expect(aside.map(({ reasons }) => reasons)).toEqual([[{ reason: 'too-many-attempts', allowed: 2 }]]);
    const of = (name: string, number: string, hour: number) => handInOf(twice, { who: { name, number }, attempt: at(hour) });
    expect(standing(twice, [of('李四', 'A-1002', 10), of('李四', 'A-1002', 11), of('张三', 'A-1001', 12)]).aside).toEqual([]);
  });

  test('another content under the same attempt: both are kept, the first to come counts, and both say so', () => {
    const first = handInOf(record);
    const second = { ...first, learner: { ...first.learner, name: '张三丰' } };
    const received = [...receivedOf([second], '2026-03-03T10:00:00.000Z'), ...receivedOf([first], '2026-03-03T09:00:00.000Z')];
    const { counted, aside } = standingOf(record, askedItems(record), received, decisionsOf([]));
    expect(counted).toMatchObject([
      { received: { submission: first }, flags: [{ flag: 'conflict', with: [keyOf(second)] }, { flag: 'without-token' }] },
    ]);
    expect(aside).toMatchObject([{ received: { submission: second }, reasons: [{ reason: 'conflict', with: keyOf(first) }] }]);
    const removed = standingOf(record, askedItems(record), received, decisionsOf(deedsOf({ kind: 'remove', submission: keyOf(first) })));
    expect(removed.counted).toMatchObject([{ received: { submission: second } }]);
  });
});

describe('the trainer decides', () => {
  test('to count what was set aside; it says why it had been', () => {
    const submission = handInOf(record, { who: { name: '赵六', number: 'B-7', token: 'Token-of-Nobody-000000' } });
    expect(one(record, submission, deedsOf({ kind: 'accept', submission: keyOf(submission) }))).toEqual([
      { flag: 'accepted-by-trainer', reasons: [{ reason: 'unknown-token' }] },
    ]);
  });

  test('whose it is', () => {
    const submission = handInOf(record, { who: { name: '王五', number: '' } });
    const to = (token: string | null) =>
      standing(record, [submission], deedsOf({ kind: 'assign', submission: keyOf(submission), token })).counted[0]?.owner;
    expect(standing(record, [submission]).counted[0]?.owner).toEqual({ key: 'name:王五', by: 'name' });
    expect(to(roster[2]?.token ?? '')).toEqual({ key: `token:${roster[2]?.token}`, entry: roster[2], by: 'trainer' });
    const bound = handInOf(record, { who: { token: roster[0]?.token ?? '' } });
    expect(standing(record, [bound], deedsOf({ kind: 'assign', submission: keyOf(bound), token: null })).counted[0]?.owner).toEqual({
      key: 'number:A1001',
      by: 'number',
    });
  });

  test('to remove; removed is no more than set aside', () => {
    const submission = handInOf(record);
    const removed = deedsOf({ kind: 'remove', submission: keyOf(submission) });
    expect(one(record, submission, removed)).toEqual([{ reason: 'removed' }]);
    expect(one(record, submission, [...removed, ...deedsOf({ kind: 'undo', deed: '1' }).map((deed) => ({ ...deed, id: '2' }))])).toEqual([
      { flag: 'without-token' },
    ]);
  });
});

describe('a drawn form', () => {
  const pool = Array.from(
    { length: 12 },
    (_, index): DeliveredItem => ({ ...choiceItem({ right: ['regular'], wrong: ['new'] }), id: `about-customer-${index}` }),
  );
  const drawn = recordOf({
    items: pool,
    assignment: { form: { kind: 'drawn', counts: { 1: 4, 2: 0, 3: 0 }, perObjective: 0, each: 'own' } },
  });
  const form = formOfAssignment(drawn.assignment, new Map(pool.map((item) => [item.id, item])), 'a-seed').map(({ id, hash }) => ({
    id,
    hash,
  }));
  const others = pool
    .filter(({ id }) => !form.some((item) => item.id === id))
    .slice(0, 4)
    .map(({ id, hash }) => ({ id, hash }));
  const handIn = (items: { id: string; hash: string }[]) => handInOf(drawn, { attempt: { seed: 'a-seed', items, responses: {} } });

  test('must be the one that chance gave', () => {
    expect(one(drawn, handIn(form))).toEqual([{ flag: 'without-token' }]);
    expect(one(drawn, handIn(others))).toEqual([{ flag: 'other-form' }, { flag: 'without-token' }]);
    expect(one(drawn, handIn(form.slice(0, 3)))).toMatchObject([{ reason: 'wrong-items' }]);
  });

  test('by objective and difficulty is drawn again just as the learner’s page drew it', () => {
    const cells: CellRow[] = [[pool[0]?.objective ?? '', 4, 0, 0]];
    const record = recordOf({ items: pool, assignment: { version: 2, form: { kind: 'drawn', cells, each: 'own' } } });
    const taken = formOfAssignment(record.assignment, new Map(pool.map((item) => [item.id, item])), 'a-seed');
    const handedIn = (given: readonly { id: string; hash: string }[]) =>
      handInOf(record, { attempt: { seed: 'a-seed', items: given.map(({ id, hash }) => ({ id, hash })), responses: {} } });
    expect(one(record, handedIn(taken))).toEqual([{ flag: 'without-token' }]);
    const strangers = pool.filter((item) => !taken.includes(item)).slice(0, 4);
    expect(one(record, handedIn(strangers))).toEqual([{ flag: 'other-form' }, { flag: 'without-token' }]);
  });
});
