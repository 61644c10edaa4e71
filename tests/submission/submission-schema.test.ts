import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSubmission, parseSubmissionText, submissionLimit } from '../../src/submission/submission-schema.ts';
import { submissionOf } from './builders.ts';

/** A submission with one field set to something else, by its path. */
function withField(path: string, value: unknown): unknown {
  const copy = structuredClone(submissionOf()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  Object.defineProperty(inner, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);

describe('a submission', () => {
  test('is read as it was written', () => {
    expect(parseSubmissionText(JSON.stringify(submissionOf()))).toEqual({ ok: true, submission: submissionOf() });
    const full = submissionOf({ learner: { name: 'Wei', number: '', token: 'a'.repeat(22) }, attempt: { minutes: 20 } });
    expect(parseSubmission(full)).toEqual({ ok: true, submission: full });
  });

  test.each([
    ['nonsense', 'not-a-submission'],
    ['{"kind":"zhike-record"}', 'not-a-submission'],
    ['[]', 'not-a-submission'],
    ['null', 'not-a-submission'],
    [JSON.stringify({ ...submissionOf(), version: 2, more: true }), 'too-new'],
    [' '.repeat(submissionLimit + 1), 'too-large'],
  ])('%.40s is told: %s', (text, problem) => {
    expect(parseSubmissionText(text)).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['version', 0],
    ['version', '1'],
    ['more', true],
    ['assignment', 'short'],
    ['assignment', '../../../../etc/passwd'],
    ['learner.name', 'x'.repeat(201)],
    ['learner.name', 7],
    ['learner.token', 'no token'],
    ['learner.admin', true],
    ['locale', 'fr'],
    ['attempt.id', '__proto__'.repeat(9)],
    ['attempt.number', -1],
    ['attempt.number', 1.5],
    ['attempt.items', []],
    ['attempt.items', [{ id: '__proto__', hash: 'abc' }]],
    ['attempt.items', [{ id: 'constructor', hash: 'abc' }]],
    ['attempt.items', Array.from({ length: 501 }, (_, index) => ({ id: `item-${index}`, hash: 'abc' }))],
    ['attempt.items', [...submissionOf().attempt.items, submissionOf().attempt.items[0]]],
    ['attempt.startedAt', 'yesterday'],
    ['attempt.startedAt', '2026-02-31T25:00:00.000Z'],
    ['attempt.submittedAt', '2026-03-02T08:06:00+08:00'],
    ['attempt.minutes', 0],
    ['attempt.minutes', Number.POSITIVE_INFINITY],
    ['attempt.resumed', Number.NaN],
    ['attempt.responses', []],
    ['attempt.responses.who-is-loyal.milliseconds', -1],
    ['attempt.responses.who-is-loyal.at', null],
    ['attempt.responses.who-is-loyal.score', 1],
    ['attempt.responses.who-is-loyal.response', deep(40)],
    ['attempt.responses.who-is-loyal.response', JSON.parse('{"__proto__":{"polluted":true}}')],
    ['attempt.responses.who-is-loyal.response', { constructor: 'x' }],
    ['attempt.responses.of-another-item', submissionOf().attempt.responses['who-is-loyal']],
  ])('with %s = %j is refused', (path, value) => {
    expect(parseSubmission(withField(path, value))).toMatchObject({ ok: false, problem: 'malformed' });
  });

  test('names the field that is wrong', () => {
    expect(parseSubmission(withField('attempt.startedAt', 'yesterday'))).toMatchObject({ detail: 'attempt.startedAt' });
    expect(
      parseSubmission(withField('attempt.responses.stranger', { response: 1, at: '2026-03-02T08:03:00.000Z', milliseconds: 1 })),
    ).toMatchObject({
      detail: 'attempt.responses.stranger',
    });
  });

  test('from anything is read or refused, never thrown over', () => {
    const paths = [
      'kind',
      'version',
      'learner',
      'learner.name',
      'attempt',
      'attempt.items',
      'attempt.responses',
      'attempt.responses.who-is-loyal',
      'locale',
    ];
    const strange = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true });
    fc.assert(
      fc.property(
        fc.oneof(
          strange,
          fc.tuple(fc.constantFrom(...paths), strange).map(([path, value]) => withField(path, value)),
        ),
        (value) => {
          expect([true, false]).toContain(parseSubmission(value).ok);
        },
      ),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
