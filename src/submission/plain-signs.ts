/**
 * What channels do to plain signs, undone: mail programs escape, phones replace dashes, input methods widen letters, chats
 * put invisible signs between. Positions in the original are kept, so that a finding can be shown where it stands.
 */

export interface PlainText {
  text: string;
  /** Where the sign at `index` of the plain text stands in the original. */
  positionOf(index: number): number;
}

const invisible = '\\u00ad\\u034f\\u061c\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const wideSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\t';
const dashes = '\\u2010-\\u2015\\u2212\\u2500\\u2501\\u2e3a\\u2e3b\\u30fc\\ufe31\\ufe32\\ufe58\\ufe63';
const fullWidth = '\\uff01-\\uff5e';
const entity = '&(?:amp;){0,4}(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[a-zA-Z]{2,8});';
/** Tags of HTML, and those of other XML by their prefix (`<w:t>`); an address in angle brackets is none. */
const tag =
  '<\\/?(?:[a-z]{1,10}:[^<>]{0,300}|(?:br|p|div|li|ul|ol|tr|td|table|tbody|blockquote|pre|code|hr|span|b|i|u|a|em|strong|font|wbr|html|body|h[1-6])(?:\\s[^<>]{0,300})?\\/?)>';

const changed = new RegExp(
  `\\r\\n?|[\\u0085\\u2028\\u2029\\v\\f]|[${invisible}]+|[${wideSpaces}]|[${dashes}]|[${fullWidth}]|${entity}|${tag}`,
  'g',
);

const namedSigns: Readonly<Record<string, string>> = {
  gt: '>',
  lt: '<',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  minus: '-',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  plus: '+',
  sol: '/',
  equals: '=',
  NewLine: '\n',
  Tab: ' ',
};

/** Tags that stand inside a line of text; the others break it. */
const inlineTag = /^<\/?(?:span|b|i|u|a|em|strong|font|wbr|code)[\s/>]/;

const signTests = {
  spaces: new RegExp(`[${wideSpaces}]`),
  dashes: new RegExp(`[${dashes}]`),
  invisible: new RegExp(`[${invisible}]`),
  'full-width': new RegExp(`[${fullWidth}]`),
  entities: new RegExp(entity),
  tags: new RegExp(tag),
} as const;

export type SignChange = keyof typeof signTests;

/** Which kinds of changed signs a text holds. */
export function signChangesIn(source: string): SignChange[] {
  return (Object.keys(signTests) as SignChange[]).filter((change) => signTests[change].test(source));
}

function plainOf(found: string): string {
  const code = found.charCodeAt(0);
  if (found.startsWith('&')) {
    const name = found.replace(/^&(?:amp;)*/, '').slice(0, -1);
    if (!name.startsWith('#')) return namedSigns[name] ?? found;
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    // What an entity stands for may itself be a dash or a space that no key has.
    return point > 0 && point < 0xffff ? plainSigns(String.fromCharCode(point)).text : found;
  }
  if (found.startsWith('<')) return inlineTag.test(found) ? '' : '\n';
  if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c) return '\n';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (signTests.spaces.test(found)) return ' ';
  if (signTests.dashes.test(found)) return '-';
  return '';
}

/** Folds the signs of a text back to plain ones. Line ends become `\n`. */
export function plainSigns(source: string): PlainText {
  /** Places from which on positions differ by another amount: index in the plain text, index in the source. */
  const shiftedAt: number[] = [0];
  const shiftedTo: number[] = [0];
  let drift = 0;
  const text = source.replace(changed, (found, at: number) => {
    const plain = plainOf(found);
    if (plain.length !== found.length) {
      drift += found.length - plain.length;
      shiftedAt.push(at + found.length - drift);
      shiftedTo.push(at + found.length);
    }
    return plain;
  });
  return {
    text,
    positionOf(index) {
      let low = 0;
      let high = shiftedAt.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((shiftedAt[middle] ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      return Math.min(source.length, (shiftedTo[low] ?? 0) + index - (shiftedAt[low] ?? 0));
    },
  };
}
