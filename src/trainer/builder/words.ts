/** What every part of the builder gets to speak with. */
import type { Locale } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { AssignStrings, ExerciseStrings, QuizStrings, TrainerStrings } from '../../course/strings/index.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';

export interface Words {
  assign: AssignStrings;
  /** Of the trainer's own page what making a key and storing say. */
  trainer: Pick<TrainerStrings, 'key' | 'storage'>;
  exercise: ExerciseStrings;
  quiz: QuizStrings;
  /** The page's. */
  locale: Locale;
  /** For `Intl`. */
  intl: string;
}

/** A date with its time as clocks of a zone show it. */
export function zonedDate(words: Pick<Words, 'intl'>, moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(words.intl, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment));
}

/** Since when nothing changes any more, in words. */
export function frozenWords({ sent, draft }: Pick<AssignmentRecord, 'sent' | 'draft'>, words: Words): string {
  return sent ? fill(words.assign.frozen, { date: zonedDate(words, sent.at, draft.timeZone) }) : '';
}

/** A text cut to what fits in a message. */
export function shortStem(stem: string): string {
  const signs = [...stem.replace(/\s+/g, ' ')];
  return signs.length > 24 ? `${signs.slice(0, 23).join('')}…` : signs.join('');
}
