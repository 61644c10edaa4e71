/** Retention and churn of one period, over the base that belongs to them and over others, and for a year. */

export interface Movement {
  /** Customers at the start of the period. */
  opening: number;
  /** Came during the period and are still there at its end. */
  arrived: number;
  /** Of those at the start, gone by the end. */
  lost: number;
  /** Length of the period. */
  months: number;
}

export type MovementProblem = 'noOpening' | 'moreLost' | 'noMonths';

/** What makes the rates meaningless, and in which field; null when nothing does. */
export function movementProblem({ opening, lost, months }: Movement): { field: keyof Movement; problem: MovementProblem } | null {
  if (opening === 0) return { field: 'opening', problem: 'noOpening' };
  if (lost > opening) return { field: 'lost', problem: 'moreLost' };
  if (months === 0) return { field: 'months', problem: 'noMonths' };
  return null;
}

export interface Retention {
  closing: number;
  /** (closing − arrived) ÷ opening */
  retention: number;
  /** lost ÷ opening; with retention it makes 1. */
  churn: number;
  /** Periods in a year. */
  periods: number;
  /** retention to the power of periods: each period takes its share of those that are left. */
  yearlyRetention: number;
  yearlyChurn: number;
  /** What churn × periods would say; beyond 1 it is plainly impossible. */
  multiplied: number;
  /** 1 ÷ churn, in periods; null when nobody left. */
  lifetime: number | null;
  /** The same lost customers over bases that do not belong to the retention above. */
  others: { base: 'closing' | 'average' | 'everyone'; over: number; rate: number }[];
  /** closing ÷ opening, often taken for retention. */
  growth: number;
}

/**
 * Rates of a period; the yearly ones hold if every period of the year is like this one.
 * @param movement without a {@link movementProblem}
 */
export function retentionOf({ opening, arrived, lost, months }: Movement): Retention {
  const closing = opening - lost + arrived;
  const churn = lost / opening;
  const retention = (opening - lost) / opening;
  const periods = 12 / months;
  const yearlyRetention = retention ** periods;
  const bases = [
    { base: 'closing', over: closing },
    { base: 'average', over: (opening + closing) / 2 },
    { base: 'everyone', over: opening + arrived },
  ] as const;
  return {
    closing,
    retention,
    churn,
    periods,
    yearlyRetention,
    yearlyChurn: 1 - yearlyRetention,
    multiplied: churn * periods,
    lifetime: lost === 0 ? null : opening / lost,
    others: bases.filter(({ over }) => over > 0).map(({ base, over }) => ({ base, over, rate: lost / over })),
    growth: closing / opening,
  };
}
