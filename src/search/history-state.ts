/** What the search page notes in the browser's history, so that going back finds the list as it was left. */

export interface HistoryState {
  /** How many results were loaded. */
  readonly shown?: number;
  /** Which link of the list was opened, counted from 0. */
  readonly opened?: number;
}

/** More than anybody scrolls through; a made-up number must not load the whole index. */
const most = 200;

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}

export function parseHistoryState(state: unknown): HistoryState {
  if (typeof state !== 'object' || state === null) return {};
  const shown = 'shown' in state ? count(state.shown) : undefined;
  const opened = 'opened' in state ? count(state.opened) : undefined;
  return { ...(shown !== undefined && { shown }), ...(opened !== undefined && { opened }) };
}
