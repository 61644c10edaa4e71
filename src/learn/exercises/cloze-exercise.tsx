import { checkCloze } from '../../interactions/cloze/completeness.ts';
import { markCloze } from '../../interactions/cloze/marking.ts';
import { ClozeView } from '../../interactions/cloze/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: ClozeView, check: checkCloze, mark: markCloze };

export function ClozeExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(ClozeExercise);
