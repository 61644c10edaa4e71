/** Passphrase files, encrypted and opened in a worker. */
import type { OpenedText } from '../../submission/encryption.ts';
import { allowOwnWorkers } from '../../ui/own-scripts.ts';
import type { PassphraseAnswer, PassphraseTask } from './passphrase-worker.ts';

function ask(task: PassphraseTask): Promise<PassphraseAnswer> {
  allowOwnWorkers();
  const worker = new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PassphraseAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PassphraseAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker')));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

/** @returns an armored age file */
export async function lockWithPassphrase(passphrase: string, text: string): Promise<string> {
  const answer = await ask({ work: 'encrypt', passphrase: plainPassphrase(passphrase), text });
  return answer.work === 'encrypt' ? answer.armored : '';
}

export async function openWithPassphrase(passphrase: string, file: string | Uint8Array): Promise<OpenedText> {
  const answer = await ask({ work: 'decrypt', passphrase: plainPassphrase(passphrase), file });
  return answer.work === 'decrypt' ? answer.opened : { ok: false, problem: 'damaged' };
}

/** The same passphrase from any keyboard: composed accents, and without the space that copying adds at the ends. */
function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC').trim();
}
