/** Pictures of results. The numbers stand beside them as text, so they are hidden from screen readers. */

/** How many chose what, as a table with bars. */
export function Bars({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { name: string; count: number; shown: string; tone?: string }[];
}) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table class="bars">
      <caption class="visually-hidden">{caption}</caption>
      <tbody>
        {rows.map(({ name, count, shown, tone }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="bar-cell">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="10" class={tone} />
              </svg>
            </td>
            <td>{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value on its scale, with the interval it may lie in. */
export function IntervalScale({
  from,
  to,
  value,
  interval: [lower, upper],
  marks,
}: {
  from: number;
  to: number;
  value: number;
  interval: readonly [number, number];
  /** Places of the scale with their labels. */
  marks: readonly { at: number; text: string }[];
}) {
  const x = (at: number) => 16 + (288 * (at - from)) / (to - from);
  return (
    <svg class="scale-line" viewBox="0 0 320 52" aria-hidden="true">
      <path d={`M${x(from)} 20H${x(to)}`} class="axis" />
      <rect x={x(lower)} y="13" width={Math.max(1, x(upper) - x(lower))} height="14" rx="3" class="band" />
      {marks.map(({ at, text }) => (
        <g key={text}>
          <path d={`M${x(at)} 16v8`} class="axis" />
          <text
            x={x(at)}
            y="46"
            text-anchor={at === from ? 'start' : at === to ? 'end' : 'middle'}
            dx={at === from ? -14 : at === to ? 14 : 0}
          >
            {text}
          </text>
        </g>
      ))}
      <path d={`M${x(value)} 6v28`} class="value" />
    </svg>
  );
}
