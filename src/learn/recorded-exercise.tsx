/** An exercise joined to the learner's record. */

import { useLayoutEffect, useState } from 'preact/hooks';
import { Exercise } from '../assessment/exercise.tsx';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings } from '../course/strings/index.ts';
import type { InteractionParts } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { $attempts, $kept, newId, openRecord, saveAttempt } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';

export interface ExerciseProps<Item extends DeliveredItem = DeliveredItem> {
  item: Item;
  /** `<module>/<lesson>`. */
  scope: string;
  strings: ExerciseStrings;
  locale: string;
}

export function RecordedExercise({ interaction, ...props }: ExerciseProps & { interaction: InteractionParts }) {
  const [live, setLive] = useState(false);
  const attempts = useStore($attempts);
  const kept = useStore($kept);
  useLayoutEffect(() => {
    openRecord();
    setLive(true);
  }, []);
  const mine = live
    ? attempts.findLast((attempt) => attempt.kind === 'exercise' && attempt.items.some((entry) => entry.id === props.item.id))
    : undefined;
  const trouble = kept === 'saved' ? undefined : fill(props.strings.notSaved, { reason: props.strings[kept] });
  return <Exercise {...props} interaction={interaction} attempt={mine} onSave={saveAttempt} newId={newId} live={live} trouble={trouble} />;
}
