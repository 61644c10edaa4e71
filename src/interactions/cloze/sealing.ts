import type { Localised } from '../../course/text.ts';
import { authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import type { ClozeBody, ClozeResponse } from './schema.ts';

/** Gaps keep their order, which is that of the text; the options of a gap may be written with the right one first. */
function gapsOf(item: Localised<ClozeBody>, seed: string) {
  return countedParts(
    item.gaps.map((gap) => ({
      id: gap.id,
      options: gap.options === undefined ? undefined : countedParts(inTextOrder(gap.options, `${seed}/${gap.id}`), 'o'),
    })),
    'g',
  );
}

/** The cloze without its key. A typed gap tells neither the words it takes nor how many there are. */
export function sealCloze(item: Localised<ClozeBody>, seed: string): Localised<ClozeBody> {
  const gaps = gapsOf(item, seed);
  const counted = (id: string) => gaps.find((gap) => gap.part.id === id)?.id ?? id;
  return {
    interaction: 'cloze',
    text: item.text.replace(/\{([^}]*)\}/g, (_placeholder, id: string) => `{${counted(id)}}`),
    gaps: gaps.map(({ id, part }) => ({
      id,
      ...(part.options === undefined
        ? { accept: [] }
        : { options: part.options.map((option) => ({ id: option.id, text: option.part.text, correct: false })) }),
      mistakes: [],
      why: '',
    })),
  };
}

/** The response to the sealed cloze as one to the cloze itself; what was typed stays as typed. */
export function unsealCloze(item: Localised<ClozeBody>, seed: string, response: ClozeResponse): ClozeResponse {
  const gaps = gapsOf(item, seed);
  return Object.fromEntries(
    Object.entries(response).map(([id, given]) => {
      const options = gaps.find((gap) => gap.id === id)?.part.options;
      return [authoredId(gaps, id), options === undefined ? given : authoredId(options, given)];
    }),
  );
}
