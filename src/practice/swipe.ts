/** Swiping a card to one of two sides: how far a finger must go for it to count. */

/** Pixels to the side. Less may be an unsteady tap. */
const farEnough = 60;

export interface Point {
  x: number;
  y: number;
}

/** The side a finger went to; undefined for taps and for scrolling up or down. */
export function sideOfSwipe(from: Point, to: Point): 'left' | 'right' | undefined {
  const across = to.x - from.x;
  if (Math.abs(across) < farEnough || Math.abs(across) < 2 * Math.abs(to.y - from.y)) return undefined;
  return across < 0 ? 'left' : 'right';
}
