/** What every part of the builder gets to speak with. */
import type { Locale } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { AssignStrings, ExerciseStrings, QuizStrings, Strings, TakeStrings, TrainerStrings } from '../../course/strings/index.ts';
import type { ResultWords } from '../../sitting/result-words.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';

/** Parts of the words that are spoken only after something was opened. */
type LaterPart = 'rules' | 'roster' | 'send' | 'summary' | 'print' | 'writing' | 'fieldNames' | 'kinds' | 'counted' | 'problems';

/** What the page speaks with from the start, while items are chosen. */
export interface FirstWords {
  assign: Omit<AssignStrings, LaterPart>;
  trainer: Pick<TrainerStrings, 'storage'>;
  /** What the panel of own items is called. */
  ownItems: string;
  /** The page's. */
  locale: Locale;
  /** For `Intl`. */
  intl: string;
}

/** What is fetched with the first step, dialog or panel that is opened. */
export interface LaterWords {
  assign: Pick<AssignStrings, LaterPart>;
  /** Of the trainer's own page what making a key says. */
  key: TrainerStrings['key'];
  exercise: ExerciseStrings;
  quiz: QuizStrings;
  /** Of the learner's page what the preview says, too. */
  take: ResultWords & Pick<TakeStrings, 'unansweredNone'>;
}

/** Both. */
export interface Words extends Omit<FirstWords, 'assign' | 'trainer'> {
  assign: AssignStrings;
  trainer: Pick<TrainerStrings, 'key' | 'storage'>;
  exercise: ExerciseStrings;
  quiz: QuizStrings;
  take: LaterWords['take'];
}

/** Cuts the words in two. */
export function splitWords({ assign, trainer, exercise, quiz, take }: Strings): {
  first: Pick<FirstWords, 'assign' | 'trainer' | 'ownItems'>;
  later: LaterWords;
} {
  const { rules, roster, send, summary, print, writing, fieldNames, kinds, counted, problems, ...first } = assign;
  const { thanks, thanksText, resultTitle, notFinal, textNotCounted, unansweredNone } = take;
  return {
    first: { assign: first, trainer: { storage: trainer.storage }, ownItems: writing.title },
    later: {
      assign: { rules, roster, send, summary, print, writing, fieldNames, kinds, counted, problems },
      key: trainer.key,
      exercise,
      quiz,
      take: { thanks, thanksText, resultTitle, notFinal, textNotCounted, unansweredNone },
    },
  };
}

export function joinWords(first: FirstWords, { assign, key, ...later }: LaterWords): Words {
  return { ...first, ...later, assign: { ...first.assign, ...assign }, trainer: { ...first.trainer, key } };
}

/** A date with its time as clocks of a zone show it. */
export function zonedDate(words: Pick<FirstWords, 'intl'>, moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(words.intl, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment));
}

/** Since when nothing changes any more, in words. */
export function frozenWords({ sent, draft }: Pick<AssignmentRecord, 'sent' | 'draft'>, words: FirstWords): string {
  return sent ? fill(words.assign.frozen, { date: zonedDate(words, sent.at, draft.timeZone) }) : '';
}

/** A text cut to what fits in a message. */
export function shortStem(stem: string): string {
  const signs = [...stem.replace(/\s+/g, ' ')];
  return signs.length > 24 ? `${signs.slice(0, 23).join('')}…` : signs.join('');
}
