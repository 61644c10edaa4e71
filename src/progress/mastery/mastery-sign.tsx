/**
 * How an objective sits, as a sign: a box filled up to the estimate, its texture by level, and beside it a line over the range.
 * It says nothing that the words beside it do not say.
 */
import type { Mastery } from './mastery.ts';

/** Textures by level; the fill of a sign refers to them, so they stand once on the page. */
export function SignTextures() {
  return (
    <svg class="textures" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="mastery-unclear" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="1.500" cy="1.500" r="1" />
        </pattern>
        <pattern id="mastery-weak" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.500" height="6" />
        </pattern>
        <pattern id="mastery-growing" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="2.400" height="4" />
        </pattern>
      </defs>
    </svg>
  );
}

/** Of the box, in units of the drawing: its top and height. */
const top = 3;
const height = 30;
const heightOf = (share: number) => top + height * (1 - share);

export function MasterySign({ level, expected, low, high }: Pick<Mastery, 'level' | 'expected' | 'low' | 'high'>) {
  return (
    <svg class={`sign ${level}`} viewBox="0 0 44 36" width="44" height="36" aria-hidden="true">
      {level !== 'none' && (
        <>
          <rect class="fill" x="3" y={heightOf(expected)} width="28" height={height * expected} />
          <path class="range" d={`M38 ${heightOf(high)}V${heightOf(low)}M35 ${heightOf(high)}h6M35 ${heightOf(low)}h6`} />
          <path class="estimate" d={`M3 ${heightOf(expected)}h28M35 ${heightOf(expected)}h6`} />
        </>
      )}
      <rect class="box" x="3" y={top} width="28" height={height} rx="2" />
    </svg>
  );
}
