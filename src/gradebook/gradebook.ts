/** The gradebook of one assignment, worked out from what was received and what the trainer did. */

import type { RosterEntry } from './assignment-record.ts';
import { type AskedItems, type AssignmentRecord, askedItems } from './assignment-record.ts';
import { type Deed, decisionsOf } from './deeds.ts';
import { type MarkingGuide, markingGuide, markSubmission } from './mark-submission.ts';
import { rosterIndex } from './owner.ts';
import { type MarkedAttempt, type PersonRow, peopleOf } from './people.ts';
import { type CountedSubmission, type Received, type SetAside, standingOf } from './standing.ts';

export interface Gradebook {
  people: PersonRow[];
  /** People of the roster from whom nothing counted has come. */
  missing: RosterEntry[];
  aside: SetAside[];
  /** Free answers that wait for the trainer's mark, in order of attempts. */
  waiting: { submission: string; item: string }[];
  asked: AskedItems;
  /** For a closer look at single outcomes. */
  guide: MarkingGuide;
}

function markedAttempt(counted: CountedSubmission, guide: MarkingGuide, marks: Parameters<typeof markSubmission>[2]): MarkedAttempt {
  const { attempt } = counted.received.submission;
  const taken = Date.parse(attempt.submittedAt) - Date.parse(attempt.startedAt);
  return {
    ...counted,
    marking: markSubmission(counted.received.submission, guide, marks),
    taken: taken >= 0 ? taken : null,
    active: Object.values(attempt.responses).reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}

/**
 * Works the gradebook out.
 * @param received what came for this assignment
 * @param deeds what the trainer did under it
 */
export function gradebookOf(record: AssignmentRecord, received: readonly Received[], deeds: readonly Deed[]): Gradebook {
  const decisions = decisionsOf(deeds);
  const asked = askedItems(record);
  const guide = markingGuide(record, asked, decisions.corrections);
  const { counted, aside } = standingOf(record, asked, received, decisions);
  const attempts = counted.map((one) => markedAttempt(one, guide, decisions.marks.get(one.received.key)));
  const { rows, missing } = peopleOf(attempts, record.roster, rosterIndex(record.roster), record.counted);
  const waiting = attempts.flatMap(({ received: { key }, marking }) =>
    marking.items.filter(({ state }) => state === 'waiting').map(({ item }) => ({ submission: key, item })),
  );
  return { people: rows, missing, aside, waiting, asked, guide };
}

/** What a row counts for. */
export interface Total {
  score: number | null;
  passed: boolean;
}

/** What changed for one person between two states of a gradebook. */
export interface PersonChange {
  /** Of the row; the name as it is now. */
  person: string;
  name: string;
  number: string;
  before: Total | null;
  after: Total | null;
  /** Single scores that changed, in all attempts. */
  items: { submission: string; item: string; before: number | null; after: number | null }[];
}

const totalOf = (row: PersonRow | undefined): Total | null =>
  row ? { score: row.counted.marking.score, passed: row.counted.marking.passed } : null;

function scoresOf(row: PersonRow | undefined): Map<string, { submission: string; item: string; score: number | null }> {
  const scores = (row?.attempts ?? []).flatMap(({ received: { key }, marking }) =>
    marking.items.map(({ item, score }) => [`${key} ${item}`, { submission: key, item, score }] as const),
  );
  return new Map(scores);
}

/**
 * What a correction, or any other deed, changed: person by person, before and after. To show it before it is done, work the
 * gradebook out with the deed added.
 */
export function changesBetween(before: Gradebook, after: Gradebook): PersonChange[] {
  const rowsBefore = new Map(before.people.map((row) => [row.key, row]));
  const rowsAfter = new Map(after.people.map((row) => [row.key, row]));
  return [...new Set([...rowsAfter.keys(), ...rowsBefore.keys()])].flatMap((key): PersonChange[] => {
    const [old, now] = [rowsBefore.get(key), rowsAfter.get(key)];
    const [oldScores, nowScores] = [scoresOf(old), scoresOf(now)];
    const items = [...new Map([...oldScores, ...nowScores])].flatMap(([id, { submission, item }]) => {
      const [from, to] = [oldScores.get(id)?.score ?? null, nowScores.get(id)?.score ?? null];
      return from === to ? [] : [{ submission, item, before: from, after: to }];
    });
    const change = { before: totalOf(old), after: totalOf(now) };
    const same = change.before?.score === change.after?.score && change.before?.passed === change.after?.passed;
    const { name, number } = (now ?? old) as PersonRow;
    return same && items.length === 0 ? [] : [{ person: key, name, number, ...change, items }];
  });
}
