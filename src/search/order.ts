/** In which order results are shown. Pagefind's own order stays, but for two rules of ours. */

/** Glossary entries are short, so Pagefind ranks them high; this many may come first. */
const leadingTerms = 3;

/**
 * 1. An entry whose name is exactly what was typed comes first: who types 客户 wants 客户, not 客户档案.
 * 2. After three glossary entries the others wait behind lessons and reference pages: half of all entries contain 客户.
 */
export function inOrder<R extends { readonly id: string }>(
  results: readonly R[],
  isNamed: (id: string) => boolean,
  isTerm: (id: string) => boolean,
): R[] {
  const exact = results.filter((result) => isNamed(result.id));
  const others = results.filter((result) => !isNamed(result.id));
  let terms = exact.length;
  const later: R[] = [];
  const sooner = others.filter((result) => {
    if (!isTerm(result.id)) return true;
    terms += 1;
    if (terms <= leadingTerms) return true;
    later.push(result);
    return false;
  });
  return [...exact, ...sooner, ...later];
}
