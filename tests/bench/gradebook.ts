/** The gradebook: 1,000 learners × 40 items from files to marks, as its worker does it. */
import { strToU8, zipSync } from 'fflate';
import type { AssignedItem, Assignment } from '../../src/assignment/assignment.ts';
import { sealItem } from '../../src/assignment/seal-item.ts';
import type { AssignmentRecord } from '../../src/gradebook/assignment-record.ts';
import { gradebookOf } from '../../src/gradebook/gradebook.ts';
import { takeIn } from '../../src/gradebook/take-in.ts';
import { correctResponse } from '../../src/interactions/correct-response.ts';
import { emptyResponses } from '../../src/interactions/empty-response.ts';
import type { DeliveredItem } from '../../src/interactions/item.ts';
import { type DroppedFile, readContainer } from '../../src/submission/containers.ts';
import { makeKeyPair, openerFor } from '../../src/submission/encryption.ts';
import { handIn } from '../../src/submission/hand-in.ts';
import { openSubmissions } from '../../src/submission/open-submissions.ts';
import type { Submission } from '../../src/submission/submission.ts';
import { categorizeItem, choiceItem, clozeItem, matchItem, numericItem, orderItem, placeItem } from '../interactions/builders.ts';
import { number, printTable, printTarget, printTitle } from './report.ts';

const learners = 1000;
const itemCount = 40;
/** Seconds from files to marks. */
const target = 5;

/** Items of every interaction that a machine marks, in turn. */
const kinds: DeliveredItem[] = [
  choiceItem({ right: ['regular'], wrong: ['new', 'lost', 'dormant'] }),
  choiceItem({ right: ['regular', 'key'], wrong: ['new', 'lost'] }),
  matchItem({ monthly: 'regular', once: 'new', never: 'lost' }, ['regular', 'new', 'lost']),
  categorizeItem({ weekly: 'regular', never: 'lost', yesterday: 'new', yearly: 'dormant' }, ['regular', 'lost', 'new', 'dormant']),
  orderItem('collect', 'tidy', 'classify', 'act', 'check'),
  clozeItem({ share: { accept: ['80/20'] }, kind: { right: ['regular'], wrong: ['new', 'lost'] } }),
  placeItem({ 'buys-much': { column: 'high-loyalty', row: 'high-profit' }, 'buys-little': { column: 'low-loyalty', row: 'low-profit' } }),
  numericItem({ value: { value: 4500, unit: '元' }, rate: { value: 0.2, tolerance: 0.01 } }),
];

function recordOf(recipient: string, sealed: boolean): AssignmentRecord {
  const items = Array.from({ length: itemCount }, (_, index): DeliveredItem => {
    const item = kinds[index % kinds.length] as DeliveredItem;
    return { ...item, id: `item-about-customers-${index}`, stem: `${item.stem} (${index})` };
  });
  const assignment: Assignment = {
    version: 1,
    id: 'Assignment-of-benchmark'.slice(0, 22),
    title: 'Bench',
    locale: 'zh-Hans',
    createdAt: '2026-03-02T08:00:00.000Z',
    trainer: { name: '林老师', recipient },
    welcome: '',
    items: items.map((item): AssignedItem => ({ item: sealed ? sealItem(item, 'Assignment-of-benchmark'.slice(0, 22)) : item })),
    form: { kind: 'fixed' },
    shuffle: true,
    sealed,
    feedback: sealed ? 'none' : 'end',
    passMark: 0.8,
    attempts: 2,
    minutes: 60,
    timeZone: 'Asia/Shanghai',
  };
  return { assignment, items, roster: [], counted: 'best' };
}

/** Most answer as the item says is right; the sealed key is blank, so there any answer will do: the work is the same. */
function submissionOf({ assignment }: AssignmentRecord, learner: number): Submission {
  const asked = assignment.items.flatMap((assigned) => ('item' in assigned ? [assigned.item] : []));
  const response = (item: DeliveredItem, index: number) =>
    (learner + index) % 5 === 0 ? emptyResponses[item.interaction] : correctResponse(item);
  return {
    kind: 'zhike-submission',
    version: 1,
    assignment: assignment.id,
    learner: { name: `学员${learner}`, number: `A-${learner}` },
    locale: 'zh-Hans',
    attempt: {
      id: `attempt-of-learner-${learner}`,
      number: 1,
      seed: `seed-${learner}`,
      items: asked.map(({ id, hash }) => ({ id, hash })),
      responses: Object.fromEntries(
        asked.map((item, index) => [item.id, { response: response(item, index), at: '2026-03-02T09:05:00.000Z', milliseconds: 20_000 }]),
      ),
      startedAt: '2026-03-02T09:00:00.000Z',
      submittedAt: '2026-03-02T09:30:00.000Z',
      resumed: 0,
    },
  };
}

interface Times {
  opened: number;
  taken: number;
  marked: number;
  total: number;
  again: number;
  /** Processor time of all threads, from files to marks. */
  processor: number;
}

async function measure(record: AssignmentRecord, files: readonly DroppedFile[], identity: string): Promise<Times> {
  function* sources() {
    for (const file of files) yield* readContainer(file);
  }
  const processorBegan = process.cpuUsage();
  const began = performance.now();
  const arrivals = await openSubmissions(sources(), openerFor([identity]));
  const opened = performance.now();
  const { added, report } = takeIn([], [{ record, deeds: [] }], arrivals, '2026-03-03T08:00:00.000Z');
  const taken = performance.now();
  const book = gradebookOf(record, added, []);
  const marked = performance.now();
  const processor = process.cpuUsage(processorBegan);
  const item = record.items[0]?.id ?? '';
  gradebookOf(record, added, [{ id: '1', at: '2026-03-03T08:00:00.000Z', kind: 'correct', correction: { item, kind: 'drop' } }]);
  const again = performance.now();
  const accepted = report.filter(({ outcome }) => outcome === 'accepted').length;
  if (accepted !== learners || book.people.length !== learners) throw new Error(`${accepted} of ${learners} hand-ins were accepted`);
  return {
    opened: opened - began,
    taken: taken - opened,
    marked: marked - taken,
    total: marked - began,
    again: again - marked,
    processor: (processor.user + processor.system) / 1000,
  };
}

/** Measures and prints. */
export async function benchGradebook(): Promise<void> {
  printTitle(`Gradebook: ${number(learners)} learners × ${itemCount} items`);
  const keys = await makeKeyPair();
  const rows: string[][] = [];
  let slowest = 0;
  let length = 0;
  for (const sealed of [false, true]) {
    const record = recordOf(keys.recipient, sealed);
    const texts: string[] = [];
    for (let learner = 0; learner < learners; learner += 1) texts.push(await handIn(submissionOf(record, learner), keys.recipient));
    length = Math.max(length, texts[0]?.length ?? 0);
    const chat = texts.map((text, learner) => `学员${learner} 10:32\n${text.replace(/^/gm, '> ')}`).join('\n');
    const zip = zipSync(Object.fromEntries(texts.map((text, learner) => [`班级/学员${learner}.txt`, [strToU8(text), { level: 6 }]])));
    const ways: [string, DroppedFile[]][] = [
      ['one pasted chat, quoted', [{ name: 'chat.txt', bytes: strToU8(chat) }]],
      ['one zip of texts', [{ name: 'all.zip', bytes: zip }]],
    ];
    for (const [name, files] of ways) {
      const times = await measure(record, files, keys.identity);
      slowest = Math.max(slowest, times.total);
      const { opened, taken, marked, total, processor, again } = times;
      rows.push([
        `${sealed ? 'sealed' : 'open'}, ${name}`,
        ...[opened, taken, marked, total, processor, again].map((value) => number(value)),
      ]);
    }
  }
  console.log(`Milliseconds, one run each. A hand-in is a text of about ${number(length)} signs.\n`);
  printTable(['', 'found and opened', 'taken in', 'marked', 'in all', 'of processors', 'marked again after a correction'], rows);
  printTarget(slowest < target * 1000, `from files to marks ${number(slowest / 1000, 1)} s < ${target} s`);
}
