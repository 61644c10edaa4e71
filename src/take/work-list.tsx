/** Sittings on this device, each a link that opens it. */
import { isFinished, type Sitting } from '../assessment/sitting.ts';
import { fill } from '../course/strings/fill.ts';
import type { TakeStrings } from '../course/strings/index.ts';

/** How a sitting stands, in words. */
export function standingWords({ attempt }: Sitting, strings: TakeStrings, locale: string): string {
  const date = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  if (attempt.submittedAt !== undefined) return fill(strings.handedIn, { date: date(attempt.submittedAt) });
  const done = Object.keys(attempt.responses).length;
  return fill(strings.unfinished, { done, all: attempt.items.length, date: date(attempt.startedAt) });
}

export function WorkList({
  sittings,
  title,
  nameOf,
  strings,
  locale,
}: {
  /** Newest last. */
  sittings: readonly Sitting[];
  title: string;
  /** What tells one from another here. */
  nameOf: (sitting: Sitting) => string;
  strings: TakeStrings;
  locale: string;
}) {
  if (sittings.length === 0) return null;
  return (
    <section class="work">
      <h2>{title}</h2>
      <ul class="plain">
        {[...sittings].reverse().map((sitting) => (
          <li key={sitting.attempt.id}>
            <p>
              <b dir="auto">{nameOf(sitting)}</b>
              <span class="hint"> {standingWords(sitting, strings, locale)}</span>
            </p>
            <a href={`#sitting=${sitting.attempt.id}`}>
              {isFinished(sitting) ? strings.fetchAgain : strings.resume}
              <span class="visually-hidden"> {nameOf(sitting)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
