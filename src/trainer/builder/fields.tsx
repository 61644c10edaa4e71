/** Fields that hold back what is no value yet: what is typed stays, and only a value is reported. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { Words } from './words.ts';

/** A whole number in bounds; `optional` may be empty. */
export function NumberField({
  id,
  label,
  hint,
  value,
  least,
  most,
  optional = false,
  disabled = false,
  hideLabel = false,
  onChange,
  words,
}: {
  id: string;
  label: string;
  hint?: string;
  value: number | undefined;
  least: number;
  most: number;
  optional?: boolean;
  disabled?: boolean;
  hideLabel?: boolean;
  onChange: (value: number | undefined) => void;
  words: Words;
}) {
  const shown = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  const meant = typed.normalize('NFKC').trim();
  const number = /^\d{1,6}$/.test(meant) ? Number(meant) : Number.NaN;
  const empty = meant === '' && optional;
  const valid = empty || (number >= least && number <= most);
  useEffect(() => {
    // The value changed elsewhere: by undo, or in another tab.
    if ((empty ? undefined : number) !== value) setTyped(shown);
  }, [value]);
  return (
    <p class="field number-field">
      <label for={id} class={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={5}
        value={typed}
        disabled={disabled}
        aria-invalid={!valid}
        aria-describedby={valid ? (hint === undefined ? undefined : `${id}-hint`) : `${id}-error`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = currentTarget.value.normalize('NFKC').trim();
          if (next === '' && optional) onChange(undefined);
          else if (/^\d{1,6}$/.test(next) && Number(next) >= least && Number(next) <= most) onChange(Number(next));
        }}
        onBlur={() => valid || setTyped(shown)}
      />
      {!valid ? (
        <span class="hint failed" id={`${id}-error`} role="alert">
          {fill(words.assign.rules.invalidNumber, { least, most })}
        </span>
      ) : (
        hint !== undefined && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )
      )}
    </p>
  );
}

/** Radio buttons. */
export function Choice<Value extends string>({
  name,
  legend,
  value,
  options,
  hideLegend = false,
  disabled = false,
  onChange,
}: {
  name: string;
  legend: string;
  value: Value;
  options: readonly { id: Value; text: string }[];
  /** Where a heading says the same. */
  hideLegend?: boolean;
  disabled?: boolean;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset disabled={disabled}>
      <legend class={hideLegend ? 'visually-hidden' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label class="tick" key={option.id}>
          <input type="radio" name={name} checked={value === option.id} onChange={() => onChange(option.id)} />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Tick({
  checked,
  disabled = false,
  onChange,
  children,
}: {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: preact.ComponentChildren;
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
