import { expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { pinyinSyllables } from '../../src/build/pinyin-syllables.ts';

const { material } = readMaterial();
const isHan = (character: string) => /\p{Script=Han}/u.test(character);

it('every character of a name can be typed in pinyin; add what is missing to src/build/pinyin-syllables.ts', () => {
  const names = [
    ...material.terms.flatMap((term) => [term.term.zh, ...term.synonyms.zh]),
    ...material.schemes.flatMap((scheme) => [scheme.name.zh, ...scheme.categories.map((category) => category.name.zh)]),
    ...material.course.modules.flatMap((module) => [module.title.zh, ...module.lessons.map((lesson) => lesson.title.zh)]),
    ...material.searchWords.flatMap((entry) => [...entry.zh, entry.asWell?.zh ?? '']),
  ];
  expect([...new Set(names.join(''))].filter((character) => isHan(character) && !pinyinSyllables.has(character)).join('')).toBe('');
});

it('agrees with the pinyin of the glossary', () => {
  for (const term of material.terms) {
    const plain = term.pinyin
      .toLowerCase()
      .normalize('NFD')
      .replace(/u\u0308/g, 'v');
    const syllables = plain.replace(/[\u0300-\u036f]/g, '').split(/\s+/);
    const characters = [...term.term.zh].filter(isHan);
    const spoken = syllables.slice(syllables.length - characters.length);
    for (const [index, character] of characters.entries()) {
      expect(pinyinSyllables.get(character), `${term.id}: ${character}`).toContain(spoken[index]);
    }
  }
});

it('agrees with the order in which ICU sorts by pinyin', () => {
  const collator = new Intl.Collator('zh-u-co-pinyin');
  // ICU puts ü after every u; characters with several readings have a place for one of them only.
  const single = [...pinyinSyllables].flatMap(([character, [syllable = '', ...more]]) =>
    more.length > 0 ? [] : [{ character, syllable: syllable.replace(/^([ln])v/, '$1uzz') }],
  );
  const sorted = single.sort((a, b) => collator.compare(a.character, b.character)).map(({ syllable }) => syllable);
  const places = [...new Set(sorted)];
  expect(places.length, 'no syllable comes twice').toBe(sorted.filter((syllable, index) => syllable !== sorted[index - 1]).length);
  const withoutUmlaut = places.filter((syllable) => !syllable.includes('uzz'));
  expect(withoutUmlaut).toEqual([...withoutUmlaut].sort());
});
