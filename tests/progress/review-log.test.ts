/** The log of one item's reviews: written small, read back whole, joined the same way from either side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLog, encodeLog, joinEvents } from '../../src/progress/review-log.ts';
import { eventOf, someEvents } from './review-builders.ts';

const inOrder = (events: readonly { at: number }[]) => [...events].sort((a, b) => a.at - b.at);

describe('a log', () => {
  it('reads as it says in its description', () => {
    expect(decodeLog('t3g5k0.3.100.24 1fpk.1.0.61')).toEqual([
      eventOf({ at: Number.parseInt('t3g5k0', 36), seconds: 24 }),
      eventOf({ at: Number.parseInt('t3g5k0', 36) + Number.parseInt('1fpk', 36), deed: 1, percent: 0, seconds: 61 }),
    ]);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(decodeLog(encodeLog(events))).toEqual(inOrder(events));
      }),
    );
  });

  it.each(['x', '1.8', '1.3.101', '1.3.100.3601', '1.3 0.3', '1.3  2.3', 'zzzzzzzz.3 zzzzzzzz.3', '1.3.', '-1.3', '１.3'])(
    'is none: %s',
    (log) => expect(decodeLog(log)).toBeNull(),
  );

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeLog(text)));
  });
});

describe('joining the events of two devices', () => {
  it('does not depend on who begins, and joining again changes nothing', () => {
    fc.assert(
      fc.property(someEvents, someEvents, someEvents, (one, other, third) => {
        const joined = joinEvents(one, other);
        expect(joinEvents(other, one)).toEqual(joined);
        expect(joinEvents(joined, other)).toEqual(joined);
        expect(joinEvents(joined, third)).toEqual(joinEvents(one, joinEvents(other, third)));
      }),
    );
  });

  it('does not bring back what was taken back', () => {
    const given = eventOf({ at: 100 });
    const takenBack = { ...given, deed: 0 as const, revision: 1 };
    expect(joinEvents([given], [takenBack])).toEqual([takenBack]);
  });
});
