/** What a drill draws from, in one language: categories to tell apart, and cases that have one of them each. */
import type { CaseFact, FactName } from '../course/case-card.ts';
import type { CustomerFacts } from '../course/case-rules/index.ts';
import type { Case, CaseData } from '../course/schemas/cases.ts';

/** One of the categories to choose from. */
export interface DeckOption {
  id: string;
  name: string;
  /** What one sees in a customer of this category. */
  sign: string;
  /** Name of its scheme, where a deck takes categories from several. */
  scheme?: string;
}

/** What may stand in a gap: one of some words, or a whole number. */
export type DeckGap = { words: string[] } | { from: number; to: number; step: number };

/** Data of a case; a text is the name of a number gap. */
export type GappedData = { [Measure in keyof CaseData]: CaseData[Measure] | string };

export interface GappedFacts {
  party: Case['party'];
  data?: GappedData;
  signs: Case['signs'];
  contract: Case['contract'];
  firstContact: Case['firstContact'];
  order: Case['order'];
}

/** Something to classify: a case, a template that makes many, or a card of one of the course's exercises. */
export interface Source {
  /** Unique in all decks; the same case has the same id in each. */
  id: string;
  /** Id of the option that is right. */
  answer: string;
  /** Other options that count as right. */
  accepts?: string[];
  text: string;
  /** The words of the text that decide, gaps included. */
  sign?: string;
  /** The reason as an author wrote it. */
  why?: string;
  /** What the mistake was, by wrong option. */
  mistakes?: Record<string, string>;
  /** How another scheme sees the same case, where it uses the same word otherwise. */
  elsewhere?: string[];
  /** The options to choose from, where not all of the deck’s come into question. */
  among?: string[];
  /** What is asked about it, where a deck has several questions. */
  asks?: string;
  seller?: Case['seller'];
  gaps?: Record<string, DeckGap>;
  facts?: GappedFacts;
}

/** A page to read on. */
export interface Place {
  title: string;
  href: string;
}

/** Kinds of drills on a table of customers. */
export type TableKind = 'rfm' | 'value' | 'place';

/** Everything for drills of one scheme, or of one contrast of categories from several schemes. */
export interface Deck {
  id: string;
  name: string;
  /** The question that decides. */
  question: string;
  /** Cut-offs of this course. */
  convention?: string;
  options: DeckOption[];
  /** What of the case card is shown, as the question cannot be answered without it. */
  figures: FactName[];
  /** What of the case card is shown where the text does not tell it. */
  flags: FactName[];
  objective: string;
  /** Where the lesson separates these categories. */
  passage?: Place;
  references: Place[];
  sources: Source[];
  table?: TableKind;
}

/** A case as it is shown, its gaps filled. */
export interface FilledCase {
  text: string;
  /** Where in the text the words that decide stand. */
  sign?: { from: number; to: number };
  customer?: CustomerFacts;
  facts: CaseFact[];
}
