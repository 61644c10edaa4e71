import type { Localised } from '../../course/text.ts';
import { shuffle } from '../shuffle.ts';
import type { ChoiceBody } from './schema.ts';

/** The options as they are shown: shuffled, so that the place where the author wrote the right one tells nothing. */
export function shownOptions(item: Localised<ChoiceBody> & { id: string }, seed: string): Localised<ChoiceBody>['options'] {
  return item.keepOrder ? item.options : shuffle(item.options, `${seed}/${item.id}`);
}
