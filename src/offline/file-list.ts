/** What the build tells the service worker about the files of the site. */

/** A file: its path from the site's own root, the beginning of its SHA-256 (base64url), its size in bytes. */
export type ListedFile = readonly [path: string, hash: string, bytes: number];

/** A group of files that are kept together: path and hash of its list, how many files, how many bytes. */
export type ListedGroup = readonly [path: string, hash: string, files: number, bytes: number];

/**
 * Groups by name: `<locale>/shell` (what every reader of a language needs), `<locale>/<module>` (a module with its lessons
 * and items), `<locale>/rest`.
 */
export type Groups = Readonly<Record<string, ListedGroup>>;
