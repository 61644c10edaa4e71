/** One case to classify, as it is shown. */
import { type CaseFact, caseFacts } from '../course/case-card.ts';
import type { CustomerFacts } from '../course/case-rules/index.ts';
import { intlLocale, type Locale } from '../course/locale.ts';
import type { CaseStrings } from '../course/strings/index.ts';
import { shuffle } from '../interactions/shuffle.ts';
import type { Deck, DeckOption, FilledCase, Source } from './deck.ts';
import { drawGaps, fillGaps } from './fill-case.ts';
import { filledFacts } from './template-labels.ts';

/** As many options as there are number keys. */
const mostOptions = 9;

export interface Question extends FilledCase {
  deck: Deck;
  source: Source;
  options: DeckOption[];
}

/** How numbers and facts are written. */
export interface Writing {
  locale: Locale;
  strings: CaseStrings;
}

/**
 * The options to choose from, in the order of the scheme so that the keys stay the same. Of a long list some are drawn: the
 * right one, those it was confused with, and others by seed.
 */
export function optionsFor(deck: Deck, source: Source, confusedWith: readonly string[], seed: string): DeckOption[] {
  const among = source.among ? deck.options.filter(({ id }) => source.among?.includes(id)) : deck.options;
  if (among.length <= mostOptions) return among;
  const first = [source.answer, ...(source.accepts ?? []), ...confusedWith];
  const others = shuffle(
    among.map(({ id }) => id).filter((id) => !first.includes(id)),
    seed,
  );
  const drawn = new Set([...first, ...others].slice(0, mostOptions));
  return among.filter(({ id }) => drawn.has(id));
}

/** Fills the gaps of a source and finds the words that decide in its text. */
export function fillSource(source: Source, seed: string, { locale, strings }: Writing): FilledCase {
  const gaps = source.gaps ?? {};
  const draw = drawGaps(gaps, seed);
  const format = new Intl.NumberFormat(intlLocale(locale));
  const put = (text: string) => fillGaps(text, gaps, draw, (value) => format.format(value));
  const text = put(source.text);
  const customer = source.facts && filledFacts(source.facts, draw);
  const from = source.sign === undefined ? -1 : put(source.text.slice(0, source.text.indexOf(source.sign))).length;
  return {
    text,
    ...(source.sign !== undefined && source.text.includes(source.sign) ? { sign: { from, to: from + put(source.sign).length } } : {}),
    ...(customer ? { customer: customer as CustomerFacts } : {}),
    facts: customer ? caseFacts(customer, locale, strings) : [],
  };
}

/**
 * Makes the question of a source.
 * @param confusedWith options that the right one was taken for, most often first
 */
export function makeQuestion(deck: Deck, source: Source, seed: string, writing: Writing, confusedWith: readonly string[] = []): Question {
  const filled = fillSource(source, seed, writing);
  const shown = [...deck.figures, ...(filled.sign ? [] : deck.flags)];
  return {
    ...filled,
    deck,
    source,
    facts: shown.flatMap((name): CaseFact[] => filled.facts.filter((fact) => fact.name === name)),
    options: optionsFor(deck, source, confusedWith, seed),
  };
}

/** Whether an option counts as right. */
export function isRightOption(source: Source, option: string): boolean {
  return option === source.answer || (source.accepts?.includes(option) ?? false);
}
