/**
 * The folder of its host that the site lives in: empty at the root of a domain, `/training` below it. It is fixed while
 * building (`npm run build -- --base /training/`), and every address begins with it: see `localePath` and `sitePath`.
 */
const trimmed = (path: string) => path.replace(/\/+$/, '');

// Vite writes the value into the code of pages; integrations run in plain Node and are told by `settleBase`.
let folder = trimmed((import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '');

/** Tells code that runs beside the build, in plain Node, which folder the site is built for. */
export function settleBase(path: string): void {
  folder = trimmed(path);
}

/** Address of a path from the site's own root, e.g. `/favicon.svg`. */
export function sitePath(path: string): string {
  return folder + path;
}

/** A path from the site's own root, of an address on its host; an address outside the site stays as it is. */
export function withoutBase(address: string): string {
  return address === folder || address.startsWith(`${folder}/`) ? address.slice(folder.length) || '/' : address;
}
