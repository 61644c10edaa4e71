/** The map of the course as a table: the same in words and figures. Its rows are made when it is opened. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { MasteryStrings, ProgressStrings } from '../../course/strings/index.ts';
import type { Format } from '../format.ts';
import type { MapModule, ObjectiveMastery } from '../overview.ts';

interface Parts {
  words: MasteryStrings;
  strings: ProgressStrings;
  format: Format;
}

function Row({ objective: { text, href, mastery }, words, strings, format }: Parts & { objective: ObjectiveMastery }) {
  const { level, expected, low, high, answers, lastAt } = mastery;
  const known = answers > 0;
  const cell = (name: string, value: string) =>
    known ? (
      <td data-label={name}>{value}</td>
    ) : (
      <td class="not-yet">
        <span class="hint" aria-hidden="true">
          {strings.notYet}
        </span>
        <span class="visually-hidden">{strings.notYetWords}</span>
      </td>
    );
  return (
    <tr>
      <th scope="row">
        <a href={href}>{text}</a>
      </th>
      <td>
        <span class={`level ${level}`}>{words.levels[level]}</span>
      </td>
      {cell(words.estimate, format.percent(expected))}
      {cell(words.range, fill(words.rangeOf, { low: format.percent(low), high: format.percent(high) }))}
      {cell(words.answers, String(answers))}
      {cell(words.lastAnswer, lastAt === undefined ? '' : format.date(new Date(lastAt).toISOString()))}
    </tr>
  );
}

export function MasteryTable({ modules, ...parts }: Parts & { modules: MapModule[] }) {
  const [open, setOpen] = useState(false);
  const { words } = parts;
  return (
    <details class="map-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {open && (
        <table class="progress-table">
          <thead>
            <tr>
              {[words.objective, words.level, words.estimate, words.range, words.answers, words.lastAnswer].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {modules.flatMap(({ lessons }) =>
            lessons.map(({ lesson, objectives }) => (
              <tbody key={lesson.scope}>
                <tr class="module">
                  <th colSpan={6} scope="rowgroup">
                    {lesson.title}
                  </th>
                </tr>
                {objectives.map((objective) => (
                  <Row key={objective.id} objective={objective} {...parts} />
                ))}
              </tbody>
            )),
          )}
        </table>
      )}
    </details>
  );
}
