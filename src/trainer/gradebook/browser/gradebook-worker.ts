/**
 * The worker behind the gradebook: everything that takes long happens here, and the page goes on answering. What opens
 * hand-ins (encryption, zip) and what writes files loads when it is used.
 */
import { trainerDatabase } from '../../storage/indexed-database.ts';
import { Keeper } from '../keeper.ts';
import type { ShownRestored } from '../shown.ts';
import type { Delivery, Question, QuestionName, Questions, Reply, Stop } from './messages.ts';

const opening = trainerDatabase().then(
  (database) =>
    new Keeper(database, () =>
      crypto.getRandomValues(new Uint32Array(4)).reduce((id, part) => id + part.toString(36).padStart(7, '0'), ''),
    ),
);
const stopping = new Set<number>();

const nowText = () => new Date().toISOString();

function reply(message: Reply): void {
  postMessage(message);
}

async function importDelivery(keeper: Keeper, id: number, delivery: Delivery): Promise<ReturnType<Questions['import']>> {
  const begun = Date.now();
  const signal = {
    get aborted() {
      return stopping.has(id);
    },
  };
  const { openDelivery } = await import('./import-delivery.ts');
  const { arrivals, unreadable } = await openDelivery(keeper, delivery, (progress) => reply({ id, progress }), signal);
  const taken = await keeper.take(arrivals, nowText());
  const stopped = stopping.delete(id);
  return { ...taken, unreadable, stopped, milliseconds: Date.now() - begun };
}

/** The largest file that is read back: several gradebooks of a thousand people. */
const restoreLimit = 300_000_000;

async function restore(keeper: Keeper, file: File): Promise<ShownRestored> {
  if (file.size > restoreLimit) return { ok: false, problem: 'too-large' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // Moved, locked, or in a cloud folder that is offline.
    return { ok: false, problem: 'unreadable' };
  }
  return keeper.restore(text, nowText());
}

type Answers = {
  [Name in QuestionName]: (keeper: Keeper, id: number, ...given: Parameters<Questions[Name]>) => Promise<ReturnType<Questions[Name]>>;
};

const answers: Answers = {
  overview: (keeper) => keeper.overview(),
  reload: (keeper) => keeper.reload(),
  book: (keeper, _id, book) => keeper.book(book),
  person: (keeper, _id, book, key) => keeper.person(book, key),
  people: (keeper, _id, book) => keeper.people(book),
  freeAnswers: (keeper, _id, book) => keeper.freeAnswers(book),
  analysis: (keeper, _id, book) => keeper.analysis(book),
  item: (keeper, _id, book, item) => keeper.item(book, item),
  preview: (keeper, _id, book, correction) => keeper.preview(book, correction),
  act: (keeper, _id, book, action) => keeper.act(book, action, nowText()),
  count: (keeper, _id, book, counted) => keeper.count(book, counted, nowText()),
  import: importDelivery,
  restore: (keeper, _id, file) => restore(keeper, file),
  export: async (keeper, _id, book, kind, words) => {
    const { exportBook } = await import('./export-book.ts');
    return exportBook(keeper, book, kind, words, nowText());
  },
};

/** Questions are answered one after another, so that none sees a gradebook half changed. */
let turn: Promise<void> = Promise.resolve();

async function answer({ id, ask, with: given }: Question): Promise<void> {
  try {
    const keeper = await opening;
    const work = answers[ask] as (keeper: Keeper, id: number, ...given: unknown[]) => Promise<unknown>;
    reply({ id, answer: await work(keeper, id, ...given) });
  } catch (error) {
    // Told to the page, which says so; a worker that died would leave it waiting.
    reply({ id, failed: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Question | Stop>) => {
  if ('stop' in data) stopping.add(data.stop);
  else turn = turn.then(() => answer(data));
});
