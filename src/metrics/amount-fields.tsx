/** Fields for single amounts, each with its mistake right below it. */
import { fill } from '../course/strings/fill.ts';
import type { MetricsStrings } from '../course/strings/index.ts';
import type { Figures } from './figures.ts';
import type { AmountKind, AmountProblem } from './read-amount.ts';

interface Props<Field extends string> {
  id: string;
  labels: Readonly<Record<Field, string>>;
  kinds: Readonly<Record<Field, AmountKind>>;
  texts: Readonly<Record<Field, string>>;
  /** In the reader's words. */
  problems: Readonly<Partial<Record<Field, string>>>;
  onText: (field: Field, text: string) => void;
}

export function AmountFields<Field extends string>({ id, labels, kinds, texts, problems, onText }: Props<Field>) {
  return (
    <div class="amounts">
      {(Object.keys(kinds) as Field[]).map((field) => {
        const problem = problems[field];
        const name = `${id}-${field}`;
        return (
          <div key={field}>
            <label for={name}>{labels[field]}</label>
            <input
              id={name}
              type="text"
              inputMode={kinds[field].whole ? 'numeric' : 'decimal'}
              autocomplete="off"
              value={texts[field]}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : `${name}-problem`}
              onInput={({ currentTarget }) => onText(field, currentTarget.value)}
            />
            {problem !== undefined && (
              <p class="field-problem" id={`${name}-problem`}>
                {problem}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What is wrong with single fields, in words. */
export function problemWords<Field extends string>(
  problems: Readonly<Partial<Record<Field, AmountProblem>>>,
  kinds: Readonly<Record<Field, AmountKind>>,
  figures: Figures,
  strings: MetricsStrings,
): Partial<Record<Field, string>> {
  const entries = (Object.entries(problems) as [Field, AmountProblem][]).map(([field, problem]) => [
    field,
    fill(strings.amountProblems[problem], { max: figures.count(kinds[field].max) }),
  ]);
  return Object.fromEntries(entries);
}

/** What a screen reader is told where there is no result. */
export function saidInstead(problems: Readonly<Partial<Record<string, string>>>, strings: MetricsStrings): string {
  const found = Object.values(problems).filter((problem) => problem !== undefined);
  return found.length > 0 ? found.join(' ') : strings.waiting;
}
