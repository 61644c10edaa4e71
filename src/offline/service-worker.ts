/**
 * The service worker: answers from the version of the site that is kept, so that it works without a network.
 *
 * A version is kept whole or not at all: it is installed when all its wanted files have come and their hashes are right;
 * until then, and until the reader says so or has closed the site, the former version goes on answering.
 */
import type { OfflineAnswer, OfflineQuestion } from './messages.ts';
import { groupsOfName, groupsOfPage } from './worker-groups.ts';
import { root, scope } from './worker-scope.ts';
import { filesOf, forget, keepFiles, NotKept, otherCaches, ownCache, setWanted, wanted } from './worker-store.ts';

const pathOf = (address: string) => `/${new URL(address).pathname.slice(root().length)}`;

async function keepGroups(groups: Iterable<string>): Promise<void> {
  for (const group of groups) await keepFiles(await filesOf(group));
}

/** What is to be kept: what was before, and what the open pages belong to. */
async function wantedNow(): Promise<Set<string>> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return new Set([
    ...(await wanted()),
    ...open.flatMap(({ url }) => (url.startsWith(scope.registration.scope) ? groupsOfPage(pathOf(url)) : [])),
  ]);
}

async function install(): Promise<void> {
  const names = await wantedNow();
  await keepGroups(new Set([...names].flatMap((name) => groupsOfName(name))));
  await setWanted(names);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
// Files of the former version stay for pages that are still open on it; see `tidy`.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

/** Removes former versions when no page can be open on them any more. */
async function tidy(): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window' });
  // A version that is being installed has a cache, too.
  const { installing, waiting } = scope.registration as { installing?: unknown; waiting?: unknown };
  if (open.length > 1 || installing || waiting) return;
  await Promise.all((await otherCaches()).map((name) => caches.delete(name)));
}

/** After a page has been opened: keeps what belongs to it. What fails now is tried again with the next page. */
async function keepPage(path: string): Promise<void> {
  const names = await wanted();
  const groups = groupsOfPage(path);
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (saving || groups.every((group) => names.has(group))) return;
  try {
    await keepGroups(groups);
    await setWanted(new Set([...(await wanted()), ...groups]));
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
}

/** What readers see instead of a page that is not kept: the page about offline use, which says so. */
async function instead(path: string): Promise<Response> {
  const [shell = ''] = groupsOfPage(path);
  const folder = { 'zh-Hant': 'zh-hant/', en: 'en/' }[shell.replace('/shell', '')] ?? '';
  const page = await (await ownCache()).match(`${root()}${folder}offline/`);
  return page ? new Response(page.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }) : Response.error();
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const kept = await (await ownCache()).match(pathname);
  if (kept) return kept;
  // Names with hashes are the same in every version: a page of the former one finds its modules.
  const former = pathname.startsWith(`${root()}_astro/`) ? await caches.match(pathname) : undefined;
  if (former) return former;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === 'navigate') return instead(pathOf(request.url));
    throw error;
  }
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(keepPage(pathOf(request.url)).then(tidy));
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
let stopped = false;

async function keepEverything(locale: string, tell: (answer: OfflineAnswer) => void): Promise<void> {
  stopped = false;
  const lists = await Promise.all(groupsOfName(`${locale}/*`).map((group) => filesOf(group)));
  const files = lists.flat();
  const bytes = sum(files.map(([, , size]) => size));
  let keptFiles = 0;
  let keptBytes = 0;
  await keepFiles(files, ([, , size]) => {
    keptFiles += 1;
    keptBytes += size;
    tell({ keptFiles, keptBytes, files: files.length, bytes });
    if (stopped) throw new NotKept('stopped');
  });
  await setWanted(new Set([...(await wanted()), `${locale}/*`]));
}

async function remove(locale: string): Promise<void> {
  const names = new Set(await wanted());
  names.delete(`${locale}/*`);
  await setWanted(names);
  const groups = groupsOfName(`${locale}/*`);
  const staying = new Set(
    (await Promise.all([...names].flatMap((name) => groupsOfName(name)).map((group) => filesOf(group)))).flat().map(([path]) => path),
  );
  for (const group of groups) await forget((await filesOf(group)).filter(([path]) => !staying.has(path)));
}

async function stateOf(locale: string): Promise<OfflineAnswer> {
  const sizes = groupsOfName(`${locale}/*`).map((group) => scope.zhike.groups[group]);
  const everything = (await wanted()).has(`${locale}/*`);
  return { state: { everything, files: sum(sizes.map((size) => size?.[2] ?? 0)), bytes: sum(sizes.map((size) => size?.[3] ?? 0)) } };
}

async function hear(question: OfflineQuestion, tell: (answer: OfflineAnswer) => void): Promise<void> {
  if (question.ask === 'take-over') await scope.skipWaiting();
  else if (question.ask === 'stop') stopped = true;
  else {
    try {
      if (question.ask === 'keep-everything') await keepEverything(question.locale, tell);
      if (question.ask === 'remove') await remove(question.locale);
      tell(await stateOf(question.locale));
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      tell({ failed: error.problem });
    }
  }
}

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(hear(event.data as OfflineQuestion, (told) => port?.postMessage(told)));
});
