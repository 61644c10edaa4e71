import { interaction } from '../../interactions/numeric/interaction.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

export function NumericExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(NumericExercise, interaction.styles);
