/** Small questions that both parts of the frame's script ask of the page. */

/** Reads, and with a second argument first writes, a choice. Storage may be blocked; then choices last as long as the page. */
export function stored(name: string, value?: string): string | null {
  try {
    if (value !== undefined) localStorage.setItem(`zhike.${name}`, value);
    return localStorage.getItem(`zhike.${name}`);
  } catch {
    return null;
  }
}

/** Whether a key press asks for search: `/` outside a field, Ctrl or ⌘ with K. */
export function opensSearch(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return false;
  const command = event.ctrlKey || event.metaKey;
  const typing = (event.target as Element).closest('input,textarea,select');
  return command ? event.key.toLowerCase() === 'k' : event.key === '/' && !typing && !event.altKey;
}

/** The glossary term an event happened on. */
export function termOf(event: Event): HTMLAnchorElement | null {
  return (event.target as Element).closest?.('a.term') ?? null;
}
