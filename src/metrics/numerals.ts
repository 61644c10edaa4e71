/** Numbers as people write them: 12, １２, 十二, 三点五, −3, seven. One text, one number. */

const chineseDigits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chineseUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };
const englishWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Digits side by side, as years and house numbers are read: 二〇二 is 202. */
function readPositional(signs: readonly string[]): number | undefined {
  const digits = signs.map((sign) => chineseDigits[sign]);
  return digits.every((digit) => digit !== undefined) ? Number(digits.join('')) : undefined;
}

/** Digits with units: 三百零五 is 305; 三百五, as it is spoken, 350. */
function readWithUnits(signs: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  /** Undefined where the last sign was a unit. */
  let digit: number | undefined;
  let lastUnit = 0;
  let zeroBefore = false;
  for (const sign of signs) {
    const unit = chineseUnits[sign];
    const value = chineseDigits[sign];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      zeroBefore = digit === 0 || value === 0;
      digit = value;
    } else if (unit === 10_000) {
      if (lastUnit === unit || section + (digit ?? 0) === 0) return undefined;
      total = (section + (digit ?? 0)) * unit;
      [section, digit, lastUnit, zeroBefore] = [0, undefined, unit, false];
    } else if (unit !== undefined) {
      // Ten may stand without a one before it, and units come in falling order.
      if ((!digit && unit !== 10) || (lastUnit !== 0 && lastUnit <= unit)) return undefined;
      section += (digit || 1) * unit;
      [digit, lastUnit, zeroBefore] = [undefined, unit, false];
    } else return undefined;
  }
  const spoken = digit !== undefined && digit > 0 && lastUnit > 10 && !zeroBefore;
  return total + section + (spoken ? (digit ?? 0) * (lastUnit / 10) : (digit ?? 0));
}

function readChinese(text: string): number | undefined {
  const [whole = '', fraction, ...more] = text.split('点').flatMap((part) => part.split('點'));
  if (more.length > 0) return undefined;
  const signs = [...whole];
  if (signs.length === 0) return undefined;
  const value = signs.some((sign) => sign in chineseUnits) ? readWithUnits(signs) : readPositional(signs);
  if (fraction === undefined || value === undefined) return value;
  const places = readPositional([...fraction]);
  return fraction === '' || places === undefined ? undefined : value + places / 10 ** [...fraction].length;
}

/** Full-width signs as plain ones, every kind of minus as one, no space around. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–—﹣]/g, '-')
    .replaceAll('､', '、')
    .trim();
}

/**
 * Reads one number without unit or separator of thousands.
 * @returns undefined for anything else
 */
export function readNumeral(text: string): number | undefined {
  const plain = plainSigns(text).toLowerCase();
  if (/^[+-]?(?:\d{1,15}(?:\.\d{0,9})?|\.\d{1,9})$/.test(plain)) return Number(plain);
  const word = englishWords.indexOf(plain);
  if (word !== -1) return word;
  const signed = /^(负|負|-)?([〇零一二两兩三四五六七八九十百千万萬点點]{1,20})$/.exec(plain);
  const value = signed && readChinese(signed[2] ?? '');
  return value === undefined || value === null ? undefined : signed?.[1] ? -value : value;
}
