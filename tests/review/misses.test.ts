/** Which answers bring an item into review. */
import { describe, expect, it } from 'vitest';
import { missesOf } from '../../src/review/misses.ts';
import { entryTest } from '../assessment/builders.ts';
import { handedIn, noon } from './builders.ts';

const found = (...given: Parameters<typeof missesOf>) => missesOf(...given).map(({ item, unsure }) => `${item}${unsure ? '?' : ''}`);

describe('what comes into review', () => {
  it('is what did not get the full score, left out or not', () => {
    expect(found([handedIn(0, { right: 1, partly: 0.9, wrong: 0 })], {})).toEqual(['partly', 'wrong']);
  });

  it('is also what was marked as not sure, right or not', () => {
    expect(found([handedIn(0, { right: 1, wrong: 0 }, { flagged: ['right', 'wrong'] })], {})).toEqual(['right?', 'wrong']);
  });

  it('in a lesson also what was marked and never checked; in a quiz only what was handed in', () => {
    const { scores: _, submittedAt: __, ...open } = handedIn(0, { open: 0 }, { flagged: ['open'] });
    expect(found([{ ...open, kind: 'exercise' }], {})).toEqual(['open?']);
    expect(found([open], {})).toEqual([]);
  });

  it('is no free text, which nobody marks, and nothing of an assignment', () => {
    expect(found([handedIn(0, { text: null }, { flagged: ['text'] })], {})).toEqual([]);
    expect(found([handedIn(0, { wrong: 0 }, { kind: 'assignment' })], {})).toEqual([]);
  });

  it('is of an entry test only what its lesson has taught since', () => {
    const test = entryTest({ 'classification/rfm-scoring': [0, 1], 'complaints/listen-first': [0] });
    expect(found([test], {})).toEqual([]);
    expect(found([test], { 'complaints/listen-first': '2026-03-02T08:00:00.000Z' })).toEqual(['complaints-listen-first-0']);
  });

  it('keeps the time, the hash, and where it was met', () => {
    const [miss] = missesOf([handedIn(0, { wrong: 0 }, { kind: 'exercise' })], {});
    expect(miss).toMatchObject({ at: noon(0) / 1000, hash: 'hash-of-wrong', inline: true });
  });
});
