/**
 * What the page shows of a gradebook. The gradebook itself stays in the worker (`keeper.ts`): with a thousand people it is
 * millions of values, and a page that held them would stand still whenever one mark changes.
 */
import type { Analysis } from '../../analysis/item-analysis.ts';
import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import type { AssignedForm } from '../../assignment/assignment.ts';
import type { Locale } from '../../course/locale.ts';
import type { CountedAttempt, RosterEntry } from '../../gradebook/assignment-record.ts';
import type { Deed } from '../../gradebook/deeds.ts';
import type { GradebookDamage, GradebookFileProblem } from '../../gradebook/gradebook-file.ts';
import type { MarkedScenario, MarkState } from '../../gradebook/mark-submission.ts';
import type { PersonNote } from '../../gradebook/people.ts';
import type { ScenarioTally } from '../../gradebook/scenario-tally.ts';
import type { AsideReason, Flag } from '../../gradebook/standing.ts';
import type { TakenIn } from '../../gradebook/take-in.ts';
import type { DeliveredItem, InteractionName } from '../../interactions/item.ts';
import type { Outcome } from '../../interactions/outcome.ts';
import type { ResponseLine } from '../../interactions/response-lines.ts';
import type { SpoiltRecord } from '../storage/records.ts';
import type { RestoredCounts } from './merge-gradebook.ts';
import type { OfferedCorrection } from './offered-corrections.ts';

/** An assignment in the list. */
export interface ShownHead {
  id: string;
  title: string;
  status: 'sent' | 'archived';
  sentAt: string;
  dueAt?: string;
  timeZone: string;
  locale: Locale;
  /** People on the roster, and people of whom something counts. */
  roster: number;
  people: number;
  aside: number;
  waiting: number;
}

export interface Overview {
  /** False when the browser stores nothing for this site. */
  lasting: boolean;
  /** Keys that can open hand-ins. */
  keys: number;
  books: ShownHead[];
  /** Hand-ins to assignments that this browser does not have. */
  strangers: { assignment: string; count: number; names: string[] }[];
  spoilt: SpoiltRecord[];
}

export type RowState = 'passed' | 'failed' | 'waiting' | 'missing';

/** A person in the table. */
export interface ShownRow {
  key: string;
  name: string;
  number: string;
  state: RowState;
  onRoster: boolean;
  attempts: number;
  /** Of the attempt that counts, 0–1; null when nothing is marked yet, or nothing came. */
  score: number | null;
  /** From start to hand-in, in milliseconds. */
  taken: number | null;
  submittedAt: string | null;
  /** Milliseconds after the due time; null when in time, or nothing came. */
  late: number | null;
  /** Objective to mean score. */
  objectives: Record<string, number>;
  /** Kinds of flags of any attempt, late ones left out. */
  flags: Flag['flag'][];
  notes: PersonNote[];
}

export interface ShownItem {
  id: string;
  /** Place in the assignment, from 1. */
  number: number;
  stem: string;
  interaction: InteractionName;
  objective: string;
  corrections: number;
  dropped: boolean;
}

export interface ShownAside {
  submission: string;
  name: string;
  number: string;
  submittedAt: string;
  receivedAt: string;
  source: string;
  reasons: AsideReason[];
}

/** A deed that can be taken back, in terms the page can put into words. */
export interface ShownDeed {
  deed: Deed;
  /** Whose submission it was about. */
  person?: string;
  /** Number of the item it was about. */
  item?: number;
  /** A correction's part and answer in words. */
  answer?: string;
}

export interface ShownBook {
  head: ShownHead;
  passMark: number;
  attempts: number;
  minutes?: number;
  form: AssignedForm['kind'];
  sealed: boolean;
  counted: CountedAttempt;
  items: ShownItem[];
  /** In the order of the assignment. */
  scenarios: { slug: string; title: string }[];
  /** In the order of the items. */
  objectives: string[];
  rows: ShownRow[];
  aside: ShownAside[];
  roster: RosterEntry[];
  /** Items that cannot be marked, because the trainer's copy is not there. */
  withoutKey: number;
  /** Deeds that stand, the newest first. */
  deeds: ShownDeed[];
  /** The undo that can be taken back. */
  redo?: string;
}

export interface ShownAnswer {
  item: DeliveredItem;
  /** In the assignment. */
  number: number;
  /** Where the learner met it, from 1: forms are drawn and shuffled. */
  place: number;
  state: MarkState;
  score: number | null;
  answered: boolean;
  response: unknown;
  milliseconds: number;
  comment: string;
  outcome: Outcome;
  lines: ResponseLine[];
}

/** A path with the scenario it goes through. */
export interface ShownScenario extends MarkedScenario {
  kept: KeptScenario;
}

export interface ShownAttempt {
  submission: string;
  /** On the learner's device, from 1. */
  number: number;
  counts: boolean;
  startedAt: string;
  submittedAt: string;
  receivedAt: string;
  source: string;
  taken: number | null;
  active: number;
  resumed: number;
  score: number | null;
  passed: boolean;
  waiting: number;
  flags: Flag[];
  objectives: { objective: string; score: number; count: number }[];
  answers: ShownAnswer[];
  scenarios: ShownScenario[];
}

export interface ShownPerson {
  row: ShownRow;
  /** As typed by the learner with the last attempt. */
  typed?: { name: string; number: string };
  attempts: ShownAttempt[];
}

/** A free answer to mark. */
export interface ShownFreeAnswer {
  submission: string;
  person: string;
  name: string;
  item: string;
  number: number;
  stem: string;
  modelAnswer: string;
  checklist: { id: string; text: string; ticked: boolean }[];
  answer: string;
  score: number | null;
  comment: string;
  waiting: boolean;
  /** Whether it belongs to the attempt that counts. */
  counts: boolean;
}

/** A scenario with the ways the group took through it. */
export interface ShownTally {
  kept: KeptScenario;
  tally: ScenarioTally;
}

export interface ShownAnalysis {
  analysis: Analysis;
  items: ShownItem[];
  tallies: ShownTally[];
}

export interface ShownItemDetail {
  item: DeliveredItem;
  shown: ShownItem;
  analysis: Analysis['items'][number];
  readings: Analysis['readings'];
  offered: OfferedCorrection[];
  /** Corrections that stand, with the deeds that made them. */
  standing: ShownDeed[];
}

export interface ShownImport {
  report: TakenIn[];
  /** Names of files that the browser could not read. */
  unreadable: string[];
  /** Titles of the assignments that received something, and how many. */
  books: { id: string; title: string; accepted: number }[];
  stopped: boolean;
  /** What became of the writing. */
  stored: 'saved' | 'full' | 'blocked' | 'outdated';
  milliseconds: number;
}

/** What became of an exported gradebook that was read back in. */
export type ShownRestored =
  | { ok: false; problem: GradebookFileProblem | 'unreadable' }
  | {
      ok: true;
      counts: RestoredCounts;
      /** Assignments that are here under the same id with other contents; those here stay. */
      different: string[];
      damages: GradebookDamage[];
      stored: ShownImport['stored'];
    };

/** A file the page offers for download. */
export interface MadeFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}
