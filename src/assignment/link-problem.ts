/** Why a link or file opens to no assignment. The page puts it into words, with what a person can do about it. */
export type LinkProblem =
  /** Nothing was given: paste the link, or choose the file. */
  | { code: 'empty' }
  /** Nothing in the text looks like an assignment: it is another link or file. */
  | { code: 'not-an-assignment' }
  /** It begins but does not end: copy all of it, up to `.end`, or ask for the file. */
  | { code: 'cut-off' }
  /** It is whole in length but was changed on the way: ask for the file. */
  | { code: 'damaged' }
  /** This browser cannot unpack: use a newer one. */
  | { code: 'unsupported' }
  /** Made by a newer version of the site: reload the page. */
  | { code: 'too-new'; version: number }
  /** More than a browser should be asked to hold; `limit` in bytes, or as many entries or signs as the part at `path` may have. */
  | { code: 'too-large'; limit: number; path?: string }
  /** It holds what only someone who means harm would write. Do not open it; tell the trainer. */
  | { code: 'unsafe'; path: string }
  /** It arrived as it was made, but was made wrong: tell the trainer; `path` says where. */
  | { code: 'invalid'; path: string };
