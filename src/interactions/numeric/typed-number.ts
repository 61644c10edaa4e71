/** Words that stand for powers of ten behind a number, in both scripts. */
const magnitudes: [RegExp, number][] = [
  [/[千]/, 1e3],
  [/[万萬]/, 1e4],
  [/[亿億]/, 1e8],
];

/**
 * Reads a number as people type it: full-width digits, thousands separators of both scripts, a sign of any width, a
 * percent sign, a currency or unit behind it, and 千, 万 or 亿 where the field's unit does not already hold it.
 * @param unit the field's unit as shown, e.g. `元` or `万元`
 * @returns the value, or null when there is no number or more than one
 * @example readNumber('４５，０００ 元') // 45000
 */
export function readNumber(typed: string, unit = ''): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/(\d)[,_\s](?=\d{3}(?!\d))/g, '$1');
  const found = plain.match(/(?<!m)[+-]?\s*(?:\d+\.?\d*|\.\d+)/gi);
  if (found === null || found.length !== 1) return null;
  const value = Number(found[0].replace(/\s/g, ''));
  const behind = plain
    .slice(plain.indexOf(found[0]) + found[0].length)
    .trimStart()
    .charAt(0);
  const magnitude = magnitudes.find(([word]) => word.test(behind) && !word.test(unit));
  return value * (magnitude?.[1] ?? 1);
}
