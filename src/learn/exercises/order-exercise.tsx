import { interaction } from '../../interactions/order/interaction.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

export function OrderExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(OrderExercise, interaction.styles);
