/** The first step: what there is to ask, narrowed as wished, and what was chosen of it. */
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { Desk } from '../browser/desk.ts';
import type { ReservedFile } from '../browser/items.ts';
import type { OwnItems } from '../browser/own-items.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { type CatalogueItem, type Filter, filterItems, type Standing } from './catalogue.ts';
import { ChosenList } from './chosen-list.tsx';
import { accept, choose, drop, move } from './draft.ts';
import { Filters, filterCount } from './filters.tsx';
import { ItemList } from './item-list.tsx';
import type { ItemsIndex } from './items-index.ts';
import { ReservedPanel } from './reserved-panel.tsx';
import { ScenarioBox } from './scenario-box.tsx';
import type { Summary } from './summary.ts';
import type { LaterCode } from './use-later-code.ts';
import { type FirstWords, shortStem } from './words.ts';

type Draft = AssignmentRecord['draft'];

/** Changes the draft; what is told can offer to undo it. */
export type ChangeDraft = (next: (draft: Draft) => Draft, told?: { text: string; undo?: boolean }) => void;

export function ItemsStep({
  desk,
  index,
  own,
  reserved,
  draft,
  frozen,
  catalogue,
  standing,
  summary,
  filter,
  onFilter,
  change,
  load,
  later,
  objectiveText,
  onOwn,
  onReserved,
  words,
}: {
  desk: Desk;
  index: ItemsIndex;
  own: OwnItems;
  reserved: ReservedFile | null;
  draft: Draft;
  frozen: boolean;
  catalogue: readonly CatalogueItem[];
  standing: readonly Standing[];
  summary: Summary;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  change: ChangeDraft;
  load: (item: CatalogueItem) => Promise<DeliveredItem>;
  later: LaterCode;
  objectiveText: (id: string) => string;
  onOwn: () => Promise<void>;
  onReserved: (file: ReservedFile) => void;
  words: FirstWords;
}) {
  const { assign } = words;
  const [writing, setWriting] = useState<typeof import('../writing/own-items-panel.tsx')>();
  const listed = useMemo(() => filterItems(catalogue, filter, index), [catalogue, filter]);
  return (
    <div class="choosing">
      <div class="choosing-side">
        <details class="filter-box" open={matchMedia('(min-width: 64rem)').matches}>
          <summary>{filterCount(filter) > 0 ? fill(assign.filters.active, { count: filterCount(filter) }) : assign.filters.title}</summary>
          <Filters index={index} filter={filter} onChange={onFilter} words={words} />
        </details>
        {index.reserved > 0 && (
          <details class="filter-box" open={filter.origin === 'reserved'}>
            <summary>{assign.reserved.title}</summary>
            <ReservedPanel count={index.reserved} unlocked={reserved !== null} onUnlocked={onReserved} words={words} />
          </details>
        )}
        <ScenarioBox draft={draft} frozen={frozen} onChoose={(scenarios) => change((now) => ({ ...now, scenarios }))} words={words} />
        <details
          class="filter-box"
          id="own-items"
          onToggle={({ currentTarget }) => {
            if (currentTarget.open && !writing) void later.bring(() => import('../writing/own-items-panel.tsx'), setWriting);
          }}
        >
          <summary>
            {words.ownItems}
            {own.records.length > 0 && <span class="badge">{own.records.length}</span>}
          </summary>
          {writing && later.words && (
            <writing.OwnItemsPanel
              desk={desk}
              own={own.records}
              index={index}
              frozen={frozen}
              onChanged={onOwn}
              onChoose={(items) => change((now) => choose(now, items))}
              words={later.words}
            />
          )}
        </details>
      </div>
      <ItemList
        items={listed}
        draft={draft}
        narrowed={filterCount(filter) > 0}
        more={index.more}
        frozen={frozen}
        index={index}
        onChoose={(item, chosen) => change((now) => (chosen ? choose(now, [item]) : drop(now, item)))}
        onChooseAll={() => {
          const before = draft.items.length;
          const count = choose(draft, listed).items.length - before;
          change((now) => choose(now, listed), { text: fill(assign.chosen.added, { count }), undo: true });
        }}
        load={load}
        loadWords={later.loadWords}
        words={words}
      />
      <ChosenList
        draft={draft}
        frozen={frozen}
        standing={standing}
        summary={summary}
        objectiveText={objectiveText}
        actions={{
          move: (from, to, stem) =>
            change((now) => move(now, from, to), {
              text: fill(assign.chosen.moved, { stem: shortStem(stem), position: to + 1 }),
            }),
          drop: (item, stem) =>
            change((now) => drop(now, item), { text: fill(assign.chosen.removed, { stem: shortStem(stem) }), undo: true }),
          clear: () =>
            change((now) => ({ ...now, items: [] }), {
              text: fill(assign.chosen.cleared, { count: draft.items.length }),
              undo: true,
            }),
          accept: (items) => change((now) => accept(now, items), { text: assign.chosen.accepted }),
        }}
        words={words}
      />
      {draft.items.length > 0 && (
        <p class="chosen-jump">
          <button
            type="button"
            class="link"
            onClick={() => {
              document.getElementById('chosen-head')?.focus();
              document.getElementById('chosen')?.scrollIntoView({ block: 'start' });
            }}
          >
            {fill(assign.chosen.jump, { count: draft.items.length, minutes: summary.minutes })}
          </button>
        </p>
      )}
    </div>
  );
}
