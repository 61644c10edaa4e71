/** Where in the gradebook one is, as the page's fragment: `#assignment/k3v9…/person/token%3AT0ken…`. */
export const bookViews = ['people', 'answers', 'analysis', 'aside', 'history', 'sheets', 'export'] as const;

export type BookView = (typeof bookViews)[number];

export type Route =
  | { at: 'list' }
  | { at: 'book'; book: string; view: BookView }
  | { at: 'person'; book: string; person: string }
  | { at: 'item'; book: string; item: string }
  | { at: 'sheet'; book: string; person: string };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A link that was cut in the middle of a sign; it leads to nobody, and the page says so.
    return part;
  }
}

/** Reads a fragment; what is unknown leads to the list. */
export function parseRoute(fragment: string): Route {
  const [first, book = '', view = '', ...rest] = fragment.replace(/^#/, '').split('/').map(decoded);
  if (first !== 'assignment' || book === '') return { at: 'list' };
  const named = rest.join('/');
  if (view === 'person' && named !== '') return { at: 'person', book, person: named };
  if (view === 'item' && named !== '') return { at: 'item', book, item: named };
  if (view === 'sheet' && named !== '') return { at: 'sheet', book, person: named };
  return { at: 'book', book, view: bookViews.find((known) => known === view) ?? 'people' };
}

/** The fragment of a place, with its `#`. */
export function routeHash(route: Route): string {
  if (route.at === 'list') return '#';
  const base = `#assignment/${encodeURIComponent(route.book)}`;
  if (route.at === 'book') return route.view === 'people' ? base : `${base}/${route.view}`;
  return `${base}/${route.at}/${encodeURIComponent(route.at === 'item' ? route.item : route.person)}`;
}
