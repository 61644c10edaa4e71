/** How typed words are compared. */

/** Folds away what does not matter in a typed word: width (NFKC, Unicode UAX #15), case, half characters, white space, punctuation. */
export function foldTyped(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}

/**
 * The form in which accepted words travel in a page: folded and percent-encoded.
 * Percent-encoded, because a Traditional page is made by converting the finished Simplified one, and the list must keep
 * both scripts.
 */
export function encodeTyped(typed: string): string {
  return encodeURIComponent(foldTyped(typed));
}
