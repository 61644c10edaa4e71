/** Saving what review knows: the log as a table, the cards for Anki. */
import { useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ReviewRecord } from '../progress/review-record.ts';
import type { Card } from '../review/card.ts';
import type { ObjectivePlace, ReviewProps } from '../review/props.ts';
import { bringItems } from './review-items.ts';

export function ReviewExport({
  cards,
  record,
  places,
  today,
  ...props
}: ReviewProps & {
  cards: readonly Card[];
  record: ReviewRecord;
  places: ReadonlyMap<string, ObjectivePlace>;
  /** The learner's day, for the name of the file. */
  today: Date;
}) {
  const { strings } = props;
  const [news, setNews] = useState('');
  const nameOf = (start: string, end: string) => `${start}-${today.toISOString().slice(0, 10)}.${end}`;
  const inWords = (work: Promise<string>) => {
    setNews(strings.exporting);
    work.then(setNews, (error: unknown) =>
      setNews(fill(strings.loadFailed, { reason: error instanceof Error ? error.message : String(error) })),
    );
  };
  const saveLog = async () => {
    const [{ csvText }, { reviewTable }, { downloadText }] = await Promise.all([
      import('../interchange/csv-out.ts'),
      import('../review/tables.ts'),
      import('../ui/download-text.ts'),
    ]);
    const rows = reviewTable(record, strings);
    if (rows.length === 1) return strings.nothingReviewed;
    const file = nameOf(strings.fileCsv, 'csv');
    downloadText(file, csvText(rows), 'text/csv');
    return fill(strings.exportedFile, { file });
  };
  const saveCards = async () => {
    const wanted = cards.filter(({ state }) => state !== 'missing');
    if (wanted.length === 0) return strings.exportNothing;
    const [items, { ankiText }, { downloadText }] = await Promise.all([
      bringItems(wanted, places, props),
      import('../review/anki.ts'),
      import('../ui/download-text.ts'),
    ]);
    const notes = wanted.flatMap(({ item: id, objective }) => {
      const item = items.get(id);
      return item ? [{ item, lesson: places.get(objective)?.lesson.title ?? '' }] : [];
    });
    const file = nameOf(strings.fileAnki, 'txt');
    const words = { deck: strings.deck, explanation: props.exerciseStrings.explanation, pair: strings.pair };
    downloadText(file, ankiText(notes, words), 'text/plain');
    return fill(strings.exportedAnki, { file, count: notes.length });
  };
  return (
    <section class="review-export">
      <h2>{strings.export}</h2>
      <p>{strings.exportHint}</p>
      <p class="actions">
        <button type="button" onClick={() => inWords(saveLog())}>
          {strings.exportCsv}
        </button>
        <button type="button" onClick={() => inWords(saveCards())}>
          {strings.exportAnki}
        </button>
      </p>
      <p role="status" class="status">
        {news}
      </p>
    </section>
  );
}
