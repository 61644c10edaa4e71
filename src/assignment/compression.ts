/** The browser's own compression (Compression Streams, WHATWG), as `assignment-link.ts` takes it. Node has it too. */
import type { Deflate, Inflate } from './assignment-link.ts';

/** Whether this browser can pack and unpack: all since spring 2023 can. */
export function canCompress(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

export const deflate: Deflate = async (text) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/**
 * Bytes handed to the decompressor at a time. A browser unpacks all of a chunk before anyone can stop it, and deflate
 * packs at most 1 to 1,032, so this bounds what a bomb can take beyond the limit to a megabyte.
 */
const chunk = 1024;

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; start += chunk) {
    await writer.ready;
    await writer.write(bytes.slice(start, start + chunk));
  }
  await writer.close();
}

export const inflate: Inflate = async (bytes, limit) => {
  if (!canCompress()) return { ok: false, code: 'unsupported' };
  const stream = new DecompressionStream('deflate');
  const reader = stream.readable.getReader();
  // What goes wrong while feeding also comes out of the reader, where it is told.
  const fed = feed(stream.writable.getWriter(), bytes).catch(() => undefined);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel();
        return { ok: false, code: 'too-large' };
      }
      text += decoder.decode(value, { stream: true });
    }
    text += decoder.decode();
  } catch {
    // The stream says why in words that differ between browsers: no valid data, wrong checksum, no end, something behind it.
    return { ok: false, code: 'damaged' };
  }
  await fed;
  return { ok: true, text };
};
