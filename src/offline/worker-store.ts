/**
 * What is kept: one cache for each version of the site, and a note of what the reader wants kept. A file enters a version's
 * cache only when its hash is the one the build wrote down, so a cache never mixes two versions.
 */
import type { ListedFile } from './file-list.ts';
import type { OfflineProblem } from './messages.ts';
import { root, scope } from './worker-scope.ts';

const prefix = 'zhike-files-';
const noteCache = 'zhike-wanted';

export const cacheName = () => prefix + scope.zhike.version;
export const ownCache = (): Promise<Cache> => caches.open(cacheName());
const addressOf = (path: string) => root() + path.slice(1);

/** Why a file could not be kept. */
export class NotKept extends Error {
  readonly problem: OfflineProblem;
  constructor(problem: OfflineProblem) {
    super(problem);
    this.problem = problem;
  }
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 16);
}

/** The file from another version's cache, when it has not changed. */
async function fromOlder(address: string, hash: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === cacheName()) continue;
    const kept = await (await caches.open(name)).match(address);
    if (kept && (await hashOf(await kept.clone().arrayBuffer())) === hash) return kept;
  }
  return undefined;
}

/** @param cache how far copies of the browser's own are trusted */
async function fromNetwork(address: string, hash: string, cache: RequestCache): Promise<Response> {
  let answer: Response;
  let body: ArrayBuffer;
  try {
    answer = await fetch(address, { cache, redirect: 'error', priority: 'low' });
    body = await answer.arrayBuffer();
  } catch {
    throw new NotKept('network');
  }
  if (!answer.ok) throw new NotKept(answer.status === 404 ? 'version' : 'network');
  if ((await hashOf(body)) !== hash) {
    if (cache !== 'reload') return fromNetwork(address, hash, 'reload');
    throw new NotKept('version');
  }
  return new Response(body, { headers: { 'content-type': answer.headers.get('content-type') ?? '' } });
}

/** Keeps one file of this version. */
async function keepFile(cache: Cache, [path, hash]: ListedFile): Promise<void> {
  const address = addressOf(path);
  if (await cache.match(address)) return;
  const answer = (await fromOlder(address, hash)) ?? (await fromNetwork(address, hash, 'default'));
  try {
    await cache.put(address, answer);
  } catch {
    throw new NotKept('space');
  }
}

/**
 * Keeps files, a few at a time. When one fails no further one is begun, and those under way are waited for: whoever tries
 * again finds all of them settled.
 * @param onKept called after each
 * @throws NotKept what was kept stays, so that another try goes on from there
 */
export async function keepFiles(files: readonly ListedFile[], onKept: (file: ListedFile) => void = () => undefined): Promise<void> {
  const cache = await ownCache();
  const waiting = files.values();
  let failed = false;
  const lane = async () => {
    for (const file of waiting) {
      if (failed) return;
      try {
        await keepFile(cache, file);
      } catch (error) {
        failed = true;
        throw error;
      }
      onKept(file);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: 4 }, lane));
  const broken = lanes.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

/** The files of a group; its list is kept like any file. */
export async function filesOf(group: string): Promise<readonly ListedFile[]> {
  const listed = scope.zhike.groups[group];
  if (!listed) return [];
  const [path, hash, , bytes] = listed;
  await keepFiles([[path, hash, bytes]]);
  const list = await (await ownCache()).match(addressOf(path));
  return list ? ((await list.json()) as ListedFile[]) : [];
}

export async function forget(files: readonly ListedFile[]): Promise<void> {
  const cache = await ownCache();
  await Promise.all(files.map(([path]) => cache.delete(addressOf(path))));
}

/** Names of the groups to keep, also in the next version; `<locale>/*` stands for all of a language. */
export async function wanted(): Promise<ReadonlySet<string>> {
  const note = await (await caches.open(noteCache)).match(addressOf('/offline/wanted'));
  const names: unknown = note ? await note.json() : [];
  return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
}

export async function setWanted(names: ReadonlySet<string>): Promise<void> {
  await (await caches.open(noteCache)).put(addressOf('/offline/wanted'), Response.json([...names]));
}

/** Caches of other versions than this. */
export async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName());
}
