/** Lying bars, one below the other: long labels fit, and they print. */
import { round, roundTicks, scale, type Tick } from './frame.ts';

export interface BarInput {
  id: string;
  /** Null leaves the row empty: the figure does not exist, which is not 0. */
  value: number | null;
  /** Ends of a whisker, such as a confidence interval. */
  interval?: readonly [number, number] | null;
}

export interface Bar {
  id: string;
  value: number | null;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Height of the middle, for labels and whiskers. */
  middle: number;
  whisker: { from: number; to: number } | null;
}

export interface BarPlot {
  width: number;
  height: number;
  bars: Bar[];
  ticks: Tick[];
}

export interface BarPlotSize {
  width: number;
  /** Room at the left for labels and at the right for values. */
  left: number;
  right: number;
  rowHeight: number;
  /** Room below for the axis. */
  bottom: number;
  /** Largest value of the axis; without it the axis ends at a round number. */
  largest?: number;
  /** Whether the values count things, so that the axis has no fractions. */
  counts?: boolean;
}

/** Values start at 0 and must not be negative; what lies outside the axis is cut at its end. */
export function barPlot(inputs: readonly BarInput[], size: BarPlotSize): BarPlot {
  const values = inputs.flatMap(({ value, interval }) => [value ?? 0, interval?.[1] ?? 0]);
  const steps = roundTicks(size.largest ?? Math.max(0, ...values), undefined, size.counts ? 1 : undefined);
  const largest = size.largest ?? steps.at(-1) ?? 1;
  const place = scale([0, largest], [size.left, size.width - size.right]);
  const within = (value: number) => place(Math.min(largest, Math.max(0, value)));
  const thickness = round(size.rowHeight * 0.6);
  const bars = inputs.map(({ id, value, interval }, index): Bar => {
    const middle = round((index + 0.5) * size.rowHeight);
    return {
      id,
      value,
      x: size.left,
      y: round(middle - thickness / 2),
      width: value === null ? 0 : round(within(value) - size.left),
      height: thickness,
      middle,
      whisker: interval ? { from: within(interval[0]), to: within(interval[1]) } : null,
    };
  });
  return {
    width: size.width,
    height: round(inputs.length * size.rowHeight + size.bottom),
    bars,
    ticks: steps.filter((value) => value <= largest + 1e-9).map((value) => ({ value, at: place(value) })),
  };
}
