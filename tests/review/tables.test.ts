/** The review log as a table. */
import { expect, it } from 'vitest';
import { withChange, withEvent } from '../../src/progress/review-record.ts';
import { reviewTable } from '../../src/review/tables.ts';
import { entryOf } from '../assessment/builders.ts';
import { noon } from './builders.ts';

const words = {
  columns: { time: 't', item: 'i', objective: 'o', difficulty: 'd', score: 's', seconds: 'n', grade: 'g' },
  grades: { 1: 'forgot', 2: 'hard', 3: 'good', 4: 'easy' },
};

it('has a row for each review in order of time, without what was taken back or set aside', () => {
  const [one, two] = [entryOf('one'), entryOf('two')];
  const first = withEvent({}, one, { at: noon(1), deed: 3, percent: 100, seconds: 20 });
  const second = withEvent(first.record, two, { at: noon(0), deed: 1, percent: 50 });
  const third = withEvent(second.record, one, { at: noon(2), deed: 4, percent: 100, seconds: 5 });
  const { record } = withEvent(withChange(third.record, 'one', third.at, 0), two, { at: noon(3), deed: 5 });
  expect(reviewTable(record, words)).toEqual([
    ['t', 'i', 'o', 'd', 's', 'n', 'g'],
    ['2026-03-02T04:00:00.000Z', 'two', 'tell-types-apart', 1, 0.5, null, 'forgot'],
    ['2026-03-03T04:00:00.000Z', 'one', 'tell-types-apart', 1, 1, 20, 'good'],
  ]);
});
