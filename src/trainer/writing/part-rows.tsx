/** Rows of the form: the parts of an item, each with a text and what its interaction needs beside it. */
import { useRef } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { Words } from '../builder/words.ts';
import { type FormPart, type FormValue, newPart, type PartList } from './form-value.ts';
import { TextField } from './text-field.tsx';

export type Change = (change: Partial<FormValue>) => void;

export interface Sheet {
  value: FormValue;
  change: Change;
  words: Words;
}

/** What a row has beside its text. */
export type Extra = (part: FormPart, set: (change: Partial<FormPart>) => void, name: string) => preact.ComponentChildren;

export function PartRows({
  list,
  legend,
  name,
  extra,
  sheet,
}: {
  list: PartList;
  legend: string;
  name: string;
  extra?: Extra;
  sheet: Sheet;
}) {
  const { value, change, words } = sheet;
  const { form } = words.assign.writing;
  const parts = value.parts[list];
  const put = (next: FormPart[]) => change({ parts: { ...value.parts, [list]: next } });
  const adder = useRef<HTMLButtonElement>(null);
  return (
    <fieldset class="parts-field">
      <legend>{legend}</legend>
      {parts.map((part, index) => {
        const called = fill(name, { number: index + 1 });
        const set = (changed: Partial<FormPart>) => put(parts.map((other) => (other.id === part.id ? { ...other, ...changed } : other)));
        return (
          <div class="part-row" key={part.id}>
            <TextField id={`own-${list}-${part.id}`} label={called} value={part.text} onInput={(text) => set({ text })} />
            {extra?.(part, set, called)}
            <button
              type="button"
              class="link"
              aria-label={fill(form.removePart, { part: called })}
              onClick={() => {
                put(parts.filter(({ id }) => id !== part.id));
                adder.current?.focus();
              }}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" class="quiet small" ref={adder} onClick={() => put([...parts, newPart(list, parts)])}>
        {form.add}
      </button>
    </fieldset>
  );
}

/** Where a part belongs, chosen among the places that have a text. */
export function PlaceSelect({
  id,
  label,
  value,
  places,
  none,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  places: readonly FormPart[];
  none: string;
  onChange: (place: string) => void;
}) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{none}</option>
        {places
          .filter(({ text }) => text.trim() !== '')
          .map((place) => (
            <option key={place.id} value={place.id}>
              {place.text}
            </option>
          ))}
      </select>
    </p>
  );
}
