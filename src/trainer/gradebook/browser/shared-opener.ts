/**
 * Opens hand-ins on two processors: most of a long import is arithmetic of the encryption. Every other file goes to a worker of
 * its own; where that does not start, or breaks, all are opened here, and nothing is lost.
 */
import type { OpenedText, Opener } from '../../../submission/encryption.ts';
import type { OpeningAnswer, OpeningQuestion } from './opening-worker.ts';

/** How many files are opened here before help is called: starting a worker costs as much as opening some dozens. */
const alone = 40;

export interface SharedOpener extends Opener {
  /** Lets the helper go. */
  close(): void;
}

/** As far as a `Worker` is needed here, so that a test can stand in for it. */
export interface Helper {
  postMessage(question: OpeningQuestion): void;
  addEventListener(kind: 'message' | 'error' | 'messageerror', listen: (event: { data?: OpeningAnswer }) => void): void;
  terminate(): void;
}

/**
 * @param local opens here
 * @param identities the helper opens with these
 * @param start begins the helper; may throw where workers cannot start workers
 */
export function sharedOpener(local: Opener, identities: readonly string[], start: () => Helper): SharedOpener {
  /** What the helper has been asked; what it does not answer is opened here. */
  const asked = new Map<number, { file: string | Uint8Array; resolve: (opened: OpenedText | Promise<OpenedText>) => void }>();
  let helper: Helper | undefined;
  let opened = 0;
  let here = 0;

  const giveUp = () => {
    helper?.terminate();
    helper = undefined;
    for (const { file, resolve } of asked.values()) resolve(local.open(file));
    asked.clear();
  };
  const call = () => {
    try {
      helper = start();
    } catch {
      // An older browser: a worker may not start another. All is opened here.
      return;
    }
    helper.addEventListener('message', ({ data }) => {
      if (!data) return;
      asked.get(data.id)?.resolve(data.opened);
      asked.delete(data.id);
    });
    helper.addEventListener('error', giveUp);
    helper.addEventListener('messageerror', giveUp);
    helper.postMessage({ identities });
  };

  return {
    async open(file) {
      opened += 1;
      if (opened === alone) call();
      if (helper && asked.size <= here) {
        const id = opened;
        const current = helper;
        return new Promise((resolve) => {
          asked.set(id, { file, resolve });
          current.postMessage({ id, file });
        });
      }
      here += 1;
      try {
        return await local.open(file);
      } finally {
        here -= 1;
      }
    },
    close: giveUp,
  };
}
