/** How names and staff numbers are compared: as people type them, not as machines store them. */

const invisible = /[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]/g;

/** A name without what does not tell people apart: width, case, spaces beside Han characters, spaces too many. */
export function foldName(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

/** A staff number without spaces, hyphens, width and case; `00317` and `317` stay two numbers. */
export function foldNumber(number: string): string {
  return number
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\s\-‐-―−]+/g, '')
    .toUpperCase();
}
