/** Review records as learners and devices make them. */
import fc from 'fast-check';
import { encodeLog, type ReviewEvent } from '../../src/progress/review-log.ts';
import type { ReviewRecord } from '../../src/progress/review-record.ts';

/** An event of 2026, counted in seconds from an arbitrary moment. */
export function eventOf(changes: Partial<ReviewEvent> & { at: number }): ReviewEvent {
  return { deed: 3, percent: 100, seconds: 20, revision: 0, ...changes };
}

const deeds = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7) as fc.Arbitrary<ReviewEvent['deed']>;

/** Events of one item, few moments of them, so that two devices often know the same ones. */
export const someEvents: fc.Arbitrary<ReviewEvent[]> = fc.uniqueArray(
  fc.record({
    at: fc.oneof(fc.nat({ max: 6 }), fc.integer({ min: 1_700_000_000, max: 4_000_000_000 })),
    deed: deeds,
    percent: fc.nat({ max: 100 }),
    seconds: fc.nat({ max: 3600 }),
    revision: fc.nat({ max: 3 }),
  }),
  { maxLength: 6, selector: ({ at }) => at },
);

export const someRecord: fc.Arbitrary<ReviewRecord> = fc.dictionary(
  fc.constantFrom('rfm-three-days', 'who-is-loyal', 'order-of-steps'),
  fc
    .record({
      objective: fc.constantFrom('score-rfm', 'tell-types-apart'),
      difficulty: fc.constantFrom(1, 2, 3),
      hash: fc.constantFrom('aaaa', 'bbbb'),
      events: someEvents,
    })
    .map(({ events, ...about }) => ({ ...about, log: encodeLog(events) })),
  { noNullPrototype: true },
);
