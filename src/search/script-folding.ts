/**
 * Traditional and Simplified: who types 客戶 means 客户. Comparing is done in Simplified, to which every Traditional form
 * leads; the words for a Traditional index are turned back by what the site itself writes.
 */
export interface FoldingData {
  /** Traditional forms; those that the site writes come first. */
  readonly traditional: string;
  /** For each of them, at the same place, the Simplified form. */
  readonly simplified: string;
  /** Pairs of two characters, Simplified then Traditional, where single characters would turn out wrong: 关系關係. */
  readonly pairs: string;
}

export interface Folding {
  /** The text in Simplified characters. */
  toSimplified(text: string): string;
  /** A Simplified text as the Traditional pages write it. */
  toTraditional(text: string): string;
}

export function makeFolding(data: FoldingData): Folding {
  const simplified = [...data.simplified];
  const down = new Map([...data.traditional].map((character, index) => [character, simplified[index] ?? character]));
  const up = new Map<string, string>();
  for (const [character, simple] of down) if (!up.has(simple)) up.set(simple, character);
  const signs = [...data.pairs];
  const pairs = new Map<string, readonly string[]>();
  for (let at = 0; at + 3 < signs.length; at += 4) pairs.set(`${signs[at]}${signs[at + 1]}`, [signs[at + 2] ?? '', signs[at + 3] ?? '']);
  return {
    toSimplified: (text) => [...text].map((character) => down.get(character) ?? character).join(''),
    toTraditional: (text) => {
      const characters = [...text];
      const turned = characters.map((character) => up.get(character) ?? character);
      for (let at = 0; at + 1 < characters.length; at += 1) {
        const pair = pairs.get(`${characters[at]}${characters[at + 1]}`);
        if (pair) [turned[at], turned[at + 1]] = [pair[0] ?? '', pair[1] ?? ''];
      }
      return turned.join('');
    },
  };
}
