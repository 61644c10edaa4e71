/** The fields that an interaction needs. */

import type { PartList } from './form-value.ts';
import { type Extra, PartRows, PlaceSelect, type Sheet } from './part-rows.tsx';
import { TextField } from './text-field.tsx';

export function InteractionFields({ sheet }: { sheet: Sheet }) {
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
          <PartRows
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
          <PartRows list="targets" legend={form.targets} name={form.target} sheet={sheet} />
          <PartRows list="sources" legend={form.sources} name={form.source} sheet={sheet} extra={place('targets', form.belongs)} />
        </>
      );
    case 'order':
      return <PartRows list="steps" legend={form.steps} name={form.step} sheet={sheet} extra={why} />;
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
          <PartRows list="bins" legend={form.bins} name={form.bin} sheet={sheet} />
          <PartRows list="cards" legend={form.cards} name={form.card} sheet={sheet} extra={place('bins', form.belongs)} />
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
          <PartRows list="columns" legend={form.columns} name={form.column} sheet={sheet} />
          <TextField id="own-rowTitle" label={form.rowTitle} value={value.rowTitle} onInput={(rowTitle) => change({ rowTitle })} />
          <PartRows list="rows" legend={form.rows} name={form.row} sheet={sheet} />
          <PartRows
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
        <PartRows
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
          <PartRows list="checklist" legend={form.checklist} name={form.entry} sheet={sheet} />
        </>
      );
  }
}
