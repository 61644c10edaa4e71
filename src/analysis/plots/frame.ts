/**
 * Geometry that all plots share. A plot is data: numbers for inline SVG, in user units, x to the right and y down. Words,
 * colours and the table beside it belong to the page.
 */

export interface Frame {
  width: number;
  height: number;
  /** Room for labels around the drawing. */
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface Tick {
  value: number;
  /** Where it stands along its axis. */
  at: number;
}

/** A straight scale from values to places. */
export function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const span = from[1] - from[0];
  return (value) => round(span === 0 ? to[0] : to[0] + ((value - from[0]) / span) * (to[1] - to[0]));
}

/** Hundredths are finer than print; more digits only make pages heavier. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/**
 * Round steps of 1, 2 or 5 times a power of ten, from 0 to the first one that holds the largest value.
 * @param least the smallest step that makes sense: 1 where things are counted
 */
export function roundTicks(largest: number, about = 5, least = 0): number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return [0, 1];
  const raw = largest / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(least, ([1, 2, 5, 10].find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10) * power);
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
