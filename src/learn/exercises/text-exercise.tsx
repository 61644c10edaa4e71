import { interaction } from '../../interactions/text/interaction.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

export function FreeTextExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(FreeTextExercise);
