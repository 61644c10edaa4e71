/** The words of the interface. Views get the part they need as a prop, so that Traditional pages are converted with them. */
import { type Locale, languageOf } from '../locale.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Strings = typeof zh;
export type ExerciseStrings = Strings['exercise'];
export type QuizStrings = Strings['quiz'];
export type FinalStrings = Strings['finalAssessment'];
export type EntryStrings = Strings['entryTest'];
export type CertificateStrings = Strings['certificate'];
export type ProgressStrings = Strings['progress'];
export type ScenarioStrings = Strings['scenario'];
export type PracticeStrings = Strings['practice'];
export type SearchStrings = Strings['search'];
export type CaseStrings = Strings['case'];
export type ReviewStrings = Strings['review'];
export type TakeStrings = Strings['take'];
export type AssignedScenarioStrings = Strings['assignedScenario'];
export type TrainerStrings = Strings['trainer'];
export type AssignStrings = Strings['assign'];
export type GradebookStrings = Strings['gradebook'];
export type KeepingStrings = Strings['keeping'];
export type MetricsStrings = Strings['metrics'];
export type MasteryStrings = Strings['mastery'];
export type OfflineStrings = Strings['offline'];

/** The words in the language a locale is made from. */
export function stringsOf(locale: Locale): Strings {
  return languageOf(locale) === 'zh' ? zh : en;
}
