/** In which order results are shown when many names hold what was typed. */

/** Half of all glossary entries contain 客户; this many of a kind may lead before something else gets a turn. */
const leading = 3;

/** Of entries that only contain what was typed, three come first; the others wait until as many other results have been shown. */
export function inOrder<R>(results: readonly R[], waits: (result: R) => boolean): R[] {
  const shown: R[] = [];
  const waiting: R[] = [];
  let ofKind = 0;
  let others = 0;
  for (const result of results) {
    if (!waits(result)) {
      others += 1;
      shown.push(result);
      if (others === leading) shown.push(...waiting.splice(0));
    } else if (ofKind < leading || others >= leading) {
      ofKind += 1;
      shown.push(result);
    } else waiting.push(result);
  }
  return [...shown, ...waiting];
}
