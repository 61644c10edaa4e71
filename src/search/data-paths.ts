/** Files that the build writes for search, as paths without language prefix; see `search-data.ts`. */
export const searchDataPath = '/data/search-names.json';
export const typingDataPath = '/data/search-typing.json';
