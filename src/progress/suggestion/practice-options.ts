/** Practising what was met before: repeating an objective, reviewing cards, drilling two categories. What each would bring. */
import type { Mastery } from '../mastery/mastery.ts';
import { lessonsOf } from '../progress-course.ts';
import type { LearnerState, Option, Reason } from './learner-state.ts';
import { knownOf, readinessOf, supportedBy, supportWeight } from './standing-of-lessons.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Reading a passage again and answering its questions. Share of what is missing that it brings, and how long it takes. */
const repeating = { reach: 0.25, minutes: 4 };
/** As long as its answers are fresh, answering again shows and brings little. */
const freshHours = 12;
const longAgoDays = 21;
/** Half of what was known is taken to need refreshing after so long, so that nothing is left alone for good. */
const refreshDays = 30;
/** Looking through the cards takes a minute to settle down to, then so long each; each brings back so much. */
const reviewing = { settling: 1, minutesEach: 0.4, gainEach: 0.06 };
/** A short round on two categories, and the share of the confusion it clears up. */
const drilling = { minutes: 3, reach: 0.5 };

/** Share of what was known that needs no refreshing, by age in milliseconds. What was never asked needs none of its own. */
function leftAfter(age: number): number {
  return Number.isFinite(age) ? 0.5 ** (age / day / refreshDays) : 1;
}

function reasonOf(mastery: Mastery | undefined, age: number): Reason {
  if (!mastery) return { code: 'unasked' };
  if (age >= longAgoDays * day && mastery.level !== 'weak') return { code: 'longAgo', days: Math.floor(age / day) };
  return mastery.level === 'unclear' ? { code: 'unclear' } : { code: 'low', expected: mastery.expected };
}

/** Objectives of lessons that were read; what was only asked, as in an entry test, is read first. */
export function repeatOptions(state: LearnerState): Option[] {
  const known = knownOf(state);
  const readiness = readinessOf(state);
  const supported = supportedBy(state);
  return lessonsOf(state.course).flatMap((lesson) =>
    lesson.objectives.flatMap((objective): Option[] => {
      const mastery = state.mastery.get(objective.id);
      if (!state.isRead(lesson.scope)) return [];
      const age = state.now - (mastery?.lastAt ?? Number.NEGATIVE_INFINITY);
      if (age < freshHours * hour) return [];
      const support = supported(lesson);
      const missing = 1 - known(lesson, objective.id) * leftAfter(age);
      const worth = (repeating.reach * missing * readiness(lesson) * supportWeight(support)) / repeating.minutes;
      const main = reasonOf(mastery, age);
      const rests: Reason[] = support > 0 ? [{ code: 'supports', count: support }] : [];
      return [{ worth, suggestion: { kind: 'repeat', lesson, objective, minutes: repeating.minutes, reasons: [main, ...rests] } }];
    }),
  );
}

/** Reviewing all cards that are due; one alone is not worth settling down to. */
export function reviewOptions({ dueReviews }: LearnerState): Option[] {
  const count = Number.isFinite(dueReviews) ? Math.floor(dueReviews) : 0;
  if (count < 1) return [];
  const minutes = reviewing.settling + count * reviewing.minutesEach;
  return [
    {
      worth: (count * reviewing.gainEach) / minutes,
      suggestion: { kind: 'review', minutes: Math.ceil(minutes), reasons: [{ code: 'due', count }] },
    },
  ];
}

/** Drilling two categories that are taken for each other. */
export function drillOptions({ confusions }: LearnerState): Option[] {
  return confusions.flatMap((confusion): Option[] => {
    if (!(confusion.share > 0)) return [];
    const worth = (drilling.reach * Math.min(1, confusion.share)) / drilling.minutes;
    const reasons: Reason[] = [{ code: 'confused', one: confusion.one, other: confusion.other }];
    return [{ worth, suggestion: { kind: 'drill', confusion, minutes: drilling.minutes, reasons } }];
  });
}
