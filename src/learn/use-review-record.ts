/** The cards of this page: read from the record, worked out anew with every step, written through with their digest. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { featureKeys } from '../progress/feature-keys.ts';
import { type ReviewRecord, readReviews, writeReviews } from '../progress/review-record.ts';
import type { WriteResult } from '../progress/storage.ts';
import { $attempts, $lessons, openRecord } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { type Card, cardsOf, inCourse } from '../review/card.ts';
import { dayOf, localZone } from '../review/day.ts';
import { digestOf, savedAtOf } from '../review/due-digest.ts';
import { missesOf } from '../review/misses.ts';

export interface ReviewHandling {
  live: boolean;
  record: ReviewRecord;
  cards: readonly Card[];
  /** The learner's day (see `review/day.ts`). */
  today: number;
  keep: (record: ReviewRecord) => void;
  kept: WriteResult;
}

/** @param objectives those the course has today */
export function useReviewRecord(objectives: ReadonlySet<string>): ReviewHandling {
  const [record, setRecord] = useState<ReviewRecord>();
  const [kept, setKept] = useState<WriteResult>('saved');
  const [now, setNow] = useState(() => Date.now());
  const attempts = useStore($attempts);
  const lessons = useStore($lessons);
  useEffect(() => {
    const read = () => setRecord(readReviews(openRecord(), new Date().toISOString()));
    // A page that was left open over night is looked at on another day, and another tab may have reviewed meanwhile.
    const look = () => setNow(Date.now());
    const other = (event: StorageEvent) => {
      if (event.key === null || event.key === featureKeys.review) read();
    };
    read();
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    addEventListener('storage', other);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
      removeEventListener('storage', other);
    };
  }, []);
  const today = dayOf(now, localZone);
  const cards = useMemo(
    () => (record ? inCourse(cardsOf(missesOf(attempts, lessons), record, now, localZone), objectives) : []),
    [record, attempts, lessons, today],
  );
  useEffect(() => {
    if (!record) return;
    const storage = openRecord();
    const digest = JSON.stringify(digestOf(cards, savedAtOf(storage.read(featureKeys.review))));
    if (cards.length > 0 && storage.read(featureKeys.due) !== digest) storage.write(featureKeys.due, digest);
  }, [record, cards]);
  const keep = (next: ReviewRecord) => {
    const written = writeReviews(openRecord(), next, new Date().toISOString());
    setRecord(written.record);
    setKept(written.kept);
  };
  return { live: record !== undefined, record: record ?? {}, cards, today, keep, kept };
}
