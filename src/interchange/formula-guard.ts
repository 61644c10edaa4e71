/**
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula, also from a CSV file,
 * and what a learner typed would run on the trainer's machine (OWASP, “CSV Injection”). Such a text gets an apostrophe in
 * front, which spreadsheets take as “this is text”.
 *
 * Where `;` or a tab separates cells, the quotation marks of our commas do not hold a text together, so a formula could
 * begin behind one of these inside a text. It gets an apostrophe there too.
 *
 * A text that has apostrophes there already gets one more, so that taking one away always gives what was there. Numbers are
 * written as numbers and need no guard; −5 stays −5.
 */
const sign = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';
const dangerous = new RegExp(`^(?:[\\s'"]*${sign}|'*[\\t\\r\\n])`);
const inside = new RegExp(`([;\\t\\n]\\s*)(?=[\\s'"]*${sign})`, 'g');
const guardedInside = new RegExp(`([;\\t\\n]\\s*)'(?=[\\s'"]*${sign})`, 'g');

export function guarded(text: string): string {
  const within = text.replace(inside, "$1'");
  return dangerous.test(text) ? `'${within}` : within;
}

/** Takes the guard away again. */
export function unguarded(text: string): string {
  const within = text.replace(guardedInside, '$1');
  return within.startsWith("'") && dangerous.test(within) ? within.slice(1) : within;
}
