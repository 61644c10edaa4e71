/** Works out anew when everything is due, after an import or where another device's reviews have come in. */
import { readReviews } from '../progress/review-record.ts';
import { $attempts, $lessons, openRecord } from '../progress/store.ts';
import { cardsOf } from '../review/card.ts';
import { localZone } from '../review/day.ts';
import { type DueDigest, digestOf } from '../review/due-digest.ts';
import { missesOf } from '../review/misses.ts';

/** @param now milliseconds since 1970 */
export function freshDigest(now: number, reviewsSavedAt: string): DueDigest {
  const record = readReviews(openRecord(), new Date(now).toISOString());
  return digestOf(cardsOf(missesOf($attempts.get(), $lessons.get()), record, now, localZone), reviewsSavedAt);
}
