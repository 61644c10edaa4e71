/** An exported gradebook read back in: in an empty browser, beside what is there, twice, spoilt. */
import { describe, expect, it } from 'vitest';
import { stringsOf } from '../../../src/course/strings/index.ts';
import type { Source } from '../../../src/submission/containers.ts';
import { Keeper } from '../../../src/trainer/gradebook/keeper.ts';
import { storedFrom } from '../../../src/trainer/gradebook/merge-gradebook.ts';
import { jsonText } from '../../../src/trainer/gradebook/tables.ts';
import { assignmentKind } from '../../../src/trainer/storage/assignment-record.ts';
import type { StoreName } from '../../../src/trainer/storage/database.ts';
import { memoryDatabase } from '../../../src/trainer/storage/memory-database.ts';
import { readRecords } from '../../../src/trainer/storage/records.ts';
import { aClass, type Class, sent, someItems, storedFor } from './class.ts';

const now = '2026-03-05T08:00:00.000Z';
const later = '2026-04-05T08:00:00.000Z';
const items = someItems(8);
const names = ['王小明', '李丽', '张三'];

let deeds = 0;
function newKeeper(database = memoryDatabase()): Keeper {
  return new Keeper(database, () => {
    deeds += 1;
    return `deed-${deeds}`;
  });
}

async function keeperOf(klass: Class): Promise<Keeper> {
  const database = memoryDatabase();
  await database.write(storedFor([klass]).map((entry) => ({ ...entry, store: entry.store as StoreName })));
  return newKeeper(database);
}

/** A gradebook in which everything has happened: two hand-ins, a comment, a correction, one that was taken back, one removed. */
async function busyKeeper(klass: Class): Promise<Keeper> {
  const keeper = await keeperOf(klass);
  const { id } = klass.record;
  const texts = await Promise.all([
    sent(klass, { person: 1, right: () => false }),
    sent(klass, { person: 2, right: () => true }),
    sent(klass, { name: '路人', number: '9', right: () => true }),
  ]);
  const source: Source = { name: 'chat', kind: 'text', text: texts.join('\n') };
  await keeper.take(await keeper.open([source], () => undefined, { aborted: false }), now);
  const free = await keeper.freeAnswers(id);
  const [first] = items;
  await keeper.act(
    id,
    { kind: 'mark', submission: free[0]?.submission ?? '', item: free[0]?.item ?? '', score: 0.5, comment: '说清时间' },
    now,
  );
  await keeper.act(id, { kind: 'correct', correction: { item: first?.id ?? '', kind: 'give-point' } }, now);
  await keeper.act(id, { kind: 'correct', correction: { item: items[1]?.id ?? '', kind: 'drop' } }, now);
  await keeper.act(id, { kind: 'undo', deed: `deed-${deeds}` }, now);
  await keeper.act(id, { kind: 'remove', submission: free.at(-1)?.submission ?? '' }, now);
  await keeper.count(id, 'last', now);
  return keeper;
}

async function exported(keeper: Keeper, id: string): Promise<string> {
  const [open, book, people] = await Promise.all([keeper.whole(id), keeper.book(id), keeper.people(id)]);
  if (!open || !book) throw new Error('no book');
  return jsonText(open, { book, people, analysis: null }, { strings: stringsOf('zh-Hans').gradebook, objectives: {} }, now);
}

/** All that the page shows, but for when the record was changed. */
async function shownBy(keeper: Keeper, id: string) {
  return { book: await keeper.book(id), people: await keeper.people(id), answers: await keeper.freeAnswers(id) };
}

describe('a gradebook that was exported', () => {
  it('is the same in a browser that had nothing', async () => {
    const klass = await aClass(items, names);
    const { id } = klass.record;
    const before = await busyKeeper(klass);
    const other = newKeeper();
    expect(await other.restore(await exported(before, id), later)).toMatchObject({
      ok: true,
      stored: 'saved',
      different: [],
      damages: [],
      counts: { assignments: 1, people: 3, handIns: 3, deeds: 5, known: 0 },
    });
    expect(await shownBy(other, id)).toEqual(await shownBy(before, id));
  });
});

describe('reading back', () => {
  it('adds what is missing, keeps what is there, and counts nothing twice', async () => {
    const klass = await aClass(items, names);
    const { id } = klass.record;
    const full = await busyKeeper(klass);
    const text = await exported(full, id);
    const half = await keeperOf({ ...klass, record: { ...klass.record, roster: klass.record.roster.slice(0, 1) } });
    const own = await sent(klass, { person: 3, right: () => true });
    await half.take(await half.open([{ name: 'chat', kind: 'text', text: own }], () => undefined, { aborted: false }), now);
    expect(await half.restore(text, later)).toMatchObject({ counts: { assignments: 0, people: 2, handIns: 3, deeds: 5, known: 0 } });
    const rows = (await half.book(id))?.rows ?? [];
    expect(rows.map(({ name, state }) => [name, state === 'missing']).sort()).toEqual(
      [
        ['张三', false],
        ['李丽', false],
        ['王小明', false],
      ].sort(),
    );
    expect(await half.restore(text, later)).toMatchObject({ counts: { assignments: 0, people: 0, handIns: 0, deeds: 0, known: 8 } });
    expect(await full.restore(text, later)).toMatchObject({ counts: { assignments: 0, people: 0, handIns: 0, deeds: 0, known: 8 } });
  });

  it('leaves an assignment of the same id with other contents as it is, and names it', async () => {
    const klass = await aClass(items, names);
    const text = await exported(await busyKeeper(klass), klass.record.id);
    const mine = await keeperOf(await aClass(items.slice(0, 3), names, { title: '另一份' }));
    expect(await mine.restore(text, later)).toMatchObject({
      ok: true,
      different: ['客户分类，第一周'],
      counts: { assignments: 0, deeds: 0 },
    });
    expect((await mine.book(klass.record.id))?.head.title).toBe('另一份');
  });

  it.each([
    ['hello', 'not-a-gradebook'],
    ['{"format":"zhike-gradebook","version":2}', 'too-new'],
    ['{"format":"zhike-gradebook","version":1}', 'damaged'],
  ])('says of %s that it is %s, and changes nothing', async (text, problem) => {
    const klass = await aClass(items, names);
    const keeper = await keeperOf(klass);
    expect(await keeper.restore(text, later)).toEqual({ ok: false, problem });
    expect((await keeper.overview()).books).toHaveLength(1);
  });

  it('reads the rest of a file with damages, and names them', async () => {
    const klass = await aClass(items, names);
    const file = JSON.parse(await exported(await busyKeeper(klass), klass.record.id));
    file.received[0].submission.attempt.responses = 7;
    const keeper = newKeeper();
    const restored = await keeper.restore(JSON.stringify(file), later);
    expect(restored).toMatchObject({ ok: true, damages: [{ part: 'received', number: 1 }], counts: { handIns: 2 } });
  });

  it('makes a record that the trainer’s database gives back', async () => {
    const klass = await aClass(items, names, {
      form: { kind: 'drawn', counts: { 1: 1, 2: 1, 3: 0 }, perObjective: 0, each: 'own' },
      minutes: 20,
    });
    const { sent: handedOut, roster } = klass.record;
    if (!handedOut) throw new Error('not sent');
    const stored = storedFrom({ assignment: handedOut.assignment, items: handedOut.items, roster, counted: 'best' }, later);
    const database = memoryDatabase();
    await database.write([{ store: 'assignments', key: stored.id, value: { version: 1, savedAt: later, data: stored } }]);
    expect(await readRecords(database, assignmentKind)).toEqual({ records: [stored], spoilt: [] });
  });
});
