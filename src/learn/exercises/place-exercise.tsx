import { checkPlace } from '../../interactions/place/completeness.ts';
import { markPlace } from '../../interactions/place/marking.ts';
import { PlaceView } from '../../interactions/place/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: PlaceView, check: checkPlace, mark: markPlace };

export function PlaceExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(PlaceExercise);
