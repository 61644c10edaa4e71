/** Results in the reader's way of writing numbers. */

export interface Figures {
  /** People, answers. */
  count: (value: number) => string;
  /** Means, multiples, years: up to two decimals. */
  decimal: (value: number) => string;
  /** Standard errors: three decimals. */
  fine: (value: number) => string;
  /** 0.823 as 82.3%. */
  percent: (share: number) => string;
  /** The same with a sign, for changes. */
  change: (share: number) => string;
  /** −1 to 1 as −100 to +100, whole, with a sign. */
  points: (score: number) => string;
  /** Whole CNY, without the unit. */
  money: (value: number) => string;
}

export function figuresOf(locale: string): Figures {
  const format = (options: Intl.NumberFormatOptions) => {
    const made = new Intl.NumberFormat(locale, options);
    // What rounds to nought has no sign, and a minus is no hyphen.
    return (value: number) => made.format(value).replace(/^-/, '−');
  };
  const whole = { maximumFractionDigits: 0, signDisplay: 'negative' } as const;
  const points = format({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return {
    count: format(whole),
    decimal: format({ maximumFractionDigits: 2, signDisplay: 'negative' }),
    fine: format({ maximumFractionDigits: 3, signDisplay: 'negative' }),
    percent: format({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'negative' }),
    change: format({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    // 0.3 − 0.2 is a little less than 0.1 in binary fractions; a hundredth of a point sets it right.
    points: (score) => points(Math.round(score * 1e6) / 1e4),
    money: format(whole),
  };
}
