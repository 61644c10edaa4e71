/**
 * From an answer to a grade: what came of it and how long it took. The learner can always say otherwise.
 *
 * - again: less than three quarters of the points;
 * - hard: a slip in an item of many parts (three quarters or more, but not all), or all right in more than twice the time
 *   expected of it;
 * - good: all right;
 * - easy: all right in less than 0.6 of the time expected, and known in the review before, too: the day after a miss
 *   it may be the explanation that is remembered.
 * The shares and factors are conventions of ours.
 */
import type { DeliveredItem } from '../interactions/item.ts';
import type { Grade } from '../progress/review-log.ts';

const slipFrom = 0.75;
const slow = 2;
const quick = 0.6;

/** Why a grade was proposed; the page has words for each. */
export type GradeReason = 'missed' | 'slip' | 'slow' | 'right' | 'quick';

export interface Proposal {
  grade: Grade;
  reason: GradeReason;
}

/**
 * @param score 0–1
 * @param seconds time taken
 * @param expected time expected of the item, see {@link expectedSeconds}
 * @param streak reviews in a row in which it was known before
 */
export function proposeGrade(score: number, seconds: number, expected: number, streak: number): Proposal {
  if (score < slipFrom) return { grade: 1, reason: 'missed' };
  if (score < 1) return { grade: 2, reason: 'slip' };
  if (seconds > slow * expected) return { grade: 2, reason: 'slow' };
  if (seconds < quick * expected && streak > 0) return { grade: 4, reason: 'quick' };
  return { grade: 3, reason: 'right' };
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** What has to be read before answering: never the reasons that come afterwards. */
function readBeforehand(item: DeliveredItem): string {
  const { stem, context = '', card } = item;
  const body: unknown[] = (() => {
    switch (item.interaction) {
      case 'choice':
        return item.options.map(({ text }) => text);
      case 'match':
        return [...item.sources, ...item.targets].map(({ text }) => text);
      case 'order':
        return item.steps.map(({ text }) => text);
      case 'cloze':
        return [item.text, item.gaps.flatMap(({ options = [] }) => options.map(({ text }) => text))];
      case 'categorize':
        return [item.bins.map(({ title }) => title), item.cards.map(({ text }) => text)];
      case 'place':
        return item.cards.map(({ text }) => text);
      case 'numeric':
        return item.fields.map(({ label }) => label);
      case 'text':
        return [];
    }
  })();
  return texts([stem, context, card?.text ?? '', card?.facts ?? [], body]).join(' ');
}

function decisions(item: DeliveredItem): number {
  switch (item.interaction) {
    case 'match':
      return item.sources.length;
    case 'order':
      return item.steps.length;
    case 'cloze':
      return item.gaps.length;
    case 'categorize':
    case 'place':
      return item.cards.length;
    case 'numeric':
      return item.fields.length;
    default:
      return 1;
  }
}

/**
 * Time an answer is expected to take, in seconds: reading at the usual pace (4 words or 5 Han characters a second; for
 * English, Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109, 2019, found 238 words a
 * minute), 5 s to think for each step of difficulty, 4 s for each thing to decide. Conventions of ours; they decide nothing but which grade
 * is proposed.
 */
export function expectedSeconds(item: DeliveredItem): number {
  const text = readBeforehand(item);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{Nd}][\p{L}\p{Nd}’'.,%-]*/gu)?.length ?? 0;
  return Math.round(han / 5 + words / 4 + 5 * item.difficulty + 4 * decisions(item));
}
