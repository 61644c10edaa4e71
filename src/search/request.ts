/** What is searched for, and how it is written in the address of the search page. */

/** What a page of the index is about; the layout writes it as Pagefind filter `kind`. */
export type Kind = 'lesson' | 'term' | 'reference' | 'place';

/** A place is where something is done: the entry test, a drill, the gradebook. */
export const kinds: readonly Kind[] = ['lesson', 'term', 'reference', 'place'];

export interface SearchRequest {
  /** As typed. */
  readonly query: string;
  /** Empty for all kinds. */
  readonly kind: Kind | '';
  /** Slug of a module, the same in every language; empty for all. */
  readonly module: string;
}

export const emptyRequest: SearchRequest = { query: '', kind: '', module: '' };

/** Longer than any name or phrase of the course; keeps addresses and highlighting sane. */
export const longestQuery = 100;

/**
 * The query as the index is asked for it: full-width letters as plain ones (ＲＦＭ is RFM), lower case, single spaces.
 * Names of glossary entries are indexed in the same form, so that an exact name can be recognised.
 */
export function normaliseQuery(query: string): string {
  return query.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Only lessons belong to a module. */
export function hasModule(kind: Kind | ''): boolean {
  return kind === '' || kind === 'lesson';
}

/** Choosing a kind that belongs to no module lets go of the module. */
export function withKind(request: SearchRequest, kind: Kind | ''): SearchRequest {
  return { ...request, kind, module: hasModule(kind) ? request.module : '' };
}

export function isFiltered({ kind, module }: SearchRequest): boolean {
  return kind !== '' || module !== '';
}

export function isSameRequest(one: SearchRequest, other: SearchRequest): boolean {
  return one.query === other.query && one.kind === other.kind && one.module === other.module;
}

/** Reads a request from an address; what it does not know, it leaves out. */
export function parseRequest(search: string, modules: readonly string[]): SearchRequest {
  const parameters = new URLSearchParams(search);
  const kind = kinds.find((known) => known === parameters.get('kind')) ?? '';
  const module = modules.find((known) => known === parameters.get('module')) ?? '';
  const query = [...(parameters.get('q') ?? '')].slice(0, longestQuery).join('');
  return withKind({ query, kind, module }, kind);
}

/** Writes a request as the query part of an address, empty when there is nothing to say. */
export function requestToSearch({ query, kind, module }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  if (kind !== '') parameters.set('kind', kind);
  if (module !== '') parameters.set('module', module);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
