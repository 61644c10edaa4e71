/** A size in bytes as readers know it: in megabytes, with one decimal below ten. */
export function shownSize(bytes: number, locale: string): string {
  const megabytes = bytes / 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    unitDisplay: 'short',
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  }).format(megabytes);
}
