/** Dates and shares in the reader's language. */

export interface Format {
  date: (iso: string) => string;
  percent: (share: number) => string;
}

export function formatOf(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    // An old record may hold a time nobody can read; `format` would throw on it.
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : date.format(new Date(iso))),
    percent: (share) => percent.format(share),
  };
}
