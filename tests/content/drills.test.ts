/** Every case a drill can make from the content: its gaps are filled, its sign stands in it, its label is the rule’s. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../src/build/content/material.ts';
import { authoredDecks, deliverDeck } from '../../src/build/practice/decks.ts';
import { mixes, pairSchemes } from '../../src/build/practice/mixes.ts';
import { computedLabels, computedSchemes } from '../../src/course/case-rules/index.ts';
import { locales } from '../../src/course/locale.ts';
import { stringsOf } from '../../src/course/strings/index.ts';
import { makeQuestion } from '../../src/practice/question.ts';
import '../property-seed.ts';

const { material } = readMaterial();
const decks = authoredDecks(material);

describe.each(decks.filter(({ sources }) => sources.length > 0).map((deck) => [deck.id, deck] as const))('the drill %s', (id, authored) => {
  const delivered = locales.map((locale) => ({ locale, deck: deliverDeck(material, authored, locale) }));

  it('asks cases that have the label it says, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...delivered),
        fc.nat({ max: authored.sources.length - 1 }),
        fc.string(),
        ({ locale, deck }, index, seed) => {
          const source = deck.sources[index];
          if (!source) throw new Error('no such source');
          const question = makeQuestion(deck, source, seed, { locale, strings: stringsOf(locale).case });
          expect(question.text).not.toMatch(/[{}]/);
          expect(question.options.map((option) => option.id)).toContain(source.answer);
          expect(question.options.length).toBeLessThanOrEqual(9);
          if (source.sign !== undefined) {
            const { from = 0, to = 0 } = question.sign ?? {};
            expect(to - from).toBeGreaterThan(0);
            expect(to).toBeLessThanOrEqual(question.text.length);
          }
          if (computedSchemes.includes(id)) {
            expect(question.customer && computedLabels(question.customer)[id], `${source.id}, seed ${seed}`).toBe(source.answer);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has an objective of the course, and a passage to read on', () => {
    for (const { deck } of delivered) {
      expect(deck.objective).not.toBe('');
      expect(deck.passage?.href).toMatch(/\/learn\/.+#objective-/);
      expect(deck.references.length).toBeGreaterThan(0);
    }
  });

  it('asks nothing twice: every source has an id of its own', () => {
    const ids = authored.sources.map((source) => source.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('a case that two schemes with the same word judge differently says so, with whichever drill asks it', () => {
  const elsewhereIn = (deck: string) =>
    decks.find(({ id }) => id === deck)?.sources.find(({ id }) => id === 't-cruise-galley-order-form')?.elsewhere ?? [];
  for (const deck of ['time-order', 'promising-or-potential']) {
    expect(elsewhereIn(deck).map(({ en }) => en)).toEqual([
      expect.stringContaining('In Actual and potential it is already an actual customer'),
    ]);
  }
  expect(elsewhereIn('actual-potential').map(({ en }) => en)).toEqual([expect.stringContaining('still potential by order of time')]);
  expect(elsewhereIn('purpose')).toEqual([]);
});

it('every scheme has its drill', () => {
  expect(decks.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
});

it('mixes and pairs name schemes that exist', () => {
  const ids = material.schemes.map(({ id }) => id);
  expect([...mixes.flatMap(({ schemes }) => schemes), ...pairSchemes].filter((id) => !ids.includes(id))).toEqual([]);
  for (const id of pairSchemes) expect(material.schemes.find((scheme) => scheme.id === id)?.categories).toHaveLength(2);
});
