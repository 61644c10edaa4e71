/** What narrows the list of items. */
import type { InteractionName } from '../../interactions/item.ts';
import { type Filter, narrowFilter, noFilter } from './catalogue.ts';
import type { ItemsIndex } from './items-index.ts';
import type { FirstWords } from './words.ts';

const interactionNames: InteractionName[] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];
const difficulties = [1, 2, 3] as const;

function toggled<T>(values: readonly T[], value: T, on: boolean): T[] {
  return on ? [...values, value] : values.filter((other) => other !== value);
}

function Select({
  id,
  label,
  all,
  value,
  options,
  onChange,
}: {
  id: string;
  label: string;
  all: string;
  value: string;
  options: readonly { id: string; text: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** How many kinds of filter are set. */
export function filterCount(filter: Filter): number {
  return Object.values(filter).filter((value) => value.length > 0).length;
}

export function Filters({
  index,
  filter,
  onChange,
  words,
}: {
  index: ItemsIndex;
  filter: Filter;
  onChange: (filter: Filter) => void;
  words: FirstWords;
}) {
  const { filters, interactions, difficulty, origins } = words.assign;
  const change = (part: Partial<Filter>) => onChange(narrowFilter(filter, part));
  const modules = index.modules.filter(({ slug }) => filter.module === '' || slug === filter.module);
  const lessons = modules.flatMap((module) => module.lessons);
  const inLessons = lessons.filter(({ path }) => filter.lesson === '' || path === filter.lesson);
  return (
    <div class="filters">
      <p class="field">
        <label for="filter-words">{filters.words}</label>
        <input
          id="filter-words"
          type="search"
          value={filter.words}
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
      </p>
      <Select
        id="filter-module"
        label={filters.module}
        all={filters.all}
        value={filter.module}
        options={index.modules.map(({ slug, title }) => ({ id: slug, text: title }))}
        onChange={(module) => change({ module })}
      />
      <Select
        id="filter-lesson"
        label={filters.lesson}
        all={filters.all}
        value={filter.lesson}
        options={lessons.map(({ path, title }) => ({ id: path, text: title }))}
        onChange={(lesson) => change({ lesson })}
      />
      <Select
        id="filter-objective"
        label={filters.objective}
        all={filters.all}
        value={filter.objective}
        options={inLessons.flatMap(({ objectives }) => objectives)}
        onChange={(objective) => change({ objective })}
      />
      <Select
        id="filter-scheme"
        label={filters.scheme}
        all={filters.all}
        value={filter.scheme}
        options={index.schemes.map(({ id, name }) => ({ id, text: name }))}
        onChange={(scheme) => change({ scheme })}
      />
      <Select
        id="filter-origin"
        label={filters.origin}
        all={filters.all}
        value={filter.origin}
        options={(['course', 'reserved', 'own'] as const).map((id) => ({ id, text: origins[id] }))}
        onChange={(origin) => change({ origin: origin as Filter['origin'] })}
      />
      <fieldset>
        <legend>{filters.difficulty}</legend>
        {difficulties.map((level) => (
          <label class="tick" key={level}>
            <input
              type="checkbox"
              checked={filter.difficulties.includes(level)}
              onChange={({ currentTarget }) => change({ difficulties: toggled(filter.difficulties, level, currentTarget.checked) })}
            />
            <span>{difficulty[level]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{filters.interaction}</legend>
        {interactionNames.map((name) => (
          <label class="tick" key={name}>
            <input
              type="checkbox"
              checked={filter.interactions.includes(name)}
              onChange={({ currentTarget }) => change({ interactions: toggled(filter.interactions, name, currentTarget.checked) })}
            />
            <span>{interactions[name]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" class="quiet" aria-disabled={filterCount(filter) === 0} onClick={() => onChange(noFilter)}>
          {filters.clear}
        </button>
      </p>
    </div>
  );
}
