import type { TakeStrings } from '../course/strings/index.ts';

/** Of the words of taking an assignment, what is said of a result. */
export type ResultWords = Pick<TakeStrings, 'thanks' | 'thanksText' | 'resultTitle' | 'notFinal' | 'textNotCounted'>;
