import { describe, expect, test } from 'vitest';
import type { AssignmentRecord } from '../../src/gradebook/assignment-record.ts';
import { gradebookOf } from '../../src/gradebook/gradebook.ts';
import { foldName, foldNumber } from '../../src/gradebook/names.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { deedsOf, handInOf, receivedOf, recordOf, roster } from './builders.ts';

const record = recordOf();
const book = (of: AssignmentRecord, ...submissions: Submission[]) => gradebookOf(of, receivedOf(submissions), []);
const person = (name: string, number = '', token?: string) => ({ who: { name, number, ...(token === undefined ? {} : { token }) } });
const at = (hour: number) => ({ startedAt: `2026-03-02T${hour}:00:00.000Z`, submittedAt: `2026-03-02T${hour}:09:00.000Z` });

describe('rows', () => {
  test('people of the roster come first and in its order, then the others by number; who is missing is said', () => {
    const { people, missing } = book(
      record,
      handInOf(record, person('Zoe', 'B-10')),
      handInOf(record, person('Amy', 'B-9')),
      handInOf(record, person('李四', 'A-1002', roster[1]?.token)),
    );
    expect(people.map(({ name }) => name)).toEqual(['李四', 'Amy', 'Zoe']);
    expect(missing.map(({ name }) => name)).toEqual(['张三', '王五']);
  });

  test('people without a token go by their number, else by their name, however it is typed', () => {
    const { people } = book(
      recordOf({ roster: [] }),
      handInOf(record, person('赵六', 'b 7')),
      handInOf(record, person('趙六', 'Ｂ-７')),
      handInOf(record, person('Wei  Li')),
      handInOf(record, person(' wei li')),
      handInOf(record, person('孙 七')),
      handInOf(record, person('孙七')),
    );
    expect(people.map(({ key, attempts }) => [key, attempts.length])).toEqual([
      ['name:孙七', 2],
      ['name:wei li', 2],
      ['number:B7', 2],
    ]);
    expect(people[2]?.notes).toEqual([{ note: 'several-names', names: ['赵六', '趙六'] }]);
  });

  test('the same name under two numbers is noted, and so is the name of someone in the roster', () => {
    const { people } = book(
      record,
      handInOf(record, person('赵六', 'B-7')),
      handInOf(record, person('赵六', 'B-8')),
      handInOf(record, person('王五')),
    );
    expect(people.map(({ notes }) => notes)).toEqual([
      [{ note: 'may-be', tokens: [roster[2]?.token] }],
      [{ note: 'same-name', numbers: ['B-8'] }],
      [{ note: 'same-name', numbers: ['B-7'] }],
    ]);
  });

  test('two people of one name in the roster are two people', () => {
    const two = recordOf({ roster: [...roster, { token: 'Token-of-other-Zhang-1', name: '张三', number: 'A-2000' }] });
    const { people } = book(two, handInOf(two), handInOf(two, person('张三', 'A-2000')));
    expect(people.map(({ number, notes }) => [number, notes])).toEqual([
      ['A-1001', []],
      ['A-2000', []],
    ]);
  });
});

describe('the attempt that counts', () => {
  const right = handInOf(record, { attempt: at(11) });
  const wrong = handInOf(record, { answers: { 'who-is-loyal': [] }, attempt: at(10) });
  const rightLater = handInOf(record, { attempt: at(12) });
  const wrongLast = handInOf(record, { answers: { 'who-is-loyal': [], 'order-steps': [] }, attempt: at(13) });

  test.each([
    ['best', right],
    ['first', wrong],
    ['last', wrongLast],
  ] as const)('is the %s', (counted, expected) => {
    const { people } = book(recordOf({ counted }), right, wrong, rightLater, wrongLast);
    expect(people).toHaveLength(1);
    expect(people[0]?.attempts).toHaveLength(4);
    expect(people[0]?.counted.received.submission).toEqual(expected);
  });

  test('has its times', () => {
    const [row] = book(record, right).people;
    expect(row?.counted).toMatchObject({ taken: 9 * 60_000, active: 9 * 20_000 });
    const backwards = handInOf(record, { attempt: { ...at(11), submittedAt: '2026-03-02T10:00:00.000Z' } });
    expect(book(record, backwards).people[0]?.counted.taken).toBeNull();
  });
});

test('free answers wait in order, and no longer once they are marked', () => {
  const first = handInOf(record, { attempt: at(11) });
  const received = receivedOf([handInOf(record, { ...person('李四', 'A-1002'), attempt: at(10) }), first]);
  const waiting = gradebookOf(record, received, []).waiting;
  expect(waiting).toEqual(received.map(({ key }) => ({ submission: key, item: 'answer-complaint' })));
  const marked = deedsOf({ kind: 'mark', submission: received[0]?.key ?? '', item: 'answer-complaint', score: 0, comment: '' });
  const after = gradebookOf(record, received, marked);
  expect(after.waiting).toEqual([{ submission: received[1]?.key, item: 'answer-complaint' }]);
  expect(after.people.map(({ counted }) => counted.marking.score)).toEqual([1, 8 / 9]);
});

test('names and numbers are folded', () => {
  expect(foldName('  张 三\u200b ')).toBe('张三');
  expect(foldName('ＷＥＩ　Li')).toBe('wei li');
  expect(foldNumber(' ａ-１００ 1')).toBe('A1001');
  expect(foldNumber('00317')).not.toBe(foldNumber('317'));
  expect(foldName('\ud800')).toBe('\ufffd');
});
