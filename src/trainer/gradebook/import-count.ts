/** An import in figures, and its parts that someone must look at. */
import type { TakenIn } from '../../gradebook/take-in.ts';
import type { ShownImport } from './shown.ts';

export type Broken = Extract<TakenIn, { outcome: 'broken' }>;
export type SetAsideNow = Extract<TakenIn, { outcome: 'set-aside' }>;
export type Duplicate = Extract<TakenIn, { outcome: 'duplicate' }>;

export interface ImportCount {
  /** Hand-ins found, whatever became of them. */
  all: number;
  accepted: number;
  aside: SetAsideNow[];
  duplicates: Duplicate[];
  /** Hand-ins that do not open. */
  broken: Broken[];
  /** Texts and files in which there is none. */
  without: Broken[];
}

/** What says that there was no hand-in at all, rather than that one was spoilt. */
const withoutAny: ReadonlySet<string> = new Set(['no-block', 'not-text']);

/** A text without any block is no hand-in that does not open; it is named apart, since someone meant it to hold one. */
export function countImport({ report }: Pick<ShownImport, 'report'>): ImportCount {
  const unopened = report.filter((one): one is Broken => one.outcome === 'broken');
  const without = unopened.filter(({ problem }) => withoutAny.has(problem));
  return {
    all: report.length - without.length,
    accepted: report.filter(({ outcome }) => outcome === 'accepted').length,
    aside: report.filter((one): one is SetAsideNow => one.outcome === 'set-aside'),
    duplicates: report.filter((one): one is Duplicate => one.outcome === 'duplicate'),
    broken: unopened.filter(({ problem }) => !withoutAny.has(problem)),
    without,
  };
}
