import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradebookOf } from '../../src/gradebook/gradebook.ts';
import type { Received } from '../../src/gradebook/standing.ts';
import { takeIn } from '../../src/gradebook/take-in.ts';
import { encryptTo, makeKeyPair, openerFor } from '../../src/submission/encryption.ts';
import { handIn } from '../../src/submission/hand-in.ts';
import { openSubmissions } from '../../src/submission/open-submissions.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { deedsOf, handInOf, now, recordOf } from './builders.ts';

const record = recordOf({ assignment: { attempts: 2 } });
const arrivalsOf = (...submissions: Submission[]) =>
  submissions.map((submission) => ({ ok: true as const, place: { source: 'paste' }, submission, mended: [] }));
const take = (known: readonly Received[], submissions: readonly Submission[], deeds = deedsOf()) =>
  takeIn(known, [{ record, deeds }], arrivalsOf(...submissions), now);

describe('every arrival is accounted for', () => {
  test('new, known, of another assignment', () => {
    const first = handInOf(record);
    const stranger = handInOf(record, { assignment: 'Another-Assignment-001' });
    const once = take([], [first, first, stranger]);
    expect(once.added.map(({ submission }) => submission)).toEqual([first, stranger]);
    expect(once.report).toMatchObject([
      { outcome: 'accepted' },
      { outcome: 'duplicate', removed: false },
      { outcome: 'set-aside', reasons: [{ reason: 'other-assignment' }] },
    ]);
    const again = take(once.added, [first, stranger]);
    expect(again.added).toEqual([]);
    expect(again.report).toMatchObject([{ outcome: 'duplicate' }, { outcome: 'duplicate' }]);
  });

  test('known and removed: it stays removed, and the report says so', () => {
    const submission = handInOf(record);
    const { added } = take([], [submission]);
    const deeds = deedsOf({ kind: 'remove', submission: added[0]?.key ?? '' });
    expect(take(added, [submission], deeds).report).toMatchObject([{ outcome: 'duplicate', removed: true }]);
  });

  test('the same attempt with other content is kept beside it', () => {
    const submission = handInOf(record);
    const other = { ...submission, learner: { ...submission.learner, name: '张三丰' } };
    const { added, report } = take([], [submission, other]);
    expect(new Set(added.map(({ key }) => key)).size).toBe(2);
    expect(report).toMatchObject([
      { outcome: 'accepted', flags: [{ flag: 'conflict' }, {}] },
      { outcome: 'set-aside', reasons: [{ reason: 'conflict' }] },
    ]);
  });

  test('the order of fields makes no other content', () => {
    const submission = handInOf(record);
    const turned = Object.fromEntries(Object.entries(submission).reverse()) as unknown as Submission;
    expect(take([], [submission, turned]).report).toMatchObject([{ outcome: 'accepted' }, { outcome: 'duplicate' }]);
  });

  test('the same work has the same key wherever it is imported', () => {
    const submission = handInOf(record);
    expect(take([], [submission]).added[0]?.key).toBe(take([], [handInOf(record), submission]).added[1]?.key);
  });
});

test('however a pile is split, shuffled and doubled, the gradebook is the same', () => {
  const people = ['张三', '李四', '王五'];
  const pile = fc.array(fc.record({ person: fc.nat({ max: 2 }), hour: fc.integer({ min: 10, max: 19 }), wrong: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(pile, fc.infiniteStream(fc.nat({ max: 1000 })), (sketches, chance) => {
      const submissions = sketches.map(({ person, hour, wrong }) =>
        handInOf(record, {
          who: { name: people[person] ?? '', number: person === 2 ? '' : `A-100${person + 1}` },
          answers: wrong ? { 'who-is-loyal': ['new'] } : {},
          attempt: { startedAt: `2026-03-02T${hour}:00:00.000Z`, submittedAt: `2026-03-02T${hour}:30:00.000Z` },
        }),
      );
      const draw = () => chance.next().value as number;
      const mixed = [...submissions, ...submissions.slice(0, 2)]
        .map((submission) => ({ submission, order: draw() }))
        .sort((a, b) => a.order - b.order);
      let received: Received[] = [];
      for (const { submission } of mixed) received = [...received, ...take(received, [submission]).added];
      const summary = (all: readonly Received[]) => {
        const { people: rows, aside, missing } = gradebookOf(record, all, []);
        return {
          rows: rows.map((row) => [
            row.key,
            row.counted.received.key,
            row.counted.marking.score,
            row.attempts.map(({ received: one }) => one.key),
          ]),
          aside: aside.map(({ received: one, reasons }) => [one.key, reasons]),
          missing,
        };
      };
      expect(summary(received)).toEqual(summary(take([], submissions).added));
    }),
    { numRuns: 100 },
  );
});

test('from a chat to the gradebook: what is whole is marked, what is broken is named', async () => {
  const keys = await makeKeyPair();
  const stranger = await makeKeyPair();
  const mine = handInOf(record);
  const armored = await handIn(mine, keys.recipient);
  const chat = [
    '林老师 09:00\n同学们，请在今天交作业。',
    `张三 10:31\n${armored.replace(/^/gm, '> ')}`,
    `李四 10:32\n${await handIn(mine, stranger.recipient)}`,
    `王五 10:40\n${armored.slice(0, 600)}`,
    `赵六 10:41\n${await encryptTo(keys.recipient, '{"kind":"shopping-list"}')}`,
    `张三 10:45\n${armored.replaceAll('\n', ' ')}`,
  ].join('\n');
  const arrivals = await openSubmissions([{ name: 'chat', kind: 'text', text: chat }], openerFor([keys.identity]));
  expect(takeIn([], [{ record, deeds: [] }], arrivals, now).report).toMatchObject([
    { outcome: 'accepted', mended: ['quoted'] },
    { outcome: 'broken', problem: 'not-for-us', armored: expect.stringMatching(/^-----BEGIN/) },
    { outcome: 'broken', problem: 'cut-off' },
    { outcome: 'broken', problem: 'not-a-submission' },
    { outcome: 'duplicate' },
  ]);
});

test('an import can be stopped, and says how far it is', async () => {
  const keys = await makeKeyPair();
  const text = (await Promise.all(Array.from({ length: 20 }, () => handIn(handInOf(record), keys.recipient)))).join('\n');
  const signal = { aborted: false };
  const told: [number, number][] = [];
  const arrivals = await openSubmissions(
    [{ name: 'chat', kind: 'text', text }],
    openerFor([keys.identity]),
    (done, known) => {
      told.push([done, known]);
      if (done === 5) signal.aborted = true;
    },
    signal,
  );
  expect(told[0]).toEqual([1, 20]);
  expect(arrivals.length).toBeGreaterThanOrEqual(5);
  expect(arrivals.length).toBeLessThan(20);
});
