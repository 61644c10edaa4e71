/** Renders Simplified Chinese as Traditional (OpenCC, characters only, Taiwan standard forms). Runs only while building. */
import * as OpenCC from 'opencc-js/cn2t';

/**
 * Characters and words for which the general dictionary picks a reading that is rare in texts about business.
 * Longer words of the dictionary still win: 标签 stays 標籤, 公里 stays 公里.
 */
const businessReadings: [string, string][] = [
  ['签', '簽'],
  ['里', '裏'],
  ['冲', '沖'],
  ['伙伴', '夥伴'],
  ['战略伙伴', '戰略夥伴'],
  ['合作伙伴', '合作夥伴'],
];

function converter(terms: readonly [string, string][]): (text: string) => string {
  return OpenCC.ConverterFactory(
    [[...terms, ...businessReadings], ...(OpenCC.Locale.from['cn']?.[0] ?? [])],
    ...(OpenCC.Locale.to['tw'] ?? []),
  );
}

let overrides: readonly [string, string][] = [];
/** Made with the first text: loading the dictionaries takes longer than converting a page. */
let convert: ((text: string) => string) | undefined;
/** What has been converted, by the text before; most of what stands on one page stands on others too. */
const conversions = new Map<string, string>();

/** Sets single terms whose automatic rendering is not what we want, as [Simplified, Traditional]. */
export function setTraditionalOverrides(terms: readonly [string, string][]): void {
  overrides = terms;
  convert = undefined;
  conversions.clear();
}

/**
 * From the first Chinese sign after a tag or a straight quotation mark to the next of these; Latin letters right before it
 * may belong to a term such as RFM模型. No term reaches over a tag, so parts can be converted by themselves.
 */
const chinesePart = /\w*[“”\u2e80-\uffff][^<>"\n]*/g;

function convertPart(part: string): string {
  const known = conversions.get(part);
  if (known !== undefined) return known;
  convert ??= converter(overrides);
  const converted = convert(part).replaceAll('“', '「').replaceAll('”', '」');
  conversions.set(part, converted);
  return converted;
}

/** The text in Traditional characters, with the quotation marks that Traditional readers expect. */
export function toTraditional(text: string): string {
  return text.replace(chinesePart, convertPart);
}

/** An element written in Simplified on purpose, such as the name of the language in the language switch. */
const keptElement = /<\w+\b[^>]*\slang="zh-Hans"[^>]*>[^<]*<\/\w+>/g;

/** A finished page in Traditional; elements marked `lang="zh-Hans"` that hold only text stay as they are. */
export function pageToTraditional(html: string): string {
  let converted = '';
  let last = 0;
  for (const kept of html.matchAll(keptElement)) {
    converted += toTraditional(html.slice(last, kept.index)) + kept[0];
    last = kept.index + kept[0].length;
  }
  return converted + toTraditional(html.slice(last));
}
