/** The trainer's mark and comment on one free answer. */
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { useSurroundings } from './client-context.tsx';

/** Points as typed, 0–100; null when left empty, undefined when they are none. */
function readPoints(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace('%', '').trim();
  if (plain === '') return null;
  const points = Number(plain);
  return Number.isFinite(points) && points >= 0 && points <= 100 ? points : undefined;
}

export interface MarkedAnswer {
  submission: string;
  item: string;
  name: string;
  number: number;
  score: number | null;
  comment: string;
}

export function MarkForm({ answer, waiting }: { answer: MarkedAnswer; waiting: boolean }) {
  const { wording, act } = useSurroundings();
  const { strings } = wording;
  const [points, setPoints] = useState(answer.score === null ? '' : String(Math.round(answer.score * 1000) / 10));
  const [comment, setComment] = useState(answer.comment);
  const [invalid, setInvalid] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = `points-${answer.submission}-${answer.item}`;

  const save = async (typed: string) => {
    const read = readPoints(typed);
    setInvalid(read === undefined);
    if (read === undefined) return field.current?.focus();
    const score = read === null ? null : read / 100;
    await act(
      { kind: 'mark', submission: answer.submission, item: answer.item, score, comment: comment.trim() },
      fill(strings.markSaved, { name: answer.name, item: answer.number }),
    );
  };
  return (
    <form
      class={waiting ? 'mark-form waiting' : 'mark-form'}
      onSubmit={(event) => {
        event.preventDefault();
        save(points);
      }}
    >
      <label>
        <span class="hint">{strings.points}</span>
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="decimal"
          value={points}
          aria-invalid={invalid}
          aria-describedby={invalid ? `${id}-problem` : undefined}
          onInput={(event) => setPoints(event.currentTarget.value)}
        />
      </label>
      <span class="quick">
        {[0, 50, 100].map((value) => (
          <button
            key={value}
            type="button"
            aria-label={fill(strings.quick, { points: value })}
            onClick={() => {
              setPoints(String(value));
              save(String(value));
            }}
          >
            {value}
          </button>
        ))}
      </span>
      <label class="comment">
        <span class="hint">{strings.comment}</span>
        <textarea rows={1} maxLength={2000} value={comment} onInput={(event) => setComment(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main">
        {strings.saveMark}
      </button>
      {invalid && (
        <p id={`${id}-problem`} class="problem">
          {strings.pointsInvalid}
        </p>
      )}
    </form>
  );
}
