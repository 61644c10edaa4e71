/** Days and intervals in words. */
import { fill } from '../course/strings/fill.ts';
import type { ReviewStrings } from '../course/strings/index.ts';
import { dateOfDay } from './day.ts';

type Words = Pick<ReviewStrings, 'tomorrow' | 'inDays' | 'shortTomorrow' | 'shortDays'>;

/** A day as a date without its year, such as “3月2日” or “2 Mar”. */
export function dayWords(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(dateOfDay(day));
}

/** “tomorrow”, or “in 5 days (7 Mar)”. */
export function whenWords(interval: number, today: number, strings: Words, locale: string): string {
  return interval === 1 ? strings.tomorrow : fill(strings.inDays, { days: interval, date: dayWords(today + interval, locale) });
}

/** “tomorrow”, or “5 days”. */
export function intervalWords(interval: number, strings: Words): string {
  return interval === 1 ? strings.shortTomorrow : fill(strings.shortDays, { days: interval });
}
