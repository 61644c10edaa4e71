import type { Localised } from '../../course/text.ts';
import { type Outcome, type PartOutcome, type Step, sumUp } from '../outcome.ts';
import type { ClozeBody, ClozeResponse } from './schema.ts';
import { encodeTyped } from './typed-answer.ts';

type Gap = Localised<ClozeBody>['gaps'][number];

function judge(gap: Gap, given: string): { right: boolean; mistake?: string | undefined } {
  if (gap.options) {
    const option = gap.options.find((candidate) => candidate.id === given);
    return option?.correct ? { right: true } : { right: false, mistake: option?.feedback };
  }
  const typed = encodeTyped(given);
  if (gap.accept?.includes(typed)) return { right: true };
  return { right: false, mistake: gap.mistakes.find((mistake) => mistake.accept.includes(typed))?.feedback };
}

/**
 * Marks a cloze: a point for each gap filled rightly.
 * The accepted words of typed gaps come encoded, see {@link encodeTyped}.
 */
export function markCloze(item: Localised<ClozeBody>, response: ClozeResponse): Outcome {
  const steps: Step[] = [];
  const parts: PartOutcome[] = [];
  for (const gap of item.gaps) {
    const given = (Object.hasOwn(response, gap.id) ? response[gap.id] : undefined) ?? '';
    const empty = given.trim() === '';
    const { right, mistake } = empty ? { right: false } : judge(gap, given);
    steps.push({ part: gap.id, points: right ? 1 : 0, reason: right ? 'right' : empty ? 'missing' : 'wrong' });
    parts.push({
      id: gap.id,
      given: empty ? null : given,
      expected: gap.options
        ? gap.options.filter((option) => option.correct).map((option) => option.id)
        : (gap.accept ?? []).map(decodeURIComponent),
      right,
      why: gap.why,
      ...(mistake === undefined ? {} : { mistake }),
    });
  }
  return sumUp(steps, item.gaps.length, parts);
}
