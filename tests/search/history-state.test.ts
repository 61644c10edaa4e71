import { expect, it } from 'vitest';
import { parseHistoryState } from '../../src/search/history-state.ts';

it.each([
  [null, {}],
  ['text', {}],
  [
    { shown: 20, opened: 3 },
    { shown: 20, opened: 3 },
  ],
  [{ shown: 20, other: 1 }, { shown: 20 }],
  [{ shown: 1e9, opened: -1 }, {}],
  [{ shown: '20', opened: 1.5 }, {}],
])('%j is read as %j', (state, expected) => {
  expect(parseHistoryState(state)).toEqual(expected);
});
