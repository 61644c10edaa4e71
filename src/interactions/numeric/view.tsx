import { Mark, PartList } from '../part-list.tsx';
import type { ViewProps } from '../view.ts';
import type { NumericResponse } from './schema.ts';

/** A field for each value, with its unit behind it. */
export function NumericView({ item, response = {}, onChange, outcome, strings }: ViewProps<'numeric', NumericResponse>) {
  return (
    <>
      <div class="numeric">
        {item.fields.map((field) => {
          const part = outcome?.parts.find((candidate) => candidate.id === field.id);
          return (
            <label key={field.id} class={part ? (part.right ? 'right' : 'wrong') : undefined}>
              <span>{field.label}</span>
              <input
                type="text"
                inputMode="decimal"
                autocomplete="off"
                placeholder={strings.enterNumber}
                value={response[field.id] ?? ''}
                disabled={outcome !== null}
                onInput={(event) => onChange({ ...response, [field.id]: event.currentTarget.value })}
              />
              {field.unit !== undefined && <span class="unit">{field.unit}</span>}
              {part && <Mark right={part.right} />}
            </label>
          );
        })}
      </div>
      {outcome && (
        <PartList
          outcome={outcome}
          labelOf={(part) => item.fields.find((field) => field.id === part.id)?.label ?? part.id}
          answerOf={(answer) => answer}
          strings={strings}
        />
      )}
    </>
  );
}
