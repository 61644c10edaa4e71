import { checkOrder } from '../../interactions/order/completeness.ts';
import { markOrder } from '../../interactions/order/marking.ts';
import { OrderView } from '../../interactions/order/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: OrderView, check: checkOrder, mark: markOrder };

export function OrderExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(OrderExercise);
