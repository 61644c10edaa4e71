import { interaction } from '../../interactions/categorize/interaction.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

export function CategorizeExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(CategorizeExercise, interaction.styles);
