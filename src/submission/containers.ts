/** Takes apart whatever a trainer drops on the gradebook: zips, saved mails, texts in any encoding, age files. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { ContainerProblem } from './arrival.ts';
import { isAgeFile } from './encryption.ts';
import { mailParts } from './mail.ts';
import { decodeStrictly, plainTextOf } from './plain-text.ts';

/** One file, with its path inside containers, such as `班级.zip/一组/张三.txt`. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** What was found in a file: a text to search for blocks, an age file without armor, or a reason. */
export type Source =
  | { name: string; kind: 'text'; text: string }
  | { name: string; kind: 'age'; bytes: Uint8Array }
  | { name: string; kind: 'problem'; problem: ContainerProblem };

export interface ContainerLimits {
  /** Files in one zip. */
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files of one zip together. */
  zipBytes: number;
  /** How much larger than packed a file may be; small files may be more. */
  ratio: number;
  /** Containers within containers. */
  depth: number;
}

export const containerLimits: ContainerLimits = { files: 10_000, fileBytes: 50_000_000, zipBytes: 300_000_000, ratio: 200, depth: 3 };

/** Below this a file may be packed as tightly as it likes. */
const smallFile = 1_000_000;

function isZip(bytes: Uint8Array): boolean {
  const third = bytes[2];
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((third === 3 && bytes[3] === 4) || (third === 5 && bytes[3] === 6));
}

/** What systems put into zips and folders on their own. */
function isJunk(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX|\.git)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i.test(path);
}

/** Names in older zips are in the system's encoding; the library reads them byte by byte. */
function readableName(name: string): string {
  if (!/[\x80-\xff]/.test(name) || /[^\0-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  return decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030') ?? name;
}

interface Unpacked {
  name: string;
  content: Uint8Array | ContainerProblem;
}

/** Reads the list of a zip without unpacking anything. */
function listZip(bytes: Uint8Array): UnzipFileInfo[] | null {
  const infos: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (info) => {
        infos.push(info);
        return false;
      },
    });
  } catch {
    return null;
  }
  return infos;
}

function* unzip(bytes: Uint8Array, limits: ContainerLimits): Generator<Unpacked> {
  const infos = listZip(bytes);
  if (infos === null) return yield { name: '', content: 'unreadable-zip' };
  const files = infos.filter(({ name }) => !name.endsWith('/') && !isJunk(name));
  if (files.length > limits.files) return yield { name: '', content: 'too-many-files' };
  if (files.reduce((sum, file) => sum + file.originalSize, 0) > limits.zipBytes) return yield { name: '', content: 'too-large' };
  const wanted = new Set<string>();
  for (const { name, size, originalSize } of files) {
    if (originalSize > limits.fileBytes) yield { name, content: 'too-large' };
    else if (originalSize > smallFile && originalSize > size * limits.ratio) yield { name, content: 'suspicious-zip' };
    else wanted.add(name);
  }
  let unpacked: Record<string, Uint8Array> | null;
  try {
    unpacked = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch {
    // One damaged or locked file must not keep the others out; each is tried alone.
    unpacked = null;
  }
  for (const name of wanted) {
    try {
      const content = (unpacked ?? unzipSync(bytes, { filter: (info) => info.name === name }))[name];
      yield { name, content: content ?? 'unreadable-zip' };
    } catch {
      yield { name, content: 'unreadable-zip' };
    }
  }
}

function* readZip(file: DroppedFile, limits: ContainerLimits, depth: number): Generator<Source> {
  if (depth >= limits.depth) return yield { name: file.name, kind: 'problem', problem: 'too-deep' };
  for (const { name, content } of unzip(file.bytes, limits)) {
    const path = name === '' ? file.name : `${file.name}/${readableName(name)}`;
    if (typeof content === 'string') yield { name: path, kind: 'problem', problem: content };
    else yield* readAt({ name: path, bytes: content }, limits, depth + 1);
  }
}

function* readAt(file: DroppedFile, limits: ContainerLimits, depth: number): Generator<Source> {
  const { name, bytes } = file;
  if (isJunk(name) || bytes.length === 0) return;
  if (bytes.length > limits.fileBytes && !isZip(bytes)) return yield { name, kind: 'problem', problem: 'too-large' };
  if (isZip(bytes)) return yield* readZip(file, limits, depth);
  if (isAgeFile(bytes)) return yield { name, kind: 'age', bytes };
  const parts = depth < limits.depth ? mailParts(bytes) : null;
  if (parts === null) {
    const text = plainTextOf(bytes);
    yield text === null ? { name, kind: 'problem', problem: 'not-text' } : { name, kind: 'text', text };
    return;
  }
  for (const part of parts) {
    const path = part.name === undefined ? name : `${name}/${part.name}`;
    if (typeof part.content === 'string') yield { name: path, kind: 'text', text: part.content };
    // A picture in a signature is no news; only what may hold a submission is looked into.
    else if (isZip(part.content) || isAgeFile(part.content) || plainTextOf(part.content) !== null) {
      yield* readAt({ name: path, bytes: part.content }, limits, depth + 1);
    }
  }
}

/** Everything in a dropped file that may hold submissions, one after another, so that progress can be shown between. */
export function readContainer(file: DroppedFile, limits: ContainerLimits = containerLimits): Generator<Source> {
  return readAt(file, limits, 0);
}
