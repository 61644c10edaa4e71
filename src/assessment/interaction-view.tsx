/** The view of any interaction, for players that meet all of them. */
import type { ExerciseStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, usableResponse, viewOf } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Outcome } from '../interactions/outcome.ts';

export function InteractionView({
  interactions,
  item,
  response,
  ...rest
}: {
  interactions: LoadedInteractions;
  item: DeliveredItem;
  /** As stored; a malformed one counts as none. */
  response: unknown;
  onChange: (response: unknown) => void;
  outcome: Outcome | null;
  seed: string;
  strings: ExerciseStrings;
}) {
  const View = viewOf(interactions, item);
  return <View item={item} response={usableResponse(interactions, item, response)} live {...rest} />;
}
