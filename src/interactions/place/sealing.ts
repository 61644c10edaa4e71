import type { Localised } from '../../course/text.ts';
import { authoredAssignments, authoredId, countedParts, inTextOrder } from '../sealed-parts.ts';
import { cellId } from './cells.ts';
import type { PlaceBody, PlaceResponse } from './schema.ts';

/** Cards are often written cell by cell. The axes keep their order (low to high), which is shown and part of the task. */
function partsOf(item: Localised<PlaceBody>, seed: string) {
  return {
    columns: countedParts(item.columns.values, 'x'),
    rows: countedParts(item.rows.values, 'y'),
    cards: countedParts(inTextOrder(item.cards, seed), 'c'),
  };
}

/** The board without its key. The names of cells go too: they are shown after checking, and a name may be the answer. */
export function sealPlace(item: Localised<PlaceBody>, seed: string): Localised<PlaceBody> {
  const { columns, rows, cards } = partsOf(item, seed);
  return {
    interaction: 'place',
    columns: { title: item.columns.title, values: columns.map(({ id, part }) => ({ id, title: part.title })) },
    rows: { title: item.rows.title, values: rows.map(({ id, part }) => ({ id, title: part.title })) },
    cellNames: {},
    ...(item.outside === undefined ? {} : { outside: item.outside }),
    columnCredit: 0,
    cards: cards.map(({ id, part }) => ({ id, text: part.text, outside: false, why: '', mistakes: {} })),
  };
}

/** The response to the sealed board as one to the board itself; `outside` is called so on both. */
export function unsealPlace(item: Localised<PlaceBody>, seed: string, response: PlaceResponse): PlaceResponse {
  const { columns, rows, cards } = partsOf(item, seed);
  const cells = new Map(
    columns.flatMap((column) => rows.map((row) => [cellId(column.id, row.id), cellId(column.part.id, row.part.id)] as const)),
  );
  return authoredAssignments(
    response,
    (id) => authoredId(cards, id),
    (cell) => cells.get(cell) ?? cell,
  );
}
