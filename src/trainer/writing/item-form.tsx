/** The form for one of the trainer's own items. What is wrong is told field by field; nothing typed is ever taken away. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { InteractionName } from '../../interactions/item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import type { ItemsIndex } from '../builder/items-index.ts';
import type { Words } from '../builder/words.ts';
import { type FormFault, type FormPart, type FormValue, itemOf, newPart, type PartList } from './form-value.ts';
import { fieldName, reasonOf } from './problem-words.ts';

const interactionNames: InteractionName[] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

type Change = (change: Partial<FormValue>) => void;

interface Sheet {
  value: FormValue;
  change: Change;
  words: Words;
}

function TextField({
  id,
  label,
  hint,
  value,
  rows = 1,
  onInput,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  onInput: (value: string) => void;
}) {
  const shared = {
    id,
    value,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onInput(currentTarget.value),
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea rows={rows} {...shared} /> : <input type="text" {...shared} />}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

type Extra = (part: FormPart, set: (change: Partial<FormPart>) => void, name: string) => preact.ComponentChildren;

/** A list of rows, each with a text and what its interaction needs beside it. */
function Parts({ list, legend, name, extra, sheet }: { list: PartList; legend: string; name: string; extra?: Extra; sheet: Sheet }) {
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

function PlaceSelect({
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

function Body({ sheet }: { sheet: Sheet }) {
  const { value, change, words } = sheet;
  const { form } = words.assign.writing;
  const why: Extra = (part, set) => (
    <TextField id={`own-why-${part.id}`} label={form.why} value={part.why} onInput={(text) => set({ why: text })} />
  );
  const place =
    (list: PartList, label: string, key: 'place' | 'row' = 'place'): Extra =>
    (part, set) => (
      <PlaceSelect
        id={`own-${key}-${part.id}`}
        label={label}
        value={part[key]}
        places={value.parts[list]}
        none={form.choosePlace}
        onChange={(id) => set({ [key]: id })}
      />
    );
  switch (value.interaction) {
    case 'choice':
      return (
        <>
          <p class="ticks">
            <label class="tick">
              <input
                type="checkbox"
                checked={value.multiple}
                onChange={({ currentTarget }) => change({ multiple: currentTarget.checked })}
              />
              <span>{form.multiple}</span>
            </label>
            <label class="tick">
              <input
                type="checkbox"
                checked={value.keepOrder}
                onChange={({ currentTarget }) => change({ keepOrder: currentTarget.checked })}
              />
              <span>{form.keepOrder}</span>
            </label>
          </p>
          <Parts
            list="options"
            legend={form.options}
            name={form.option}
            sheet={sheet}
            extra={(part, set, called) => (
              <>
                <label class="tick right-tick">
                  <input
                    type={value.multiple ? 'checkbox' : 'radio'}
                    name="own-right"
                    checked={part.correct}
                    aria-label={called === '' ? form.right : `${form.right}: ${called}`}
                    onChange={({ currentTarget }) => {
                      const { checked } = currentTarget;
                      change({
                        parts: {
                          ...value.parts,
                          options: value.parts.options.map((other) =>
                            other.id === part.id ? { ...other, correct: checked } : value.multiple ? other : { ...other, correct: false },
                          ),
                        },
                      });
                    }}
                  />
                  <span aria-hidden="true">{form.right}</span>
                </label>
                <TextField
                  id={`own-feedback-${part.id}`}
                  label={form.feedback}
                  value={part.feedback}
                  onInput={(feedback) => set({ feedback })}
                />
              </>
            )}
          />
        </>
      );
    case 'match':
      return (
        <>
          <Parts list="targets" legend={form.targets} name={form.target} sheet={sheet} />
          <Parts list="sources" legend={form.sources} name={form.source} sheet={sheet} extra={place('targets', form.belongs)} />
        </>
      );
    case 'order':
      return <Parts list="steps" legend={form.steps} name={form.step} sheet={sheet} extra={why} />;
    case 'cloze':
      return (
        <TextField
          id="own-gapText"
          label={form.gapText}
          hint={form.gapHint}
          value={value.gapText}
          rows={4}
          onInput={(gapText) => change({ gapText })}
        />
      );
    case 'categorize':
      return (
        <>
          <Parts list="bins" legend={form.bins} name={form.bin} sheet={sheet} />
          <Parts list="cards" legend={form.cards} name={form.card} sheet={sheet} extra={place('bins', form.belongs)} />
        </>
      );
    case 'place':
      return (
        <>
          <TextField
            id="own-columnTitle"
            label={form.columnTitle}
            value={value.columnTitle}
            onInput={(columnTitle) => change({ columnTitle })}
          />
          <Parts list="columns" legend={form.columns} name={form.column} sheet={sheet} />
          <TextField id="own-rowTitle" label={form.rowTitle} value={value.rowTitle} onInput={(rowTitle) => change({ rowTitle })} />
          <Parts list="rows" legend={form.rows} name={form.row} sheet={sheet} />
          <Parts
            list="cards"
            legend={form.cards}
            name={form.card}
            sheet={sheet}
            extra={(part, set, called) => (
              <>
                {place('columns', form.inColumn)(part, set, called)}
                {place('rows', form.inRow, 'row')(part, set, called)}
              </>
            )}
          />
        </>
      );
    case 'numeric':
      return (
        <Parts
          list="fields"
          legend={form.fields}
          name={`${form.field} · ${form.label}`}
          sheet={sheet}
          extra={(part, set) => (
            <>
              <TextField id={`own-value-${part.id}`} label={form.value} value={part.value} onInput={(text) => set({ value: text })} />
              <TextField
                id={`own-tolerance-${part.id}`}
                label={form.tolerance}
                value={part.tolerance}
                onInput={(text) => set({ tolerance: text })}
              />
              <TextField id={`own-unit-${part.id}`} label={form.unit} value={part.unit} onInput={(text) => set({ unit: text })} />
            </>
          )}
        />
      );
    case 'text':
      return (
        <>
          <TextField
            id="own-modelAnswer"
            label={form.modelAnswer}
            value={value.modelAnswer}
            rows={3}
            onInput={(modelAnswer) => change({ modelAnswer })}
          />
          <Parts list="checklist" legend={form.checklist} name={form.entry} sheet={sheet} />
        </>
      );
  }
}

/** The field of the form that a fault is about. */
function fieldIdOf({ path, part }: FormFault): string {
  const [first = ''] = path;
  const last = String(path.at(-1) ?? '');
  if (part === undefined) return `own-${last === 'title' ? (first === 'rows' ? 'rowTitle' : 'columnTitle') : first}`;
  if (last === 'target' || last === 'bin' || last === 'column') return `own-place-${part}`;
  if (last === 'row') return `own-row-${part}`;
  if (['feedback', 'why', 'value', 'tolerance', 'unit'].includes(last)) return `own-${last}-${part}`;
  return `own-${String(first)}-${part}`;
}

function FaultList({ faults, gaps, words }: { faults: readonly FormFault[]; gaps: boolean; words: Words }) {
  const { form } = words.assign.writing;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), [faults]);
  const rows = gaps
    ? [{ id: 'own-gapText', text: form.gapBad }]
    : faults.map((fault) => ({
        id: fieldIdOf(fault),
        text: fill(form.faultAt, { field: fieldName(fault.path, words.assign), reason: reasonOf(fault, words.assign) }),
      }));
  return (
    <div class="notice warning" role="alert" tabIndex={-1} ref={head}>
      <p>{fill(form.faults, { count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id + row.text}>
            <button
              type="button"
              class="link"
              onClick={() => {
                const field = document.getElementById(row.id);
                const first = field ?? document.querySelector<HTMLElement>('.item-form .parts-field input');
                first?.focus();
              }}
            >
              {row.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ItemForm({
  value,
  onChange,
  onSave,
  canChoose,
  index,
  words,
}: {
  value: FormValue;
  onChange: (value: FormValue) => void;
  /** @param chosen whether it also becomes part of the assignment */
  onSave: (item: OwnItem, chosen: boolean) => void;
  canChoose: boolean;
  index: ItemsIndex;
  words: Words;
}) {
  const { assign } = words;
  const { form } = assign.writing;
  const [faults, setFaults] = useState<{ faults: FormFault[]; gaps: boolean } | null>(null);
  const change: Change = (part) => onChange({ ...value, ...part });
  const sheet: Sheet = { value, change, words };
  const save = (chosen: boolean) => {
    const result = itemOf(value);
    if (result.ok) {
      setFaults(null);
      onSave(result.item, chosen);
    } else setFaults({ faults: result.faults, gaps: result.gaps === 'bad' });
  };
  return (
    <form
      class="item-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(canChoose);
      }}
    >
      <div class="number-row">
        <p class="field">
          <label for="own-interaction">{form.interaction}</label>
          <select
            id="own-interaction"
            value={value.interaction}
            onChange={({ currentTarget }) => {
              const interaction = interactionNames.find((name) => name === currentTarget.value);
              if (interaction) change({ interaction });
            }}
          >
            {interactionNames.map((name) => (
              <option key={name} value={name}>
                {assign.interactions[name]}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="own-difficulty">{form.difficulty}</label>
          <select
            id="own-difficulty"
            value={value.difficulty}
            onChange={({ currentTarget }) => change({ difficulty: Number(currentTarget.value) as 1 | 2 | 3 })}
          >
            {([1, 2, 3] as const).map((level) => (
              <option key={level} value={level}>
                {assign.difficulty[level]}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="own-objective">{form.objective}</label>
          <select id="own-objective" value={value.objective} onChange={({ currentTarget }) => change({ objective: currentTarget.value })}>
            <option value="">{form.objectiveNone}</option>
            {index.modules.flatMap((module) =>
              module.lessons.map((lesson) => (
                <optgroup key={lesson.path} label={lesson.title}>
                  {lesson.objectives.map((objective) => (
                    <option key={objective.id} value={objective.id}>
                      {objective.text}
                    </option>
                  ))}
                </optgroup>
              )),
            )}
          </select>
        </p>
      </div>
      <TextField id="own-context" label={form.context} value={value.context} rows={2} onInput={(context) => change({ context })} />
      <TextField id="own-stem" label={form.stem} value={value.stem} rows={2} onInput={(stem) => change({ stem })} />
      <Body sheet={sheet} />
      <TextField
        id="own-explanation"
        label={form.explanation}
        hint={form.explanationHint}
        value={value.explanation}
        rows={2}
        onInput={(explanation) => change({ explanation })}
      />
      {faults && <FaultList {...faults} words={words} />}
      <p class="actions">
        {canChoose && (
          <button type="submit" class="main">
            {form.saveAndChoose}
          </button>
        )}
        <button type="button" class={canChoose ? 'quiet' : 'main'} onClick={() => save(false)}>
          {form.save}
        </button>
      </p>
    </form>
  );
}
