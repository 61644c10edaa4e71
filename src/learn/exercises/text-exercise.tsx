import { checkFreeText } from '../../interactions/text/completeness.ts';
import { markFreeText } from '../../interactions/text/marking.ts';
import { FreeTextView } from '../../interactions/text/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: FreeTextView, check: checkFreeText, mark: markFreeText };

export function FreeTextExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(FreeTextExercise);
