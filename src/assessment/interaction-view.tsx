/** The view of any interaction, for players that meet all of them. */
import type { ExerciseStrings } from '../course/strings/index.ts';
import { CategorizeView } from '../interactions/categorize/view.tsx';
import { ChoiceView } from '../interactions/choice/view.tsx';
import { ClozeView } from '../interactions/cloze/view.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import { checkResponse } from '../interactions/marking.ts';
import { MatchView } from '../interactions/match/view.tsx';
import { NumericView } from '../interactions/numeric/view.tsx';
import { OrderView } from '../interactions/order/view.tsx';
import type { Outcome } from '../interactions/outcome.ts';
import { PlaceView } from '../interactions/place/view.tsx';
import { FreeTextView } from '../interactions/text/view.tsx';

export function InteractionView({
  item,
  response,
  ...rest
}: {
  item: DeliveredItem;
  /** As stored; a malformed one counts as none. */
  response: unknown;
  onChange: (response: unknown) => void;
  outcome: Outcome | null;
  seed: string;
  strings: ExerciseStrings;
}) {
  // checkResponse has made sure that a response of this item's own kind goes on, which the type system cannot follow.
  const given = (checkResponse(item, response).state === 'malformed' ? undefined : response) as never;
  switch (item.interaction) {
    case 'choice':
      return <ChoiceView item={item} response={given} {...rest} />;
    case 'match':
      return <MatchView item={item} response={given} {...rest} />;
    case 'order':
      return <OrderView item={item} response={given} {...rest} />;
    case 'cloze':
      return <ClozeView item={item} response={given} {...rest} />;
    case 'categorize':
      return <CategorizeView item={item} response={given} {...rest} />;
    case 'place':
      return <PlaceView item={item} response={given} {...rest} />;
    case 'numeric':
      return <NumericView item={item} response={given} {...rest} />;
    case 'text':
      return <FreeTextView item={item} response={given} {...rest} />;
  }
}
