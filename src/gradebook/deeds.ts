/**
 * What the trainer did in the gradebook, one deed after another. Nothing is ever changed or deleted: a deed is taken back by another one,
 * and taking back can be taken back. The gradebook is worked out anew from what was received and the deeds that stand.
 */
import type { Correction } from './corrections.ts';

export type Action =
  /** Removes a submission from the gradebook. */
  | { kind: 'remove'; submission: string }
  /** Counts a submission that was set aside. */
  | { kind: 'accept'; submission: string }
  /** Says whose a submission is: a person of the roster, or nobody in it. */
  | { kind: 'assign'; submission: string; token: string | null }
  /** Marks a free answer, 0–1, and comments; without a score only the comment counts. `item` is the trainer's own id. */
  | { kind: 'mark'; submission: string; item: string; score: number | null; comment: string }
  /** Corrects a key for everyone. */
  | { kind: 'correct'; correction: Correction }
  /** Takes another deed back. */
  | { kind: 'undo'; deed: string };

export type Deed = { id: string; at: string } & Action;

/** The deeds that stand, in order, without those taken back and without the taking back. */
export function standingDeeds(deeds: readonly Deed[]): Deed[] {
  const takenBack = new Set<string>();
  // From the end: whether an undo stands is known before the deed it takes back is reached.
  for (const deed of [...deeds].reverse()) {
    if (deed.kind === 'undo' && !takenBack.has(deed.id)) takenBack.add(deed.deed);
  }
  return deeds.filter((deed) => deed.kind !== 'undo' && !takenBack.has(deed.id));
}

/** The last deed that stands, which "undo" takes back; undefined when there is none. */
export function lastStanding(deeds: readonly Deed[]): Deed | undefined {
  return standingDeeds(deeds).at(-1);
}

/** The last undo that stands, which "redo" takes back, unless something new was done since. */
export function lastUndo(deeds: readonly Deed[]): Deed | undefined {
  const takenBack = new Set<string>();
  for (const deed of [...deeds].reverse()) {
    if (takenBack.has(deed.id)) continue;
    if (deed.kind !== 'undo') return undefined;
    const target = deeds.find((other) => other.id === deed.deed);
    if (target?.kind !== 'undo') return deed;
    takenBack.add(target.id);
  }
  return undefined;
}

/** A trainer's mark and comment on one item of one submission. */
export interface TrainerMark {
  score: number | null;
  comment: string;
}

/** What the standing deeds say, ready to be looked up. */
export interface Decisions {
  removed: ReadonlySet<string>;
  accepted: ReadonlySet<string>;
  /** Submission to token, or to null for nobody in the roster. */
  assigned: ReadonlyMap<string, string | null>;
  /** Submission to trainer's item id to mark; the last one counts. */
  marks: ReadonlyMap<string, ReadonlyMap<string, TrainerMark>>;
  corrections: readonly Correction[];
}

/** Sums up the deeds that stand. */
export function decisionsOf(deeds: readonly Deed[]): Decisions {
  const removed = new Set<string>();
  const accepted = new Set<string>();
  const assigned = new Map<string, string | null>();
  const marks = new Map<string, Map<string, TrainerMark>>();
  const corrections: Correction[] = [];
  for (const deed of standingDeeds(deeds)) {
    if (deed.kind === 'remove') removed.add(deed.submission);
    else if (deed.kind === 'accept') accepted.add(deed.submission);
    else if (deed.kind === 'assign') assigned.set(deed.submission, deed.token);
    else if (deed.kind === 'correct') corrections.push(deed.correction);
    else if (deed.kind === 'mark') {
      const ofSubmission = marks.get(deed.submission) ?? new Map<string, TrainerMark>();
      ofSubmission.set(deed.item, { score: deed.score, comment: deed.comment });
      marks.set(deed.submission, ofSubmission);
    }
  }
  return { removed, accepted, assigned, marks, corrections };
}
