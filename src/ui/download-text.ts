/** Saves a text as a file on the reader's device. */
export function downloadText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Safari reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
