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

function converter(overrides: readonly [string, string][]): (text: string) => string {
  return OpenCC.ConverterFactory(
    [[...overrides, ...businessReadings], ...(OpenCC.Locale.from['cn']?.[0] ?? [])],
    ...(OpenCC.Locale.to['tw'] ?? []),
  );
}

let convert = converter([]);

/** Sets single terms whose automatic rendering is not what we want, as [Simplified, Traditional]. */
export function setTraditionalOverrides(overrides: readonly [string, string][]): void {
  convert = converter(overrides);
}

/** The text in Traditional characters, with the quotation marks that Traditional readers expect. */
export function toTraditional(text: string): string {
  return convert(text).replaceAll('“', '「').replaceAll('”', '」');
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
