import { useMemo } from 'preact/hooks';
import { Mark, PartList } from '../part-list.tsx';
import { shuffle } from '../shuffle.ts';
import type { ViewProps } from '../view.ts';
import type { MatchResponse } from './schema.ts';

/** Each source with a list to choose its target from: native controls, so every way of input works. */
export function MatchView({ item, response = {}, onChange, outcome, seed, strings, live }: ViewProps<'match', MatchResponse>) {
  const sources = useMemo(() => shuffle(item.sources, `${seed}/${item.id}`), [item, seed]);
  const textOf = (id: string) => item.targets.find((target) => target.id === id)?.text ?? id;
  const choose = (source: string, target: string) => {
    const { [source]: _before, ...others } = response;
    onChange(target === '' ? others : { ...others, [source]: target });
  };
  return (
    <div class="match">
      <ol class="plain">
        {sources.map((source, index) => {
          const part = outcome?.parts.find((candidate) => candidate.id === source.id);
          return (
            <li key={source.id}>
              <label>
                <span>{source.text}</span>
                <select
                  value={response[source.id] ?? ''}
                  disabled={outcome !== null}
                  onChange={(event) => choose(source.id, event.currentTarget.value)}
                >
                  <option value="">{strings.choose}</option>
                  {(live || index === 0 ? item.targets : []).map((target) => (
                    <option key={target.id} value={target.id}>
                      {target.text}
                    </option>
                  ))}
                </select>
              </label>
              {part && <Mark right={part.right} />}
            </li>
          );
        })}
      </ol>
      {outcome && (
        <PartList
          outcome={outcome}
          labelOf={(part) => item.sources.find((source) => source.id === part.id)?.text ?? part.id}
          answerOf={textOf}
          strings={strings}
        />
      )}
    </div>
  );
}
