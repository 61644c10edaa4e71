import { useMemo } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { Mark, PartList } from '../part-list.tsx';
import type { ViewProps } from '../view.ts';
import { shownOptions } from './option-order.ts';
import type { ClozeResponse } from './schema.ts';

/** The text with a list or a field in each gap. */
export function ClozeView({ item, response = {}, onChange, outcome, seed, strings }: ViewProps<'cloze', ClozeResponse>) {
  const options = useMemo(() => new Map(item.gaps.map((gap) => [gap.id, shownOptions(item, gap, seed)])), [item, seed]);
  const gapNumber = (id: string) => item.gaps.findIndex((gap) => gap.id === id) + 1;
  const label = (id: string) => fill(strings.gap, { number: gapNumber(id) });
  const give = (id: string, given: string) => onChange({ ...response, [id]: given });

  const gapField = (id: string) => {
    const gap = item.gaps.find((candidate) => candidate.id === id);
    if (!gap) return null;
    const part = outcome?.parts.find((candidate) => candidate.id === id);
    const state = part ? (part.right ? 'gap right' : 'gap wrong') : 'gap';
    return (
      <span class={state} key={id}>
        {gap.options ? (
          <select
            aria-label={label(id)}
            value={response[id] ?? ''}
            disabled={outcome !== null}
            onChange={(event) => give(id, event.currentTarget.value)}
          >
            <option value="">{strings.choose}</option>
            {options.get(id)?.map((option) => (
              <option key={option.id} value={option.id}>
                {option.text}
              </option>
            ))}
          </select>
        ) : (
          <input
            type="text"
            aria-label={label(id)}
            value={response[id] ?? ''}
            disabled={outcome !== null}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            size={10}
            onInput={(event) => give(id, event.currentTarget.value)}
          />
        )}
        {part && <Mark right={part.right} />}
      </span>
    );
  };

  const answerOf = (answer: string) => item.gaps.flatMap((gap) => gap.options ?? []).find((option) => option.id === answer)?.text ?? answer;
  return (
    <>
      <div class="cloze">
        {item.text.split('\n').map((line) => (
          <p key={line}>{line.split(/\{([^}]*)\}/).map((piece, index) => (index % 2 === 1 ? gapField(piece) : piece))}</p>
        ))}
      </div>
      {outcome && <PartList outcome={outcome} labelOf={(part) => label(part.id)} answerOf={answerOf} strings={strings} />}
    </>
  );
}
