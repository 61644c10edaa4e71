/** Opens hand-ins beside the gradebook's worker, on another processor. It knows the trainer's keys and nothing else. */
import { type OpenedText, type Opener, openerFor } from '../../../submission/encryption.ts';

/** First the keys, then one file after another. */
export type OpeningQuestion = { identities: readonly string[] } | { id: number; file: string | Uint8Array };
export interface OpeningAnswer {
  id: number;
  opened: OpenedText;
}

let opener: Opener | undefined;

addEventListener('message', async ({ data }: MessageEvent<OpeningQuestion>) => {
  if ('identities' in data) opener = openerFor(data.identities);
  else if (opener) postMessage({ id: data.id, opened: await opener.open(data.file) } satisfies OpeningAnswer);
});
