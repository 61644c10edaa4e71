/** The items that pass the filter: tick to choose, open to try. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { Draft } from '../storage/assignment-record.ts';
import type { CatalogueItem } from './catalogue.ts';
import { isChosen } from './draft.ts';
import type { ItemsIndex } from './items-index.ts';
import { TryItem } from './try-item.tsx';
import type { FirstWords, Words } from './words.ts';

/** Items listed at a time; all at once would be some hundreds. */
const page = 30;

/** Lesson and objective of an item, in words. */
export function placesOf(index: ItemsIndex): { lesson: (path: string | undefined) => string; objective: (id: string) => string } {
  const lessons = index.modules.flatMap((module) => module.lessons);
  const titles = new Map(lessons.map(({ path, title }) => [path, title]));
  const objectives = new Map(lessons.flatMap((lesson) => lesson.objectives.map(({ id, text }) => [id, text])));
  return {
    lesson: (path) => (path === undefined ? '' : (titles.get(path) ?? path)),
    objective: (id) => objectives.get(id) ?? '',
  };
}

function Row({
  item,
  chosen,
  frozen,
  places,
  onChoose,
  load,
  loadWords,
  words,
}: {
  item: CatalogueItem;
  chosen: boolean;
  frozen: boolean;
  places: ReturnType<typeof placesOf>;
  onChoose: (chosen: boolean) => void;
  load: () => Promise<DeliveredItem>;
  loadWords: () => Promise<Words>;
  words: FirstWords;
}) {
  const { assign } = words;
  const [open, setOpen] = useState(false);
  const domId = `item-${item.origin}-${item.id}`;
  const facts = [
    item.origin === 'course' ? '' : assign.origins[item.origin],
    assign.interactions[item.interaction],
    assign.difficulty[item.difficulty],
    places.lesson(item.lesson),
  ].filter(Boolean);
  return (
    <li class={chosen ? 'item-row chosen' : 'item-row'}>
      <label>
        <input
          type="checkbox"
          id={domId}
          checked={chosen}
          disabled={frozen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <span class="item-stem">{item.stem}</span>
      </label>
      <p class="hint item-facts">
        {facts.join(' · ')}
        {places.objective(item.objective) !== '' && <span class="item-objective">{places.objective(item.objective)}</span>}
      </p>
      <button
        type="button"
        class="link try"
        aria-expanded={open}
        aria-label={open ? assign.list.close : fill(assign.list.tryNamed, { stem: item.stem })}
        onClick={() => setOpen(!open)}
      >
        {open ? assign.list.close : assign.list.try}
      </button>
      {open && <TryItem load={load} loadWords={loadWords} words={words} />}
    </li>
  );
}

export function ItemList({
  items,
  draft,
  narrowed,
  more,
  frozen,
  index,
  onChoose,
  onChooseAll,
  load,
  loadWords,
  words,
}: {
  items: readonly CatalogueItem[];
  draft: Draft;
  /** Whether some filter is set; nobody wants all items of the course. */
  narrowed: boolean;
  /** Items of the course that are still on their way. */
  more: number;
  /** Sent: items can be looked at and no longer chosen. */
  frozen: boolean;
  index: ItemsIndex;
  onChoose: (item: CatalogueItem, chosen: boolean) => void;
  onChooseAll: () => void;
  load: (item: CatalogueItem) => Promise<DeliveredItem>;
  /** Brings the words that trying an item needs. */
  loadWords: () => Promise<Words>;
  words: FirstWords;
}) {
  const { list } = words.assign;
  const [shown, setShown] = useState(page);
  useEffect(() => setShown(page), [items]);
  const places = placesOf(index);
  const listed = items.slice(0, shown);
  // How many there are is known before they come, but not how many of them fit a filter.
  const isPartial = narrowed && more > 0;
  const count = items.length + (narrowed ? 0 : more);
  const left = count - listed.length;
  const open = items.filter((item) => !isChosen(draft, item)).length;
  return (
    <section class="item-list" aria-labelledby="items-head">
      <div class="head-line">
        <h2 id="items-head">{list.title}</h2>
        <p class="hint" role="status">
          {isPartial ? words.assign.opening : fill(list.count, { count })}
        </p>
        {open > 0 && narrowed && !isPartial && !frozen && (
          <button type="button" class="quiet small" onClick={onChooseAll}>
            {fill(list.chooseAll, { count: items.length })}
          </button>
        )}
      </div>
      {items.length === 0 && !isPartial && <p class="hint">{list.none}</p>}
      <ul class="plain item-rows">
        {listed.map((item) => (
          <Row
            key={`${item.origin} ${item.id}`}
            item={item}
            chosen={isChosen(draft, item)}
            frozen={frozen}
            places={places}
            onChoose={(chosen) => onChoose(item, chosen)}
            load={() => load(item)}
            loadWords={loadWords}
            words={words}
          />
        ))}
      </ul>
      {left > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setShown(shown + page)}>
            {fill(list.more, { count: Math.min(page, left) })}
          </button>
          <span class="hint">{fill(list.shown, { shown: listed.length, count })}</span>
        </p>
      )}
    </section>
  );
}
