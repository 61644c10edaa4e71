/**
 * Reads a number as people type it: full-width digits, thousands separators of both scripts, a sign of any width, a
 * percent sign, a currency or unit behind it, and 万 (ten thousand) where the field does not already count in 万.
 * @param unit the field's unit as shown, e.g. `元` or `万元`
 * @returns the value, or null when there is no number or more than one
 * @example readNumber('４５，０００ 元') // 45000
 */
export function readNumber(typed: string, unit = ''): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[\s_]/g, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  const found = plain.match(/[+-]?(?:\d+\.?\d*|\.\d+)/g);
  if (found === null || found.length !== 1) return null;
  const value = Number(found[0]);
  const inTenThousands = /\d[万萬]/.test(plain) && !/[万萬]/.test(unit);
  return inTenThousands ? value * 10_000 : value;
}
