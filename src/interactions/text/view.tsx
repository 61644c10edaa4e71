import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewProps } from '../view.ts';
import type { FreeTextResponse } from './schema.ts';

const nothing: FreeTextResponse = { answer: '', ticked: [] };

/** A short answer; after comparing, the model answer and a checklist to tick. The ticks stay open to change. */
export function FreeTextView({ item, response = nothing, onChange, outcome, strings }: ViewProps<'text', FreeTextResponse>) {
  const tick = (id: string, ticked: boolean) =>
    onChange({
      ...response,
      ticked: item.checklist.map((entry) => entry.id).filter((other) => (other === id ? ticked : response.ticked.includes(other))),
    });
  const model = useRef<HTMLParagraphElement>(null);
  const compared = useRef(outcome);
  // Reading goes on at the model answer; the button that was pressed stands below it and its checklist.
  useLayoutEffect(() => {
    if (!compared.current) model.current?.focus();
    compared.current = outcome;
  }, [outcome]);
  return (
    <div class="free-text">
      <label>
        <span class="hint">{strings.yourAnswer}</span>
        <textarea
          rows={4}
          value={response.answer}
          readOnly={outcome !== null}
          onInput={(event) => onChange({ ...response, answer: event.currentTarget.value })}
        />
      </label>
      {outcome && (
        <>
          <p class="model-answer" ref={model} tabIndex={-1}>
            <b>{strings.modelAnswer}</b>
            {item.modelAnswer}
          </p>
          <fieldset>
            <legend>{strings.checklist}</legend>
            {item.checklist.map((entry) => (
              <label key={entry.id}>
                <input
                  type="checkbox"
                  checked={response.ticked.includes(entry.id)}
                  onChange={(event) => tick(entry.id, event.currentTarget.checked)}
                />
                <span>{entry.text}</span>
              </label>
            ))}
          </fieldset>
          <p class="hint">{strings.selfAssessed}</p>
        </>
      )}
    </div>
  );
}
