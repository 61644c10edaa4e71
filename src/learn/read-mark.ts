/** Marks the lesson as read when its end has been in view. The record's code loads only then. */
const end = document.querySelector<HTMLElement>('[data-lesson-end]');
if (end) {
  const observer = new IntersectionObserver(async (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    const { saveLessonRead } = await import('./save-read-mark.ts');
    saveLessonRead(end.dataset['lessonEnd'] ?? '');
  });
  observer.observe(end);
}
