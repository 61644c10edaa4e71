/** The frame all metrics share: what it asks, one's numbers, the result, the way to it, the usual misreading, the source. */
import type { ComponentChildren } from 'preact';
import type { MetricsStrings } from '../course/strings/index.ts';
import { useQuiet } from './use-quiet.tsx';

export interface PanelProps {
  id: string;
  name: string;
  ask: string;
  /** The fields. */
  inputs: ComponentChildren;
  onExample: () => void;
  onClear: () => void;
  /** The result in large type; missing as long as there is none. */
  result?: ComponentChildren;
  /** Shown in place of a result. */
  instead: string;
  /** The result, or what is in its way, in a sentence for screen readers. */
  said: string;
  /** Formulas with one's own numbers. */
  steps: readonly string[];
  /** More of the result, below the steps. */
  children?: ComponentChildren;
  misreading: string;
  source: ComponentChildren;
  strings: MetricsStrings;
}

export function Panel(props: PanelProps) {
  const { id, name, ask, inputs, onExample, onClear, result, instead, said, steps, children, misreading, source, strings } = props;
  const told = useQuiet(said);
  return (
    <section class="metric" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p class="ask">{ask}</p>
      <div class="bench">
        <fieldset class="inputs">
          <legend class="visually-hidden">{strings.inputs}</legend>
          {inputs}
          <p class="actions">
            <button type="button" onClick={onExample}>
              {strings.example}
            </button>
            <button type="button" onClick={onClear}>
              {strings.clear}
            </button>
          </p>
        </fieldset>
        <div class="result">
          <h3 class="visually-hidden">{strings.outcome}</h3>
          {result ?? <p class="instead">{instead}</p>}
        </div>
        <p class="visually-hidden" role="status">
          {told}
        </p>
        {steps.length > 0 && (
          <div class="working">
            <h3>{strings.working}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        )}
      </div>
      {children && <div>{children}</div>}
      <div class="misreading">
        <h3>{strings.misreading}</h3>
        <p>{misreading}</p>
      </div>
      <p class="hint">
        {strings.source} {source}
      </p>
    </section>
  );
}

/** One number of a result. */
export function Figure({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        {note !== undefined && <span class="hint">{note}</span>}
      </dd>
    </div>
  );
}
