/** Whether an item fits together: ids within it, and what its parts point to. */
import type { Item } from '../../interactions/item-schema.ts';
import { cellId, outsideCell } from '../../interactions/place/cells.ts';
import { repeated } from './check-ids.ts';

/** What is wrong in an item, at a path in it. */
export interface ItemMistake {
  path: PropertyKey[];
  message: string;
}

/** A list inside an item whose entries have ids. */
interface InnerList {
  path: PropertyKey[];
  entries: readonly { id: string }[];
}

function innerLists(item: Item): InnerList[] {
  switch (item.interaction) {
    case 'choice':
      return [{ path: ['options'], entries: item.options }];
    case 'match':
      return [
        { path: ['sources'], entries: item.sources },
        { path: ['targets'], entries: item.targets },
      ];
    case 'order':
      return [{ path: ['steps'], entries: item.steps }];
    case 'cloze':
      return [
        { path: ['gaps'], entries: item.gaps },
        ...item.gaps.map((gap, index) => ({ path: ['gaps', index, 'options'], entries: gap.options ?? [] })),
      ];
    case 'categorize':
      return [
        { path: ['bins'], entries: item.bins },
        { path: ['cards'], entries: item.cards },
      ];
    case 'place':
      return [
        { path: ['columns', 'values'], entries: item.columns.values },
        { path: ['rows', 'values'], entries: item.rows.values },
        { path: ['cards'], entries: item.cards },
      ];
    case 'numeric':
      return [{ path: ['fields'], entries: item.fields }];
    case 'text':
      return [{ path: ['checklist'], entries: item.checklist }];
  }
}

function duplicates(item: Item): ItemMistake[] {
  return innerLists(item).flatMap(({ path, entries }) =>
    repeated(entries.map((entry) => entry.id)).map((index) => ({
      path: [...path, index, 'id'],
      message: `duplicate id "${entries[index]?.id}" in ${path.filter((step) => typeof step === 'string').join('.')}; expected each id once`,
    })),
  );
}

/** A place that a part points to. */
interface Reference {
  path: PropertyKey[];
  id: string;
}

function unknown(references: readonly Reference[], known: readonly string[], what: string): ItemMistake[] {
  return references
    .filter(({ id }) => !known.includes(id))
    .map(({ path, id }) => ({ path, message: `unknown ${what} "${id}"; expected one of ${[...new Set(known)].join(', ')}` }));
}

/** The places that sources and cards name besides the right one. */
function otherPlaces(path: PropertyKey[], part: { alsoAccept?: readonly string[]; mistakes: Record<string, unknown> }): Reference[] {
  return [
    ...(part.alsoAccept ?? []).map((id, index) => ({ path: [...path, 'alsoAccept', index], id })),
    ...Object.keys(part.mistakes).map((id) => ({ path: [...path, 'mistakes', id], id })),
  ];
}

function unknownPlaces(item: Item): ItemMistake[] {
  if (item.interaction === 'match') {
    const references = item.sources.flatMap((source, index) => [
      { path: ['sources', index, 'target'], id: source.target },
      ...otherPlaces(['sources', index], source),
    ]);
    return unknown(
      references,
      item.targets.map((target) => target.id),
      'target',
    );
  }
  if (item.interaction === 'categorize') {
    const references = item.cards.flatMap((card, index) => [
      { path: ['cards', index, 'bin'], id: card.bin },
      ...otherPlaces(['cards', index], card),
    ]);
    return unknown(
      references,
      item.bins.map((bin) => bin.id),
      'bin',
    );
  }
  if (item.interaction === 'place') {
    const cells = item.rows.values.flatMap((row) => item.columns.values.map((column) => cellId(column.id, row.id)));
    const named = Object.keys(item.cellNames).map((id) => ({ path: ['cellNames', id], id }));
    const mistaken = item.cards.flatMap((card, index) => otherPlaces(['cards', index], card));
    return [...unknown(named, cells, 'cell'), ...unknown(mistaken, item.outside ? [...cells, outsideCell] : cells, 'cell')];
  }
  return [];
}

/** Everything about an item that must hold before it can be marked. */
export function itemMistakes(item: Item): ItemMistake[] {
  return [...duplicates(item), ...unknownPlaces(item)];
}
