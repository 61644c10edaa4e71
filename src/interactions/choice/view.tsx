import { useMemo } from 'preact/hooks';
import { Mark } from '../part-list.tsx';
import type { ViewProps } from '../view.ts';
import { shownOptions } from './option-order.ts';
import type { ChoiceResponse } from './schema.ts';

/** Radio buttons or check boxes; after checking, each chosen or right option says why. */
export function ChoiceView({ item, response = [], onChange, outcome, seed, strings }: ViewProps<'choice', ChoiceResponse>) {
  const options = useMemo(() => shownOptions(item, seed), [item, seed]);
  const choose = (id: string, chosen: boolean) => {
    if (!item.multiple) return onChange([id]);
    onChange(item.options.map((option) => option.id).filter((other) => (other === id ? chosen : response.includes(other))));
  };
  return (
    <fieldset class="choice" disabled={outcome !== null}>
      <legend class="hint">{item.multiple ? strings.chooseSeveral : strings.chooseOne}</legend>
      {options.map((option) => {
        const chosen = response.includes(option.id);
        const marked = outcome !== null && (chosen || option.correct);
        return (
          <label key={option.id} class={marked ? (option.correct ? 'right' : 'wrong') : undefined}>
            <input
              type={item.multiple ? 'checkbox' : 'radio'}
              name={item.id}
              value={option.id}
              checked={chosen}
              onChange={(event) => choose(option.id, event.currentTarget.checked)}
            />
            <span>
              {option.text}
              {marked && (
                <span class="verdict">
                  <Mark right={option.correct} />
                  {chosen ? strings.yourChoice : strings.rightChoice}
                </span>
              )}
              {marked && option.feedback !== undefined && <span class="feedback">{option.feedback}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
