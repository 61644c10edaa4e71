/** Questions of a page to the service worker. */
import type { OfflineAnswer, OfflineQuestion } from './messages.ts';

/** Asks and hears every answer; the last one is a state or a failure. */
export function askWorker(worker: ServiceWorker, question: OfflineQuestion, hear: (answer: OfflineAnswer) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<OfflineAnswer>) => {
    hear(data);
    if ('state' in data || 'failed' in data) port1.close();
  };
  worker.postMessage(question, [port2]);
}
