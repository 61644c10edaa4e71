/**
 * What the sealings of all interactions share. A sealed item shows everything a learner needs to answer and nothing that
 * tells the key. Two things give a key away besides the key itself: ids that are words (`ranks-peoples-worth`), and the
 * order in which an author wrote the parts (right option first, steps in sequence, cards by bin, unused targets last).
 *
 * So parts get ids that only count them, in an order that depends on nothing but their texts. That order is no shuffle:
 * the program is open and the assignment's id is in its link, so a shuffle by it could be undone.
 */

/** A part with the id that stands for it in a sealed item. */
export interface SealedPart<Part> {
  id: string;
  part: Part;
}

/** Digits by their value, however many: a longer number is larger once leading zeros are gone. */
function compareDigits(one: string, other: string): number {
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return a.length - b.length || compareCodeUnits(a, b);
}

function compareCodeUnits(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Code-unit order with runs of digits by value, the same in every browser: `Intl.Collator` differs between them. */
function compareTexts(one: string, other: string): number {
  const pieces = (text: string) => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [pieces(one), pieces(other)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a, b] = [left[index] ?? '', right[index] ?? ''];
    const difference = (/^\d/.test(a) && /^\d/.test(b) ? compareDigits(a, b) : 0) || compareCodeUnits(a, b);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, for breaking ties. */
function scatter(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state >>> 0;
}

/**
 * Parts in the order of their texts.
 * Parts with the same text look the same to a learner but may differ in their key; their order must not be the author's,
 * so it comes from their ids, scattered by the seed.
 */
export function inTextOrder<Part extends { id: string; text: string }>(parts: readonly Part[], seed: string): Part[] {
  return [...parts].sort((a, b) => compareTexts(a.text, b.text) || scatter(`${seed}/${a.id}`) - scatter(`${seed}/${b.id}`));
}

/** Gives parts ids that only count them: `o1`, `o2`, … */
export function countedParts<Part>(parts: readonly Part[], letter: string): SealedPart<Part>[] {
  return parts.map((part, index) => ({ id: `${letter}${index + 1}`, part }));
}

/** The author's id behind a counted one; an unknown id stays, and is unknown to the item with its key too. */
export function authoredId(parts: readonly SealedPart<{ id: string }>[], id: string): string {
  return parts.find((candidate) => candidate.id === id)?.part.id ?? id;
}

/** Translates a response of part to place back to the author's ids. */
export function authoredAssignments(
  response: Readonly<Record<string, string>>,
  part: (id: string) => string,
  place: (id: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(response).map(([key, value]) => [part(key), place(value)]));
}
