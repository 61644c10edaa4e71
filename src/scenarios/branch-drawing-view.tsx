/** The map of branches, drawn. One's own path is thick, the best one carries stars; the list below says the same in words. */
import { type DrawnBranch, drawBranches, radius } from './branch-drawing.ts';
import type { Graph } from './graph.ts';
import type { Path } from './path.ts';

/** A five-pointed star around a point. */
function star({ x, y }: { x: number; y: number }): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const turn = (Math.PI * corner) / 5;
    const size = corner % 2 === 0 ? 8 : 3.4;
    return `${(x + size * Math.sin(turn)).toFixed(1)} ${(y - size * Math.cos(turn)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** Lines nobody took lie below the best ones, and those below one's own. */
const height = ({ taken, best }: DrawnBranch) => (taken ? 2 : best ? 1 : 0);

export function BranchDrawingView({ graph, path, label }: { graph: Graph; path: Path; label: string }) {
  const { width, height: tall, steps, endings, trust, branches } = drawBranches(graph, path);
  const ordered = [...branches].sort((a, b) => height(a) - height(b));
  return (
    <svg class="branch-drawing" viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={label}>
      {ordered.map(({ d, taken, best }, index) => (
        <path key={index} d={d} class={`way${best ? ' best' : ''}${taken ? ' taken' : ''}`} />
      ))}
      {branches
        .filter(({ best }) => best)
        .map(({ middle }, index) => (
          <path key={index} d={star(middle)} class="star" />
        ))}
      {trust && (
        <path d={`M${trust.x} ${trust.y - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}Z`} class="place trust" />
      )}
      {steps.map(({ id, x, y, letter, visited }) => (
        <g key={id} class={visited ? 'visited' : undefined}>
          <circle cx={x} cy={y} r={radius} class="place" />
          <text x={x} y={y + 5}>
            {letter}
          </text>
        </g>
      ))}
      {endings.map(({ id, x, y, number, reached }) => (
        <g key={id} class={reached ? 'visited' : undefined}>
          <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} rx="3" class="place" />
          <text x={x} y={y + 5}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What the three kinds of lines mean. */
export function DrawingKey({ mine, best, other }: { mine: string; best: string; other: string }) {
  const sample = (kind: string, withStar: boolean) => (
    <svg viewBox="0 0 48 20" class="branch-drawing sample" aria-hidden="true">
      <path d="M2 10H46" class={`way ${kind}`} />
      {withStar && <path d={star({ x: 24, y: 10 })} class="star" />}
    </svg>
  );
  return (
    <ul class="plain drawing-key">
      <li>
        {sample('taken', false)} {mine}
      </li>
      <li>
        {sample('best', true)} {best}
      </li>
      <li>
        {sample('', false)} {other}
      </li>
    </ul>
  );
}
