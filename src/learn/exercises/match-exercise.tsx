import { interaction } from '../../interactions/match/interaction.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

export function MatchExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(MatchExercise, interaction.styles);
