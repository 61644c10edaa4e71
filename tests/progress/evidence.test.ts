import { describe, expect, it } from 'vitest';
import { respond, submit } from '../../src/assessment/attempt.ts';
import { evidenceFrom, evidenceOfAttempts, joinEvidence } from '../../src/progress/evidence.ts';
import { at, begunAttempt, entryOf, submittedAttempt } from '../assessment/builders.ts';

const all = { recency: 1, frequency: 0.5, 'write-to-customer': null };

/** A quiz of three items answered at these seconds, in this order. */
function answered(...given: [item: string, seconds: number][]) {
  const attempt = given.reduce((before, [item, seconds]) => respond(before, item, ['x'], at(seconds)), begunAttempt());
  return submit(attempt, { recency: 1, frequency: 0, 'write-to-customer': 1 }, at(3000));
}

const secondsOf = (attempt: ReturnType<typeof answered>) => evidenceOfAttempts([attempt]).map(({ seconds }) => seconds);

describe('evidence of attempts', () => {
  it('has item, objective, difficulty, score and time of every marked response', () => {
    const attempt = submit(begunAttempt(), all, at(60));
    expect(evidenceOfAttempts([attempt])).toEqual([
      { item: 'recency', objective: 'score-rfm', difficulty: 1, score: 1, at: Date.parse(at(60)), source: 'quiz' },
      { item: 'frequency', objective: 'score-rfm', difficulty: 2, score: 0.5, at: Date.parse(at(60)), source: 'quiz' },
    ]);
  });

  it('tells exercises from quizzes, and knows no time taken of an exercise', () => {
    const items = [entryOf('recency')];
    const begun = begunAttempt({ kind: 'exercise', items });
    const [entry] = evidenceOfAttempts([submit(respond(begun, 'recency', [], at(9)), { recency: 1 }, at(10))]);
    expect(entry?.source).toBe('exercise');
    expect(entry).not.toHaveProperty('seconds');
  });

  it('counts what was handed in without a response as wrong, and leaves out what is not handed in', () => {
    expect(evidenceOfAttempts([submittedAttempt({ skipped: 0 })])[0]?.score).toBe(0);
    expect(evidenceOfAttempts([begunAttempt()])).toEqual([]);
  });

  it('leaves out what an entry test was handed in without; what was answered there counts as elsewhere', () => {
    const items = [entryOf('recency'), entryOf('frequency'), entryOf('money')];
    const begun = begunAttempt({ kind: 'entry-test', scope: 'entry-test', items });
    const given = respond(respond(begun, 'recency', ['wrong'], at(20)), 'frequency', [], at(30));
    const evidence = evidenceOfAttempts([submit(given, { recency: 0, frequency: 0, money: 0 }, at(60))]);
    expect(evidence.map(({ item, score, source }) => [item, score, source])).toEqual([['recency', 0, 'quiz']]);
  });

  it('takes a time that cannot be read for long ago', () => {
    expect(evidenceOfAttempts([submittedAttempt({ recency: 1 }, { submittedAt: 'yesterday' })])[0]?.at).toBe(0);
  });
});

describe('the time taken for an item', () => {
  it('is the time since the one before it, and for the first since the start', () => {
    expect(secondsOf(answered(['recency', 12], ['frequency', 30], ['write-to-customer', 75]))).toEqual([12, 18, 45]);
  });

  it('is not known of an item that was changed later, nor of the one after it', () => {
    const changed = answered(['recency', 12], ['frequency', 30], ['write-to-customer', 75], ['frequency', 77]);
    expect(secondsOf(changed)).toEqual([12, undefined, undefined]);
  });

  it('is not known of an item after one that was passed over, or after a long pause', () => {
    expect(secondsOf(answered(['recency', 12], ['write-to-customer', 75]))).toEqual([12, undefined, undefined]);
    expect(secondsOf(answered(['recency', 12], ['frequency', 2000], ['write-to-customer', 2010]))).toEqual([12, undefined, 10]);
  });
});

describe('joining evidence', () => {
  it('puts the responses of all records into one list, each with where it comes from', () => {
    const drills = [{ item: 'case-1', objective: 'score-rfm', score: 1, at: 5, seconds: 4 }];
    const joined = joinEvidence([evidenceOfAttempts([submittedAttempt({ recency: 1 })]), evidenceFrom('drill', drills)]);
    expect(joined.map(({ source }) => source)).toEqual(['quiz', 'drill']);
    expect(joined[1]).toEqual({ ...drills[0], source: 'drill' });
  });
});
