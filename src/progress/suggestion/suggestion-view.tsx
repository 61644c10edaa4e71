/** What to do next: one thing, why, and how long it takes. */
import { fill } from '../../course/strings/fill.ts';
import type { MasteryStrings } from '../../course/strings/index.ts';
import type { Format } from '../format.ts';
import { type ProgressCourse, passageHref } from '../progress-course.ts';
import type { Reason, Suggestion } from './learner-state.ts';

function reasonText(reason: Reason, words: MasteryStrings, format: Format): string {
  const { code, ...values } = reason;
  return fill(words.reasons[code], 'expected' in values ? { expected: format.percent(values.expected) } : values);
}

interface Goal {
  text: string;
  href: string;
}

/** Where a suggestion leads; nowhere when there is nothing to do. */
function goalOf(suggestion: Suggestion, course: ProgressCourse, reviewHref: string, words: MasteryStrings): Goal | undefined {
  switch (suggestion.kind) {
    case 'read':
      return { text: suggestion.lesson.title, href: suggestion.lesson.href };
    case 'repeat': {
      const { lesson, objective } = suggestion;
      const text = fill(words.repeatIn, { objective: objective.text, lesson: lesson.title });
      return { text, href: passageHref(lesson, objective.id) };
    }
    case 'review':
      return { text: words.reviewDue, href: reviewHref };
    case 'drill':
      return { text: suggestion.confusion.title, href: suggestion.confusion.href };
    case 'final':
      return { text: course.finalAssessment.title, href: course.finalAssessment.href };
    case 'nothing':
      return undefined;
  }
}

export function SuggestionView({
  suggestion,
  course,
  reviewHref,
  words,
  format,
}: {
  suggestion: Suggestion;
  course: ProgressCourse;
  reviewHref: string;
  words: MasteryStrings;
  format: Format;
}) {
  const goal = goalOf(suggestion, course, reviewHref, words);
  const { kind, reasons, minutes } = suggestion;
  return (
    <section class={`next ${kind}`} aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <p class="next-kind">
        {words.kinds[kind]}
        {minutes !== undefined && <span class="hint"> · {fill(words.minutes, { count: minutes })}</span>}
      </p>
      {goal && (
        <p class="next-goal">
          <a href={goal.href}>{goal.text}</a>
        </p>
      )}
      <ul class="plain reasons">
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason, words, format)}</li>
        ))}
      </ul>
      <p class="hint">{words.nextNote}</p>
    </section>
  );
}
