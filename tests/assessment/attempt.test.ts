import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, flag, mergeAttempts, respond, startAttempt, submit } from '../../src/assessment/attempt.ts';
import { flagging, openTabs, responding, submitting } from './arbitraries.ts';
import { at, begunAttempt, entryOf } from './builders.ts';

/** Two tabs of one attempt in which nothing was handed in. */
const unfinishedTabs = fc.array(fc.oneof(responding, flagging), { maxLength: 12 }).map((deeds) => openTabs(deeds));
/** Two tabs of one attempt in which anything may have happened. */
const tabs = fc
  .array(fc.oneof({ weight: 4, arbitrary: responding }, flagging, submitting), { maxLength: 12 })
  .map((deeds) => openTabs(deeds));

function pair(states: readonly Attempt[]): [Attempt, Attempt] {
  const [one = begunAttempt(), other = begunAttempt()] = states;
  return [one, other];
}

describe('an attempt that begins', () => {
  it('keeps of each item what is needed to know it again, in order', () => {
    const items = [{ ...entryOf('recency', 'score-rfm', 2), stem: 'When did they last buy?' }, entryOf('frequency')];
    expect(startAttempt({ id: 'attempt-one', kind: 'module-quiz', scope: 'classification', items, passMark: 0.8, now: at(0) })).toEqual({
      id: 'attempt-one',
      kind: 'module-quiz',
      scope: 'classification',
      seed: 'attempt-one',
      items: [
        { id: 'recency', hash: 'hash-of-recency', objective: 'score-rfm', difficulty: 2 },
        { id: 'frequency', hash: 'hash-of-frequency', objective: 'tell-types-apart', difficulty: 1 },
      ],
      responses: {},
      flagged: [],
      passMark: 0.8,
      startedAt: at(0),
      updatedAt: at(0),
    });
  });

  it('has no pass mark as an exercise, and names the attempt it repeats', () => {
    const exercise = startAttempt({
      id: 'attempt-two',
      kind: 'exercise',
      scope: 'classification/rfm-scoring',
      items: [entryOf('recency')],
      now: at(0),
    });
    expect(exercise).not.toHaveProperty('passMark');
    expect(exercise).not.toHaveProperty('repeats');
    expect(begunAttempt({ repeats: 'attempt-nil' }).repeats).toBe('attempt-nil');
  });
});

describe('responding', () => {
  it('records the response and its time', () => {
    const attempt = respond(begunAttempt(), 'recency', ['five'], at(5));
    expect(attempt.responses).toEqual({ recency: { response: ['five'], at: at(5) } });
    expect(attempt.updatedAt).toBe(at(5));
  });

  it('replaces the response given before, and leaves the others', () => {
    const first = respond(respond(begunAttempt(), 'recency', ['five'], at(5)), 'frequency', ['one'], at(6));
    expect(respond(first, 'recency', ['four'], at(7)).responses).toEqual({
      recency: { response: ['four'], at: at(7) },
      frequency: { response: ['one'], at: at(6) },
    });
  });

  it('leaves the earlier state as it was', () => {
    const before = begunAttempt();
    respond(before, 'recency', ['five'], at(5));
    flag(before, 'recency', true, at(6));
    submit(before, { recency: 1 }, at(7));
    expect(before).toEqual(begunAttempt());
  });
});

describe('flagging', () => {
  it.each([
    ['sets a flag', [], true, ['recency']],
    ['keeps a flag that is set', ['recency'], true, ['recency']],
    ['takes a flag away', ['frequency', 'recency'], false, ['frequency']],
    ['has nothing to take away', ['frequency'], false, ['frequency']],
    ['keeps the other flags', ['frequency'], true, ['frequency', 'recency']],
  ])('%s', (_, before, flagged, after) => {
    const attempt = flag({ ...begunAttempt(), flagged: before }, 'recency', flagged, at(5));
    expect(attempt.flagged).toEqual(after);
    expect(attempt.updatedAt).toBe(at(5));
  });
});

describe('submitting', () => {
  const submitted = submit(
    respond(begunAttempt(), 'recency', ['five'], at(5)),
    { recency: 1, frequency: 0, 'write-to-customer': null },
    at(9),
  );

  it('ends the attempt with its scores', () => {
    expect(submitted).toMatchObject({
      submittedAt: at(9),
      updatedAt: at(9),
      scores: { recency: 1, frequency: 0, 'write-to-customer': null },
    });
    expect(submitted.responses).toEqual({ recency: { response: ['five'], at: at(5) } });
  });

  it.each([
    ['no response', (attempt: Attempt) => respond(attempt, 'frequency', ['one'], at(10))],
    ['no flag', (attempt: Attempt) => flag(attempt, 'recency', true, at(10))],
    ['no second submission', (attempt: Attempt) => submit(attempt, { recency: 0 }, at(10))],
  ])('lets in %s afterwards', (_, change) => {
    expect(change(submitted)).toEqual(submitted);
  });
});

describe('merging two states of one attempt', () => {
  it('gives the same, whichever comes first', () => {
    fc.assert(
      fc.property(tabs, (states) => {
        const [one, other] = pair(states);
        expect(mergeAttempts(one, other)).toEqual(mergeAttempts(other, one));
      }),
    );
  });

  it('changes nothing in a state merged with itself, or merged once more', () => {
    fc.assert(
      fc.property(tabs, (states) => {
        const [one, other] = pair(states);
        const merged = mergeAttempts(one, other);
        expect(mergeAttempts(one, one)).toEqual(one);
        expect(mergeAttempts(merged, one)).toEqual(merged);
        expect(mergeAttempts(merged, other)).toEqual(merged);
      }),
    );
  });

  it('loses no response: of each item the newest is kept', () => {
    fc.assert(
      fc.property(unfinishedTabs, (states) => {
        const [one, other] = pair(states);
        const merged = mergeAttempts(one, other);
        for (const { id } of one.items) {
          const given = [one.responses[id], other.responses[id]].flatMap((response) => response ?? []);
          const newest = given.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
          expect(merged.responses[id]).toEqual(newest);
        }
      }),
    );
  });

  it('takes the flags of the state touched last', () => {
    fc.assert(
      fc.property(unfinishedTabs, (states) => {
        const [one, other] = pair(states);
        const merged = mergeAttempts(one, other);
        const last = one.updatedAt > other.updatedAt ? one : other;
        expect(merged.flagged).toEqual(last.flagged);
        expect(merged.updatedAt).toBe(last.updatedAt);
      }),
    );
  });

  it('lets a submitted state win, and of two the one submitted first', () => {
    fc.assert(
      fc.property(tabs, (states) => {
        const [one, other] = pair(states);
        const times = [one, other].flatMap((state) => state.submittedAt ?? []).sort();
        const merged = mergeAttempts(one, other);
        expect(merged.submittedAt).toBe(times[0]);
        if (times[0] !== undefined) expect([one, other]).toContainEqual(merged);
      }),
    );
  });

  it('lets a submitted state win over one touched later', () => {
    const submitted = submit(begunAttempt(), { recency: 0 }, at(5));
    const later = respond(begunAttempt(), 'recency', ['five'], at(9));
    expect(mergeAttempts(later, submitted)).toEqual(submitted);
  });

  it('gives the same responses for three tabs in any order of merging', () => {
    const threeTabs = fc.array(fc.tuple(responding, fc.nat({ max: 2 })), { maxLength: 15 }).map((deeds) =>
      openTabs(
        deeds.map(([deed, tab]) => ({ ...deed, tab })),
        3,
      ),
    );
    fc.assert(
      fc.property(threeTabs, ([one = begunAttempt(), two = begunAttempt(), three = begunAttempt()]) => {
        expect(mergeAttempts(mergeAttempts(one, two), three)).toEqual(mergeAttempts(one, mergeAttempts(two, three)));
        expect(mergeAttempts(mergeAttempts(three, one), two)).toEqual(mergeAttempts(mergeAttempts(one, two), three));
      }),
    );
  });

  it('leaves both states as they were', () => {
    fc.assert(
      fc.property(tabs, (states) => {
        const [one, other] = pair(states);
        const before = JSON.stringify([one, other]);
        mergeAttempts(one, other);
        expect(JSON.stringify([one, other])).toBe(before);
      }),
    );
  });

  it.each(['recency', 'constructor'])('keeps the response to an item called %s that only the older state has', (id) => {
    const older = respond(begunAttempt(), id, ['five'], at(5));
    const newer = respond(begunAttempt(), 'frequency', ['one'], at(9));
    const merged = mergeAttempts(older, newer);
    expect(Object.entries(merged.responses)).toContainEqual([id, { response: ['five'], at: at(5) }]);
  });
});
