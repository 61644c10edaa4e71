/** Difficulty by discrimination: each item a point, so that the odd ones stand apart. */
import { poorDiscrimination, tooEasy, tooHard } from '../thresholds.ts';
import { type Frame, round, scale, type Tick } from './frame.ts';

export interface ScatterInput {
  id: string;
  /** Number of the item in the table; it is the label, since names would not fit. */
  number: number;
  difficulty: number | null;
  discrimination: number | null;
}

export interface ScatterPoint {
  x: number;
  y: number;
  /** Items whose points would cover each other; mostly one. */
  items: { id: string; number: number }[];
  /** Outside what is usual, so drawn with another mark. */
  odd: boolean;
}

export interface ScatterPlot {
  width: number;
  height: number;
  /** The drawing inside the margins. */
  area: { x: number; y: number; width: number; height: number };
  points: ScatterPoint[];
  xTicks: Tick[];
  yTicks: Tick[];
  /** Lines at the conventional bounds: too hard, too easy, poor discrimination. */
  lines: { id: 'too-hard' | 'too-easy' | 'poor'; x1: number; y1: number; x2: number; y2: number }[];
  /** Items without one of the figures; they stand in the table only. */
  missing: string[];
}

/** Points nearer than this cannot be told apart in print. */
const apart = 6;

/** p from 0 to 1 to the right; discrimination up, from the lowest tenth that holds all items (at most 0) to 1. */
export function scatterPlot(inputs: readonly ScatterInput[], frame: Frame): ScatterPlot {
  const drawn = inputs.flatMap(({ id, number, difficulty, discrimination }) =>
    difficulty === null || discrimination === null ? [] : [{ id, number, difficulty, discrimination }],
  );
  const lowest = Math.min(0, ...drawn.map(({ discrimination }) => Math.floor(discrimination * 5) / 5));
  const { width, height, margin } = frame;
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  const xOf = scale([0, 1], [margin.left, right]);
  const yOf = scale([lowest, 1], [bottom, margin.top]);
  const points: ScatterPoint[] = [];
  for (const { id, number, difficulty, discrimination } of drawn) {
    const [x, y] = [xOf(difficulty), yOf(discrimination)];
    const odd = difficulty > tooEasy || difficulty < tooHard || discrimination < poorDiscrimination;
    const near = points.find((point) => point.odd === odd && Math.hypot(point.x - x, point.y - y) < apart);
    if (near) near.items.push({ id, number });
    else points.push({ x, y, items: [{ id, number }], odd });
  }
  const steps = Math.round((1 - lowest) * 5);
  return {
    width,
    height,
    area: { x: margin.left, y: margin.top, width: round(right - margin.left), height: round(bottom - margin.top) },
    points,
    xTicks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => ({ value, at: xOf(value) })),
    yTicks: Array.from({ length: steps + 1 }, (_, index) => Number((lowest + index / 5).toFixed(1))).map((value) => ({
      value,
      at: yOf(value),
    })),
    lines: [
      { id: 'too-hard', x1: xOf(tooHard), y1: margin.top, x2: xOf(tooHard), y2: bottom },
      { id: 'too-easy', x1: xOf(tooEasy), y1: margin.top, x2: xOf(tooEasy), y2: bottom },
      { id: 'poor', x1: margin.left, y1: yOf(poorDiscrimination), x2: right, y2: yOf(poorDiscrimination) },
    ],
    missing: inputs.filter((input) => !drawn.some(({ id }) => id === input.id)).map(({ id }) => id),
  };
}
