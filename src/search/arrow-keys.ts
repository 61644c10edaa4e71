/**
 * Where an arrow key leads in a list of links under a search field.
 * Position 0 is the field, 1 to `count` are the links; `undefined` leaves the key to the browser.
 */
export function positionAfter(key: string, position: number, count: number): number | undefined {
  if (position > 0 && key === 'Home') return 1;
  if (position > 0 && key === 'End') return count;
  if (key === 'ArrowDown' && position < count) return position + 1;
  if (key === 'ArrowUp' && position > 0) return position - 1;
  return undefined;
}
