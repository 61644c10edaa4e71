import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookViews, parseRoute, type Route, routeHash } from '../../../src/trainer/gradebook/route.ts';

const id = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.toWellFormed());
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ at: 'list' }),
  fc.record({ at: fc.constant('book' as const), book: id, view: fc.constantFrom(...bookViews) }),
  fc.record({ at: fc.constant('person' as const), book: id, person: id }),
  fc.record({ at: fc.constant('sheet' as const), book: id, person: id }),
  fc.record({ at: fc.constant('item' as const), book: id, item: id }),
);

describe('the address of a place', () => {
  it('leads back to it', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(routeHash(route))).toEqual(route);
      }),
    );
  });

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['list', 'book', 'person', 'item', 'sheet']).toContain(parseRoute(`#${text}`).at);
      }),
    );
    expect(parseRoute('#assignment/%E4%BD')).toEqual({ at: 'book', book: '%E4%BD', view: 'people' });
  });
});
