import { describe, expect, it } from 'vitest';
import { scenarioId } from '../../src/assignment/assigned-scenario.ts';
import type { AssignmentRecord } from '../../src/gradebook/assignment-record.ts';
import { gradebookOf } from '../../src/gradebook/gradebook.ts';
import { gradebookFile, parseGradebookFile } from '../../src/gradebook/gradebook-file.ts';
import { parseSubmission } from '../../src/submission/submission-schema.ts';
import { assignedScenario, keptScenario } from '../assignment/told-scenarios.ts';
import { choiceItem } from '../interactions/builders.ts';
import { deedsOf, handInOf, now, receivedOf, recordOf } from './builders.ts';

const id = scenarioId(assignedScenario.slug);
const item = choiceItem({ right: ['regular'], wrong: ['new', 'lost'] });

function record(items = [item], kept = keptScenario): AssignmentRecord {
  return { ...recordOf({ items, assignment: { version: 2, scenarios: [assignedScenario], passMark: 0.6 } }), scenarios: [kept] };
}

/** A hand-in whose scenario has this as its response; `undefined` for none. */
function handIn(book: AssignmentRecord, response: unknown, hash = assignedScenario.hash) {
  const made = handInOf(book);
  made.attempt.items.push({ id, hash });
  if (response !== undefined) made.attempt.responses[id] = { response, at: '2026-03-02T09:06:00.000Z', milliseconds: 90_000 };
  const read = parseSubmission(JSON.parse(JSON.stringify(made)));
  if (!read.ok) throw new Error(read.problem);
  return read.submission;
}

const bookOf = (book: AssignmentRecord, response: unknown, hash?: string) =>
  gradebookOf(book, receivedOf([handIn(book, response, hash)]), []);
const markingOf = (response: unknown, book = record()) => bookOf(book, response).people[0]?.counted.marking;

describe('a scenario in the gradebook', () => {
  it('counts as one item, by the path walked again in the trainer’s copy', () => {
    expect(markingOf(['listen', 'repair'])).toMatchObject({ score: 1, passed: true, scenarios: [{ score: 1, answered: true }] });
    // Weights: best 40 − 1, worst −30 − 1; this one 10 − 1.
    expect(markingOf(['listen', 'wait'])?.scenarios[0]?.score).toBe(0.571);
    expect(markingOf(['argue', 'wait'])).toMatchObject({ score: 0.5, passed: false, scenarios: [{ score: 0, answered: true }] });
    expect(markingOf(['threaten'])?.scenarios[0]).toMatchObject({ score: 0, answered: true });
  });

  it('is unanswered when it was not begun or not walked to its end', () => {
    expect(markingOf(undefined)).toMatchObject({ score: 0.5, scenarios: [{ score: 0, answered: false, path: [] }] });
    expect(markingOf(['listen'])).toMatchObject({ score: 0.5, scenarios: [{ score: 0, answered: false, path: ['listen'] }] });
  });

  it('may be all there is', () => {
    const marking = markingOf(['listen', 'repair'], record([]));
    expect(marking).toMatchObject({ score: 1, passed: true, items: [], objectives: [] });
  });

  it('sets impossible paths aside and says which; a trainer who counts them gives nothing for them', () => {
    for (const response of [['repair'], ['listen', 'repair', 'wait'], { score: 1 }, 'listen']) {
      const { aside } = bookOf(record(), response);
      expect(aside[0]?.reasons).toEqual([{ reason: 'impossible-path', scenarios: [keptScenario.title] }]);
    }
    const received = receivedOf([handIn(record(), ['repair'])]);
    const deeds = deedsOf({ kind: 'accept', submission: received[0]?.key ?? '' });
    expect(gradebookOf(record(), received, deeds).people[0]?.counted.marking).toMatchObject({ score: 0.5, scenarios: [{ score: 0 }] });
  });

  it('sets hand-ins aside that played another wording or leave it out', () => {
    expect(bookOf(record(), ['listen'], '0000000000000000').aside[0]?.reasons).toMatchObject([{ reason: 'wrong-items', changed: [id] }]);
    const without = gradebookOf(record(), receivedOf([handInOf(record())]), []);
    expect(without.aside[0]?.reasons).toMatchObject([{ reason: 'wrong-items', missing: [id] }]);
  });

  it('is not marked by a copy that is another one', () => {
    const other = { ...keptScenario, title: '别的' };
    const { people, asked } = bookOf(record([item], other), ['listen', 'repair']);
    expect(asked.withoutKey).toEqual([id]);
    expect(people[0]?.counted.marking.scenarios).toEqual([]);
  });

  it('comes back from a gradebook’s file; a damaged one is named', () => {
    const contents = { books: [{ record: record(), deeds: [] }], received: receivedOf([handIn(record(), ['listen', 'repair'])]) };
    expect(parseGradebookFile(gradebookFile(contents, now))).toEqual({ ok: true, contents, damages: [] });
    const damaged = structuredClone(contents);
    Object.assign(damaged.books[0]?.record.scenarios?.[0] ?? {}, { title: 7 });
    expect(parseGradebookFile(gradebookFile(damaged, now))).toMatchObject({ damages: [{ part: 'scenario', number: 1 }] });
  });
});
