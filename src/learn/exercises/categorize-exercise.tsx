import { checkCategorize } from '../../interactions/categorize/completeness.ts';
import { markCategorize } from '../../interactions/categorize/marking.ts';
import { CategorizeView } from '../../interactions/categorize/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: CategorizeView, check: checkCategorize, mark: markCategorize };

export function CategorizeExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(CategorizeExercise);
