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

/** Pagefind ends headings and table cells with `. `; after a Chinese character that is a Chinese full stop. */
function withChineseStops(html: string): string {
  return html.replace(/(?<=[\p{Script=Han}”’）》](?:<\/mark>)?)\. /gu, '。');
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
  for (const part of withChineseStops(html).split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (marked) appendMarked(pieces, decode(part));
    else append(pieces, decode(part), false);
  }
  return pieces;
}

/** The excerpt without the page's title at its beginning, which already stands above it. */
export function withoutTitle(pieces: readonly Piece[], title: string): Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const rest = text.startsWith(title) ? /^[.。]\s*/u.exec(text.slice(title.length)) : null;
  if (title === '' || !rest) return [...pieces];
  let cut = title.length + rest[0].length;
  return pieces.flatMap((piece) => {
    const left = piece.text.slice(cut);
    cut = Math.max(0, cut - piece.text.length);
    return left === '' ? [] : [{ ...piece, text: left }];
  });
}
