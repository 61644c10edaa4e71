/** Links written by someone who means harm: none may throw, hang, or reach what every object inherits. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedAssignment } from '../../src/assignment/assignment.ts';
import { decodeAssignment } from '../../src/assignment/assignment-link.ts';
import { parseAssignment } from '../../src/assignment/assignment-schema.ts';
import { encodeBase64Url } from '../../src/assignment/base64url.ts';
import { calendarEntry } from '../../src/assignment/calendar-entry.ts';
import { inflate } from '../../src/assignment/compression.ts';
import { formOfAssignment } from '../../src/assignment/form-of-assignment.ts';
import { knownTimeZone, openingOf } from '../../src/assignment/opening.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import { emptyResponses } from '../../src/interactions/empty-response.ts';
import { keyLines } from '../../src/interactions/key-lines.ts';
import { markResponse } from '../../src/interactions/marking.ts';
import { pathsOf, rawJson, withRaw } from '../hostile/hostile-input.ts';
import { assignments } from './arbitraries.ts';

/** Milliseconds one link may take, on a busy machine. */
const timeLimit = 5_000;
/** Milliseconds for all links of a test. */
const patience = 120_000;

const codes = ['empty', 'not-an-assignment', 'cut-off', 'damaged', 'too-new', 'too-large', 'unsafe', 'invalid'];

const hostileJson = assignments.chain((assignment) =>
  fc
    .record({
      path: fc.constantFrom(...pathsOf(assignment)),
      raw: rawJson,
      key: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        fc.constantFrom('__proto__', 'constructor', 'prototype', 'extra', 'toJSON', 'then'),
      ),
    })
    .map(({ path, raw, key }) => withRaw(assignment, path, raw, key)),
);

const linkOf = (bytes: Uint8Array) => `https://zhike.example/take/#1.${encodeBase64Url(bytes)}.end`;

/** What pages do with an assignment once it is open. */
function use({ assignment, invitation }: OpenedAssignment): void {
  const now = '2026-03-02T08:00:00.000Z';
  openingOf(assignment, invitation, 0, now);
  knownTimeZone(assignment.timeZone);
  calendarEntry(assignment, { summary: assignment.title, description: assignment.welcome, reminder: assignment.title }, now);
  const items = assignment.items.flatMap((entry) => ('item' in entry ? [entry.item] : []));
  formOfAssignment(assignment, new Map(items.map((item) => [item.id, item])), 'seed');
  for (const item of items) {
    markResponse(item, emptyResponses[item.interaction]);
    markResponse(item, correctResponse(item));
    keyLines(item);
  }
}

async function expectHarmless(text: string): Promise<string> {
  const started = performance.now();
  const result = await decodeAssignment(text, inflate);
  if (result.ok) use(result.opened);
  else expect(codes).toContain(result.problem.code);
  expect(performance.now() - started).toBeLessThan(timeLimit);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  return result.ok ? 'opened' : result.problem.code;
}

describe('a hostile link', { timeout: patience }, () => {
  it('with anything in place of anything is harmless', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(hostileJson, async (json) => {
        const code = await expectHarmless(linkOf(deflateSync(json)));
        seen.set(code, (seen.get(code) ?? 0) + 1);
      }),
      { numRuns: 600 },
    );
    // The generator reaches every kind of refusal, and some changes do no harm.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['opened', 'invalid', 'unsafe', 'too-large']));
  });

  it('with any JSON is harmless', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4, stringUnit: 'binary' }), (json) =>
        expectHarmless(linkOf(deflateSync(json))).then(() => undefined),
      ),
    );
  });

  it('with any bytes is harmless', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, packed) => {
        await expectHarmless(linkOf(packed ? deflateSync(bytes) : bytes));
      }),
    );
  });

  it('of any text is harmless', async () => {
    const pieces = fc.constantFrom(
      '#',
      '1.',
      '2.',
      '.',
      '.end',
      'end',
      'eJ',
      'A'.repeat(50),
      '%2',
      '%25',
      '\n> ',
      ' ',
      '—',
      'zhike-assignment 1',
      '\ud800',
      '＃',
      '/take/',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }), async (parts) => {
        await expectHarmless(parts.join(''));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['ends', '.end'],
    ['ends with marks between', '.end,'],
    ['dots', '.'],
    ['dots and spaces', '. '],
    ['beginnings', '#1.AAAAAAAA'],
    ['long parts and ends', `${'A'.repeat(1_000)}.end;`],
    ['percent signs', '%25'],
    ['quoted lines', '\n>'],
    ['dashes', '—'],
    ['spaces', ' '],
    ['numbers', '1.'],
    ['headings', 'zhike-assignment 1\n'],
    ['broken ends', '.\ne\nn\n'],
  ])('of nothing but %s does not hang', async (_what, piece) => {
    await expectHarmless(piece.repeat(Math.floor(2_000_000 / piece.length)));
    await expectHarmless(`#1.${piece.repeat(Math.floor(2_000_000 / piece.length))}`);
  });
});

describe('a hostile value', { timeout: patience }, () => {
  it('of any kind is harmless', () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(values, values, (assignment, invitation) => {
        expect(parseAssignment(assignment, invitation).ok).toBe(false);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
