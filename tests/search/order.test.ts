import { expect, it } from 'vitest';
import { inOrder } from '../../src/search/order.ts';

/** Entries begin with t, everything else is a page. */
const order = (ids: string) => inOrder(ids.split(' '), (id) => id.startsWith('t')).join(' ');

it.each([
  ['keeps the order', 't1 p1 t2 p2', 't1 p1 t2 p2'],
  ['three entries, then three others, then the other entries', 't1 t2 t3 t4 t5 p1 p2 p3 p4', 't1 t2 t3 p1 p2 p3 t4 t5 p4'],
  ['entries after three others do not wait', 'p1 p2 p3 t1 t2 t3 t4', 'p1 p2 p3 t1 t2 t3 t4'],
  ['only entries', 't1 t2 t3 t4 t5', 't1 t2 t3 t4 t5'],
  ['too few others', 't1 t2 t3 t4 p1', 't1 t2 t3 p1 t4'],
])('%s', (_, ids, expected) => {
  expect(order(ids)).toBe(expected);
});
