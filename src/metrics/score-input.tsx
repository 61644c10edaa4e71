/** A field for scores, and beside it what of them could not be read. */
import { fill } from '../course/strings/fill.ts';
import type { MetricsStrings } from '../course/strings/index.ts';
import type { Figures } from './figures.ts';
import { mostAnswers, type ReadScores, type Scale, type Unread } from './read-scores.ts';

/** More pieces than this are only counted. */
const named = 6;

export function ScoreInput({
  id,
  label,
  scale,
  text,
  unread,
  onText,
  figures,
  strings,
}: {
  id: string;
  label: string;
  scale: Scale;
  text: string;
  unread: readonly Unread[];
  onText: (text: string) => void;
  figures: Figures;
  strings: MetricsStrings;
}) {
  const limits = { ...scale, most: figures.count(mostAnswers) };
  return (
    <>
      <label for={id}>
        <b>{label}</b> <span class="hint">{fill(strings.scoresOf, { ...scale })}</span>
      </label>
      <textarea
        id={id}
        rows={3}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-describedby={unread.length > 0 ? `${id}-unread ${id}-hint` : `${id}-hint`}
        aria-invalid={unread.length > 0}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      {unread.length > 0 && (
        <div class="unread" id={`${id}-unread`}>
          <p>{strings.unread}</p>
          <ul>
            {unread.slice(0, named).map(({ text: piece, line, reason }, index) => (
              <li key={index}>{fill(strings.unreadPiece, { line, text: piece, reason: fill(strings.unreadReasons[reason], limits) })}</li>
            ))}
            {unread.length > named && <li>{fill(strings.unreadMore, { count: unread.length - named })}</li>}
          </ul>
        </div>
      )}
      <p class="hint" id={`${id}-hint`}>
        {strings.scoresHint}
      </p>
    </>
  );
}

/** What a screen reader is told of scores: the result, and that something was left out. */
export function saidOf(result: string | undefined, { unread }: ReadScores, strings: MetricsStrings): string {
  const missed = unread.length > 0 ? [fill(strings.unreadShort, { count: unread.length })] : [];
  return [result ?? strings.noAnswers, ...missed].join(' ');
}
