/** Draws the numbers of an item, by seed: what the checks judge, and what review asks with. */
import { isNear } from '../../interactions/numeric/marking.ts';
import { seededRandom } from '../../interactions/shuffle.ts';
import { holds, namesIn } from './formula.ts';
import { derivedFrom, type NumberedItem, type Numbers, numberAt, printedNumbers, valuesOf, withValues } from './numbered-item.ts';

export interface Drawing {
  numbers: Numbers;
  /** The same without rounding on the way. */
  exact: Numbers;
}

export interface Drawings {
  /** Different from each other in what is right, and from the printed item in every field that varies: nothing to remember. */
  found: readonly Drawing[];
  /** Names that came out infinite, or as no number, though all that is said about a drawing holds. */
  notFinite: ReadonlySet<string>;
  /** Drawings left out since in them one mistake cannot be told from another, or from what is right; by path of the mistake. */
  confused: ReadonlyMap<string, number>;
  /** Drawings in which everything that is said about them holds. */
  held: number;
}

/** Whether what is said about a drawing holds, as far as it speaks of numbers that there are. */
function isHeld({ holds: conditions }: NumberedItem, numbers: Numbers): boolean {
  const numberOf = (name: string) => numbers.get(name) ?? Number.NaN;
  return conditions.every(
    ({ condition }) => holds(condition, numberOf) || condition.sums.flatMap(namesIn).some((name) => !Number.isFinite(numberOf(name))),
  );
}

/** Mistakes that marking would take for something else: for the right answer, or for a mistake before them. */
function confusedMistakes({ template }: NumberedItem, numbers: Numbers): string[] {
  return valuesOf(template).flatMap(({ right, mistakes }) => {
    const taken = [right];
    return mistakes.flatMap((mistake) => {
      const value = numberAt(mistake.value, numbers);
      const isTaken = taken.some((other) => isNear(value, numberAt(other.value, numbers), other.tolerance));
      const hidesRight = isNear(numberAt(right.value, numbers), value, mistake.tolerance);
      taken.push(mistake);
      return isTaken || hidesRight ? [mistake.path.join('.')] : [];
    });
  });
}

/** What is right, as one text. */
function answersOf({ template }: NumberedItem, numbers: Numbers): string {
  return valuesOf(template)
    .map(({ right }) => numberAt(right.value, numbers))
    .join(' ');
}

/** Whether a field that varies would take the answer of the printed item. */
function takesPrinted({ template }: NumberedItem, printed: Numbers, numbers: Numbers): boolean {
  return valuesOf(template).some(({ right: { value, tolerance } }) => {
    return typeof value === 'string' && isNear(numberAt(value, printed), numberAt(value, numbers), tolerance);
  });
}

/**
 * @param most how many different ones are wanted
 * @param tries how often to draw for them
 */
export function drawingsOf(item: NumberedItem, most: number, tries: number): Drawings {
  const random = seededRandom(`numbers/${item.template.id}`);
  const printed = printedNumbers(item);
  const seen = new Set<string>();
  const found: Drawing[] = [];
  const notFinite = new Set<string>();
  const confused = new Map<string, number>();
  let held = 0;
  for (let index = 0; index < tries && found.length < most; index += 1) {
    const drawn = new Map(
      [...item.drawn].map(([name, { choices }]) => [name, choices[Math.floor(random() * choices.length)] ?? Number.NaN]),
    );
    const derived = derivedFrom(item, drawn);
    if (!isHeld(item, derived)) continue;
    held += 1;
    const numbers = withValues(item, derived);
    const infinite = [...numbers].filter(([, value]) => !Number.isFinite(value));
    for (const [name] of infinite) notFinite.add(name);
    const alike = infinite.length > 0 ? [] : confusedMistakes(item, numbers);
    for (const path of alike) confused.set(path, (confused.get(path) ?? 0) + 1);
    const answers = answersOf(item, numbers);
    if (infinite.length > 0 || alike.length > 0 || seen.has(answers) || takesPrinted(item, printed, numbers)) continue;
    seen.add(answers);
    found.push({ numbers, exact: withValues(item, derivedFrom(item, drawn, true), true) });
  }
  return { found, notFinite, confused, held };
}
