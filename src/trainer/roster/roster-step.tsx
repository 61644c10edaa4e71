/** Who takes the assignment: pasted or read from a file, with extra time for some. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { ImportProblem } from '../../interchange/problem.ts';
import { readRoster } from '../../interchange/roster.ts';
import { bytesOfFile } from '../browser/download.ts';
import { randomId } from '../browser/random.ts';
import type { Edit } from '../browser/use-record.ts';
import { NumberField } from '../builder/fields.tsx';
import type { Words } from '../builder/words.ts';
import type { AssignmentRecord, RosterEntry } from '../storage/assignment-record.ts';
import { problemLine } from '../writing/problem-words.ts';
import { isReadSurely, leftLines, tellable } from './added.ts';

export function RosterStep({
  record,
  edit,
  text,
  onText,
  words,
}: {
  record: AssignmentRecord;
  edit: Edit;
  /** What stands in the field; kept by the page, so that it is still there after a look at another step. */
  text: string;
  onText: (text: string) => void;
  words: Words;
}) {
  const { roster: strings } = words.assign;
  const { roster, draft } = record;
  const [news, setNews] = useState('');
  const [problems, setProblems] = useState<ImportProblem[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);

  const take = (people: ReturnType<typeof readRoster>['people'], told?: Parameters<Edit>[1]) => {
    const entries = people.map(({ line: _line, ...person }): RosterEntry => ({ ...person, token: randomId() }));
    edit((stored) => ({ ...stored, roster: [...stored.roster, ...entries] }), told);
  };
  /** Takes who is a person and leaves the other lines in the field, so that nothing entered is lost. */
  const add = (given: string) => {
    const read = readRoster(given, roster);
    if (read.people.length > 0) take(read.people);
    const told = tellable(read);
    setProblems(told);
    onText(leftLines(given, read));
    setNews(read.people.length > 0 ? fill(strings.added, { count: read.people.length }) : strings.addedNone);
    if (told.some(({ kind }) => kind === 'left-out')) field.current?.focus();
  };
  /** Whoever goes on without pressing the button means the people pasted; what is in doubt stays in the field, and the last step says so. */
  const leave = () => {
    const read = readRoster(text, roster);
    if (!isReadSurely(read)) return;
    onText('');
    take(read.people, { text: fill(strings.added, { count: read.people.length }), undo: true });
  };
  const leaving = useRef(leave);
  leaving.current = leave;
  useLayoutEffect(() => () => leaving.current(), []);
  const change = (token: string, step: (entry: RosterEntry) => RosterEntry) =>
    edit((stored) => ({ ...stored, roster: stored.roster.map((entry) => (entry.token === token ? step(entry) : entry)) }));
  const remove = (entry: RosterEntry) =>
    edit((stored) => ({ ...stored, roster: stored.roster.filter(({ token }) => token !== entry.token) }), {
      text: fill(record.sent ? strings.removedSent : strings.removed, { name: entry.name }),
      undo: true,
    });
  return (
    <>
      <p>{record.sent ? strings.later : strings.about}</p>
      <form
        class="roster-form"
        onSubmit={(event) => {
          event.preventDefault();
          add(text);
        }}
      >
        <p class="field">
          <label for="roster-text">{strings.paste}</label>
          <textarea
            id="roster-text"
            ref={field}
            rows={5}
            value={text}
            placeholder={strings.placeholder}
            aria-describedby="roster-hint"
            onInput={({ currentTarget }) => onText(currentTarget.value)}
          />
          <span class="hint" id="roster-hint">
            {strings.pasteHint}
          </span>
        </p>
        <p class="actions">
          <button type="submit" class="main" aria-disabled={text.trim() === ''}>
            {strings.add}
          </button>
          <button type="button" onClick={() => file.current?.click()}>
            {strings.file}
          </button>
          <input
            ref={file}
            type="file"
            hidden
            aria-label={strings.file}
            onChange={async ({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              currentTarget.value = '';
              if (!chosen) return;
              const bytes = await bytesOfFile(chosen);
              if (bytes === null) return setNews(strings.fileFailed);
              const { decodeText } = await import('../../interchange/decode-text.ts');
              const { text: decoded, lost } = decodeText(bytes);
              if (lost > 0) return setNews(fill(strings.fileSigns, { count: lost }));
              add(decoded);
            }}
          />
        </p>
        <div role="status">
          <p class="status">{news}</p>
          {(['left-out', 'changed'] as const).map((kind) => {
            const these = problems.filter((problem) => problem.kind === kind);
            return (
              these.length > 0 && (
                <div class={kind === 'left-out' ? 'notice warning' : 'notice'} key={kind}>
                  <p>{kind === 'left-out' ? fill(strings.notAdded, { count: these.length }) : strings.noted}</p>
                  <ul>
                    {these.map((problem) => (
                      <li key={`${problem.line} ${problem.code}`}>{problemLine({ ...problem, field: '' }, words.assign)}</li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
        </div>
      </form>
      {roster.length === 0 ? (
        <p class="hint">{strings.empty}</p>
      ) : (
        <table class="roster">
          <caption>{fill(strings.count, { count: roster.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.name}</th>
              <th scope="col">{strings.number}</th>
              <th scope="col">{strings.extra}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {roster.map((entry) => (
              <tr key={entry.token}>
                <th scope="row">{entry.name}</th>
                <td>{entry.number}</td>
                <td>
                  <NumberField
                    id={`extra-${entry.token}`}
                    label={fill(strings.extraOf, { name: entry.name })}
                    hideLabel
                    value={entry.extraMinutes}
                    least={0}
                    most={1000}
                    optional
                    onChange={(minutes) =>
                      change(entry.token, ({ extraMinutes: _former, ...rest }) =>
                        minutes === undefined || minutes === 0 ? rest : { ...rest, extraMinutes: minutes },
                      )
                    }
                    words={words}
                  />
                </td>
                <td>
                  <button type="button" class="link" aria-label={fill(strings.remove, { name: entry.name })} onClick={() => remove(entry)}>
                    {strings.removeShort}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {draft.minutes === undefined && roster.some((entry) => entry.extraMinutes !== undefined) && <p class="notice">{strings.noLimit}</p>}
    </>
  );
}
