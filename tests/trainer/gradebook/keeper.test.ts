import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/submission/containers.ts';
import { Keeper } from '../../../src/trainer/gradebook/keeper.ts';
import type { StoreName } from '../../../src/trainer/storage/database.ts';
import { memoryDatabase } from '../../../src/trainer/storage/memory-database.ts';
import { aClass, type Class, interactions, type Learner, sent, someItems, storedFor } from './class.ts';

const now = '2026-03-05T08:00:00.000Z';
const items = someItems(8);
const newId = () => {
  let last = 0;
  return () => {
    last += 1;
    return `deed-${last}`;
  };
};

async function keeperOf(klass: Class) {
  const database = memoryDatabase();
  await database.write(storedFor([klass]).map((entry) => ({ ...entry, store: entry.store as StoreName })));
  return { database, keeper: new Keeper(database, newId()) };
}

async function read(keeper: Keeper, klass: Class, learners: readonly Learner[]) {
  const texts = await Promise.all(learners.map((learner) => sent(klass, learner)));
  const source: Source = { name: 'chat', kind: 'text', text: texts.join('\n') };
  return keeper.take(await keeper.open([source], () => undefined, { aborted: false }), now);
}

describe('the keeper of the gradebook', () => {
  it('marks every interaction from raw responses: right is full, wrong is nothing', async () => {
    const klass = await aClass(items, ['王小明', '李丽']);
    const { keeper } = await keeperOf(klass);
    await read(keeper, klass, [
      { person: 1, right: () => true },
      { person: 2, right: () => false },
    ]);
    const book = await keeper.book(klass.record.id);
    expect(book?.rows.map(({ score, state }) => [score, state])).toEqual([
      [1, 'waiting'],
      [0, 'waiting'],
    ]);
    expect(new Set(book?.items.map(({ interaction }) => interaction))).toEqual(new Set(interactions));
  });

  it('has everything after a reload, and nothing twice', async () => {
    const klass = await aClass(items, ['王小明']);
    const { database, keeper } = await keeperOf(klass);
    const learner: Learner = { person: 1, right: () => true };
    await read(keeper, klass, [learner, learner]);
    const text = items.find(({ interaction }) => interaction === 'text')?.id ?? '';
    const submission = (await keeper.freeAnswers(klass.record.id))[0]?.submission ?? '';
    await keeper.act(klass.record.id, { kind: 'mark', submission, item: text, score: 0.5, comment: '好' }, now);
    await keeper.act(klass.record.id, { kind: 'remove', submission }, now);
    await keeper.act(klass.record.id, { kind: 'undo', deed: 'deed-2' }, now);

    const again = new Keeper(database, newId());
    const second = await read(again, klass, [learner]);
    expect(second.report).toMatchObject([{ outcome: 'duplicate', removed: false }]);
    const book = await again.book(klass.record.id);
    expect(book?.rows).toMatchObject([{ attempts: 1, state: 'passed' }]);
    expect(book?.deeds).toHaveLength(1);
    expect((await again.freeAnswers(klass.record.id))[0]).toMatchObject({ score: 0.5, comment: '好', waiting: false });
  });

  it('offers for every wrong answer that it could count, and each offer is taken', async () => {
    const klass = await aClass(items, ['王小明', '李丽']);
    const { keeper } = await keeperOf(klass);
    await read(keeper, klass, [
      { person: 1, right: () => false },
      { person: 2, right: () => false },
    ]);
    for (const item of items) {
      const detail = await keeper.item(klass.record.id, item.id);
      if (['text', 'place'].includes(item.interaction)) continue;
      expect(detail?.offered.length, item.id).toBeGreaterThan(0);
      for (const { correction, people } of detail?.offered ?? []) {
        expect(people).toBe(2);
        const preview = await keeper.preview(klass.record.id, correction);
        expect(preview.ok && preview.changes.length, item.id).toBe(2);
      }
    }
  });

  it('refuses a correction that changes nothing, and says so', async () => {
    const klass = await aClass(items, ['王小明']);
    const { keeper } = await keeperOf(klass);
    const [first] = items;
    const drop = { kind: 'correct', correction: { item: first?.id ?? '', kind: 'drop' } } as const;
    expect(await keeper.act(klass.record.id, drop, now)).toMatchObject({ ok: true });
    expect(await keeper.act(klass.record.id, drop, now)).toEqual({ ok: false, problem: 'already-right' });
    expect(await keeper.preview('NoAssignmentOfThisId_1', drop.correction)).toEqual({ ok: false, problem: 'unknown' });
  });

  it('counts the attempt the trainer wants', async () => {
    const klass = await aClass(
      items.filter(({ interaction }) => interaction !== 'text'),
      ['王小明'],
    );
    const { keeper } = await keeperOf(klass);
    await read(keeper, klass, [
      { person: 1, attempt: 'attempt-number-one', right: () => true },
      { person: 1, attempt: 'attempt-number-two', right: () => false, submittedAt: '2026-03-04T08:00:00.000Z' },
    ]);
    expect((await keeper.book(klass.record.id))?.rows).toMatchObject([{ attempts: 2, score: 1 }]);
    expect((await keeper.count(klass.record.id, 'last', now))?.rows).toMatchObject([{ attempts: 2, score: 0 }]);
  });
});
