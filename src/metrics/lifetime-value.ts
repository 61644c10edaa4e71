/**
 * Customer lifetime value by the margin multiple of Gupta and Lehmann, “Customers as Assets”, Journal of Interactive Marketing
 * 17 (2003), 9–24: m · r ÷ (1 + i − r), the sum of m · rᵗ ÷ (1 + i)ᵗ over all years from the first.
 */

/** Shares are 0–1. */
export interface Customer {
  /** Gross margin per year that the customer stays, less what keeping costs. */
  margin: number;
  retention: number;
  discount: number;
  /** What it cost to win the customer. */
  acquisition: number;
}

/** With nobody leaving and money worth the same in every year, the sum never ends. */
export function isEndless({ retention, discount }: Pick<Customer, 'retention' | 'discount'>): boolean {
  return retention - discount >= 1;
}

/** How many yearly margins the customer is worth: r ÷ (1 + i − r). */
export function marginMultiple(retention: number, discount: number): number {
  return retention / (1 + discount - retention);
}

export interface Year {
  /** From 1. */
  year: number;
  /** How likely the customer still is one: rᵗ. */
  staying: number;
  /** Expected margin at today's worth. */
  worth: number;
  /** All years so far. */
  soFar: number;
}

export interface LifetimeValue {
  multiple: number;
  value: number;
  /** value − acquisition */
  net: number;
  /** The same customer with five points more retention; null where that would pass 100 %. */
  fiveMore: { retention: number; value: number; change: number } | null;
  /** As if the first margin came at once: m more. */
  withFirst: number;
  years: Year[];
}

/** Years that are shown one by one. */
export const yearsShown = 5;

/** @param customer not {@link isEndless} */
export function lifetimeValueOf(customer: Customer): LifetimeValue {
  const { margin, retention, discount, acquisition } = customer;
  const multiple = marginMultiple(retention, discount);
  const value = margin * multiple;
  const years: Year[] = [];
  for (let year = 1; year <= yearsShown; year += 1) {
    const staying = retention ** year;
    const worth = (margin * staying) / (1 + discount) ** year;
    years.push({ year, staying, worth, soFar: (years.at(-1)?.soFar ?? 0) + worth });
  }
  return { multiple, value, net: value - acquisition, fiveMore: fivePointsMore(customer, value), withFirst: value + margin, years };
}

function fivePointsMore({ margin, retention, discount }: Customer, value: number): LifetimeValue['fiveMore'] {
  const higher = Math.round((retention + 0.05) * 1e9) / 1e9;
  if (higher > 1 || isEndless({ retention: higher, discount }) || value === 0) return null;
  const more = margin * marginMultiple(higher, discount);
  return { retention: higher, value: more, change: more / value - 1 };
}
