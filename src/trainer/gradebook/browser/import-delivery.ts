/** Opens everything of a delivery, piece by piece, so that progress can be shown and the work be stopped. */
import type { Arrival } from '../../../submission/arrival.ts';
import { readContainer, type Source } from '../../../submission/containers.ts';
import type { Opener } from '../../../submission/encryption.ts';
import type { Keeper } from '../keeper.ts';
import type { Delivery, Progress } from './messages.ts';
import { type SharedOpener, sharedOpener } from './shared-opener.ts';

const startHelper = () => new Worker(new URL('./opening-worker.ts', import.meta.url), { type: 'module' });

/** Files read ahead: their order stays, and a thousand small ones are not asked for one by one. */
const readAhead = 64;

async function sourcesOf({ name, file }: Delivery['files'][number]): Promise<Source[] | null> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved, locked, or in a cloud folder that is offline.
    return null;
  }
  const sources = [...readContainer({ name, bytes })];
  return sources.length > 0 ? sources : [{ name, kind: 'text', text: '' }];
}

/**
 * @param onProgress told at most some twenty times a second
 * @param signal stops the work; what was opened so far is returned
 */
export async function openDelivery(
  keeper: Keeper,
  { texts, files }: Delivery,
  onProgress: (progress: Progress) => void,
  signal: { readonly aborted: boolean },
): Promise<{ arrivals: Arrival[]; unreadable: string[] }> {
  const arrivals: Arrival[] = [];
  const unreadable: string[] = [];
  const pieces = Math.max(1, Math.ceil(files.length / readAhead)) + (texts.length > 0 ? 1 : 0);
  let piece = 0;
  let [doneBefore, knownBefore, told] = [0, 0, 0];

  let shared: SharedOpener | undefined;
  const share = (opener: Opener, identities: readonly string[]) => {
    shared ??= sharedOpener(opener, identities, startHelper);
    return shared;
  };
  const openPiece = async (sources: readonly Source[]) => {
    let taken = 0;
    function* counted(): Generator<Source> {
      for (const source of sources) {
        taken += 1;
        yield source;
      }
    }
    let [done, known] = [0, 0];
    const opened = await keeper.open(
      counted(),
      (doneNow, knownNow) => {
        [done, known] = [doneNow, knownNow];
        const now = Date.now();
        if (now - told < 50) return;
        told = now;
        const within = Math.min(taken / sources.length, done / Math.max(1, known));
        onProgress({ done: doneBefore + done, known: knownBefore + known, share: (piece + within) / pieces });
      },
      signal,
      share,
    );
    arrivals.push(...opened);
    doneBefore += done;
    knownBefore += known;
    piece += 1;
  };

  try {
    if (texts.length > 0) await openPiece(texts.map(({ name, text }) => ({ name, kind: 'text', text })));
    for (let at = 0; at < files.length && !signal.aborted; at += readAhead) {
      const ahead = files.slice(at, at + readAhead);
      const read = await Promise.all(ahead.map(sourcesOf));
      unreadable.push(...ahead.filter((_, index) => read[index] === null).map(({ name }) => name));
      await openPiece(read.flatMap((sources) => sources ?? []));
    }
  } finally {
    shared?.close();
  }
  return { arrivals, unreadable };
}
