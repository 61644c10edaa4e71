/** The grade that follows from an answer, when the item comes next, and the four grades to choose another from. */
import { fill } from '../course/strings/fill.ts';
import type { ReviewStrings } from '../course/strings/index.ts';
import type { Grade } from '../progress/review-log.ts';
import type { GradeReason } from './grading.ts';
import { intervalWords, whenWords } from './words.ts';

const grades: readonly Grade[] = [1, 2, 3, 4];

export interface Verdict {
  grade: Grade;
  reason: GradeReason;
  seconds: number;
  expected: number;
}

export function GradePanel({
  verdict,
  intervals,
  today,
  onGrade,
  strings,
  locale,
}: {
  verdict: Verdict;
  intervals: Readonly<Record<Grade, number>>;
  today: number;
  onGrade: (grade: Grade) => void;
  strings: ReviewStrings;
  locale: string;
}) {
  const { grade, reason, seconds, expected } = verdict;
  return (
    <div class="grade-panel">
      <p>{fill(strings.reasons[reason], { seconds, expected })}</p>
      <fieldset>
        <legend>{strings.gradeTitle}</legend>
        <p class="hint">{strings.gradeHint}</p>
        <div class="grades">
          {grades.map((each) => (
            <label key={each}>
              <input type="radio" name="grade" value={each} checked={each === grade} onChange={() => onGrade(each)} />
              <span>
                <b>{strings.grades[each]}</b> <span class="interval">{intervalWords(intervals[each], strings)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="next-time">
        {fill(strings.graded, { grade: strings.grades[grade], when: whenWords(intervals[grade], today, strings, locale) })}
      </p>
    </div>
  );
}
