import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/gradebook/deeds.ts';
import { gradebookFile, parseGradebookFile } from '../../src/gradebook/gradebook-file.ts';
import { deedsOf, handInOf, now, receivedOf, recordOf } from './builders.ts';

const record = recordOf();
const sealed = recordOf({ assignment: { sealed: true, id: 'Sealed-Assignment-0001' } });
const received = receivedOf([handInOf(record), handInOf(record)]);
const submission = received[0]?.key ?? '';
const actions: Action[] = [
  { kind: 'remove', submission },
  { kind: 'undo', deed: '1' },
  { kind: 'accept', submission },
  { kind: 'assign', submission, token: record.roster[0]?.token ?? '' },
  { kind: 'assign', submission, token: null },
  { kind: 'mark', submission, item: 'answer-complaint', score: 0.5, comment: '很好\n继续' },
  { kind: 'correct', correction: { item: 'who-is-loyal', kind: 'accept-option', option: 'new' } },
  { kind: 'correct', correction: { item: 'fill-the-gaps', kind: 'accept-option', gap: 'kind', option: 'new' } },
  { kind: 'correct', correction: { item: 'fill-the-gaps', kind: 'accept-word', gap: 'share', word: '二八' } },
  { kind: 'correct', correction: { item: 'place-customers', kind: 'accept-place', part: 'buys-much', place: 'high-loyalty-low-profit' } },
  { kind: 'correct', correction: { item: 'work-out-values', kind: 'accept-number', field: 'value', value: 5000, tolerance: 10 } },
  { kind: 'correct', correction: { item: 'order-steps', kind: 'accept-order', steps: ['tidy', 'collect', 'classify', 'act'] } },
  { kind: 'correct', correction: { item: 'who-is-loyal', kind: 'drop' } },
  { kind: 'correct', correction: { item: 'who-is-loyal', kind: 'give-point' } },
];
const contents = {
  books: [
    { record, deeds: deedsOf(...actions) },
    { record: sealed, deeds: [] },
  ],
  received,
};
const text = gradebookFile(contents, now);

/** The file with one place changed. */
function withChange(
  change: (file: {
    books: { record: { items: unknown[]; roster: unknown[]; assignment: unknown }; deeds: unknown[] }[];
    received: unknown[];
  }) => void,
): string {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}

describe('a gradebook file', () => {
  test('comes back as it was written', () => {
    expect(parseGradebookFile(text)).toEqual({ ok: true, contents, damages: [] });
  });

  test.each([
    ['', 'not-a-gradebook'],
    ['[]', 'not-a-gradebook'],
    ['{"format":"zhike-record","version":1}', 'not-a-gradebook'],
    ['{"format":"zhike-gradebook","version":"1"}', 'not-a-gradebook'],
    ['{"format":"zhike-gradebook","version":2}', 'too-new'],
    ['{"format":"zhike-gradebook","version":1,"data":{}}', 'damaged'],
  ])('%s is told: %s', (file, problem) => {
    expect(parseGradebookFile(file)).toEqual({ ok: false, problem });
  });

  test('that is damaged in places is read for the rest, and the places are named', () => {
    const read = parseGradebookFile(
      withChange((file) => {
        file.received[0] = { ...(file.received[0] as object), submission: { kind: 'zhike-submission', version: 1 } };
        file.books[0]?.deeds.splice(1, 1, { id: '2', at: now, kind: 'destroy' });
        file.books[0]?.record.roster.push({ token: 'short', name: '', number: '' });
        file.books[0]?.record.items.splice(0, 1, { interaction: 'choice' });
        file.books.splice(1, 1, { record: { items: [], roster: [], assignment: {} }, deeds: [] });
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      damages: [
        { part: 'item', number: 1 },
        { part: 'roster', number: 4 },
        { part: 'deed', number: 2 },
        { part: 'book', number: 2 },
        { part: 'received', number: 1 },
      ],
    });
    if (!read.ok) return;
    expect(read.contents.received).toEqual(received.slice(1));
    expect(read.contents.books).toHaveLength(1);
    expect(read.contents.books[0]?.deeds).toHaveLength(actions.length - 1);
  });

  test('may carry results for other programs, which are not read back', () => {
    const withResults = gradebookFile(contents, now, { results: [{ name: '张三', score: 1 }] });
    expect(JSON.parse(withResults)).toMatchObject({ workedOut: { results: [{ score: 1 }] } });
    expect(parseGradebookFile(withResults)).toEqual({ ok: true, contents, damages: [] });
  });

  test('cannot bring in names that every object has', () => {
    const read = parseGradebookFile(text.replace('"source":"paste"', '"source":"paste","__proto__":{"polluted":true}'));
    expect(read).toMatchObject({ ok: true, damages: [{ part: 'received', number: 1 }] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
