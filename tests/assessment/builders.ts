/** Tiny pools, blueprints and attempts. */
import { type Attempt, startAttempt } from '../../src/assessment/attempt.ts';
import type { PoolEntry } from '../../src/assessment/pool.ts';
import type { Blueprint } from '../../src/course/schemas/course.ts';

/** A pool entry; its hash follows from its id. */
export function entryOf(id: string, objective = 'tell-types-apart', difficulty: PoolEntry['difficulty'] = 1): PoolEntry {
  return { id, hash: `hash-of-${id}`, objective, difficulty };
}

/** Entries of one difficulty under one objective: `<objective>-<difficulty>-<number>`. */
export function entriesOf(objective: string, difficulty: PoolEntry['difficulty'], count: number): PoolEntry[] {
  return Array.from({ length: count }, (_, number) => entryOf(`${objective}-${difficulty}-${number}`, objective, difficulty));
}

/** A blueprint by its counts of difficulty 1, 2 and 3. */
export function blueprintOf(counts: [number, number, number], perObjective = 0): Blueprint {
  const [recall, apply, analyse] = counts;
  return { passMark: 0.8, perObjective, counts: { 1: recall, 2: apply, 3: analyse } };
}

/** A moment on the day of the tests, so many seconds after eight. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 2, 2, 8, 0, seconds)).toISOString();
}

/** A quiz begun at eight, with three items. */
export function begunAttempt(changes: Partial<Parameters<typeof startAttempt>[0]> = {}): Attempt {
  return startAttempt({
    id: 'attempt-one',
    kind: 'lesson-quiz',
    scope: 'classification/rfm-scoring',
    items: [entryOf('recency', 'score-rfm'), entryOf('frequency', 'score-rfm', 2), entryOf('write-to-customer', 'act-on-rfm', 3)],
    passMark: 0.8,
    now: at(0),
    ...changes,
  });
}

/** A quiz handed in a minute later with these scores by item id. */
export function submittedAttempt(scores: Record<string, number | null>, changes: Partial<Attempt> = {}): Attempt {
  const items = Object.keys(scores).map((id) => entryOf(id));
  return { ...begunAttempt({ items }), scores, updatedAt: at(60), submittedAt: at(60), ...changes };
}

/** An attempt over the whole course handed in a minute later: lessons with the scores of their items. */
export function courseAttempt(scores: Record<string, (number | null)[]>, changes: Partial<Attempt> = {}): Attempt {
  const items = Object.entries(scores).flatMap(([lesson, all]) =>
    all.map((score, number) => ({ ...entryOf(`${lesson.replace('/', '-')}-${number}`), lesson, score })),
  );
  const begun = begunAttempt({ kind: 'final-assessment', scope: 'final-assessment', items });
  const marked = Object.fromEntries(items.map(({ id, score }) => [id, score]));
  return { ...begun, scores: marked, updatedAt: at(60), submittedAt: at(60), ...changes };
}

/** An entry test handed in: lessons with the scores of their items. */
export function entryTest(scores: Record<string, (number | null)[]>, changes: Partial<Attempt> = {}): Attempt {
  const { passMark: _, ...test } = courseAttempt(scores, { id: 'entry-one', kind: 'entry-test', scope: 'entry-test' });
  return { ...test, ...changes };
}
