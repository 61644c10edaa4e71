import { checkNumeric } from '../../interactions/numeric/completeness.ts';
import { markNumeric } from '../../interactions/numeric/marking.ts';
import { NumericView } from '../../interactions/numeric/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: NumericView, check: checkNumeric, mark: markNumeric };

export function NumericExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(NumericExercise);
