/** HTML reduced to what it says. Nothing here, or behind it, ever puts markup into a page. */

/** Characters that people write by name in quiz files. Numbers work for all others. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  divide: '÷',
  minus: '−',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
  deg: '°',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
};

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** Character references; unknown names stay as they are. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (decimal !== undefined) return characterOf(Number(decimal));
      const key = (name ?? '').toLowerCase();
      return Object.hasOwn(named, key) ? (named[key] ?? whole) : whole;
    },
  );
}

const media = /<(?:img|audio|video|iframe|object|embed|svg|canvas)\b/i;

export interface PlainText {
  text: string;
  /** Pictures, sound or embedded pages could not come along. */
  mediaLost: boolean;
}

/** What a `<` must be followed by to be the tag of these. Without a list every `<letter…>` is one. */
const commonTags =
  'a|abbr|b|big|blockquote|br|center|code|dd|div|dl|dt|em|embed|font|h[1-6]|hr|i|iframe|img|audio|video|object|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var';

function withoutTags(html: string, tag: string): string {
  const closing = /<\/(?:p|div|li|tr|h[1-6]|ul|ol|table|blockquote|dd|dt|pre)\s*>|<br\s*\/?>|<hr\s*\/?>/gi;
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<li\b[^>]*>/gi, '• ')
    .replace(closing, '\n')
    .replace(new RegExp(`</?(?:${tag})(?:\\s[^<>]*)?/?>`, 'gi'), '');
}

function tidyLines(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text that is HTML: white space does not count, every tag goes. */
export function plainTextOfHtml(html: string): PlainText {
  const text = withoutTags(html.replace(/\s+/g, ' '), '[a-z][a-z0-9:-]*');
  return { text: tidyLines(decodeReferences(text)), mediaLost: media.test(html) };
}

/** A text that may hold some HTML (Moodle's own format): line ends count, only tags people use go, so “a < b” stays. */
export function plainTextOfMixed(text: string): PlainText {
  return { text: decodeReferences(withoutTags(text, commonTags)).trim(), mediaLost: media.test(text) };
}
