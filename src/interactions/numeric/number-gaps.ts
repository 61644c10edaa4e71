/**
 * Gaps for numbers in the texts of an item: `{records}`. The build fills them for the printed item, review for the item that
 * comes back with other numbers.
 */

const gap = /\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}/g;

/** The names of a text’s gaps. */
export function numberGapsIn(text: string): string[] {
  return [...text.matchAll(gap)].map(([, name = '']) => name);
}

/** A number as the items print it: 1,860, 16.7, −5. */
export function printedNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The text with its gaps filled; a gap without a number stays as it is. */
export function fillNumberGaps(text: string, numberOf: (name: string) => number | undefined): string {
  return text.replace(gap, (whole, name) => {
    const value = numberOf(name);
    return value === undefined ? whole : printedNumber(value);
  });
}
