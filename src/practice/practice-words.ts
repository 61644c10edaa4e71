/** The words that the drills need once they begin; one file for all of them. */
import type { Locale } from '../course/locale.ts';
import type { CaseStrings, PracticeStrings } from '../course/strings/index.ts';

export interface PracticeWords {
  locale: Locale;
  practice: PracticeStrings;
  case: CaseStrings;
  /** Between the entries of a list. */
  listSeparator: string;
}
