import { checkChoice } from '../../interactions/choice/completeness.ts';
import { markChoice } from '../../interactions/choice/marking.ts';
import { ChoiceView } from '../../interactions/choice/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: ChoiceView, check: checkChoice, mark: markChoice };

export function ChoiceExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(ChoiceExercise);
