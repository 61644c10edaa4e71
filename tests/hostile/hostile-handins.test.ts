/** What trainers bring in: chats and zips of hand-ins, gradebooks, backups. What is sound among it always arrives. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../src/course/strings/fill.ts';
import { gradebookFile, parseGradebookFile } from '../../src/gradebook/gradebook-file.ts';
import { findArmoredBlocks } from '../../src/submission/armored-blocks.ts';
import { readContainer, type Source } from '../../src/submission/containers.ts';
import { type KeyPair, makeKeyPair, openerFor } from '../../src/submission/encryption.ts';
import { handIn } from '../../src/submission/hand-in.ts';
import { openSubmissions } from '../../src/submission/open-submissions.ts';
import { parseSubmissionText } from '../../src/submission/submission-schema.ts';
import { type BackupEntry, parseBackup, writeBackup } from '../../src/trainer/backup/backup-file.ts';
import { mergeBackup } from '../../src/trainer/backup/merge-backup.ts';
import { Keeper } from '../../src/trainer/gradebook/keeper.ts';
import { assignmentKind } from '../../src/trainer/storage/assignment-record.ts';
import { storeNames } from '../../src/trainer/storage/database.ts';
import { identityKind } from '../../src/trainer/storage/identity-record.ts';
import { memoryDatabase } from '../../src/trainer/storage/memory-database.ts';
import { ownItemKind } from '../../src/trainer/storage/own-item-record.ts';
import { readRecords, recordChange } from '../../src/trainer/storage/records.ts';
import { settingsKey, settingsKind } from '../../src/trainer/storage/settings-record.ts';
import { deedsOf, handInOf, now, receivedOf, recordOf } from '../gradebook/builders.ts';
import { submissionOf } from '../submission/builders.ts';
import { aDraft, aRecord, moment } from '../trainer/builders.ts';
import {
  anyInput,
  bothLanguages,
  damagedBytes,
  damagedJson,
  damagedText,
  endless,
  expectTold,
  harmlessly,
  harmlesslyLater,
} from './hostile-input.ts';

const patience = 60_000;
let keys: KeyPair;
let first: string;
let second: string;

beforeAll(async () => {
  keys = await makeKeyPair();
  first = await handIn(submissionOf({ learner: { name: '张三', number: '1' } }), keys.recipient);
  second = await handIn(submissionOf({ learner: { name: '李四', number: '2' }, attempt: { id: 'attempt-of-li-si-0' } }), keys.recipient);
});

/** Opens sources; whatever did not arrive is told in both languages. Gives the names of those who did. */
async function arrive(sources: Iterable<Source>): Promise<string[]> {
  const arrivals = await harmlesslyLater(() => openSubmissions(sources, openerFor([keys.identity])));
  for (const arrival of arrivals.slice(0, 30)) {
    expect(arrival.place.source).not.toBe('');
    if (!arrival.ok) for (const { strings } of bothLanguages) expectTold(strings.gradebook.problems[arrival.problem]);
  }
  return arrivals.flatMap((arrival) => (arrival.ok ? [arrival.submission.learner.name] : []));
}

const pasted = (text: string): Source[] => [{ name: '粘贴', kind: 'text', text }];

describe('pasted chats', () => {
  it('of any text are read or told, and hand-ins around it arrive', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (text) => {
        expect(await arrive(pasted(`${first}\n\n张三 10:32\n${text}\n\n李四 10:33\n${second}\n`))).toEqual(
          expect.arrayContaining(['张三', '李四']),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('with a hand-in that was damaged keep the others', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(damagedText(second), async (text) => {
        expect(await arrive(pasted(`${first}\n\n李四 10:33\n${text}\n`))).toContain('张三');
      }),
      { numRuns: 150 },
    );
  });

  it('end in time, however often a piece comes', { timeout: patience }, () => {
    for (const text of endless) harmlessly(() => findArmoredBlocks(text));
  });
});

describe('what was decrypted', () => {
  it('is a submission or is told', { timeout: patience }, () => {
    const text = fc.oneof(anyInput, damagedText(JSON.stringify(submissionOf())), damagedJson(submissionOf()));
    fc.assert(
      fc.property(text, (json) => {
        const read = harmlessly(() => parseSubmissionText(json));
        if (!read.ok) for (const { strings } of bothLanguages) expectTold(strings.gradebook.problems[read.problem]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a zip of hand-ins', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it('that was damaged, or of any bytes, is read or told', { timeout: patience }, async () => {
    const zip = zipSync({ '张三.txt': utf8(first), 一组: { '李四.txt': utf8(second) } });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damagedBytes(zip), fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        await arrive(harmlessly(() => [...readContainer({ name: '收到.zip', bytes })]));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the sound files beside any others', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyInput, damagedText(second)), async (text) => {
        const bytes = zipSync({ 'a.txt': utf8(text), 'b.zip': utf8(`PK\u0003\u0004${text}`), '张三.txt': utf8(first) });
        expect(await arrive(readContainer({ name: '收到.zip', bytes }))).toContain('张三');
      }),
      { numRuns: 100 },
    );
  });
});

describe('a gradebook file', () => {
  const record = recordOf();
  const received = receivedOf([handInOf(record), handInOf(record, { who: { name: '李四', number: 'A-1002' } })]);
  const deeds = deedsOf({ kind: 'remove', submission: received[0]?.key ?? '' });
  const text = gradebookFile({ books: [{ record, deeds }], received }, now);
  const expectRead = (file: string) => {
    const read = harmlessly(() => parseGradebookFile(file));
    for (const { strings } of bothLanguages) {
      if (!read.ok) expectTold(strings.gradebook.restoreProblems[read.problem]);
      else
        for (const { part, number } of read.damages.slice(0, 20)) {
          expectTold(fill(strings.gradebook.restoreDamage, { part: strings.gradebook.restoreParts[part], number, problem: 'x' }));
        }
    }
    return read;
  };

  it('of any text is told', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.oneof(anyInput, damagedText(text)), (file) => void expectRead(file)),
      { numRuns: 200 },
    );
  });

  it('keeps every hand-in beside a damaged one', { timeout: patience }, () => {
    fc.assert(
      fc.property(damagedJson(received[1]), (json) => {
        const file = JSON.parse(text);
        const read = expectRead(JSON.stringify({ ...file, received: [received[0], '@@'] }).replace('"@@"', () => json));
        expect(read.ok && read.contents.received[0]).toEqual(received[0]);
        expect(read.ok && read.contents.books).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('with anything in place of anything comes into the gradebook or is told, and nothing here is lost', {
    timeout: patience,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(damagedJson(JSON.parse(text)), async (file) => {
        expectRead(file);
        const database = memoryDatabase();
        await database.write([recordChange(assignmentKind, aRecord(), moment)]);
        const keeper = new Keeper(database, () => 'deed');
        await harmlesslyLater(() => keeper.restore(file, now));
        expect((await readRecords(database, assignmentKind)).records.map(({ id }) => id)).toContain(aRecord().id);
        await harmlesslyLater(() => keeper.overview());
      }),
      { numRuns: 100 },
    );
  });
});

describe('a backup', () => {
  const identity = () => ({ identity: keys.identity, recipient: keys.recipient, createdAt: moment });
  const entries = (): BackupEntry[] =>
    [
      recordChange(identityKind, identity(), moment),
      recordChange(settingsKind, { name: '林老师', key: keys.recipient }, moment),
      recordChange(assignmentKind, aRecord({ draft: aDraft({ title: 'RFM' }) }), moment),
    ] as BackupEntry[];

  it('of any text, or damaged, is restored or told, and nothing here is lost', { timeout: patience }, async () => {
    const text = fc.oneof(
      { weight: 1, arbitrary: anyInput },
      { weight: 1, arbitrary: damagedText(writeBackup(entries(), now)) },
      { weight: 3, arbitrary: damagedJson(JSON.parse(writeBackup(entries(), now))) },
    );
    await fc.assert(
      fc.asyncProperty(text, async (file) => {
        const read = harmlessly(() => parseBackup(file));
        if (!read.ok) {
          for (const { strings } of bothLanguages) expectTold(strings.trainer.backup.reasons[read.problem]);
          return;
        }
        const mine = [
          recordChange(settingsKind, { name: '' }, moment),
          recordChange(assignmentKind, aRecord({ draft: aDraft({ title: '这里的' }) }), moment),
        ] as BackupEntry[];
        const database = memoryDatabase();
        await database.write(mine);
        const merge = harmlessly(() => mergeBackup(mine, read.backup.entries, now));
        await database.write(merge.changes);
        const all = (await Promise.all(storeNames.map((store) => database.readAll(store)))).flat();
        expect(JSON.stringify(all)).toContain('这里的');
        for (const kind of [identityKind, settingsKind, assignmentKind, ownItemKind])
          await readRecords(database, kind as typeof settingsKind);
        // Hand-ins still open with the keys there are.
        await harmlesslyLater(() => new Keeper(database, () => 'deed').open(pasted(first), () => undefined, { aborted: false }));
      }),
      { numRuns: 200 },
    );
  });

  it('whose settings are none leaves those that are here', () => {
    const here = recordChange(settingsKind, { name: '' }, moment) as BackupEntry;
    const there: BackupEntry = { store: 'settings', key: settingsKey, value: { version: 1, savedAt: moment, data: null } };
    expect(mergeBackup([here], [there], now)).toMatchObject({ newerHere: 1, counts: { updated: 0 } });
  });

  it('with a key whose check sum is wrong does not keep the others from opening', async () => {
    const database = memoryDatabase();
    const spoilt = { ...identity(), identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`, recipient: `age1${'q'.repeat(58)}` };
    await database.write([recordChange(identityKind, spoilt, moment), recordChange(identityKind, identity(), moment)]);
    const arrivals = await new Keeper(database, () => 'deed').open(pasted(first), () => undefined, { aborted: false });
    expect(arrivals).toMatchObject([{ ok: true }]);
  });
});
