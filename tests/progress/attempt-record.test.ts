import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, flag, mergeAttempts, respond, submit } from '../../src/assessment/attempt.ts';
import { resultOf } from '../../src/assessment/result.ts';
import { attemptRecord, parseAttempt, readAttempt, readAttempts, writeAttempt } from '../../src/progress/attempt-record.ts';
import { memoryStorage } from '../../src/progress/memory-storage.ts';
import { readSaved } from '../../src/progress/saved.ts';
import { storageKeys } from '../../src/progress/storage.ts';
import { flagging, openTabs, responding, submitting } from '../assessment/arbitraries.ts';
import { at, begunAttempt, entryOf, submittedAttempt } from '../assessment/builders.ts';
import { contentOf, refusingStorage, saved, storageWith } from './builders.ts';

const attempts: fc.Arbitrary<Attempt> = fc
  .array(fc.oneof({ weight: 4, arbitrary: responding }, flagging, submitting), { maxLength: 8 })
  .map((deeds) => openTabs(deeds)[0] ?? begunAttempt());

/** As a file or another tab holds it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const finished = submit(
  flag(respond(begunAttempt(), 'recency', ['five'], at(5)), 'frequency', true, at(6)),
  { recency: 1, frequency: null },
  at(9),
);

const ofLesson = { ...entryOf('recency'), lesson: 'classification/rfm-scoring' };

describe('parseAttempt', () => {
  it('reads every attempt that was written', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const written = asJson(attempt);
        expect(parseAttempt(written)).toEqual({ ok: true, value: written });
      }),
    );
  });

  it('reads what it has read', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const once = parseAttempt(asJson(attempt));
        expect(once.ok && parseAttempt(once.value)).toEqual(once);
      }),
    );
  });

  it.each([
    ['an exercise', begunAttempt({ kind: 'exercise' })],
    ['a module quiz', begunAttempt({ kind: 'module-quiz' })],
    ['a final assessment', begunAttempt({ kind: 'final-assessment', scope: 'final-assessment', items: [ofLesson] })],
    ['an entry test', begunAttempt({ kind: 'entry-test', scope: 'entry-test', items: [ofLesson] })],
    ['a repeat of missed items', begunAttempt({ repeats: 'attempt-nil' })],
    ['a finished attempt', finished],
    ['a quiz that asks for everything', begunAttempt({ passMark: 1 })],
    ['an id of 64 signs', begunAttempt({ id: 'a'.repeat(64) })],
  ])('reads %s', (_, attempt) => {
    expect(parseAttempt(asJson(attempt))).toEqual({ ok: true, value: attempt });
  });

  it.each(['final-assessment', 'entry-test'] as const)('refuses a %s with an item of no lesson', (kind) => {
    expect(parseAttempt(asJson(begunAttempt({ kind, items: [ofLesson, entryOf('frequency')] })))).toEqual({ ok: false, problem: 'items' });
  });

  it('refuses anything else, without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (data) => {
        expect(parseAttempt(data).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on an attempt of which any field was replaced by anything', () => {
    const fields = fc.constantFrom(...Object.keys(finished));
    fc.assert(
      fc.property(fields, fc.anything({ withNullPrototype: true, withBigInt: true }), (field, value) => {
        const result = parseAttempt({ ...finished, [field]: value });
        if (result.ok) expect(parseAttempt(result.value)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['id', undefined],
    ['id', 'short'],
    ['id', 'a'.repeat(65)],
    ['id', '../../etc/passwd'],
    ['id', 'attempt one'],
    ['id', 'attempt-one\n'],
    ['id', 12_345_678],
    ['kind', undefined],
    ['kind', 'exam'],
    ['kind', ['exercise']],
    ['scope', undefined],
    ['seed', 7],
    ['items', undefined],
    ['items', []],
    ['items', {}],
    ['items', ['recency']],
    ['items', [null]],
    ['items', [...finished.items, null]],
    ['items', [{ id: 'recency', hash: 'x', objective: 'score-rfm', difficulty: 4 }]],
    ['items', [{ id: 'recency', hash: 'x', objective: 'score-rfm', difficulty: '1' }]],
    ['items', [{ id: 'recency', objective: 'score-rfm', difficulty: 1 }]],
    ['items', [{ ...finished.items[0], lesson: 7 }]],
    ['responses', undefined],
    ['responses', []],
    ['responses', { recency: ['five'] }],
    ['responses', { recency: { response: ['five'] } }],
    ['responses', { recency: { at: at(5) } }],
    ['responses', { recency: null }],
    ['responses', { ...finished.responses, frequency: null }],
    ['flagged', undefined],
    ['flagged', 'recency'],
    ['flagged', [7]],
    ['flagged', ['recency', 7]],
    ['passMark', 0],
    ['passMark', -0.5],
    ['passMark', 1.5],
    ['passMark', '0.8'],
    ['passMark', null],
    ['passMark', Number.NaN],
    ['repeats', 7],
    ['repeats', null],
    ['startedAt', undefined],
    ['startedAt', 1_772_438_400_000],
    ['updatedAt', undefined],
    ['submittedAt', 7],
    ['submittedAt', null],
    ['scores', undefined],
    ['scores', [1]],
    ['scores', { recency: 1.01 }],
    ['scores', { recency: 1, frequency: 1.01 }],
    ['scores', { recency: -0.01 }],
    ['scores', { recency: '1' }],
    ['scores', { recency: Number.NaN }],
  ])('refuses a finished attempt with %s %j, and names the field', (field, value) => {
    const result = parseAttempt({ ...finished, [field]: value });
    expect(result.ok).toBe(false);
    const named = field === 'submittedAt' ? 'scores' : field;
    if (!result.ok) expect(result.problem).toContain(named);
  });

  it('drops fields it does not know, at the top and in items and responses', () => {
    const attempt = respond(begunAttempt(), 'recency', ['five'], at(5));
    const burdened = {
      ...attempt,
      grade: 'A',
      items: attempt.items.map((item) => ({ ...item, stem: 'Long text' })),
      responses: { recency: { response: ['five'], at: at(5), score: 1 } },
    };
    expect(parseAttempt(burdened)).toEqual({ ok: true, value: attempt });
  });

  it('drops scores of an attempt that was not handed in', () => {
    const result = parseAttempt({ ...begunAttempt(), scores: { recency: 1 } });
    expect(result).toEqual({ ok: true, value: begunAttempt() });
  });
});

describe('times in a record', () => {
  it.each(['startedAt', 'updatedAt', 'submittedAt'])('must be times, as views show them: %s', (key) => {
    expect(parseAttempt({ ...finished, [key]: 'yesterday' }).ok).toBe(false);
  });
});

describe('hostile keys in a file', () => {
  const hostile = JSON.stringify(finished)
    .replace(
      '"responses":{',
      '"__proto__":{"polluted":true},"responses":{"__proto__":{"response":["five"],"at":"2026-03-02T08:00:00.000Z","polluted":true},"toString":{"response":1,"at":"2026-03-02T08:00:00.000Z"},',
    )
    .replace('"scores":{', '"scores":{"__proto__":1,"constructor":0,');

  const parsed = parseAttempt(JSON.parse(hostile));
  const attempt = parsed.ok ? parsed.value : begunAttempt();

  it('are read as mere words', () => {
    expect(parsed.ok).toBe(true);
    expect(Object.keys(attempt.responses).sort()).toEqual(['__proto__', 'recency', 'toString']);
    expect(Object.keys(attempt.scores ?? {}).sort()).toEqual(['__proto__', 'constructor', 'frequency', 'recency']);
  });

  it('reach no prototype, be it by reading, merging, responding or writing', () => {
    const storage = memoryStorage();
    const { submittedAt: _, scores: __, ...open } = attempt;
    mergeAttempts(open, begunAttempt());
    mergeAttempts(begunAttempt(), open);
    respond(open, '__proto__', { polluted: true }, at(20));
    writeAttempt(storage, attempt, at(20));
    writeAttempt(storage, attempt, at(21));
    readAttempts(storage, at(22));
    expect({}).not.toHaveProperty('polluted');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('change no result', () => {
    expect(resultOf(attempt, 0.8)).toEqual(resultOf(finished, 0.8));
  });

  it('come back from storage as they went in', () => {
    const storage = memoryStorage();
    writeAttempt(storage, attempt, at(20));
    expect(readAttempt(storage, attempt.id, at(21))).toEqual(attempt);
  });
});

describe('attempts in storage', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const storage = memoryStorage();
        const { attempt: stored, kept } = writeAttempt(storage, attempt, at(100));
        expect(kept).toBe('saved');
        expect(stored).toEqual(attempt);
        expect(readAttempt(storage, attempt.id, at(101))).toEqual(asJson(attempt));
      }),
    );
  });

  it('stand each under a key of its own', () => {
    const storage = memoryStorage();
    writeAttempt(storage, begunAttempt(), at(1));
    writeAttempt(storage, begunAttempt({ id: 'attempt-two' }), at(2));
    expect(storage.keys()).toEqual(['zhike.attempt.attempt-one', 'zhike.attempt.attempt-two']);
  });

  it('are listed oldest first', () => {
    const storage = memoryStorage();
    for (const [id, seconds] of [
      ['attempt-noon', 30],
      ['attempt-dawn', 10],
      ['attempt-dusk', 50],
    ] as const) {
      writeAttempt(storage, begunAttempt({ id, now: at(seconds) }), at(60));
    }
    expect(readAttempts(storage, at(61)).map((attempt) => attempt.id)).toEqual(['attempt-dawn', 'attempt-noon', 'attempt-dusk']);
  });

  it('are not mistaken for other records, nor for what was set aside', () => {
    const storage = storageWith({
      'zhike.lessons': saved({}),
      'zhike.marks': '{}',
      'zhike.aside.2026.zhike.attempt.attempt-two': 'damaged',
      'somebody.elses': saved(begunAttempt()),
      'zhike.attempt.attempt-one': saved(begunAttempt()),
    });
    expect(readAttempts(storage, at(1))).toEqual([begunAttempt()]);
    expect(storage.keys()).toHaveLength(5);
  });

  it('are undefined one by one, where none was written', () => {
    expect(readAttempt(memoryStorage(), 'attempt-one', at(1))).toBeUndefined();
  });

  it('are set aside when they cannot be read, while the others are read', () => {
    const storage = storageWith({ 'zhike.attempt.attempt-two': 'damaged', 'zhike.attempt.attempt-one': saved(begunAttempt()) });
    expect(readAttempts(storage, at(1))).toEqual([begunAttempt()]);
    expect(contentOf(storage)).toEqual({
      'zhike.attempt.attempt-one': saved(begunAttempt()),
      [`zhike.aside.${at(1)}.zhike.attempt.attempt-two`]: 'damaged',
    });
  });
});

describe('writing an attempt', () => {
  it('keeps what another tab has written meanwhile', () => {
    const storage = memoryStorage();
    writeAttempt(storage, respond(begunAttempt(), 'recency', ['five'], at(5)), at(5));
    const { attempt } = writeAttempt(storage, respond(begunAttempt(), 'frequency', ['one'], at(6)), at(6));
    expect(Object.keys(attempt.responses).sort()).toEqual(['frequency', 'recency']);
    expect(readAttempt(storage, attempt.id, at(7))).toEqual(attempt);
  });

  it('does not reopen an attempt that another tab has handed in', () => {
    const storage = memoryStorage();
    writeAttempt(storage, finished, at(9));
    const { attempt } = writeAttempt(storage, respond(begunAttempt(), 'frequency', ['one'], at(12)), at(12));
    expect(attempt).toEqual(finished);
  });

  it('keeps the newer of two responses that fall into the same moment of the clock', () => {
    const storage = memoryStorage();
    const first = respond(begunAttempt(), 'recency', ['four'], at(5));
    writeAttempt(storage, first, at(5));
    const second = respond(first, 'recency', ['five'], at(5));
    expect(writeAttempt(storage, second, at(5)).attempt.responses['recency']?.response).toEqual(['five']);
  });

  it('keeps a flag set in the same moment of the clock as a response', () => {
    const storage = memoryStorage();
    const first = respond(begunAttempt(), 'recency', ['four'], at(5));
    writeAttempt(storage, first, at(5));
    expect(writeAttempt(storage, flag(first, 'recency', true, at(5)), at(5)).attempt.flagged).toEqual(['recency']);
  });

  it.each(['full', 'blocked'] as const)('says that it could not be kept because storage is %s, and goes on with the attempt', (refusal) => {
    const attempt = respond(begunAttempt(), 'recency', ['five'], at(5));
    expect(writeAttempt(refusingStorage({}, refusal), attempt, at(5))).toEqual({ attempt, kept: refusal });
  });

  it('sets a damaged state of the same attempt aside instead of overwriting it', () => {
    const storage = storageWith({ [`${storageKeys.attempt}attempt-one`]: 'damaged' });
    writeAttempt(storage, begunAttempt(), at(1));
    expect(Object.values(contentOf(storage))).toContain('damaged');
    expect(readAttempt(storage, 'attempt-one', at(2))).toEqual(begunAttempt());
  });

  it('is left alone by a page of version 1, which does not know assessments of the whole course', () => {
    const storage = memoryStorage();
    writeAttempt(storage, begunAttempt({ kind: 'final-assessment', items: [ofLesson] }), at(1));
    const before = contentOf(storage);
    const key = `${storageKeys.attempt}attempt-one`;
    expect(readSaved(storage, key, { ...attemptRecord, version: 1, migrations: [] }, at(2)).state).toBe('newer');
    expect(contentOf(storage)).toEqual(before);
  });

  it('does not overwrite a state that a newer version of the site has written', () => {
    const newer = saved({ ...finished, id: 'attempt-one' }, attemptRecord.version + 1);
    const storage = storageWith({ [`${storageKeys.attempt}attempt-one`]: newer });
    writeAttempt(storage, begunAttempt(), at(1));
    expect(Object.values(contentOf(storage))).toContain(newer);
  });

  it('keeps the scores of a submitted attempt, null among them', () => {
    const storage = memoryStorage();
    const attempt = submittedAttempt({ recency: 0.5, letter: null });
    writeAttempt(storage, attempt, at(61));
    expect(readAttempt(storage, attempt.id, at(62))?.scores).toEqual({ recency: 0.5, letter: null });
  });
});
