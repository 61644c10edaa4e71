/** The file a hand-in is saved as. */

/** Name of the file, from the assignment's title and who hands it in. Signs that file systems refuse are left out. */
export function handInFileName(title: string, name: string): string {
  const plain = (text: string) =>
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u001f\u007f\p{Cf}\\/:*?"<>|.\s]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  const words = [plain(title), plain(name)].filter((text) => text !== '').map((text) => [...text].slice(0, 40).join(''));
  return `${['zhike', ...words].join('-')}.txt`;
}
