/** What was dropped, chosen or pasted, as the worker takes it: folders are walked, names are paths. */
import type { Delivery } from './messages.ts';

type Named = Delivery['files'][number];

/** Entries of a folder come a hundred at a time until none is left. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<Named[]> {
  if (entry.isDirectory) {
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(filesOf))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ name: entry.fullPath.replace(/^\//, ''), file }];
}

/** Files as chosen; those of a folder with their path in it. */
export function fromFiles(files: Iterable<File>): Delivery {
  return { texts: [], files: [...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })) };
}

/**
 * What a drop or a paste carries. Must be called while the event is handled: afterwards the browser takes it away.
 * @param textName what dropped text is called
 */
export async function fromTransfer(transfer: DataTransfer, textName: string): Promise<Delivery> {
  const text = transfer.getData('text/plain');
  const entries = [...transfer.items]
    .flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry()] : []))
    .filter((entry) => entry !== null);
  const plain = [...transfer.files];
  if (plain.length === 0 && entries.length === 0) return { texts: text === '' ? [] : [{ name: textName, text }], files: [] };
  if (entries.length === 0) return fromFiles(plain);
  try {
    return { texts: [], files: (await Promise.all(entries.map(filesOf))).flat() };
  } catch {
    // A folder that cannot be walked; what the browser gives as files is taken as it is.
    return fromFiles(plain);
  }
}
