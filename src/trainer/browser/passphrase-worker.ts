/** Encrypts and opens passphrase files where it may take its second or two without stopping the page. */
import { decryptWithPassphrase, encryptWithPassphrase, type OpenedText } from '../../submission/encryption.ts';

export type PassphraseTask =
  | { work: 'encrypt'; passphrase: string; text: string }
  | { work: 'decrypt'; passphrase: string; file: string | Uint8Array };

export type PassphraseAnswer = { work: 'encrypt'; armored: string } | { work: 'decrypt'; opened: OpenedText };

async function answerTo(task: PassphraseTask): Promise<PassphraseAnswer> {
  if (task.work === 'encrypt') return { work: 'encrypt', armored: await encryptWithPassphrase(task.passphrase, task.text) };
  return { work: 'decrypt', opened: await decryptWithPassphrase(task.passphrase, task.file) };
}

addEventListener('message', ({ data }: MessageEvent<PassphraseTask>) => {
  // A rejection becomes an error event of the worker: throwing from a task of its own lets it through.
  answerTo(data).then(
    (answer) => postMessage(answer),
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
