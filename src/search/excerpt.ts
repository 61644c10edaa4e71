/**
 * Turns the HTML that Pagefind makes of an excerpt into pieces of text. Text from outside is never inserted as HTML:
 * the only markup understood is `<mark>`; everything else, tags included, is shown as the characters it is.
 */

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** One pass, so that `&amp;lt;` becomes `&lt;` and no further. */
function decode(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

/** Pagefind ends headings and cells with `. ` and parts sentences with a space; Chinese text has a full stop and no space. */
function asChinese(html: string): string {
  return html
    .replace(/(?<=[\p{Script=Han}”’）》](?:<\/mark>)?)\.(?: |(?=…|$))/gu, '。')
    .replace(/(?<=[。！？；：，、](?:<\/mark>)?) +/gu, '');
}

/** Adds a piece, joined to the one before when both are marked or both are not (words of Chinese touch each other). */
function append(pieces: Piece[], text: string, marked: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + text, marked };
  else pieces.push({ text, marked });
}

/** Pagefind marks a word with the space or comma after it; only the word is meant. */
function appendMarked(pieces: Piece[], text: string): void {
  const [, before = '', word = '', after = ''] = /^([\s\p{P}]*)(.*?)([\s\p{P}]*)$/su.exec(text) ?? [];
  append(pieces, before, false);
  append(pieces, word, true);
  append(pieces, after, false);
}

/**
 * @example parseExcerpt('a <mark>b,</mark> &lt;i>') → [{a }, {b, marked}, {, <i>}]
 */
export function parseExcerpt(html: string): Piece[] {
  const pieces: Piece[] = [];
  let marked = false;
  for (const part of asChinese(html).split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (marked) appendMarked(pieces, decode(part));
    else append(pieces, decode(part), false);
  }
  return pieces;
}

/** How many characters at the beginning repeat the end of a heading, with the stop that follows it. */
function headingLength(text: string, heading: string): number {
  const from = text.startsWith('…') ? 1 : 0;
  for (let start = 0; start < (from === 0 ? 1 : heading.length); start += 1) {
    const end = from + heading.length - start;
    const stop = text.startsWith(heading.slice(start), from) && /^[.。]\s*/u.exec(text.slice(end));
    if (stop) return end + stop[0].length;
  }
  return 0;
}

/** The excerpt without the heading at its beginning, which already stands above it. */
export function withoutHeading(pieces: readonly Piece[], heading: string): Piece[] {
  let cut = headingLength(pieces.map((piece) => piece.text).join(''), heading);
  return pieces.flatMap((piece) => {
    const left = piece.text.slice(cut);
    cut = Math.max(0, cut - piece.text.length);
    return left === '' ? [] : [{ ...piece, text: left }];
  });
}
