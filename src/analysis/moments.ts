/** Means, variances, correlations and quantiles. Two passes over the data, so that large values lose no digits. */

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Sample variance: Σ(x − x̄)² / (n − 1).
 * KR-20 and alpha do not change with the divisor as long as items and totals have the same one.
 */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** What is left of equal values after rounding. Scores are 0–1, so anything this small is no spread. */
const noSpread = 1e-18;

/** Whether values differ by more than rounding. */
export function hasSpread(values: readonly number[]): boolean {
  return values.length > 1 && variance(values) > noSpread;
}

/**
 * Product-moment correlation (Pearson, 1896): Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²).
 * Where x is 0/1 it is the point-biserial correlation.
 * @returns null where one side does not vary
 */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  if (!hasSpread(xs) || !hasSpread(ys)) return null;
  const [xCentre, yCentre] = [mean(xs), mean(ys)];
  const together = pairs.reduce((sum, [x, y]) => sum + (x - xCentre) * (y - yCentre), 0);
  const value = together / ((pairs.length - 1) * Math.sqrt(variance(xs) * variance(ys)));
  // What is left of nothing after rounding must not show as a negative correlation.
  return Math.abs(value) < 1e-12 ? 0 : Math.min(1, Math.max(-1, value));
}

/**
 * Quantile by straight lines between the ordered values (type 7 of Hyndman and Fan, 1996; the one spreadsheets use).
 * @param share 0–1
 * @returns null of nothing
 */
export function quantile(values: readonly number[], share: number): number | null {
  const ordered = [...values].sort((a, b) => a - b);
  const place = (ordered.length - 1) * share;
  const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
