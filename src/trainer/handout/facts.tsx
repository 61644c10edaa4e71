/** What an assignment asks, in a line or as a list: for the trainer before sending, and on printed sheets. */
import type { Assignment } from '../../assignment/assignment.ts';
import { formSize } from '../../assignment/form-of-assignment.ts';
import { fill } from '../../course/strings/fill.ts';
import { type Words, zonedDate } from '../builder/words.ts';

type Told = Pick<Assignment, 'form' | 'items' | 'passMark' | 'attempts' | 'minutes' | 'opensAt' | 'dueAt' | 'timeZone' | 'sealed'> & {
  scenarios?: readonly unknown[];
};

/** The facts in the order people ask for them. */
export function factsOf(assignment: Told, words: Words): string[] {
  const { summary, scenarios } = words.assign;
  const percent = new Intl.NumberFormat(words.intl, { style: 'percent' });
  const date = (moment: string) => `${zonedDate(words, moment, assignment.timeZone)} (${assignment.timeZone.replaceAll('_', ' ')})`;
  const asked = formSize(assignment);
  return [
    assignment.items.length === 0
      ? ''
      : assignment.form.kind === 'drawn'
        ? fill(summary.drawn, { asked, count: assignment.items.length })
        : fill(summary.items, { count: asked }),
    assignment.scenarios?.length ? fill(scenarios.count, { count: assignment.scenarios.length }) : '',
    assignment.minutes === undefined ? summary.noLimit : fill(summary.limit, { count: assignment.minutes }),
    fill(summary.passMark, { passMark: percent.format(assignment.passMark) }),
    assignment.attempts === 0 ? summary.anyAttempts : fill(summary.attempts, { count: assignment.attempts }),
    assignment.sealed ? summary.sealed : '',
    assignment.opensAt === undefined ? '' : fill(summary.opens, { date: date(assignment.opensAt) }),
    assignment.dueAt === undefined ? '' : fill(summary.due, { date: date(assignment.dueAt) }),
  ].filter(Boolean);
}
