/** Reads a file that says it is a record. It may come from anywhere, so nothing in it is believed before it is checked. */
import { readAsideKey } from './aside.ts';
import { attemptRecord } from './attempt-record.ts';
import { drillRecord, noDrills, unpackDrills } from './drill-record.ts';
import { lessonsRecord } from './lesson-record.ts';
import { nestsTooDeeply } from './nesting.ts';
import { type AsideRecord, type RecordContents, recordFileLimit, recordFileVersion, recordFormat } from './record-file.ts';
import { reviewRecord } from './review-record.ts';
import { parseEnvelope, type RecordKind } from './saved.ts';
import { scenarioFault, scenarioRecord } from './scenario-record.ts';
import { paperRecord, sittingRecord } from './sitting-record.ts';
import { attemptFault, isName, lessonsFault } from './soundness.ts';

/** One damaged entry of a file. */
export interface Damage {
  part: 'file' | 'attempt' | 'lessons' | 'aside' | 'sitting' | 'paper' | 'scenario' | 'drills' | 'reviews';
  /** Position in the file, from 1, of whatever there may be several of. */
  number?: number;
  /** The field or the fault, for whoever looks into the file. */
  problem: string;
}

/** Why a file was refused. */
export type FileProblem =
  | { reason: 'notJson' | 'notZhike' | 'newer' | 'empty' }
  | { reason: 'tooLarge'; limit: number }
  | { reason: 'damaged'; damages: Damage[] };

export type ParsedFile = { ok: true; contents: RecordContents } | { ok: false; problem: FileProblem };

/** The problem of a file that is too large to be read at all, or null. */
export function sizeProblem(bytes: number): FileProblem | null {
  return bytes > recordFileLimit ? { reason: 'tooLarge', limit: recordFileLimit } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Entry<T> = { state: 'read'; value: T } | { state: 'newer' } | { state: 'damaged'; problem: string };

function readEntry<T>(envelope: unknown, kind: RecordKind<T>, fault: (value: T) => string | null): Entry<T> {
  const result = parseEnvelope(envelope, kind);
  if (result.state === 'newer') return result;
  if (result.state !== 'read') return { state: 'damaged', problem: result.state === 'unreadable' ? result.problem : result.state };
  const problem = fault(result.value);
  return problem === null ? { state: 'read', value: result.value } : { state: 'damaged', problem };
}

function isAside(value: unknown): value is AsideRecord {
  return isObject(value) && typeof value['key'] === 'string' && typeof value['text'] === 'string' && readAsideKey(value['key']) !== null;
}

/** What reads a sitting, a paper, the drills or the reviews has looked for faults already. */
const noFault = () => null;

function readData(data: Record<string, unknown>): ParsedFile {
  // A file of version 1 has no sittings and no papers, one of version 2 no scenarios, drills and reviews.
  const { attempts, lessons, aside, sittings = [], papers = [], scenarios = [], drills = null, reviews = null } = data;
  const contents: RecordContents = {
    attempts: [],
    lessons: {},
    aside: [],
    sittings: [],
    papers: [],
    scenarios: [],
    drills: noDrills,
    reviews: {},
  };
  const damages: Damage[] = [];
  let newer = false;
  const take = <T>(entry: Entry<T>, where: Omit<Damage, 'problem'>, keep: (value: T) => void) => {
    if (entry.state === 'read') keep(entry.value);
    else if (entry.state === 'newer') newer = true;
    else damages.push({ ...where, problem: entry.problem });
  };

  if (Array.isArray(attempts)) {
    for (const [index, envelope] of attempts.entries()) {
      take(readEntry(envelope, attemptRecord, attemptFault), { part: 'attempt', number: index + 1 }, (attempt) =>
        contents.attempts.push(attempt),
      );
    }
  } else damages.push({ part: 'file', problem: 'attempts' });

  if (lessons !== null) {
    take(readEntry(lessons, lessonsRecord, lessonsFault), { part: 'lessons' }, (read) => {
      contents.lessons = read;
    });
  }

  if (reviews !== null) {
    take(readEntry(reviews, reviewRecord, noFault), { part: 'reviews' }, (read) => {
      contents.reviews = read;
    });
  }

  if (Array.isArray(aside)) {
    for (const [index, record] of aside.entries()) {
      if (isAside(record)) contents.aside.push({ key: record.key, text: record.text });
      else damages.push({ part: 'aside', number: index + 1, problem: 'key or text' });
    }
  } else damages.push({ part: 'file', problem: 'aside' });

  if (Array.isArray(sittings)) {
    for (const [index, envelope] of sittings.entries()) {
      take(readEntry(envelope, sittingRecord, noFault), { part: 'sitting', number: index + 1 }, (sitting) =>
        contents.sittings.push(sitting),
      );
    }
  } else damages.push({ part: 'file', problem: 'sittings' });

  if (Array.isArray(papers)) {
    for (const [index, entry] of papers.entries()) {
      const { hash, paper } = isObject(entry) ? entry : {};
      if (typeof hash !== 'string' || !isName(hash)) damages.push({ part: 'paper', number: index + 1, problem: 'hash' });
      else {
        take(readEntry(paper, paperRecord, noFault), { part: 'paper', number: index + 1 }, (value) =>
          contents.papers.push({ hash, paper: value }),
        );
      }
    }
  } else damages.push({ part: 'file', problem: 'papers' });

  if (Array.isArray(scenarios)) {
    for (const [index, entry] of scenarios.entries()) {
      const where = { part: 'scenario', number: index + 1 } as const;
      const { slug, scenario } = isObject(entry) ? entry : {};
      if (typeof slug !== 'string' || !isName(slug)) damages.push({ ...where, problem: 'slug' });
      else take(readEntry(scenario, scenarioRecord, scenarioFault), where, (value) => contents.scenarios.push({ slug, scenario: value }));
    }
  } else damages.push({ part: 'file', problem: 'scenarios' });

  if (drills !== null) {
    take(readEntry(drills, drillRecord, noFault), { part: 'drills' }, (read) => {
      contents.drills = unpackDrills(read);
    });
  }

  // A newer file may look damaged to us in other places too, so this reason comes first: it says what to do.
  if (newer) return { ok: false, problem: { reason: 'newer' } };
  if (damages.length > 0) return { ok: false, problem: { reason: 'damaged', damages } };
  const lists = [contents.attempts, contents.aside, contents.sittings, contents.scenarios, contents.drills.rounds];
  const named = [contents.lessons, contents.reviews, contents.drills.decks].flatMap((record) => Object.keys(record));
  const count = lists.reduce((sum, { length }) => sum + length, named.length);
  return count === 0 ? { ok: false, problem: { reason: 'empty' } } : { ok: true, contents };
}

/** Reads a file's text: all of it, or a reason. */
export function parseRecordFile(text: string): ParsedFile {
  const refuse = (problem: FileProblem): ParsedFile => ({ ok: false, problem });
  const tooLarge = sizeProblem(text.length);
  if (tooLarge) return refuse(tooLarge);
  if (text.trim() === '') return refuse({ reason: 'empty' });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse({ reason: 'notJson' });
  }
  if (!isObject(file) || file['format'] !== recordFormat) return refuse({ reason: 'notZhike' });
  const { version, data } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({ reason: 'damaged', damages: [{ part: 'file', problem: 'version' }] });
  }
  if (version > recordFileVersion) return refuse({ reason: 'newer' });
  if (!isObject(data)) return refuse({ reason: 'damaged', damages: [{ part: 'file', problem: 'data' }] });
  if (nestsTooDeeply(data)) return refuse({ reason: 'damaged', damages: [{ part: 'file', problem: 'nesting' }] });
  return readData(data);
}
