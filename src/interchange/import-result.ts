/** What every importer gives back, and how it makes items. */
import { parseOwnItem } from './own-item.ts';
import type { OwnItem } from './own-item-schema.ts';
import { type ImportProblem, leftOut } from './problem.ts';

export interface ImportedItem {
  item: OwnItem;
  /** Where it begins in the text. */
  line: number;
}

export interface ImportResult {
  items: ImportedItem[];
  problems: ImportProblem[];
}

/** Words that formats imply and our items spell out, in the language of the trainer's page. */
export interface ImportWords {
  /** Stem of a text with gaps that has none: “填空。” */
  fillIn: string;
  /** Options of a true/false question. */
  isTrue: string;
  isFalse: string;
  /** Label of the field of a numeric question. */
  answer: string;
  /** Model answer of a free question that came without one: “由培训师批阅。” */
  readByTrainer: string;
}

export interface ImportOptions {
  /** Makes the id of a new item, see `ownItemId`. */
  newId: () => string;
  words: ImportWords;
}

/** Signs of a text that is read at all; a course of a thousand items has fewer. */
export const textLimit = 4_000_000;
/** Items read from one text: as many as an assignment can carry. */
export const itemsLimit = 500;

/** A text that cannot be read at all for its size, or null. */
export function sizeProblem(text: string): ImportProblem | null {
  return text.length > textLimit ? leftOut('text-too-long', 1, '', { limit: textLimit }) : null;
}

/** Collects items and problems. Whatever goes wrong with one item, the others are still read. */
export class Collector {
  readonly items: ImportedItem[] = [];
  readonly problems: ImportProblem[] = [];
  private full = false;

  /**
   * Takes an item if it is one. Problems that were noticed on the way only count when it is: of an item left out, the reason
   * is enough.
   * @param lineOf line of a field, where the format knows; else the item's
   * @returns whether it was taken
   */
  take(
    value: unknown,
    line: number,
    excerpt: string,
    noticed: readonly ImportProblem[] = [],
    lineOf: (path: readonly (string | number)[]) => number = () => line,
  ): boolean {
    const parsed = parseOwnItem(value);
    if (!parsed.ok) {
      this.problems.push(...parsed.faults.map(({ code, path, params }) => leftOut(code, lineOf(path), excerpt, params, path.join('.'))));
      return false;
    }
    if (this.items.length >= itemsLimit) {
      if (!this.full) this.problems.push(leftOut('too-many-items', line, excerpt, { limit: itemsLimit }));
      this.full = true;
      return false;
    }
    this.items.push({ item: parsed.item, line });
    this.problems.push(...noticed);
    return true;
  }

  add(problem: ImportProblem): void {
    this.problems.push(problem);
  }

  /** The result, problems in the order of lines. A text without anything in it is told so. */
  result(): ImportResult {
    const problems = [...this.problems].sort((a, b) => a.line - b.line);
    if (this.items.length === 0 && problems.length === 0) problems.push(leftOut('nothing-found', 1, ''));
    return { items: this.items, problems };
  }
}
