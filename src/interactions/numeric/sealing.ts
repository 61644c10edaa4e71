import type { Localised } from '../../course/text.ts';
import { authoredAssignments, authoredId, countedParts } from '../sealed-parts.ts';
import type { NumericBody, NumericResponse } from './schema.ts';

/** The fields without their values; a tolerance would tell the size of the value, so it goes too. */
export function sealNumeric(item: Localised<NumericBody>): Localised<NumericBody> {
  return {
    interaction: 'numeric',
    fields: countedParts(item.fields, 'f').map(({ id, part }) => ({
      id,
      label: part.label,
      ...(part.unit === undefined ? {} : { unit: part.unit }),
      value: 0,
      tolerance: 0,
      mistakes: [],
      why: '',
    })),
  };
}

/** The response to the sealed fields as one to the fields themselves. */
export function unsealNumeric(item: Localised<NumericBody>, response: NumericResponse): NumericResponse {
  const fields = countedParts(item.fields, 'f');
  return authoredAssignments(
    response,
    (id) => authoredId(fields, id),
    (typed) => typed,
  );
}
