/** What can be wrong with a text that is read in. Codes with parameters; the page has the words. */

/**
 * What is wrong with one field of an item. Forms and all importers share these; the field is in `path`
 * (`options.1.text`), which is empty for the item as a whole.
 */
export type FaultCode =
  /** The field is not there. */
  | 'missing'
  /** It is there and says nothing. */
  | 'empty'
  /** `expected`: text, number, list, group, yes-no. */
  | 'wrong-kind'
  /** `expected`: what it may be, separated by commas; `found`. */
  | 'not-one-of'
  /** `field`: its name; `found`. */
  | 'unknown-field'
  /** `limit`: signs of a text. */
  | 'too-long'
  /** `limit` or `least`: entries of a list. */
  | 'too-many'
  | 'too-few'
  /** `least` and `limit`: a number. */
  | 'out-of-range'
  /** `found`: not letters, digits and hyphens. */
  | 'bad-id'
  /** `id`: two parts of a list have it. */
  | 'repeated-id'
  /** `id`: a target, bin, column or row that the item does not have. */
  | 'unknown-place'
  /** No option is right; or none of a gap's. */
  | 'no-right-option'
  /** `count`: more than one is right though only one may be chosen. */
  | 'several-right-options'
  /** `gap`: not exactly once in the text. */
  | 'gap-not-in-text'
  /** `gap`: it has both options and typed words, or neither. */
  | 'gap-kind'
  /** Nothing but punctuation and spaces: marking ignores those, so nobody could type it. */
  | 'no-word'
  /** A card that is neither on the board nor in a place outside it, or both. */
  | 'off-board'
  /** Anything else. */
  | 'not-valid';

export type ImportProblemCode =
  | FaultCode
  /** The text is longer than `limit` signs; nothing of it was read. */
  | 'text-too-long'
  /** More than `limit` items; the rest was not read. */
  | 'too-many-items'
  /** There is no item in it. */
  | 'nothing-found'
  // YAML
  /** `near`: not YAML here; nothing was read, or, where `kind` is `changed`, what stands before it. */
  | 'yaml-syntax'
  /** The file is neither a list of items nor has `items`. */
  | 'yaml-shape'
  /** Fields of the course's own files that an own item has no use for: `field`. */
  | 'field-not-used'
  // GIFT
  /** No braces: a description, not a question. */
  | 'gift-description'
  /** A brace without its partner. */
  | 'gift-braces'
  /** More than one pair of braces. */
  | 'gift-several-answers'
  /** `found`: an entry of a match without `->`. */
  | 'gift-match-pair'
  /** A pair without a right side. */
  | 'gift-match-target'
  /** `found` is no number. */
  | 'not-a-number'
  /** No answer gets full marks. */
  | 'gift-no-full-answer'
  /** `found`: part marks for one answer; here it is counted as right from 50 % on (`counted`: right, wrong). */
  | 'gift-partial-weight'
  /** Weights differ; here every right option counts the same and every wrong one takes as much away. */
  | 'gift-weights-evened'
  /** Several options are fully right and one may be chosen; here all of them have to be. */
  | 'gift-several-right'
  /** `found`: a second right value was left out. */
  | 'gift-several-values'
  /** `found`: an asterisk that stands for anything; it is taken as it is, or left out with its feedback. */
  | 'gift-wildcard'
  /** `found`: feedback that has no place here. */
  | 'gift-feedback-lost'
  /** Pictures, sound or embedded pages were left out. */
  | 'gift-media-lost'
  /** A free answer without a model answer. */
  | 'gift-no-model-answer'
  /** Braces in a text with a gap mean gaps; others were replaced by full-width ones. */
  | 'braces-replaced'
  // CSV and roster
  /** No header row with a column for the stem: `found`. */
  | 'csv-no-header'
  /** `column`: the heading is not known. */
  | 'csv-unknown-column'
  /** A quotation mark is not closed; what follows may have run together. */
  | 'csv-quote'
  /** `found`: not a type of item. */
  | 'csv-unknown-type'
  /** `found` names no option. */
  | 'csv-answer'
  /** `found`: an option without the arrow to its place. */
  | 'csv-pair'
  /** `found`: not 1, 2 or 3. */
  | 'csv-difficulty'
  /** A line of a roster without a name. */
  | 'roster-no-name'
  /** No staff number; the name alone tells who it is. */
  | 'roster-no-number'
  /** `found`: not a number of minutes from 0 to `limit`. */
  | 'roster-minutes'
  /** `number` or `name` stands in line `first` too, or, where that is 0, in the roster already. */
  | 'roster-duplicate'
  /** `found`: more than name, number, minutes. */
  | 'roster-too-much';

export interface ImportProblem {
  code: ImportProblemCode;
  /** From 1. */
  line: number;
  /** `left-out`: the item or row was not read. `changed`: it was read, but not all of it or not as it stands there. */
  kind: 'left-out' | 'changed';
  /** The field it is about, e.g. `options.1.text`; empty for the whole. */
  field: string;
  params: Record<string, string | number>;
  /** The beginning of what it is about, so that nothing entered is out of sight. */
  excerpt: string;
}

/** The beginning of a text, on one line. */
export function excerptOf(text: string, limit = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return (signs.length > limit ? `${signs.slice(0, limit).join('')}…` : line).toWellFormed();
}

export function leftOut(
  code: ImportProblemCode,
  line: number,
  excerpt: string,
  params: ImportProblem['params'] = {},
  field = '',
): ImportProblem {
  return { code, line, kind: 'left-out', field, params, excerpt: excerptOf(excerpt) };
}

export function changed(
  code: ImportProblemCode,
  line: number,
  excerpt: string,
  params: ImportProblem['params'] = {},
  field = '',
): ImportProblem {
  return { code, line, kind: 'changed', field, params, excerpt: excerptOf(excerpt) };
}
