/** Offers to search for the words of the address, in the language it was asked in. */
const path = location.pathname.replace(import.meta.env.BASE_URL, '/');
const words = decodeURIComponent(path)
  .replace(/^\/(?:en|zh-hant)(?=\/)/, '')
  .split(/[/\-_.]+/)
  .filter((word) => word.length > 0 && word !== 'html' && word !== 'learn')
  .join(' ');
if (words !== '') {
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    const link = section.querySelector<HTMLAnchorElement>('[data-search-link]');
    if (!link) continue;
    link.href += `?q=${encodeURIComponent(words)}`;
    link.textContent = (section.dataset['notFound'] ?? '').replace('{words}', () => words);
  }
}
if (path.startsWith('/en/')) document.querySelector('main')?.prepend(document.querySelector('main section[lang="en"]') ?? '');

export {};
