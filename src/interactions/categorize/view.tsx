import { useMemo } from 'preact/hooks';
import { BoardView } from '../board-view.tsx';
import { PartList } from '../part-list.tsx';
import { shuffle } from '../shuffle.ts';
import type { ViewProps } from '../view.ts';
import type { CategorizeResponse } from './schema.ts';

/** Cards into bins. */
export function CategorizeView({
  item,
  response = {},
  onChange,
  outcome,
  seed,
  strings,
  live,
}: ViewProps<'categorize', CategorizeResponse>) {
  const cards = useMemo(() => shuffle(item.cards, `${seed}/${item.id}`), [item, seed]);
  return (
    <>
      {live && outcome === null && <p class="hint">{strings.pickUp}</p>}
      <BoardView
        cards={cards}
        places={item.bins.map((bin) => ({ id: bin.id, name: bin.title, heading: bin.title }))}
        frame={(places) => <div class="bins">{places}</div>}
        response={response}
        onChange={onChange}
        outcome={outcome}
        strings={strings}
        live={live}
      />
      {outcome && (
        <PartList
          outcome={outcome}
          labelOf={(part) => item.cards.find((card) => card.id === part.id)?.text ?? part.id}
          answerOf={(id) => item.bins.find((bin) => bin.id === id)?.title ?? id}
          strings={strings}
        />
      )}
    </>
  );
}
