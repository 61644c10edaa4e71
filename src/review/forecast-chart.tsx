/** What comes due in the coming days: bars to see, a sentence to hear, a table to read. */
import { fill } from '../course/strings/fill.ts';
import type { ReviewStrings } from '../course/strings/index.ts';
import { dateOfDay } from './day.ts';
import type { DayCount } from './queue.ts';
import { dayWords } from './words.ts';

/** Height of the tallest bar in the drawing's own units. */
const height = 40;

export function ForecastChart({ days, strings, locale }: { days: readonly DayCount[]; strings: ReviewStrings; locale: string }) {
  const most = Math.max(...days.map(({ count }) => count));
  const [today] = days;
  if (!today || most === 0) return null;
  const peak = days.find(({ count }) => count === most) ?? today;
  const nameOf = ({ day }: DayCount) => (day === today.day ? strings.today : dayWords(day, locale));
  const label = fill(strings.forecastLabel, {
    days: days.length,
    today: today.count,
    all: days.reduce((sum, { count }) => sum + count, 0),
    peak: nameOf(peak),
    most,
  });
  return (
    <section class="forecast">
      <h2>{strings.forecastTitle}</h2>
      <p class="hint">{strings.forecastNote}</p>
      <div class="forecast-days" aria-hidden="true">
        {days.map(({ day, count }) => (
          <span key={day}>{count || ''}</span>
        ))}
      </div>
      <svg viewBox={`0 0 ${days.length} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {days.map(({ day, count }, index) => {
          const tall = (count / most) * height;
          return <rect key={day} class={index === 0 ? 'now' : undefined} x={index + 0.15} y={height - tall} width={0.7} height={tall} />;
        })}
      </svg>
      <div class="forecast-days dates" aria-hidden="true">
        {days.map(({ day }) => (
          <span key={day}>{dateOfDay(day).getUTCDate()}</span>
        ))}
      </div>
      <details>
        <summary>{strings.forecastTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.forecastDay}</th>
              <th scope="col">{strings.forecastCount}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((entry) => (
              <tr key={entry.day}>
                <th scope="row">{nameOf(entry)}</th>
                <td>{entry.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
