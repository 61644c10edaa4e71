/**
 * The Beta distribution: what is known of a share between 0 and 1 after some successes and failures.
 * Method: continued fraction of the incomplete beta function (NIST DLMF 8.17.22, https://dlmf.nist.gov/8.17#v), evaluated
 * by Lentz's algorithm; log-gamma by Stirling's series (DLMF 5.11.1) after shifting the argument up.
 */

function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 8; y += 1) shift -= Math.log(y);
  const inverse = 1 / (y * y);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / y;
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
}

/** Keeps Lentz's algorithm from dividing by zero. */
const tiny = 1e-300;

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let value = d;
  for (let m = 1; m <= 200; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const before = value;
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d || tiny);
      c = 1 + term / c || tiny;
      value *= c * d;
    }
    if (Math.abs(value - before) <= 1e-13 * Math.abs(value)) break;
  }
  return value;
}

/** Probability that a share distributed as Beta(a, b) is at most x. */
export function betaCumulative(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  // The fraction converges quickly only left of the mean; right of it the mirror image is used.
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** The x below which a share distributed as Beta(a, b) lies with the given probability, to nine digits. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (betaCumulative(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
