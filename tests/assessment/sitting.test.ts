import { describe, expect, it } from 'vitest';
import { respond } from '../../src/assessment/attempt.ts';
import { addTimes, endSitting, isSameLearner, markChecked, mergeSittings, type Sitting, timeUsed } from '../../src/assessment/sitting.ts';
import { at } from './builders.ts';
import { begunSitting } from './sitting-builders.ts';

const answered = (sitting: Sitting, item: string, seconds: number): Sitting => ({
  ...sitting,
  attempt: respond(sitting.attempt, item, ['loyal'], at(seconds)),
});

describe('the time used', () => {
  it('is what the clock on the wall says', () => {
    expect(timeUsed(begunSitting(), 0, at(90))).toBe(90_000);
  });

  it('is what was counted, when the clock was set back', () => {
    const sitting = addTimes(begunSitting(), new Map(), 200_000);
    expect(timeUsed(sitting, 5_000, at(-3600))).toBe(205_000);
    expect(timeUsed(begunSitting(), 0, at(-3600))).toBe(0);
  });

  it('never shrinks by what is written', () => {
    const sitting = addTimes(begunSitting(), new Map(), 200_000);
    expect(addTimes(sitting, new Map(), 100_000).spent).toBe(200_000);
  });
});

describe('times per item', () => {
  it('add up, in whole milliseconds', () => {
    const sitting = addTimes(begunSitting(), new Map([['recency', 1000.4]]), 0);
    expect(
      addTimes(
        sitting,
        new Map([
          ['recency', 500],
          ['money', 7.6],
        ]),
        0,
      ).milliseconds,
    ).toEqual({ recency: 1500, money: 8 });
  });

  it('stay as they are once it is over', () => {
    const over = endSitting(begunSitting(), {}, at(60), false);
    expect(addTimes(over, new Map([['recency', 1000]]), 90_000)).toBe(over);
  });
});

describe('ending', () => {
  it('by hand is at that moment, with its scores', () => {
    const { attempt, timeUp } = endSitting(begunSitting(), { recency: 1 }, at(60), false);
    expect(attempt).toMatchObject({ submittedAt: at(60), scores: { recency: 1 } });
    expect(timeUp).toBeUndefined();
  });

  it('by time is when the time was up, however much later the page is opened', () => {
    const { attempt, timeUp } = endSitting(answered(begunSitting(), 'recency', 30), {}, at(86_400), true);
    expect(attempt.submittedAt).toBe(at(600));
    expect(timeUp).toBe(true);
  });

  it('by time is never before the last answer, nor later than now', () => {
    expect(endSitting(begunSitting(), {}, at(300), true).attempt.submittedAt).toBe(at(300));
    expect(endSitting(answered(begunSitting(), 'recency', 700), {}, at(800), true).attempt.submittedAt).toBe(at(700));
  });

  it('happens once', () => {
    const over = endSitting(begunSitting(), {}, at(60), false);
    expect(endSitting(over, { recency: 1 }, at(90), true)).toBe(over);
  });
});

describe('two states of one sitting, as two tabs have them', () => {
  const base = begunSitting();

  it('keep every answer, every checked item, and the longer times', () => {
    const one = addTimes(markChecked(answered(base, 'recency', 10), 'recency'), new Map([['recency', 900]]), 10_000);
    const other = addTimes(
      answered(base, 'money', 20),
      new Map([
        ['recency', 300],
        ['money', 400],
      ]),
      20_000,
    );
    const merged = mergeSittings(one, other);
    expect(Object.keys(merged.attempt.responses).sort()).toEqual(['money', 'recency']);
    expect(merged).toMatchObject({ checked: ['recency'], milliseconds: { recency: 900, money: 400 }, spent: 20_000 });
  });

  it('end when one has ended, with what was handed in from it', () => {
    const text = (words: string) => `-----BEGIN AGE ENCRYPTED FILE-----\n${words}`;
    const early: Sitting = { ...endSitting(answered(base, 'recency', 10), {}, at(60), false), handIn: text('early') };
    const late: Sitting = { ...endSitting(answered(base, 'money', 20), {}, at(70), false), handIn: text('late') };
    for (const merged of [mergeSittings(early, late), mergeSittings(late, early)]) {
      expect(merged.handIn).toBe(text('early'));
      expect(Object.keys(merged.attempt.responses)).toEqual(['recency']);
    }
    expect(mergeSittings({ ...early, handIn: undefined } as never, late).handIn).toBeUndefined();
    expect(mergeSittings(base, early).handIn).toBe(text('early'));
  });

  it('remember that the time was up', () => {
    const over = endSitting(base, {}, at(700), true);
    expect(mergeSittings(base, over).timeUp).toBe(true);
    expect(mergeSittings(endSitting(base, {}, at(60), false), over).timeUp).toBeUndefined();
  });
});

describe('learners', () => {
  it('are the same by token, or by name and number however they are typed', () => {
    const wang = { name: '王小明', number: '00317' };
    expect(isSameLearner(wang, { name: ' 王小明', number: '００３１７ ' })).toBe(true);
    expect(isSameLearner(wang, { name: '王小明', number: '' })).toBe(false);
    expect(isSameLearner({ ...wang, token: 'one' }, { ...wang, token: 'other' })).toBe(false);
    expect(isSameLearner({ ...wang, token: 'one' }, wang)).toBe(false);
    expect(isSameLearner({ ...wang, token: 'one' }, { name: '', number: '', token: 'one' })).toBe(true);
  });
});
