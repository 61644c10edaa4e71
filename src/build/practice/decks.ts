/** The decks of all drills, made from the material. */
import { computedSchemes } from '../../course/case-rules/index.ts';
import { type Locale, languageOf, localePath } from '../../course/locale.ts';
import type { Scheme } from '../../course/schemas/schemes.ts';
import { stringsOf } from '../../course/strings/index.ts';
import { localise, type Text } from '../../course/text.ts';
import type { Deck, Source, TableKind } from '../../practice/deck.ts';
import { figuresOf, flagsOf } from '../../practice/figures.ts';
import type { Material } from '../content/material.ts';
import { type Contrast, contrasts } from './contrasts.ts';
import { type AuthoredSource, cardsOfScheme, casesOfScheme, type LabelledCase, labelledCases, seenElsewhere } from './sources.ts';

/** A drill with less to ask would be learned by heart. */
const fewestSources = 6;

/** Schemes of customers with fewer cases than this take cards of exercises too. */
const fewCases = 8;

const tables: Readonly<Record<string, TableKind>> = { 'rfm-segment': 'rfm', 'value-levels': 'value', 'profit-loyalty': 'place' };

/** A drill as authored. */
export interface AuthoredDeck {
  id: string;
  scheme?: Scheme;
  contrast?: Contrast;
  objective?: string;
  sources: AuthoredSource[];
}

const made = new WeakMap<Material, AuthoredDeck[]>();

function contrastSources(labelled: readonly LabelledCase[], schemes: readonly Scheme[], { options }: Contrast): AuthoredSource[] {
  return labelled.flatMap(({ source, labels, told }) => {
    const held = options.filter(([scheme, category]) => labels[scheme] === category);
    const [only] = held;
    if (!only || held.length > 1 || !told.has(only[0])) return [];
    const sign = told.get(only[0]);
    const { facts: _facts, ...rest } = source;
    const scheme = schemes.find(({ id }) => id === only[0]);
    return [{ ...rest, answer: only.join('.'), ...(sign ? { sign } : {}), ...(scheme ? seenElsewhere(scheme, labels) : {}) }];
  });
}

/** Whether there is enough to ask: of two categories at least. */
function isEnough(sources: readonly AuthoredSource[]): boolean {
  return sources.length >= fewestSources && new Set(sources.map(({ answer }) => answer)).size > 1;
}

/** Every scheme’s deck and every contrast’s, in order. A scheme without enough to ask has a deck without sources. */
export function authoredDecks(material: Material): AuthoredDeck[] {
  const known = made.get(material);
  if (known) return known;
  const labelled = labelledCases(material);
  const ofSchemes = material.schemes.map((scheme): AuthoredDeck => {
    const cases = scheme.kind === 'customers' ? casesOfScheme(labelled, scheme) : [];
    const cards = cases.length < fewCases && !computedSchemes.includes(scheme.id) ? cardsOfScheme(material, scheme) : [];
    const sources = [...cases, ...cards];
    return {
      id: scheme.id,
      scheme,
      ...(scheme.objective === undefined ? {} : { objective: scheme.objective }),
      sources: isEnough(sources) ? sources : [],
    };
  });
  const ofContrasts = contrasts.flatMap((contrast): AuthoredDeck[] => {
    const sources = contrastSources(labelled, material.schemes, contrast);
    return isEnough(sources) ? [{ id: contrast.id, contrast, objective: contrast.objective, sources }] : [];
  });
  const decks = [...ofSchemes, ...ofContrasts];
  made.set(material, decks);
  return decks;
}

function passageOf(material: Material, deck: AuthoredDeck, locale: Locale): Deck['passage'] {
  for (const module of material.course.modules) {
    for (const lesson of module.lessons) {
      if (!lesson.objectives.some(({ id }) => id === deck.objective)) continue;
      return {
        title: lesson.title[languageOf(locale)],
        href: `${localePath(locale, `/learn/${module.slug}/${lesson.slug}/`)}#objective-${deck.objective}`,
      };
    }
  }
  return undefined;
}

/** The name of a deck. */
export function deckName(deck: AuthoredDeck, locale: Locale): string {
  if (deck.scheme) return deck.scheme.name[languageOf(locale)];
  return deck.contrast ? stringsOf(locale).practice.contrasts[deck.contrast.id].name : deck.id;
}

function optionsOf(material: Material, { scheme, contrast }: AuthoredDeck): (Deck['options'][number] & { at?: never })[] {
  const cut = (id: string, category: { name: Text; sign: Text }, schemeName?: Text) => ({
    id,
    name: category.name,
    sign: category.sign,
    ...(schemeName ? { scheme: schemeName } : {}),
  });
  const own = scheme?.categories.map((category) => cut(category.id, category)) ?? [];
  const others =
    contrast?.options.flatMap(([schemeId, categoryId]) => {
      const found = material.schemes.find(({ id }) => id === schemeId);
      const category = found?.categories.find(({ id }) => id === categoryId);
      return found && category ? [cut(`${schemeId}.${categoryId}`, category, found.name)] : [];
    }) ?? [];
  return [...own, ...others] as never;
}

/** A deck as the page gets it: in one language. */
export function deliverDeck(material: Material, deck: AuthoredDeck, locale: Locale): Deck {
  const language = languageOf(locale);
  const { scheme, contrast } = deck;
  const schemes = contrast
    ? contrast.options.flatMap(([id]) => material.schemes.find((candidate) => candidate.id === id) ?? [])
    : [scheme].flatMap((one) => one ?? []);
  const passage = passageOf(material, deck, locale);
  const table = tables[deck.id];
  return {
    id: deck.id,
    name: deckName(deck, locale),
    question: scheme ? scheme.question[language] : contrast ? stringsOf(locale).practice.contrasts[contrast.id].question : '',
    ...(scheme?.convention ? { convention: scheme.convention[language] } : {}),
    options: localise(optionsOf(material, deck), language) as Deck['options'],
    figures: scheme ? figuresOf(scheme.id) : [],
    flags: scheme ? flagsOf(scheme.id) : [],
    objective: deck.objective ?? '',
    ...(passage ? { passage } : {}),
    references: schemes.map(({ id, name }) => ({ title: name[language], href: localePath(locale, `/reference/${id}/`) })),
    sources: localise(deck.sources, language) as Source[],
    ...(table ? { table } : {}),
  };
}
