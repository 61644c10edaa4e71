/** From a gradebook to what the page shows of it. */
import type { PersonOutcomes } from '../../analysis/outcome-table.ts';
import type { AssignmentRecord as GradedRecord } from '../../gradebook/assignment-record.ts';
import type { Correction } from '../../gradebook/corrections.ts';
import { type Deed, lastUndo, standingDeeds } from '../../gradebook/deeds.ts';
import type { Gradebook } from '../../gradebook/gradebook.ts';
import { type MarkedItem, outcomeOf } from '../../gradebook/mark-submission.ts';
import type { MarkedAttempt, PersonRow } from '../../gradebook/people.ts';
import type { Received, SetAside } from '../../gradebook/standing.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { answerText, responseLines } from '../../interactions/response-lines.ts';
import type { FreeTextResponse } from '../../interactions/text/schema.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import type {
  RowState,
  ShownAnswer,
  ShownAside,
  ShownAttempt,
  ShownBook,
  ShownDeed,
  ShownFreeAnswer,
  ShownHead,
  ShownItem,
  ShownPerson,
  ShownRow,
  ShownScenario,
} from './shown.ts';

/** A gradebook with all it was worked out from. */
export interface OpenBook {
  stored: AssignmentRecord;
  record: GradedRecord;
  received: readonly Received[];
  deeds: readonly Deed[];
  gradebook: Gradebook;
}

/** The record as the gradebook takes it; null for a draft. */
export function gradedRecord({ sent, roster, counted = 'best' }: AssignmentRecord): GradedRecord | null {
  return sent === undefined
    ? null
    : { assignment: sent.assignment, items: sent.items, ...(sent.scenarios ? { scenarios: sent.scenarios } : {}), roster, counted };
}

export function showHead({ stored, record: { assignment }, gradebook }: OpenBook): ShownHead {
  return {
    id: assignment.id,
    title: assignment.title,
    status: stored.status === 'archived' ? 'archived' : 'sent',
    sentAt: stored.sent?.at ?? stored.createdAt,
    ...(assignment.dueAt === undefined ? {} : { dueAt: assignment.dueAt }),
    timeZone: assignment.timeZone,
    locale: assignment.locale,
    roster: stored.roster.length,
    people: gradebook.people.length,
    aside: gradebook.aside.length,
    waiting: gradebook.waiting.length,
  };
}

function stateOf({ marking }: MarkedAttempt): RowState {
  // Whoever has passed without the answers that wait may still fail by them, so nobody is called passed before.
  if (marking.waiting > 0) return 'waiting';
  return marking.passed ? 'passed' : 'failed';
}

function showRow(row: PersonRow): ShownRow {
  const { counted, attempts } = row;
  const late = counted.flags.find((flag) => flag.flag === 'late');
  return {
    key: row.key,
    name: row.name,
    number: row.number,
    state: stateOf(counted),
    onRoster: row.entry !== undefined,
    attempts: attempts.length,
    score: counted.marking.score,
    taken: counted.taken,
    submittedAt: counted.received.submission.attempt.submittedAt,
    late: late?.by ?? null,
    objectives: Object.fromEntries(counted.marking.objectives.map(({ objective, score }) => [objective, score])),
    flags: [...new Set(attempts.flatMap(({ flags }) => flags.map(({ flag }) => flag)))].filter((flag) => flag !== 'late'),
    notes: row.notes,
  };
}

export function missingKey(token: string): string {
  return `token:${token}`;
}

export function showRows({ people, missing }: Gradebook): ShownRow[] {
  return [
    ...people.map(showRow),
    ...missing.map(
      ({ token, name, number }): ShownRow => ({
        key: missingKey(token),
        name,
        number,
        state: 'missing',
        onRoster: true,
        attempts: 0,
        score: null,
        taken: null,
        submittedAt: null,
        late: null,
        objectives: {},
        flags: [],
        notes: [],
      }),
    ),
  ];
}

export function showItems({ gradebook }: OpenBook): ShownItem[] {
  return [...gradebook.asked.byAskedId.values()].map(({ item }, index) => {
    const correction = gradebook.guide.corrections.get(item.id);
    return {
      id: item.id,
      number: index + 1,
      stem: item.stem,
      interaction: item.interaction,
      objective: item.objective,
      corrections: (correction?.accepts.length ?? 0) + Number(correction?.dropped ?? false) + Number(correction?.given ?? false),
      dropped: correction?.dropped ?? false,
    };
  });
}

function showAside({ received: { key, submission, receivedAt, source }, reasons }: SetAside): ShownAside {
  const { name, number } = submission.learner;
  return { submission: key, name, number, submittedAt: submission.attempt.submittedAt, receivedAt, source, reasons };
}

/** What a correction accepts, in words. */
export function correctionAnswer(item: DeliveredItem | undefined, correction: Correction): string {
  if (item === undefined) return '';
  switch (correction.kind) {
    case 'accept-option':
      return answerText(item, correction.gap ?? '', correction.option);
    case 'accept-place': {
      const parts =
        item.interaction === 'match' ? item.sources : item.interaction === 'categorize' || item.interaction === 'place' ? item.cards : [];
      const part = parts.find(({ id }) => id === correction.part)?.text ?? correction.part;
      return `${part} → ${answerText(item, correction.part, correction.place)}`;
    }
    case 'accept-word':
      return correction.word;
    case 'accept-number':
      return answerText(item, correction.field, String(correction.value));
    case 'accept-order':
      return item.interaction === 'order'
        ? correction.steps.map((id) => item.steps.find((step) => step.id === id)?.text ?? id).join(' → ')
        : '';
    default:
      return '';
  }
}

function showDeed(deed: Deed, book: OpenBook, items: readonly ShownItem[]): ShownDeed {
  const number = (id: string) => items.find((item) => item.id === id)?.number;
  if (deed.kind === 'correct') {
    const item = book.record.items.find(({ id }) => id === deed.correction.item);
    const at = number(deed.correction.item);
    return { deed, answer: correctionAnswer(item, deed.correction), ...(at === undefined ? {} : { item: at }) };
  }
  if (deed.kind === 'undo') return { deed };
  const learner = book.received.find(({ key }) => key === deed.submission)?.submission.learner;
  const at = deed.kind === 'mark' ? number(deed.item) : undefined;
  return { deed, ...(learner ? { person: learner.name || learner.number } : {}), ...(at === undefined ? {} : { item: at }) };
}

export function showDeeds(book: OpenBook, items: readonly ShownItem[]): ShownDeed[] {
  return standingDeeds(book.deeds)
    .map((deed) => showDeed(deed, book, items))
    .reverse();
}

export function showBook(book: OpenBook): ShownBook {
  const { assignment } = book.record;
  const items = showItems(book);
  const redo = lastUndo(book.deeds);
  return {
    head: showHead(book),
    passMark: assignment.passMark,
    attempts: assignment.attempts,
    ...(assignment.minutes === undefined ? {} : { minutes: assignment.minutes }),
    form: assignment.form.kind,
    sealed: assignment.sealed,
    counted: book.record.counted,
    items,
    scenarios: book.gradebook.asked.scenarios.map(({ kept }) => ({ slug: kept.slug, title: kept.title })),
    objectives: [...new Set(items.map(({ objective }) => objective))],
    rows: showRows(book.gradebook),
    aside: book.gradebook.aside.map(showAside),
    roster: book.record.roster,
    withoutKey: book.gradebook.asked.withoutKey.length,
    deeds: showDeeds(book, items),
    ...(redo === undefined ? {} : { redo: redo.id }),
  };
}

function itemOf(book: OpenBook, id: string): DeliveredItem | undefined {
  return book.record.items.find((item) => item.id === id);
}

function showAnswer(marked: MarkedItem, place: number, book: OpenBook, numbers: ReadonlyMap<string, number>): ShownAnswer[] {
  const item = itemOf(book, marked.item);
  const outcome = outcomeOf(marked, book.gradebook.guide);
  if (item === undefined || outcome === null) return [];
  const { state, score, answered, response, milliseconds, comment = '' } = marked;
  const number = numbers.get(item.id) ?? 0;
  return [{ item, number, place, state, score, answered, response, milliseconds, comment, outcome, lines: responseLines(item, outcome) }];
}

function numbersOf(book: OpenBook): Map<string, number> {
  return new Map(showItems(book).map(({ id, number }) => [id, number]));
}

function showAttempt(attempt: MarkedAttempt, row: PersonRow, book: OpenBook, numbers: ReadonlyMap<string, number>): ShownAttempt {
  const { received, marking, flags, taken, active } = attempt;
  const { number, startedAt, submittedAt, resumed } = received.submission.attempt;
  return {
    submission: received.key,
    number,
    counts: attempt === row.counted,
    startedAt,
    submittedAt,
    receivedAt: received.receivedAt,
    source: received.source,
    taken,
    active,
    resumed,
    score: marking.score,
    passed: marking.passed,
    waiting: marking.waiting,
    flags,
    objectives: marking.objectives,
    answers: marking.items.flatMap((marked, index) => showAnswer(marked, index + 1, book, numbers)),
    scenarios: marking.scenarios.flatMap((marked): ShownScenario[] => {
      const kept = book.gradebook.asked.scenarios.find((asked) => asked.kept.slug === marked.slug)?.kept;
      return kept ? [{ ...marked, kept }] : [];
    }),
  };
}

/** A person's page; undefined when nobody has this key. */
export function showPerson(book: OpenBook, key: string): ShownPerson | undefined {
  const row = book.gradebook.people.find((candidate) => candidate.key === key);
  if (row === undefined) {
    const missing = showRows({ ...book.gradebook, people: [] }).find((candidate) => candidate.key === key);
    return missing && { row: missing, attempts: [] };
  }
  const numbers = numbersOf(book);
  const typed = row.attempts.at(-1)?.received.submission.learner;
  return {
    row: showRow(row),
    ...(typed ? { typed: { name: typed.name, number: typed.number } } : {}),
    attempts: row.attempts.map((attempt) => showAttempt(attempt, row, book, numbers)),
  };
}

function freeText(response: unknown): FreeTextResponse {
  return (response as FreeTextResponse | undefined) ?? { answer: '', ticked: [] };
}

/** Every free answer that was given, item by item, so that one question is marked at a stretch. */
export function showFreeAnswers(book: OpenBook): ShownFreeAnswer[] {
  const numbers = numbersOf(book);
  const answers = book.gradebook.people.flatMap((row) =>
    row.attempts.flatMap((attempt) =>
      attempt.marking.items.flatMap((marked): ShownFreeAnswer[] => {
        const item = itemOf(book, marked.item);
        if (item?.interaction !== 'text' || !marked.answered) return [];
        const { answer, ticked } = freeText(marked.response);
        return [
          {
            submission: attempt.received.key,
            person: row.key,
            name: row.name || row.number,
            item: item.id,
            number: numbers.get(item.id) ?? 0,
            stem: item.stem,
            modelAnswer: item.modelAnswer,
            checklist: item.checklist.map(({ id, text }) => ({ id, text, ticked: ticked.includes(id) })),
            answer,
            score: marked.state === 'marked-by-trainer' ? marked.score : null,
            comment: marked.comment ?? '',
            waiting: marked.state === 'waiting',
            counts: attempt === row.counted,
          },
        ];
      }),
    ),
  );
  return answers.sort((a, b) => a.number - b.number);
}

/** Outcomes of the attempts that count, for the analysis. */
export function outcomesOf(book: OpenBook): PersonOutcomes[] {
  return book.gradebook.people.map(({ key, counted }) => ({
    id: key,
    items: new Map(
      counted.marking.items.map(({ item, score, response, milliseconds }) => [
        item,
        { score, response, milliseconds: milliseconds > 0 ? milliseconds : null },
      ]),
    ),
  }));
}

/** Items in the order of the assignment, with their keys. */
export function itemsOf({ gradebook }: OpenBook): DeliveredItem[] {
  return [...gradebook.asked.byAskedId.values()].map(({ item }) => item);
}
