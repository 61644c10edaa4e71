import { useMemo } from 'preact/hooks';
import { BoardView } from '../board-view.tsx';
import { PartList } from '../part-list.tsx';
import { shuffle } from '../shuffle.ts';
import type { ViewProps } from '../view.ts';
import { cellId, outsideCell } from './cells.ts';
import type { PlaceResponse } from './schema.ts';

/** Cards on a board of two axes. On a narrow screen the cells stand one under the other, each with its full name. */
export function PlaceView({ item, response = {}, onChange, outcome, seed, strings, live }: ViewProps<'place', PlaceResponse>) {
  const cards = useMemo(() => shuffle(item.cards, `${seed}/${item.id}`), [item, seed]);
  const cells = item.rows.values.flatMap((row) =>
    item.columns.values.map((column) => {
      const id = cellId(column.id, row.id);
      const revealed = outcome ? item.cellNames[id] : undefined;
      return {
        id,
        name: `${item.columns.title} ${column.title} × ${item.rows.title} ${row.title}`,
        heading: (
          <>
            <span class="cell-axes">
              {column.title} × {row.title}
            </span>
            {revealed !== undefined && <b>{revealed}</b>}
          </>
        ),
      };
    }),
  );
  const places = item.outside === undefined ? cells : [...cells, { id: outsideCell, name: item.outside, heading: item.outside }];
  const nameOf = (id: string) => {
    const name = places.find((place) => place.id === id)?.name ?? id;
    const cell = item.cellNames[id];
    return cell === undefined ? name : `${cell}（${name}）`;
  };
  return (
    <>
      {live && outcome === null && <p class="hint">{places.length > 9 ? strings.pickUpMany : strings.pickUp}</p>}
      <BoardView
        cards={cards}
        places={places}
        frame={(shown) => (
          <>
            <div class="grid" data-columns={item.columns.values.length}>
              <p class="axis columns-axis" aria-hidden="true">
                {item.columns.title}
              </p>
              <p class="axis rows-axis" aria-hidden="true">
                {item.rows.title}
              </p>
              {item.columns.values.map((column) => (
                <p class="axis column" aria-hidden="true" key={column.id}>
                  {column.title}
                </p>
              ))}
              {item.rows.values.map((row, index) => (
                <div class="row" key={row.id}>
                  <p class="axis" aria-hidden="true">
                    {row.title}
                  </p>
                  {shown.slice(index * item.columns.values.length, (index + 1) * item.columns.values.length)}
                </div>
              ))}
            </div>
            {shown.slice(cells.length)}
          </>
        )}
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
          answerOf={nameOf}
          strings={strings}
        />
      )}
    </>
  );
}
