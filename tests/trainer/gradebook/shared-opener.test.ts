import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { OpenedText, Opener } from '../../../src/submission/encryption.ts';
import type { OpeningAnswer, OpeningQuestion } from '../../../src/trainer/gradebook/browser/opening-worker.ts';
import { type Helper, sharedOpener } from '../../../src/trainer/gradebook/browser/shared-opener.ts';

const told = (who: string, file: string | Uint8Array): OpenedText => ({ ok: true, text: `${who}: ${file}` });

function localOpener(): Opener & { count: number } {
  const opener = {
    count: 0,
    open: async (file: string | Uint8Array) => {
      opener.count += 1;
      await Promise.resolve();
      return told('here', file);
    },
  };
  return opener;
}

/** Answers everything until it has answered so many, then breaks, silently or with an error. */
function aHelper(answers = Number.POSITIVE_INFINITY) {
  const listeners = new Map<string, (event: { data?: OpeningAnswer }) => void>();
  let left = answers;
  const helper = {
    keys: [] as readonly string[],
    terminate: vi.fn(),
    addEventListener: (kind: string, listen: (event: { data?: OpeningAnswer }) => void) => {
      listeners.set(kind, listen);
    },
    postMessage: (question: OpeningQuestion) => {
      if ('identities' in question) {
        helper.keys = question.identities;
        return;
      }
      left -= 1;
      const answer = left >= 0;
      queueMicrotask(() =>
        listeners.get(answer ? 'message' : 'error')?.(answer ? { data: { id: question.id, opened: told('there', question.file) } } : {}),
      );
    },
  };
  return helper satisfies Helper & { keys: readonly string[] };
}

const files = (count: number) => Array.from({ length: count }, (_, index) => `file ${index}`);

/** Eight at a time, as `openSubmissions` does. */
async function openAll(opener: Opener, all: readonly string[]): Promise<OpenedText[]> {
  const opened: OpenedText[] = [];
  const row = all.entries();
  const work = async () => {
    for (const [index, file] of row) opened[index] = await opener.open(file);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return opened;
}
const namesOf = (opened: readonly OpenedText[]) => opened.map((one) => (one.ok ? one.text.replace(/^\w+: /, '') : one.problem));

describe('an opener that is helped', () => {
  it('opens a few files alone', async () => {
    const local = localOpener();
    const start = vi.fn(() => aHelper());
    expect(namesOf(await openAll(sharedOpener(local, ['key'], start), files(30)))).toEqual(files(30));
    expect(start).not.toHaveBeenCalled();
    expect(local.count).toBe(30);
  });

  it('shares many, each answer with its own file, and lets the helper go', async () => {
    const local = localOpener();
    const helper = aHelper();
    const opener = sharedOpener(local, ['key'], () => helper);
    expect(namesOf(await openAll(opener, files(300)))).toEqual(files(300));
    expect(helper.keys).toEqual(['key']);
    expect(local.count).toBeGreaterThan(100);
    expect(local.count).toBeLessThan(200);
    opener.close();
    expect(helper.terminate).toHaveBeenCalledOnce();
  });

  it('opens all alone where no helper can be started', async () => {
    const local = localOpener();
    const opener = sharedOpener(local, ['key'], () => {
      throw new DOMException('no worker here', 'SecurityError');
    });
    expect(namesOf(await openAll(opener, files(100)))).toEqual(files(100));
    expect(local.count).toBe(100);
  });

  it('loses nothing, wherever the helper breaks', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 200 }), async (answers, count) => {
        const opener = sharedOpener(localOpener(), ['key'], () => aHelper(answers));
        expect(namesOf(await openAll(opener, files(count)))).toEqual(files(count));
      }),
    ));
});
