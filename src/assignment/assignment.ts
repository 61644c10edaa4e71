/**
 * An assignment: a trainer's order to a group — which items, under which rules. It travels without a server, in the
 * fragment of a link, in a QR code or as a `.zhike` file (see `assignment-link.ts`), so it is small, whole, and hostile until parsed by
 * `assignment-schema.ts`.
 *
 * Example of a practice assignment:
 * ```json
 * { "version": 1, "id": "k3v9…", "title": "RFM, week 2", "locale": "zh-Hans", "createdAt": "2026-03-02T08:00:00.000Z",
 *   "trainer": { "name": "林老师", "recipient": "age1…" }, "welcome": "",
 *   "items": [{ "ref": "rfm-three-days-ago", "lesson": "classification/rfm-scoring", "hash": "1x9c2f…" }],
 *   "form": { "kind": "fixed" }, "shuffle": true, "sealed": false, "feedback": "end",
 *   "passMark": 0.8, "attempts": 2, "minutes": 20, "opensAt": "…", "dueAt": "…", "timeZone": "Asia/Shanghai" }
 * ```
 */
import type { Locale } from '../course/locale.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import type { AssignedScenario } from './assigned-scenario.ts';
import type { CellRow } from './draw-cells.ts';

/** An item of the public pool, by name; the learner's page fetches it from the lesson's pool file. */
export interface PublicItem {
  ref: string;
  /** `<module>/<lesson>`. */
  lesson: string;
  /** The item as the trainer saw it; when the site's item has another hash, the learner's page says so and does not start. */
  hash: string;
}

/**
 * An item that travels along: one of the trainer's own, a reserved one, or any item of a sealed assignment. In a sealed
 * assignment it has been through `sealItem` and carries neither key nor explanation nor feedback.
 */
export interface CarriedItem {
  item: DeliveredItem;
}

export type AssignedItem = PublicItem | CarriedItem;

/** Whether each learner gets a form of their own or all get the same. */
type DrawnFor = { kind: 'drawn'; each: 'own' | 'same' };

/** So many of each objective and difficulty; objectives of which nothing is drawn are left out. */
export type FormOfCells = DrawnFor & { cells: CellRow[] };

/** So many of each difficulty, with at least `perObjective` of each objective: assignments made before there were cells. */
export type FormOfCounts = DrawnFor & { counts: { 1: number; 2: number; 3: number }; perObjective: number };

/** All items in the given order, or some of them, drawn by seed. */
export type AssignedForm = { kind: 'fixed' } | FormOfCells | FormOfCounts;

export interface Assignment {
  /** 2 where it has scenarios or its form has cells, so that a page that does not know them says so; all others stay readable to it. */
  version: 1 | 2;
  /** 22 signs of base64url: 128 bits by chance. */
  id: string;
  title: string;
  /** The language its items are in; the page around them is in the learner's. */
  locale: Locale;
  createdAt: string;
  /** Who ordered it, and the age recipient (`age1…`) that hand-ins are encrypted to. */
  trainer: { name: string; recipient: string };
  /** Shown before the start; plain text, may be empty. */
  welcome: string;
  /** May be none where there are scenarios. */
  items: AssignedItem[];
  /** Played after the items, each once; a drawn form has all of them. */
  scenarios?: AssignedScenario[];
  form: AssignedForm;
  /** Whether items are asked in an order by chance (a drawn form always is). */
  shuffle: boolean;
  /** Sealed: no keys, no explanations, no feedback reach the learner's device. Then `feedback` is `none`. */
  sealed: boolean;
  /** When the learner sees right and wrong: after each item, at the end, or not at all. */
  feedback: 'item' | 'end' | 'none';
  /** Share of the score that passes, 0–1. */
  passMark: number;
  /** How often it may be taken; 0 is as often as wanted. */
  attempts: number;
  /** Time limit in minutes for one attempt. */
  minutes?: number;
  /** ISO 8601, UTC. */
  opensAt?: string;
  dueAt?: string;
  /** IANA name of the trainer's time zone; times are shown in it, with the learner's own beside them where they differ. */
  timeZone: string;
}

/** What a personal link adds: who it is for. The gradebook goes by the token and the trainer's own roster, never by the name. */
export interface Invitation {
  /** 22 signs of base64url. */
  token: string;
  name: string;
  /** Staff number; may be empty. */
  number: string;
  /** Minutes on top of the time limit. */
  extraMinutes?: number;
}

/** What a link or file opens to. */
export interface OpenedAssignment {
  assignment: Assignment;
  invitation?: Invitation;
}
