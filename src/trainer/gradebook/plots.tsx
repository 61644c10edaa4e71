/** Plots as inline SVG in the page's ink. Each has its numbers in a table beside it, so the drawing itself is hidden from readers. */

import type { ConfusionMatrix } from '../../analysis/confusion.ts';
import { barPlot } from '../../analysis/plots/bar-plot.ts';
import { heatTable } from '../../analysis/plots/heat-table.ts';
import { scatterPlot } from '../../analysis/plots/scatter-plot.ts';
import { fill } from '../../course/strings/fill.ts';
import { useSurroundings } from './client-context.tsx';

export interface ScatterItem {
  id: string;
  number: number;
  difficulty: number | null;
  discrimination: number | null;
}

export function Scatter({ items }: { items: readonly ScatterItem[] }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const plot = scatterPlot(items, { width: 440, height: 360, margin: { top: 20, right: 16, bottom: 44, left: 48 } });
  const { area } = plot;
  const lineNames = { 'too-hard': strings.lineTooHard, 'too-easy': strings.lineTooEasy, poor: strings.linePoor };
  return (
    <figure class="plot">
      <figcaption>
        <b>{strings.plotScatter}</b> {strings.plotScatterHint}
      </figcaption>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} aria-hidden="true">
        <rect class="frame" x={area.x} y={area.y} width={area.width} height={area.height} />
        {plot.xTicks.map(({ value, at }) => (
          <g key={value}>
            <line class="grid" x1={at} y1={area.y} x2={at} y2={area.y + area.height} />
            <text x={at} y={area.y + area.height + 18} text-anchor="middle">
              {value.toFixed(1)}
            </text>
          </g>
        ))}
        {plot.yTicks.map(({ value, at }) => (
          <g key={value}>
            <line class="grid" x1={area.x} y1={at} x2={area.x + area.width} y2={at} />
            <text x={area.x - 8} y={at + 4} text-anchor="end">
              {value.toFixed(1).replace('-', '−')}
            </text>
          </g>
        ))}
        {plot.lines.map((line) => (
          <g key={line.id}>
            <line class="bound" x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} />
            {line.id === 'poor' ? (
              <text class="bound-name" x={line.x2 - 4} y={line.y2 - 4} text-anchor="end">
                {lineNames[line.id]}
              </text>
            ) : (
              <text
                class="bound-name"
                x={line.x1 + (line.id === 'too-hard' ? -4 : 4)}
                y={area.y + 14}
                text-anchor={line.id === 'too-hard' ? 'end' : 'start'}
              >
                {lineNames[line.id]}
              </text>
            )}
          </g>
        ))}
        {plot.points.map((point) => (
          <g key={point.items[0]?.id} class={point.odd ? 'point odd' : 'point'}>
            <circle cx={point.x} cy={point.y} r={5} />
            <text x={point.x + 8} y={point.y - 5}>
              {point.items.map(({ number }) => number).join(', ')}
            </text>
          </g>
        ))}
        <text class="axis" x={area.x + area.width / 2} y={plot.height - 8} text-anchor="middle">
          {strings.axisDifficulty}
        </text>
        <text class="axis" transform={`translate(14 ${area.y + area.height / 2}) rotate(-90)`} text-anchor="middle">
          {strings.axisDiscrimination}
        </text>
      </svg>
    </figure>
  );
}

export interface BarItem {
  id: string;
  label: string;
  value: number | null;
  interval?: readonly [number, number] | null;
}

/** Bars with their numbers as text, so that no second table is needed. */
export function Bars({
  title,
  bars,
  largest,
  counts = false,
  text,
  wide,
}: {
  title: string;
  bars: readonly BarItem[];
  largest?: number;
  /** Whether the bars count people or things. */
  counts?: boolean;
  text: (value: number | null) => string;
  wide?: boolean;
}) {
  const left = wide ? 4 : 56;
  const rowHeight = wide ? 46 : 26;
  const plot = barPlot(
    bars.map(({ id, value, interval = null }) => ({ id, value, interval })),
    { width: 440, left, right: 56, rowHeight, bottom: 26, counts, ...(largest === undefined ? {} : { largest }) },
  );
  const low = wide ? 10 : 0;
  return (
    <figure class="plot">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${plot.width} ${plot.height}`}
        role="img"
        aria-label={`${title}. ${bars.map(({ label, value }) => `${label} ${text(value)}`).join('; ')}`}
      >
        {plot.ticks.map(({ value, at }) => (
          <g key={value}>
            <line class="grid" x1={at} y1={0} x2={at} y2={plot.height - 26} />
            <text x={at} y={plot.height - 8} text-anchor="middle">
              {text(value)}
            </text>
          </g>
        ))}
        {plot.bars.map((bar, index) => {
          const label = bars[index]?.label ?? '';
          return (
            <g key={bar.id}>
              {wide ? (
                <text x={left} y={bar.y - 4 + 4}>
                  {label}
                </text>
              ) : (
                <text x={left - 8} y={bar.middle + 4} text-anchor="end">
                  {label}
                </text>
              )}
              <rect class="bar" x={bar.x} y={bar.y + low} width={bar.width} height={wide ? 14 : bar.height} />
              {bar.whisker && <path class="whisker" d={`M${bar.whisker.from} ${bar.middle - 4}v8m0-4H${bar.whisker.to}m0-4v8`} />}
              <text class="value" x={plot.width - 4} y={bar.middle + 4} text-anchor="end">
                {text(bar.value)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** The confusion matrix. The number is always there; the shade only leads the eye. */
export function Confusion({ matrix, lang }: { matrix: ConfusionMatrix; lang: string }) {
  const { wording } = useSurroundings();
  const { strings, count, percent } = wording;
  const table = heatTable(matrix);
  const nothing = table.rows.some((row) => row.nothing > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="scrolls" aria-label={strings.confusionHead} tabIndex={0}>
      <table class="confusion" lang={lang}>
        <thead>
          <tr>
            <th scope="col" lang={wording.collator.resolvedOptions().locale}>
              {strings.confusionRow}
            </th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
            {nothing && <th scope="col">{strings.confusionNothing}</th>}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index]?.id} class={`shade-${cell.shade}`} title={percent(cell.share)}>
                  {cell.count === 0 ? <span class="none">0</span> : count(cell.count)}
                  {cell.right && <span aria-hidden="true"> ✓</span>}
                  {cell.right && <span class="visually-hidden"> {strings.rightWord}</span>}
                </td>
              ))}
              {nothing && <td>{count(row.nothing)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Scores by tenths of the points. */
export function ScoreBars({ tenths }: { tenths: readonly number[] }) {
  const { wording } = useSurroundings();
  const { strings, count } = wording;
  const bars = tenths.map((value, index) => ({
    id: String(index),
    label: fill(strings.tenth, { from: index * 10, to: index === 9 ? 100 : index * 10 + 9 }),
    value,
  }));
  return (
    <Bars
      title={`${strings.plotScores} (${strings.axisPeople})`}
      bars={bars}
      counts
      text={(value) => (value === null ? '–' : count(value))}
    />
  );
}
