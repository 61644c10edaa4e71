/** An id for a message; what is no text at all is told by its kind, since a hostile value may not even turn into text. */
export function quotedId(id: unknown): string {
  return typeof id === 'string' ? `"${id}"` : `of type ${typeof id}`;
}
