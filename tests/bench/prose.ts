/** Sentences and headings of the real lessons, so that generated lessons compress and tokenise like real prose. */
import { join } from 'node:path';
import { readText } from '../../src/build/content/files.ts';
import type { Material } from '../../src/build/content/material.ts';
import type { Language } from '../../src/course/locale.ts';
import { shuffle } from '../../src/interactions/shuffle.ts';

export interface Prose {
  sentences: readonly string[];
  headings: readonly string[];
}

const endOfSentence: Record<Language, RegExp> = { zh: /(?<=[。！？])/, en: /(?<=[.!?])\s+(?=[A-Z])/ };
const usualLength: Record<Language, readonly [number, number]> = { zh: [10, 70], en: [30, 220] };

/** Sentences of a lesson file; tables, parts and whatever carries markup are left out. */
function sentencesOf(mdx: string, language: Language): string[] {
  const [least, most] = usualLength[language];
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter((line) => !/^[|#<]/.test(line))
    .map((line) =>
      line
        .replace(/^- /, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/<\/?Term[^>]*>/g, ''),
    )
    .flatMap((line) => line.split(endOfSentence[language]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= least && sentence.length <= most && !/[<>{}*|`[\]\\]|^\d/.test(sentence));
}

/** Reads the prose of every lesson in one language. */
export function readProse(root: string, material: Material, language: Language): Prose {
  const files = [...material.lessons.values()].flatMap((pair) => pair[language] ?? []);
  const sentences = files.flatMap(({ file }) => sentencesOf(readText(join(root, file)) ?? '', language));
  const headings = files.flatMap((file) => file.headings.filter(({ depth }) => depth === 2).map(({ text }) => text));
  return { sentences: [...new Set(sentences)], headings: [...new Set(headings)] };
}

/** Hands out sentences, in an order of the seed's own, until a number of characters is reached. */
export function sentenceSource(prose: Prose, seed: string): (characters: number) => string[] {
  const order = shuffle(prose.sentences, seed);
  let next = 0;
  return (characters) => {
    const taken: string[] = [];
    for (let length = 0; length < characters; next += 1) {
      const sentence = order[next % order.length] ?? '';
      taken.push(sentence);
      length += sentence.length;
    }
    return taken;
  };
}
