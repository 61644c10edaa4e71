/** Home and module pages: how much is done, and where to go on. Reads only the digest of the record. */
function show(): void {
  let marks: Record<string, unknown> = {};
  try {
    marks = JSON.parse(localStorage.getItem('zhike.marks') ?? '{}');
  } catch {
    // Blocked or damaged: the pages then look as they do for someone new; the record itself is not touched.
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const lessons = (place.dataset['lessons'] ?? '').split(' ');
    const wanted = place.dataset['countOnly'];
    const done = lessons.filter((lesson) => (wanted ? marks[lesson] === wanted : marks[lesson] !== undefined)).length;
    place.textContent =
      done === 0 ? '' : ` · ${(place.dataset['count'] ?? '').replace('{done}', String(done)).replace('{all}', String(lessons.length))}`;
  }
  const goOn = document.querySelector<HTMLAnchorElement>('[data-go-on]');
  const lessons = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-mark]')];
  const next = lessons.find((link) => marks[link.dataset['mark'] ?? ''] === undefined);
  if (goOn && next && next !== lessons[0]) {
    goOn.href = next.href;
    goOn.textContent = (goOn.dataset['goOn'] ?? '').replace('{lesson}', next.firstChild?.textContent ?? '');
  }
}

show();
document.addEventListener('zhike:marks', show);

export {};
