/** How long a scenario takes. */
import { bestPath } from './best-path.ts';
import type { Graph } from './graph.ts';

/** Minutes to plan: half a minute for reading and weighing a step of the best path, and two for looking back. */
export function playingMinutes(graph: Graph): number {
  return Math.ceil(bestPath(graph).length / 2) + 2;
}
