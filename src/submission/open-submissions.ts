/** From texts and files to submissions: finds the blocks, opens them, reads what was in them. */
import { type ArmoredBlock, findArmoredBlocks } from './armored-blocks.ts';
import type { Arrival, ArrivalProblem, Place } from './arrival.ts';
import type { Source } from './containers.ts';
import type { Opener } from './encryption.ts';
import type { Submission } from './submission.ts';
import { parseSubmissionText } from './submission-schema.ts';

type Opened = { ok: true; submission: Submission } | { ok: false; problem: ArrivalProblem; detail?: string };

async function openFile(opener: Opener, file: string | Uint8Array): Promise<Opened> {
  const opened = await opener.open(file);
  if (!opened.ok) return opened;
  const parsed = parseSubmissionText(opened.text);
  if (parsed.ok) return parsed;
  return { ok: false, problem: parsed.problem, ...(parsed.detail === undefined ? {} : { detail: parsed.detail }) };
}

/** Problems that a wrong reading of a block causes; another reading may open. */
const readingProblems: ReadonlySet<ArrivalProblem> = new Set<ArrivalProblem>(['damaged', 'not-for-us', 'too-new']);

/** Opens a block, by its best reading or by another. */
export async function openBlock(opener: Opener, block: ArmoredBlock): Promise<Opened> {
  const first = await openFile(opener, block.armored);
  if (first.ok || !readingProblems.has(first.problem)) return first;
  for (const reading of block.otherReadings) {
    const next = await openFile(opener, reading);
    if (next.ok || !readingProblems.has(next.problem)) return next;
  }
  return first.problem === 'damaged' && block.mended.includes('end-missing') ? { ok: false, problem: 'cut-off' } : first;
}

/** A step of work, to be done when its turn comes. */
type Step = () => Promise<Arrival>;

function stepsOf(source: Source, opener: Opener): Step[] {
  const place: Place = { source: source.name };
  if (source.kind === 'problem') return [async () => ({ ok: false, place, problem: source.problem })];
  if (source.kind === 'age') {
    return [
      async () => {
        const opened = await openFile(opener, source.bytes);
        return opened.ok ? { ...opened, place, mended: [] } : { ...opened, place };
      },
    ];
  }
  const blocks = findArmoredBlocks(source.text);
  if (blocks.length === 0) return [async () => ({ ok: false, place, problem: 'no-block' })];
  return blocks.map((block) => async () => {
    const here = { ...place, from: block.from, to: block.to };
    const excerpt = source.text.slice(block.from, block.from + 100);
    if ('problem' in block) return { ok: false, place: here, problem: block.problem, excerpt: block.excerpt };
    const opened = await openBlock(opener, block);
    return opened.ok ? { ...opened, place: here, mended: block.mended } : { ...opened, place: here, excerpt, armored: block.armored };
  });
}

/** Blocks opened at the same time: enough to keep two processors busy, few enough to show progress. */
const atOnce = 8;

/**
 * Opens everything found in the sources, in order. Runs in a worker; between blocks other messages get their turn.
 * @param sources taken one at a time, so that a zip is not held unpacked as a whole
 * @param onProgress told after every block how many are done and how many are known so far
 * @param signal stops the work; what was opened so far is returned
 */
export async function openSubmissions(
  sources: Iterable<Source>,
  opener: Opener,
  onProgress: (done: number, known: number) => void = () => {},
  signal?: { readonly aborted: boolean },
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  let done = 0;
  let known = 0;
  function* inOrder(): Generator<[number, Step]> {
    let index = 0;
    for (const source of sources) {
      const steps = stepsOf(source, opener);
      known += steps.length;
      for (const step of steps) {
        yield [index, step];
        index += 1;
      }
    }
  }
  // All take from the same row, so that a thousand files of one block go as fast as one text of a thousand.
  const row = inOrder();
  const work = async () => {
    for (let next = row.next(); !next.done && !signal?.aborted; next = row.next()) {
      const [index, step] = next.value;
      arrivals[index] = await step();
      done += 1;
      onProgress(done, known);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // Stopped half-way, the list may have holes.
  return arrivals.filter(() => true);
}
