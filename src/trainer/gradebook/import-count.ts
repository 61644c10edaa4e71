/** An import in figures, and its parts that someone must look at. */
import type { TakenIn } from '../../gradebook/take-in.ts';
import type { ShownImport } from './shown.ts';

export type Broken = Extract<TakenIn, { outcome: 'broken' }>;
export type SetAsideNow = Extract<TakenIn, { outcome: 'set-aside' }>;
export type Duplicate = Extract<TakenIn, { outcome: 'duplicate' }>;

export interface ImportCount {
  all: number;
  accepted: number;
  aside: SetAsideNow[];
  duplicates: Duplicate[];
  broken: Broken[];
}

/** Files without any block are among the broken, since someone meant them to hold one. */
export function countImport({ report }: Pick<ShownImport, 'report'>): ImportCount {
  return {
    all: report.length,
    accepted: report.filter(({ outcome }) => outcome === 'accepted').length,
    aside: report.filter((one): one is SetAsideNow => one.outcome === 'set-aside'),
    duplicates: report.filter((one): one is Duplicate => one.outcome === 'duplicate'),
    broken: report.filter((one): one is Broken => one.outcome === 'broken'),
  };
}
