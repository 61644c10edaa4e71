/** The form for one of the trainer's own items. What is wrong is told field by field; nothing typed is ever taken away. */
import { useState } from 'preact/hooks';
import type { InteractionName } from '../../interactions/item.ts';
import type { OwnItem } from '../../interchange/own-item-schema.ts';
import type { ItemsIndex } from '../builder/items-index.ts';
import type { Words } from '../builder/words.ts';
import { FaultList } from './fault-list.tsx';
import { type FormFault, type FormValue, itemOf } from './form-value.ts';
import { InteractionFields } from './interaction-fields.tsx';
import type { Change, Sheet } from './part-rows.tsx';
import { TextField } from './text-field.tsx';

const interactionNames: InteractionName[] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

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
      <InteractionFields sheet={sheet} />
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
