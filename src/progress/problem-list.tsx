/** Records that could not be read, so that nobody wonders where work went. */
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { ProblemRecord } from './aside.ts';
import type { Format } from './format.ts';

export function ProblemList({
  problems,
  strings,
  format,
}: {
  problems: readonly ProblemRecord[];
  strings: ProgressStrings;
  format: Format;
}) {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{strings.problems}</h2>
      <p>{strings.problemNote}</p>
      <ul>
        {problems.map(({ key, of, asideAt }) => (
          <li key={key}>
            {strings.problemKinds[of]}{' '}
            <span class="hint">
              {asideAt === undefined ? strings.problemNewer : fill(strings.problemAside, { date: format.date(asideAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
