/** What the page and its worker say to each other. */
import type { CountedAttempt } from '../../../gradebook/assignment-record.ts';
import type { Correction } from '../../../gradebook/corrections.ts';
import type { Action } from '../../../gradebook/deeds.ts';
import type { Acted, Previewed } from '../keeper.ts';
import type {
  MadeFile,
  Overview,
  ShownAnalysis,
  ShownBook,
  ShownFreeAnswer,
  ShownImport,
  ShownItemDetail,
  ShownPerson,
  ShownRestored,
} from '../shown.ts';
import type { TableWords } from '../tables.ts';

/** What was pasted, dropped or chosen. */
export interface Delivery {
  texts: { name: string; text: string }[];
  files: { name: string; file: File }[];
}

export type ExportKind = 'csv' | 'xlsx' | 'json';

/** Everything the page can ask, with what it gets. */
export interface Questions {
  overview: () => Overview;
  reload: () => Overview;
  book: (id: string) => ShownBook | undefined;
  person: (id: string, key: string) => ShownPerson | undefined;
  people: (id: string) => ShownPerson[];
  freeAnswers: (id: string) => ShownFreeAnswer[];
  analysis: (id: string) => ShownAnalysis | undefined;
  item: (id: string, item: string) => ShownItemDetail | undefined;
  preview: (id: string, correction: Correction) => Previewed;
  act: (id: string, action: Action) => Acted;
  count: (id: string, counted: CountedAttempt) => ShownBook | undefined;
  import: (delivery: Delivery) => ShownImport;
  /** Reads an exported gradebook back in. */
  restore: (file: File) => ShownRestored;
  export: (id: string, kind: ExportKind, words: TableWords) => MadeFile | undefined;
}

export type QuestionName = keyof Questions;

export interface Question {
  id: number;
  ask: QuestionName;
  with: unknown[];
}

/** Stops an import. What was opened until then is kept. */
export interface Stop {
  stop: number;
}

export interface Progress {
  /** Hand-ins opened, and how many are known to be there. */
  done: number;
  known: number;
  /** 0–1 of all there is to read. */
  share: number;
}

export type Reply = { id: number; progress: Progress } | { id: number; answer: unknown } | { id: number; failed: string };
