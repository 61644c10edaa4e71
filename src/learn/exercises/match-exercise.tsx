import { checkMatch } from '../../interactions/match/completeness.ts';
import { markMatch } from '../../interactions/match/marking.ts';
import { MatchView } from '../../interactions/match/view.tsx';
import { mounter } from '../mount.ts';
import { type ExerciseProps, RecordedExercise } from '../recorded-exercise.tsx';

const interaction = { View: MatchView, check: checkMatch, mark: markMatch };

export function MatchExercise(props: ExerciseProps) {
  return <RecordedExercise {...props} interaction={interaction} />;
}

export const mount = mounter(MatchExercise);
