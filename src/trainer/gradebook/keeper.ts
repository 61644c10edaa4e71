/**
 * The keeper of the gradebook: reads what is stored, takes hand-ins in, marks, and answers the page. It runs in a worker and holds
 * everything large; the page asks and gets what it shows.
 */
import type { Analysis } from '../../analysis/item-analysis.ts';
import type { CountedAttempt } from '../../gradebook/assignment-record.ts';
import { type Correction, type CorrectionFault, correctionFault } from '../../gradebook/corrections.ts';
import { type Action, type Deed, decisionsOf } from '../../gradebook/deeds.ts';
import { changesBetween, gradebookOf, type PersonChange } from '../../gradebook/gradebook.ts';
import { outcomeOf } from '../../gradebook/mark-submission.ts';
import type { Received } from '../../gradebook/standing.ts';
import { takeIn } from '../../gradebook/take-in.ts';
import type { WriteResult } from '../../progress/storage.ts';
import type { Arrival } from '../../submission/arrival.ts';
import type { Source } from '../../submission/containers.ts';
import type { Opener } from '../../submission/encryption.ts';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import type { Change, TrainerDatabase } from '../storage/database.ts';
import { identityKind } from '../storage/identity-record.ts';
import { changeRecord, readRecords, recordChange, type SpoiltRecord, saveRecord } from '../storage/records.ts';
import { deedKind, momentAfter } from './deed-record.ts';
import { receivedKind } from './received-record.ts';
import {
  gradedRecord,
  itemsOf,
  type OpenBook,
  outcomesOf,
  showBook,
  showDeeds,
  showFreeAnswers,
  showHead,
  showItems,
  showPerson,
} from './show.ts';
import type {
  Overview,
  ShownAnalysis,
  ShownBook,
  ShownFreeAnswer,
  ShownImport,
  ShownItemDetail,
  ShownPerson,
  ShownRestored,
} from './shown.ts';

/** How many hand-ins go into the database at a time, so that the database never stands still for long. */
const writtenAtOnce = 200;

interface Shelf {
  stored: AssignmentRecord[];
  identities: string[];
  received: Map<string, Received[]>;
  deeds: Map<string, Deed[]>;
  spoilt: SpoiltRecord[];
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

export type Acted =
  | { ok: true; book: ShownBook; changes: PersonChange[] }
  | { ok: false; problem: WriteResult | 'unknown' | CorrectionFault };

export type Previewed = { ok: true; changes: PersonChange[] } | { ok: false; problem: CorrectionFault | 'unknown' };

export class Keeper {
  readonly #database: TrainerDatabase;
  readonly #newId: () => string;
  #shelf: Shelf | undefined;
  readonly #books = new Map<string, OpenBook>();
  readonly #analyses = new Map<string, Analysis>();

  /** @param newId gives ids of deeds, by chance */
  constructor(database: TrainerDatabase, newId: () => string) {
    this.#database = database;
    this.#newId = newId;
  }

  /** Forgets everything and reads the database again: another tab may have changed it. */
  async reload(): Promise<Overview> {
    this.#forget();
    return this.overview();
  }

  #forget(): void {
    this.#shelf = undefined;
    this.#books.clear();
    this.#analyses.clear();
  }

  async #read(): Promise<Shelf> {
    if (this.#shelf) return this.#shelf;
    const database = this.#database;
    const [assignments, identities, received, deeds] = await Promise.all([
      readRecords(database, assignmentKind),
      readRecords(database, identityKind),
      readRecords(database, receivedKind),
      readRecords(database, deedKind),
    ]);
    const shelf: Shelf = {
      stored: assignments.records.filter(({ sent }) => sent !== undefined),
      identities: identities.records.map(({ identity }) => identity),
      received: new Map(),
      deeds: new Map(),
      spoilt: [...assignments.spoilt, ...identities.spoilt, ...received.spoilt, ...deeds.spoilt],
    };
    const seen = new Set<string>();
    for (const one of received.records) {
      const key = receivedKind.keyOf(one);
      if (!seen.has(key)) pushTo(shelf.received, one.submission.assignment, one);
      seen.add(key);
    }
    const known = new Set<string>();
    for (const { assignment, deed } of deeds.records) {
      if (!known.has(deed.id)) pushTo(shelf.deeds, assignment, deed);
      known.add(deed.id);
    }
    this.#shelf = shelf;
    return shelf;
  }

  async #open(id: string): Promise<OpenBook | undefined> {
    const known = this.#books.get(id);
    if (known) return known;
    const shelf = await this.#read();
    const stored = shelf.stored.find((record) => record.id === id);
    const record = stored && gradedRecord(stored);
    if (!stored || !record) return undefined;
    const received = shelf.received.get(id) ?? [];
    const deeds = shelf.deeds.get(id) ?? [];
    const book: OpenBook = { stored, record, received, deeds, gradebook: gradebookOf(record, received, deeds) };
    this.#books.set(id, book);
    return book;
  }

  #close(id: string): void {
    this.#books.delete(id);
    this.#analyses.delete(id);
  }

  async overview(): Promise<Overview> {
    const shelf = await this.#read();
    const books = (await Promise.all(shelf.stored.map(({ id }) => this.#open(id)))).filter((book) => book !== undefined);
    const known = new Set(shelf.stored.map(({ id }) => id));
    return {
      lasting: this.#database.lasting,
      keys: shelf.identities.length,
      books: books.map(showHead).sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)),
      strangers: [...shelf.received]
        .filter(([assignment]) => !known.has(assignment))
        .map(([assignment, received]) => ({
          assignment,
          count: received.length,
          names: received.map(({ submission: { learner } }) => learner.name || learner.number).slice(0, 5),
        })),
      spoilt: shelf.spoilt,
    };
  }

  async book(id: string): Promise<ShownBook | undefined> {
    const book = await this.#open(id);
    return book && showBook(book);
  }

  async person(id: string, key: string): Promise<ShownPerson | undefined> {
    const book = await this.#open(id);
    return book && showPerson(book, key);
  }

  /** Several people at once, for sheets to print. */
  async people(id: string): Promise<ShownPerson[]> {
    const book = await this.#open(id);
    return book ? book.gradebook.people.flatMap(({ key }) => showPerson(book, key) ?? []) : [];
  }

  async freeAnswers(id: string): Promise<ShownFreeAnswer[]> {
    const book = await this.#open(id);
    return book ? showFreeAnswers(book) : [];
  }

  async #analysisOf(id: string, book: OpenBook): Promise<Analysis> {
    const known = this.#analyses.get(id);
    if (known) return known;
    const { analyse } = await import('../../analysis/item-analysis.ts');
    const dropped = (item: string) => book.gradebook.guide.corrections.get(item)?.dropped ?? false;
    const made = analyse({ items: itemsOf(book).filter((item) => !dropped(item.id)), people: outcomesOf(book) });
    this.#analyses.set(id, made);
    return made;
  }

  async analysis(id: string): Promise<ShownAnalysis | undefined> {
    const book = await this.#open(id);
    if (!book) return undefined;
    const { showTallies } = await import('./show-tallies.ts');
    return { analysis: await this.#analysisOf(id, book), items: showItems(book), tallies: showTallies(book) };
  }

  async item(id: string, itemId: string): Promise<ShownItemDetail | undefined> {
    const book = await this.#open(id);
    const item = book?.record.items.find((candidate) => candidate.id === itemId);
    const shown = book && showItems(book).find((candidate) => candidate.id === itemId);
    if (!book || !item || !shown) return undefined;
    const analysis = await this.#analysisOf(id, book);
    const [{ analyse }, { offeredCorrections }] = await Promise.all([
      import('../../analysis/item-analysis.ts'),
      import('./offered-corrections.ts'),
    ]);
    const ofItem =
      analysis.items.find((candidate) => candidate.id === itemId) ?? analyse({ items: [item], people: outcomesOf(book) }).items[0];
    if (!ofItem) return undefined;
    const responses = book.gradebook.people.flatMap(({ counted }) =>
      counted.marking.items.flatMap((marked) => {
        const outcome = marked.item === itemId ? outcomeOf(marked, book.gradebook.guide) : null;
        return outcome === null ? [] : [{ response: marked.response, outcome }];
      }),
    );
    return {
      item,
      shown,
      analysis: ofItem,
      readings: analysis.readings.filter((reading) => 'item' in reading && reading.item === itemId),
      offered: offeredCorrections(item, responses),
      standing: showDeeds(book, [shown]).filter(({ deed }) => deed.kind === 'correct' && deed.correction.item === itemId),
    };
  }

  /** What a correction would change, before it is made. */
  async preview(id: string, correction: Correction): Promise<Previewed> {
    const book = await this.#open(id);
    if (!book) return { ok: false, problem: 'unknown' };
    const fault = correctionFault(book.record.items, correction, decisionsOf(book.deeds).corrections);
    if (fault) return { ok: false, problem: fault };
    const deed: Deed = { id: 'preview', at: momentAfter(book.deeds.at(-1)?.at, new Date(0).toISOString()), kind: 'correct', correction };
    const after = gradebookOf(book.record, book.received, [...book.deeds, deed]);
    return { ok: true, changes: changesBetween(book.gradebook, after) };
  }

  /** Does something, keeps it, and says what changed by it. */
  async act(id: string, action: Action, now: string): Promise<Acted> {
    const before = await this.#open(id);
    const shelf = await this.#read();
    if (!before) return { ok: false, problem: 'unknown' };
    if (action.kind === 'correct') {
      const fault = correctionFault(before.record.items, action.correction, decisionsOf(before.deeds).corrections);
      if (fault) return { ok: false, problem: fault };
    }
    const deed: Deed = { id: this.#newId(), at: momentAfter(before.deeds.at(-1)?.at, now), ...action };
    const stored = await saveRecord(this.#database, deedKind, { assignment: id, deed }, now);
    if (stored === 'full' || stored === 'outdated') return { ok: false, problem: stored };
    pushTo(shelf.deeds, id, deed);
    this.#close(id);
    const after = (await this.#open(id)) as OpenBook;
    return { ok: true, book: showBook(after), changes: changesBetween(before.gradebook, after.gradebook) };
  }

  /** Says which attempt counts. */
  async count(id: string, counted: CountedAttempt, now: string): Promise<ShownBook | undefined> {
    const shelf = await this.#read();
    await changeRecord(this.#database, assignmentKind, id, (stored) => stored && { ...stored, counted }, now);
    shelf.stored = shelf.stored.map((stored) => (stored.id === id ? { ...stored, counted } : stored));
    this.#close(id);
    return this.book(id);
  }

  /**
   * Opens sources with every key of the trainer.
   * @param share has others help with the opening
   */
  async open(
    sources: Iterable<Source>,
    onProgress: (done: number, known: number) => void,
    signal: { readonly aborted: boolean },
    share: (opener: Opener, identities: readonly string[]) => Opener = (opener) => opener,
  ): Promise<Arrival[]> {
    const [{ identities }, { openerFor, recipientOf }, { openSubmissions }] = await Promise.all([
      this.#read(),
      import('../../submission/encryption.ts'),
      import('../../submission/open-submissions.ts'),
    ]);
    // A key whose check sum is wrong opens nothing, and must not keep the others from it.
    const recipients = await Promise.all(identities.map(recipientOf));
    const sound = identities.filter((_, index) => recipients[index] !== null);
    return openSubmissions(sources, share(openerFor(sound), sound), onProgress, signal);
  }

  /** Takes in what was opened and keeps it. */
  async take(arrivals: readonly Arrival[], now: string): Promise<Pick<ShownImport, 'report' | 'books' | 'stored'>> {
    const shelf = await this.#read();
    const records = shelf.stored.flatMap((stored) => {
      const record = gradedRecord(stored);
      return record ? [{ record, deeds: shelf.deeds.get(stored.id) ?? [] }] : [];
    });
    const known = [...shelf.received.values()].flat();
    const { added, report } = takeIn(known, records, arrivals, now);
    let stored: WriteResult = 'saved';
    for (let at = 0; at < added.length; at += writtenAtOnce) {
      const part = added.slice(at, at + writtenAtOnce);
      const result = await this.#database.write(part.map((one) => recordChange(receivedKind, one, now)));
      if (result !== 'saved') stored = result;
      if (result === 'full') break;
      for (const one of part) pushTo(shelf.received, one.submission.assignment, one);
    }
    const accepted = new Set(report.flatMap((one) => (one.outcome === 'accepted' ? [one.key] : [])));
    const books = shelf.stored.flatMap(({ id, sent }) => {
      const own = added.filter(({ submission }) => submission.assignment === id);
      if (own.length > 0) this.#close(id);
      const count = own.filter(({ key }) => accepted.has(key)).length;
      return count === 0 ? [] : [{ id, title: sent?.assignment.title ?? '', accepted: count }];
    });
    return { report, books, stored };
  }

  /** Reads an exported gradebook back in, beside what is here. */
  async restore(text: string, now: string): Promise<ShownRestored> {
    const [{ parseGradebookFile }, { mergeGradebook }] = await Promise.all([
      import('../../gradebook/gradebook-file.ts'),
      import('./merge-gradebook.ts'),
    ]);
    const read = parseGradebookFile(text);
    if (!read.ok) return read;
    // What another tab did meanwhile counts as here.
    this.#forget();
    const { changes, counts, different } = mergeGradebook(await this.#read(), read.contents, now);
    const stored = await this.#write(changes);
    this.#forget();
    return { ok: true, counts, different, damages: read.damages, stored };
  }

  /** Writes some at a time, so that the database never stands still for long; stops when it is full. */
  async #write(changes: readonly Change[]): Promise<WriteResult> {
    let stored: WriteResult = 'saved';
    for (let at = 0; at < changes.length && stored !== 'full'; at += writtenAtOnce) {
      const result = await this.#database.write(changes.slice(at, at + writtenAtOnce));
      if (result !== 'saved') stored = result;
    }
    return stored;
  }

  /** For exports. */
  async whole(id: string): Promise<OpenBook | undefined> {
    return this.#open(id);
  }
}
