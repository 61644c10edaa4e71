import { expect, it } from 'vitest';
import { positionAfter } from '../../src/search/arrow-keys.ts';

it.each([
  ['down from the field', 'ArrowDown', 0, 3, 1],
  ['down', 'ArrowDown', 1, 3, 2],
  ['down from the last', 'ArrowDown', 3, 3, undefined],
  ['down with no results', 'ArrowDown', 0, 0, undefined],
  ['up to the field', 'ArrowUp', 1, 3, 0],
  ['up from the field', 'ArrowUp', 0, 3, undefined],
  ['home', 'Home', 3, 3, 1],
  ['end', 'End', 1, 3, 3],
  ['home in the field moves the caret', 'Home', 0, 3, undefined],
  ['end in the field moves the caret', 'End', 0, 3, undefined],
  ['any other key', 'a', 1, 3, undefined],
])('%s', (_, key, position, count, expected) => {
  expect(positionAfter(key, position, count)).toBe(expected);
});
