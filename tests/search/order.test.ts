import { expect, it } from 'vitest';
import { inOrder } from '../../src/search/order.ts';

/** Terms begin with t, everything else is a page. */
const order = (ids: string, named = '') =>
  inOrder(
    ids.split(' ').map((id) => ({ id })),
    (id) => id === named,
    (id) => id.startsWith('t'),
  )
    .map(({ id }) => id)
    .join(' ');

it.each([
  ['keeps Pagefind’s order', 't1 p1 t2 p2', '', 't1 p1 t2 p2'],
  ['three terms, then pages, then the other terms', 't1 t2 p1 t3 t4 t5 p2', '', 't1 t2 p1 t3 p2 t4 t5'],
  ['the term that is named comes first', 't1 t2 p1 t3 t4', 't4', 't4 t1 t2 p1 t3'],
  ['a named term that was not found does not appear', 'p1 p2', 't9', 'p1 p2'],
  ['only terms', 't1 t2 t3 t4 t5', '', 't1 t2 t3 t4 t5'],
])('%s', (_, ids, named, expected) => {
  expect(order(ids, named)).toBe(expected);
});
