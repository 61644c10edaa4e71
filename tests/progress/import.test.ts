import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/course/strings/en.ts';
import { attemptRecord } from '../../src/progress/attempt-record.ts';
import { browserStorage } from '../../src/progress/browser-storage.ts';
import { noDrills, packDrills, readDrills } from '../../src/progress/drill-record.ts';
import { exportRecord } from '../../src/progress/export.ts';
import { importRecord } from '../../src/progress/import.ts';
import { lessonsRecord } from '../../src/progress/lesson-record.ts';
import { importMessage } from '../../src/progress/messages.ts';
import { sizeProblem } from '../../src/progress/parse-record-file.ts';
import { recordFileLimit } from '../../src/progress/record-file.ts';
import { readReviews } from '../../src/progress/review-record.ts';
import { readScenario } from '../../src/progress/scenario-record.ts';
import { readSittings } from '../../src/progress/sitting-record.ts';
import type { RecordStorage } from '../../src/progress/storage.ts';
import { at, begunAttempt, submittedAttempt } from '../assessment/builders.ts';
import { contentOf, refusingStorage, saved, storageWith } from './builders.ts';
import { deviceRecords, deviceWith, envelopeOf, LimitedLocalStorage, lessonsEnvelope, recordOn } from './record-builders.ts';

const now = '2026-03-05T10:00:00.000Z';
const later = '2026-03-06T10:00:00.000Z';
const lesson = 'classification/why-classify';

const fileOf = (storage: RecordStorage) => JSON.stringify(exportRecord(storage, now));
const fileWith = (data: Record<string, unknown>) =>
  JSON.stringify({ format: 'zhike-record', version: 1, exportedAt: now, data: { attempts: [], lessons: null, aside: [], ...data } });
const fileWithAttempt = (changes: Record<string, unknown>) =>
  fileWith({ attempts: [envelopeOf({ ...submittedAttempt({ recency: 1 }), ...changes })] });

/** A device with something on it, on which an import may not leave a trace unless it succeeds. */
const usedDevice = () => deviceWith({ attempts: [begunAttempt({ id: 'attempt-mine' })], lessons: { [lesson]: at(0) } });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('importing', () => {
  it('brings an exported record onto an empty device whole', () => {
    fc.assert(
      fc.property(deviceRecords, ([record]) => {
        const from = deviceWith(record);
        const to = deviceWith({});
        importRecord(to, fileOf(from), later);
        expect(recordOn(to)).toEqual(recordOn(from));
      }),
    );
  });

  it('changes nothing when the same file comes again', () => {
    fc.assert(
      fc.property(deviceRecords, ([one, other]) => {
        const to = deviceWith(one);
        const file = fileOf(deviceWith(other));
        importRecord(to, file, later);
        const after = contentOf(to);
        const again = importRecord(to, file, '2026-03-07T10:00:00.000Z');
        expect(contentOf(to)).toEqual(after);
        if (again.ok) expect(again.counts).toMatchObject({ added: 0, merged: 0 });
      }),
    );
  });

  it('changes nothing when a device imports its own file', () => {
    fc.assert(
      fc.property(deviceRecords, ([record]) => {
        const storage = deviceWith(record);
        const before = contentOf(storage);
        importRecord(storage, fileOf(storage), later);
        expect(contentOf(storage)).toEqual(before);
      }),
    );
  });

  it('ends with the same record whichever of two devices imports first', () => {
    fc.assert(
      fc.property(deviceRecords, ([one, other]) => {
        const here = deviceWith(one);
        const there = deviceWith(other);
        const [fileHere, fileThere] = [fileOf(here), fileOf(there)];
        importRecord(here, fileThere, later);
        importRecord(there, fileHere, later);
        expect(recordOn(here)).toEqual(recordOn(there));
      }),
    );
  });

  it('loses no attempt, no answer, no lesson and nothing set aside', () => {
    fc.assert(
      fc.property(deviceRecords, ([one, other]) => {
        const to = deviceWith(one);
        importRecord(to, fileOf(deviceWith(other)), later);
        const { attempts, lessons, aside } = recordOn(to);
        for (const attempt of [...one.attempts, ...other.attempts]) {
          const merged = attempts[attempt.id];
          expect(merged).toBeDefined();
          if (attempt.submittedAt !== undefined) expect(merged?.submittedAt).toBeDefined();
          if (merged?.submittedAt === undefined)
            expect(Object.keys(merged?.responses ?? {})).toEqual(expect.arrayContaining(Object.keys(attempt.responses)));
        }
        for (const [path, time] of [...Object.entries(one.lessons), ...Object.entries(other.lessons)]) {
          expect((lessons[path] ?? '9') <= time).toBe(true);
        }
        expect(aside).toEqual(expect.arrayContaining([...one.aside, ...other.aside].map(({ text }) => text)));
      }),
    );
  });

  it('counts what was new, what was completed and what was there', () => {
    const mine = begunAttempt({ id: 'attempt-mine' });
    const storage = deviceWith({ attempts: [mine, begunAttempt({ id: 'attempt-both' })], lessons: { [lesson]: at(9) } });
    const file = fileOf(
      deviceWith({
        attempts: [submittedAttempt({ recency: 1 }, { id: 'attempt-both' }), mine, submittedAttempt({ recency: 1 }, { id: 'attempt-new' })],
        lessons: { [lesson]: at(9), 'classification/rfm-scoring': at(3) },
        aside: [{ key: `zhike.aside.${now}.zhike.lessons`, text: 'x' }],
      }),
    );
    expect(importRecord(storage, file, later)).toEqual({ ok: true, counts: { added: 3, merged: 1, kept: 2 } });
  });

  it('merges entries that a file holds twice', () => {
    const attempt = submittedAttempt({ recency: 1 });
    const storage = deviceWith({});
    const file = fileWith({ attempts: [envelopeOf(begunAttempt()), envelopeOf(attempt), envelopeOf(attempt)] });
    expect(importRecord(storage, file, later)).toEqual({ ok: true, counts: { added: 1, merged: 0, kept: 0 } });
    expect(recordOn(storage).attempts[attempt.id]?.submittedAt).toBe(attempt.submittedAt);
  });

  it('leaves a record of a newer version alone', () => {
    const texts = { 'zhike.attempt.attempt-one': saved({ shape: 'of tomorrow' }, 9), 'zhike.lessons': saved({}, 9) };
    const storage = storageWith(texts);
    const file = fileOf(deviceWith({ attempts: [begunAttempt()], lessons: { [lesson]: at(0) } }));
    expect(importRecord(storage, file, later)).toEqual({ ok: true, counts: { added: 0, merged: 0, kept: 2 } });
    expect(contentOf(storage)).toEqual(texts);
  });

  it('sets a damaged record aside before the file’s takes its place', () => {
    const storage = storageWith({ 'zhike.attempt.attempt-one': 'half of i' });
    importRecord(storage, fileOf(deviceWith({ attempts: [begunAttempt()] })), later);
    expect(storage.read(`zhike.aside.${later}.zhike.attempt.attempt-one`)).toBe('half of i');
    expect(recordOn(storage).attempts['attempt-one']).toEqual(begunAttempt());
  });
});

/** One frozen file of every version ever exported; add-only, as someone may still have it. */
describe('a file exported in the past', () => {
  const folder = new URL('record-files/', import.meta.url);
  it.each(readdirSync(folder))('is still imported whole: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const storage = deviceWith({});
    const { data } = JSON.parse(text);
    const { sittings = [], scenarios = [], drills = null, reviews = null } = data;
    const reviewed = reviews?.data ?? {};
    const added = 3 + sittings.length + scenarios.length + Number(drills !== null) + Object.keys(reviewed).length;
    expect(importRecord(storage, text, later)).toMatchObject({ ok: true, counts: { added, merged: 0, kept: 0 } });
    expect(packDrills(readDrills(storage, later))).toEqual(drills?.data ?? packDrills(noDrills));
    expect(readReviews(storage, later)).toEqual(reviewed);
    expect(readSittings(storage, later)).toEqual(sittings.map((envelope: { data: unknown }) => envelope.data));
    for (const { slug, scenario } of scenarios) expect(readScenario(storage, slug, later)).toEqual(scenario.data);
    expect(recordOn(storage)).toEqual({
      attempts: Object.fromEntries(data.attempts.map((envelope: { data: { id: string } }) => [envelope.data.id, envelope.data])),
      lessons: data.lessons.data,
      aside: data.aside.map((record: { text: string }) => record.text),
    });
  });
});

describe('a file that is refused', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each<[string, string, string]>([
    ['words', 'my record', 'notJson'],
    ['half a file', fileOf(usedDevice()).slice(0, -20), 'notJson'],
    ['nothing', ' \n', 'empty'],
    ['no records', fileWith({}), 'empty'],
    ['a number', '7', 'notZhike'],
    ['null', 'null', 'notZhike'],
    ['a list', '[]', 'notZhike'],
    ['another program’s file', '{"format":"anki","version":1}', 'notZhike'],
    ['a format that is no text', '{"format":["zhike-record"],"version":1,"data":{}}', 'notZhike'],
    ['a newer file', '{"format":"zhike-record","version":4}', 'newer'],
    ['a newer attempt', fileWith({ attempts: [envelopeOf({}, attemptRecord.version + 1)] }), 'newer'],
    ['newer lessons', fileWith({ lessons: lessonsEnvelope({}, lessonsRecord.version + 1) }), 'newer'],
    ['no version', '{"format":"zhike-record","data":{}}', 'damaged'],
    ['version nought', '{"format":"zhike-record","version":0,"data":{}}', 'damaged'],
    ['no data', '{"format":"zhike-record","version":1}', 'damaged'],
    ['data that is a list', '{"format":"zhike-record","version":1,"data":[]}', 'damaged'],
    ['attempts that are no list', fileWith({ attempts: {} }), 'damaged'],
    ['an attempt that is null', fileWith({ attempts: [null] }), 'damaged'],
    ['an attempt without envelope', fileWith({ attempts: [begunAttempt()] }), 'damaged'],
    ['an attempt without items', fileWithAttempt({ items: [] }), 'damaged'],
    ['a score above one', fileWithAttempt({ scores: { recency: 7 } }), 'damaged'],
    ['a time that is none', fileWithAttempt({ startedAt: 'yesterday' }), 'damaged'],
    ['a day that is none', fileWithAttempt({ updatedAt: '2026-13-45T00:00:00.000Z' }), 'damaged'],
    ['a scope with markup', fileWithAttempt({ scope: '<b>x</b>' }), 'damaged'],
    [
      'a bottomless response',
      fileWithAttempt({ responses: { recency: { at: at(1), response: 'deep' } } }).replace('"deep"', deep),
      'damaged',
    ],
    ['lessons that are a list', fileWith({ lessons: lessonsEnvelope([]) }), 'damaged'],
    ['a lesson read at no time', fileWith({ lessons: lessonsEnvelope({ [lesson]: 'once' }) }), 'damaged'],
    ['no list of records set aside', fileWith({ aside: null }), 'damaged'],
    ['an aside key that would write elsewhere', fileWith({ aside: [{ key: 'zhike.lessons', text: '' }] }), 'damaged'],
    ['an aside text that is none', fileWith({ aside: [{ key: `zhike.aside.${now}.zhike.lessons`, text: 7 }] }), 'damaged'],
    ['one damaged attempt among sound ones', fileWith({ attempts: [envelopeOf(begunAttempt()), envelopeOf({})] }), 'damaged'],
    ['too much', ' '.repeat(recordFileLimit + 1), 'tooLarge'],
  ])('%s', (_, text, reason) => {
    const storage = usedDevice();
    const before = contentOf(storage);
    const result = importRecord(storage, text, later);
    expect(result).toMatchObject({ ok: false, problem: { reason } });
    expect(contentOf(storage)).toEqual(before);
    expect(importMessage(result, en.progress, 'en')).not.toMatch(/[{}]|undefined/);
  });

  it.each(['__proto__', 'constructor', 'toString'])('one that names things %s, and nothing is polluted', (name) => {
    const own = (value: unknown) => `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
    const attempt = (field: string, value: string) => {
      const { [field]: _, ...rest } = { ...submittedAttempt({ recency: 1 }) } as Record<string, unknown>;
      return `{"version":1,"data":{${JSON.stringify(rest).slice(1, -1)},${JSON.stringify(field)}:${value}}}`;
    };
    const file = (attempts: string, lessons = 'null') =>
      `{"format":"zhike-record","version":1,"data":{"attempts":[${attempts}],"lessons":${lessons},"aside":[]}}`;
    for (const text of [
      file(attempt('responses', own({ response: { polluted: true }, at: at(1) }))),
      file(attempt('scores', own(1))),
      file(attempt('flagged', JSON.stringify([name]))),
      file(attempt('scope', JSON.stringify(name))),
      file('', `{"version":1,"data":${own(at(1))}}`),
    ]) {
      const storage = usedDevice();
      const before = contentOf(storage);
      expect(importRecord(storage, text, later)).toMatchObject({ ok: false, problem: { reason: 'damaged' } });
      expect(contentOf(storage)).toEqual(before);
    }
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it('one of any other content, without throwing and without a trace', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => fileWith({ attempts: value })),
      fc.jsonValue().map((data) => fileWith({ attempts: [envelopeOf(data)] })),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const storage = usedDevice();
        const before = contentOf(storage);
        expect(importRecord(storage, text, later).ok).toBe(false);
        expect(contentOf(storage)).toEqual(before);
      }),
    );
  });

  it('names what is damaged, and counts the rest', () => {
    const sound = envelopeOf(begunAttempt());
    const result = importRecord(usedDevice(), fileWith({ attempts: [{}, sound, {}, {}, {}], lessons: lessonsEnvelope([]) }), later);
    expect(importMessage(result, en.progress, 'en')).toBe(
      'Nothing was imported and your record is unchanged. Reason: the file is damaged (attempt 1: no version and data, attempt 3: no version and data, attempt 4: no version and data, 2 more)',
    );
  });

  it('states the limit it exceeds, before it is read', () => {
    expect(sizeProblem(recordFileLimit)).toBeNull();
    const problem = sizeProblem(recordFileLimit + 1);
    expect(problem && importMessage({ ok: false, problem }, en.progress, 'en')).toContain('over 20 MB');
  });
});

describe('storage that does not take an import', () => {
  it.each(['full', 'blocked'] as const)('because it is %s keeps what it has', (refusal) => {
    const storage = refusingStorage(contentOf(usedDevice()) as Record<string, string>, refusal);
    const before = contentOf(storage);
    const result = importRecord(storage, fileOf(deviceWith({ attempts: [begunAttempt()] })), later);
    expect(result).toEqual({ ok: false, problem: { reason: refusal } });
    expect(contentOf(storage)).toEqual(before);
  });

  it('because only the first of two attempts fits gets neither', () => {
    const file = fileOf(deviceWith({ attempts: [begunAttempt({ id: 'attempt-one' }), begunAttempt({ id: 'attempt-two' })] }));
    const local = new LimitedLocalStorage(1.5 * JSON.stringify(envelopeOf(begunAttempt())).length);
    vi.stubGlobal('localStorage', local);
    const written = vi.spyOn(local, 'setItem');
    const storage = browserStorage();
    expect(importRecord(storage, file, later)).toEqual({ ok: false, problem: { reason: 'full' } });
    expect(written).toHaveBeenCalledTimes(2);
    expect(contentOf(storage)).toEqual({});
  });

  it('because it is full in the middle is put back as it was, in the browser’s own storage too', () => {
    fc.assert(
      fc.property(deviceRecords, fc.nat({ max: 6000 }), ([one, other], room) => {
        let limit = Number.POSITIVE_INFINITY;
        const local = new LimitedLocalStorage(() => limit);
        vi.stubGlobal('localStorage', local);
        for (const [key, text] of Object.entries(contentOf(deviceWith(one)))) local.setItem(key, text ?? '');
        const before = { ...local };
        const used = Object.entries(before).reduce((sum, [key, text]) => sum + key.length + String(text).length, 0);
        limit = used + room;

        const storage = browserStorage();
        const result = importRecord(storage, fileOf(deviceWith(other)), later);
        if (!result.ok && result.problem.reason !== 'empty') {
          expect(['full', 'blocked']).toContain(result.problem.reason);
          expect({ ...local }).toEqual(before);
          expect(contentOf(storage)).toEqual(before);
        }
      }),
    );
  });
});
