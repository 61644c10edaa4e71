/** The same figures worked out another way: from covariances, with no code of the product. */

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** By the formula Σxy − ΣxΣy/n, over n − 1. */
function covariance(xs: readonly number[], ys: readonly number[]): number {
  const n = xs.length;
  return (sum(xs.map((x, index) => x * (ys[index] ?? 0))) - (sum(xs) * sum(ys)) / n) / (n - 1);
}

function column(matrix: readonly (readonly number[])[], index: number): number[] {
  return matrix.map((row) => row[index] ?? 0);
}

/** Alpha as k c̄ / (v̄ + (k − 1) c̄) from mean variance and mean covariance of the items. */
export function plainAlpha(matrix: readonly (readonly number[])[]): number {
  const k = matrix[0]?.length ?? 0;
  let [variances, covariances] = [0, 0];
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      const value = covariance(column(matrix, i), column(matrix, j));
      if (i === j) variances += value;
      else covariances += value;
    }
  }
  const [v, c] = [variances / k, covariances / (k * (k - 1))];
  return (k * c) / (v + (k - 1) * c);
}

/** Item–rest correlation by the textbook correction of the item–total one: (r s_x − s_i) / √(s_x² + s_i² − 2 r s_x s_i). */
export function plainItemRest(matrix: readonly (readonly number[])[], item: number): number {
  const own = column(matrix, item);
  const totals = matrix.map(sum);
  const [ofItem, ofTotal] = [Math.sqrt(covariance(own, own)), Math.sqrt(covariance(totals, totals))];
  const r = covariance(own, totals) / (ofItem * ofTotal);
  return (r * ofTotal - ofItem) / Math.sqrt(ofTotal ** 2 + ofItem ** 2 - 2 * r * ofItem * ofTotal);
}

/** Point-biserial correlation as (M₁ − M₀)/s · √(pq), with s over n. */
export function plainPointBiserial(binary: readonly number[], values: readonly number[]): number {
  const n = binary.length;
  const ones = values.filter((_, index) => binary[index] === 1);
  const zeros = values.filter((_, index) => binary[index] === 0);
  const p = ones.length / n;
  const spread = Math.sqrt((covariance(values, values) * (n - 1)) / n);
  return ((sum(ones) / ones.length - sum(zeros) / zeros.length) / spread) * Math.sqrt(p * (1 - p));
}
