/** Small questions that both parts of the frame's script ask of the page; the first hands them to the second. */
export interface PageQuestions {
  /** Reads, and with a second argument first writes, a choice. Storage may be blocked; then choices last as long as the page. */
  stored: (name: string, value?: string) => string | null;
  /** Whether a key press asks for search: `/` outside a field, Ctrl or ⌘ with K. */
  opensSearch: (event: Event) => boolean;
  /** The glossary term an event happened on. */
  termOf: (event: Event) => HTMLAnchorElement | null;
  /** The link to this page in another language that was clicked, unless it is to open elsewhere. */
  otherLanguageOf: (event: Event) => HTMLAnchorElement | null;
}

export const page: PageQuestions = {
  stored(name, value) {
    try {
      if (value !== undefined) localStorage.setItem(`zhike.${name}`, value);
      return localStorage.getItem(`zhike.${name}`);
    } catch {
      return null;
    }
  },
  opensSearch(event) {
    if (!(event instanceof KeyboardEvent)) return false;
    const typing = (event.target as Element).closest('input,textarea,select');
    return event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/' && !typing && !event.altKey;
  },
  termOf: (event) => (event.target as Element).closest?.('a.term') ?? null,
  otherLanguageOf(event) {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    return ctrlKey || metaKey || shiftKey ? null : (event.target as Element).closest('a[data-locale]');
  },
};
