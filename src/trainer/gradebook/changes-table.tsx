/** Person by person, before and after. */

import { fill } from '../../course/strings/fill.ts';
import type { PersonChange, Total } from '../../gradebook/gradebook.ts';
import { PlaceLink, useSurroundings } from './client-context.tsx';

/** More are counted only. */
const listed = 100;

export function ChangesTable({ changes, book }: { changes: readonly PersonChange[]; book: string }) {
  const { wording } = useSurroundings();
  const { strings, percent, count } = wording;
  const total = (value: Total | null) =>
    value === null ? '–' : `${percent(value.score)} ${value.passed ? strings.states.passed : strings.states.failed}`;
  return (
    <>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{strings.columns.name}</th>
            <th scope="col">{strings.columns.before}</th>
            <th scope="col">{strings.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, listed).map((change) => (
            <tr key={change.person}>
              <th scope="row">
                <PlaceLink to={{ at: 'person', book, person: change.person }}>{change.name || change.number || '–'}</PlaceLink>
              </th>
              <td>{total(change.before)}</td>
              <td>{total(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > listed && <p class="hint">{fill(strings.andMore, { count: count(changes.length - listed) })}</p>}
    </>
  );
}
