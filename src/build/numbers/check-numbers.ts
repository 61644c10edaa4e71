/** Whether an item stays right with other numbers: drawings by seed, each judged as the printed item is. */

import { numberGapsIn, printedNumber } from '../../interactions/numeric/number-gaps.ts';
import type { ReadMaterial } from '../content/material.ts';
import type { Problem } from '../content/problem.ts';
import { type Drawing, drawingsOf } from './drawings.ts';
import { type NumberedItem, numberAt, type PlacedValue, printedNumbers, textsOf, valuesOf } from './numbered-item.ts';

/** Fewer, and a learner would soon meet the same again. */
const fewestDrawings = 12;

/** Drawn for the checks; review gets the first of them. */
const judged = 200;
const tries = 6000;

/** More decimals than these nobody reads in a text, or types without being asked to. */
const mostDecimals = 3;

interface Mistake {
  path: PropertyKey[];
  message: string;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** The drawn numbers, so that an author can see which drawing is meant. */
function shown({ drawn }: NumberedItem, { numbers }: Drawing): string {
  return [...drawn.keys()].map((name) => `${name} ${printedNumber(numbers.get(name) ?? Number.NaN)}`).join(', ');
}

/** What a learner would have to type, against what the printed value asks for. */
function valueMistake(drawing: Drawing, placed: PlacedValue, printed: number, isRight: boolean): string | undefined {
  const [value, exact] = [numberAt(placed.value, drawing.numbers), numberAt(placed.value, drawing.exact)];
  if (isRight && printed > 0 && value <= 0) return `the right value is ${value}; expected more than 0, as in the printed item`;
  // What is right must not need more decimals than are asked for; whoever is mistaken types them as they come.
  const typed = Math.max(decimalsOf(printed), decimalsOf(placed.tolerance), isRight ? 0 : mostDecimals);
  if (decimalsOf(value) > typed) {
    return `the value is ${value}; expected at most ${typed} decimals, as the printed value and its tolerance have, by round() or by other bounds`;
  }
  if (Math.abs(value - exact) > placed.tolerance + 1e-9) {
    return `the value is ${value}, but ${Number(exact.toFixed(6))} without rounding; expected a tolerance that takes both`;
  }
  return undefined;
}

function drawingMistakes(item: NumberedItem, found: readonly Drawing[]): Mistake[] {
  const { template, derived } = item;
  const printed = printedNumbers(item);
  const mistakes: Mistake[] = [];
  for (const { right, mistakes: wrong } of valuesOf(template)) {
    for (const placed of [right, ...wrong]) {
      const bad = found.flatMap((drawing) => {
        const message = valueMistake(drawing, placed, numberAt(placed.value, printed), placed === right);
        return message === undefined ? [] : [`with ${shown(item, drawing)} ${message}`];
      });
      if (bad[0] !== undefined) mistakes.push({ path: placed.path, message: bad[0] });
    }
  }
  const inTexts = new Set(textsOf(template).flatMap(({ text }) => [...numberGapsIn(text.zh), ...numberGapsIn(text.en)]));
  for (const name of derived.keys()) {
    const long = found.find(({ numbers }) => decimalsOf(numbers.get(name) ?? 0) > mostDecimals);
    if (inTexts.has(name) && long) {
      const message = `with ${shown(item, long)} a text shows ${long.numbers.get(name)}; expected at most ${mostDecimals} decimals, by round()`;
      mistakes.push({ path: ['numbers', name], message });
    }
  }
  return mistakes;
}

/** Everything that must hold of an item’s numbers beyond their form. */
export function numberMistakes(item: NumberedItem): Mistake[] {
  const { found, notFinite, confused, held } = drawingsOf(item, judged, tries);
  const places = valuesOf(item.template).flatMap(({ right, mistakes: wrong }) => [right, ...wrong]);
  const mistakes: Mistake[] = [...notFinite].map((name) => ({
    path: item.values.has(name) ? (places.find(({ value }) => value === name)?.path ?? []) : ['numbers', name],
    message: `“${name}” is not finite in some drawings; expected no division by zero, by bounds or by \`holds\``,
  }));
  for (const [path, count] of confused) {
    if (count * 2 <= held) continue;
    const place = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const message = `in ${count} of ${held} drawings this mistake cannot be told from the right value or from a mistake before it; expected other values`;
    mistakes.push({ path: place, message });
  }
  if (mistakes.length === 0 && found.length < fewestDrawings) {
    const message = `${found.length} drawings with other right values hold; expected at least ${fewestDrawings}, by wider bounds or fewer conditions`;
    mistakes.push({ path: ['numbers'], message });
  }
  return [...mistakes, ...drawingMistakes(item, found)];
}

/** All items of the course that have numbers. */
export function checkNumbers({ material }: ReadMaterial): Problem[] {
  return [...material.itemsFiles.values()].flatMap(({ file, items, numbered, lineOf }) =>
    items.flatMap((item, index) => {
      const own = numbered.get(item.id);
      if (!own) return [];
      return numberMistakes(own).map(({ path, message }) => ({
        file,
        line: lineOf(['items', index, ...path]),
        message: `item "${item.id}": ${message}`,
      }));
    }),
  );
}
