/** The page's end of the gradebook's worker. */
import { allowOwnWorkers } from '../../../ui/own-scripts.ts';
import type { Progress, Question, QuestionName, Questions, Reply, Stop } from './messages.ts';

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress: (progress: Progress) => void;
}

export interface Asked<Answer> {
  answer: Promise<Answer>;
  /** Ends an import early. */
  stop: () => void;
}

export class GradebookClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    allowOwnWorkers();
    this.#worker = new Worker(new URL('./gradebook-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data));
    this.#worker.addEventListener('error', (event) => this.#fail(event.message));
    this.#worker.addEventListener('messageerror', () => this.#fail('message'));
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.onProgress(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ('failed' in reply) waiting.reject(new Error(reply.failed));
    else waiting.resolve(reply.answer as never);
  }

  /** The worker itself broke, or never came: nobody waits on. */
  #fail(message: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(message));
    this.#waiting.clear();
  }

  /** Asks, with the means to hear of progress and to stop. */
  start<Name extends QuestionName>(
    ask: Name,
    given: Parameters<Questions[Name]>,
    onProgress: (progress: Progress) => void = () => undefined,
  ): Asked<ReturnType<Questions[Name]>> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<ReturnType<Questions[Name]>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: never) => void, reject, onProgress });
      this.#worker.postMessage({ id, ask, with: given } satisfies Question);
    });
    return { answer, stop: () => this.#worker.postMessage({ stop: id } satisfies Stop) };
  }

  ask<Name extends QuestionName>(ask: Name, ...given: Parameters<Questions[Name]>): Promise<ReturnType<Questions[Name]>> {
    return this.start(ask, given).answer;
  }

  close(): void {
    this.#worker.terminate();
  }
}
