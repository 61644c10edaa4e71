/** What is wrong with an item that was to be kept, and the ways to its fields. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { Words } from '../builder/words.ts';
import type { FormFault } from './form-value.ts';
import { fieldName, reasonOf } from './problem-words.ts';

/** The field of the form that a fault is about. */
function fieldIdOf({ path, part }: FormFault): string {
  const [first = ''] = path;
  const last = String(path.at(-1) ?? '');
  if (part === undefined) return `own-${last === 'title' ? (first === 'rows' ? 'rowTitle' : 'columnTitle') : first}`;
  if (last === 'target' || last === 'bin' || last === 'column') return `own-place-${part}`;
  if (last === 'row') return `own-row-${part}`;
  if (['feedback', 'why', 'value', 'tolerance', 'unit'].includes(last)) return `own-${last}-${part}`;
  return `own-${String(first)}-${part}`;
}

export function FaultList({ faults, gaps, words }: { faults: readonly FormFault[]; gaps: boolean; words: Words }) {
  const { form } = words.assign.writing;
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => head.current?.focus(), [faults]);
  const rows = gaps
    ? [{ id: 'own-gapText', text: form.gapBad }]
    : faults.map((fault) => ({
        id: fieldIdOf(fault),
        text: fill(form.faultAt, { field: fieldName(fault.path, words.assign), reason: reasonOf(fault, words.assign) }),
      }));
  return (
    <div class="notice warning" role="alert" tabIndex={-1} ref={head}>
      <p>{fill(form.faults, { count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id + row.text}>
            <button
              type="button"
              class="link"
              onClick={() => {
                const field = document.getElementById(row.id);
                const first = field ?? document.querySelector<HTMLElement>('.item-form .parts-field input');
                first?.focus();
              }}
            >
              {row.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
