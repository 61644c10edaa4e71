/** Generators for property tests: pools, blueprints and the lives of attempts. */
import fc from 'fast-check';
import { type Attempt, flag, respond, submit } from '../../src/assessment/attempt.ts';
import type { PoolEntry } from '../../src/assessment/pool.ts';
import { at, begunAttempt, blueprintOf, entryOf } from './builders.ts';

const objectives = ['tell-types-apart', 'score-rfm', 'answer-complaint'];

export const pools: fc.Arbitrary<PoolEntry[]> = fc
  .array(fc.record({ objective: fc.constantFrom(...objectives), difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const) }), {
    maxLength: 24,
  })
  .map((entries) => entries.map(({ objective, difficulty }, number) => entryOf(`about-${number}`, objective, difficulty)));

export const blueprints = fc
  .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.nat({ max: 2 }))
  .map(([recall, apply, analyse, perObjective]) => blueprintOf([recall, apply, analyse], perObjective));

const itemIds = begunAttempt().items.map((item) => item.id);

/** What a learner does in one of the tabs in which a quiz is open. */
export type Deed = { tab: number } & (
  | { does: 'respond'; item: string; response: unknown }
  | { does: 'flag'; item: string; flagged: boolean }
  | { does: 'submit' }
);

const item = fc.constantFrom(...itemIds);

export const responding: fc.Arbitrary<Deed> = fc.record({
  tab: fc.nat({ max: 1 }),
  does: fc.constant('respond' as const),
  item,
  response: fc.oneof(
    fc.array(fc.constantFrom('loyal', 'lost', 'new')),
    fc.dictionary(fc.constantFrom('recent', 'often'), fc.string()),
    fc.jsonValue(),
  ),
});

export const flagging: fc.Arbitrary<Deed> = fc.record({
  tab: fc.nat({ max: 1 }),
  does: fc.constant('flag' as const),
  item,
  flagged: fc.boolean(),
});

export const submitting: fc.Arbitrary<Deed> = fc.record({ tab: fc.nat({ max: 1 }), does: fc.constant('submit' as const) });

/** Lets tabs that opened the same attempt go their own ways, one deed a second. */
export function openTabs(deeds: readonly Deed[], count = 2): Attempt[] {
  const tabs = Array.from({ length: count }, () => begunAttempt());
  for (const [second, deed] of deeds.entries()) {
    const attempt = tabs[deed.tab];
    const now = at(second + 1);
    if (!attempt) continue;
    if (deed.does === 'respond') tabs[deed.tab] = respond(attempt, deed.item, deed.response, now);
    if (deed.does === 'flag') tabs[deed.tab] = flag(attempt, deed.item, deed.flagged, now);
    if (deed.does === 'submit')
      tabs[deed.tab] = submit(attempt, Object.fromEntries(itemIds.map((id) => [id, id in attempt.responses ? 1 : 0])), now);
  }
  return tabs;
}
