/** Hands a file to the person at the browser. */
export function download(name: string, contents: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([contents], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Safari reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as the name of a file: without signs that a system forbids, and never empty. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems forbid them
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${[...plain].slice(0, 60).join('').trim() || 'zhike'}.${extension}`;
}

/** The bytes of a file, or null when this device cannot read it: it was moved, or lies in a cloud folder that is offline. */
export async function bytesOfFile(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
