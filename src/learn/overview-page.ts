/** Home and module pages: how much is done, and where to go on. Reads only the digest of the record. */
import { nextLesson, type OutlineModule } from './next-lesson.ts';

type Marks = Readonly<Record<string, unknown>>;

function readMarks(): Marks {
  try {
    return JSON.parse(localStorage.getItem('zhike.marks') ?? '{}');
  } catch {
    // Blocked or damaged: the pages then look as they do for someone new; the record itself is not touched.
    return {};
  }
}

function showCounts(marks: Marks): void {
  const places = document.querySelectorAll<HTMLElement>('[data-count]');
  for (const place of places) place.textContent = '';
  for (const place of places) {
    const { count = '', module = '', all = '', countOnly } = place.dataset;
    const lessons = Object.keys(marks).filter((path) => path.startsWith(`${module}/`) && marks[path] !== 's');
    // Lessons that were read and later left the course must not make more than all.
    const done = Math.min(Number(all), lessons.filter((path) => countOnly === undefined || marks[path] === countOnly).length);
    if (done === 0) continue;
    // A count is parted from what stands before it on its line, where something does.
    const follows = place.parentElement?.textContent.trim() !== '';
    place.textContent = `${follows ? ' · ' : ''}${count.replace('{done}', String(done)).replace('{all}', all)}`;
  }
}

/** On the page of a module that the entry test found known: says so, and lets the mark be taken away. */
function showSkippable(marks: Marks): void {
  const note = document.querySelector<HTMLElement>('[data-skippable]');
  if (!note) return;
  const module = note.dataset['skippable'] ?? '';
  note.hidden = marks[`${module}/`] !== 's';
  const button = note.querySelector('button');
  if (!button) return;
  button.onclick = async () => {
    const { takeMarkAway } = await import('../progress/skip-marks.ts');
    takeMarkAway(module);
    document.querySelector('main')?.focus();
  };
}

/** For someone who has begun, the main button leads to the next lesson. The list of lessons is fetched only then. */
async function showNext(marks: Marks): Promise<void> {
  const goOn = document.querySelector<HTMLAnchorElement>('[data-go-on]');
  if (!goOn || Object.keys(marks).length === 0) return;
  const { course = '', goOn: words = '' } = goOn.dataset;
  const outline = (await (await fetch(course)).json()) as OutlineModule[];
  const next = nextLesson(outline, marks);
  if (!next) return;
  goOn.href = next.url;
  goOn.textContent = words.replace('{lesson}', next.title);
}

function show(): void {
  const marks = readMarks();
  showCounts(marks);
  showSkippable(marks);
  showNext(marks).catch(() => {
    // Without the list the button leads to the first lesson, as for someone new.
  });
}

/** How many items are due for review; nobody without a record pays for it. */
async function showDueCount(): Promise<void> {
  if (!Object.keys(localStorage).some((key) => /^zhike\.(attempt|review)/.test(key))) return;
  const { showDue } = await import('./due-count.ts');
  await showDue();
}

/** Reminds of exporting, where enough was done that it could be due at all. */
async function showReminder(): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-export-nudge]');
  if (!note || Object.keys(localStorage).filter((key) => key.startsWith('zhike.attempt.')).length < 3) return;
  const { remindOfExport } = await import('./export-reminder.ts');
  remindOfExport(note);
}

show();
showReminder().catch(() => {
  // Storage is blocked, or the network is gone: the progress page reminds as well.
});
showDueCount().catch(() => {
  // Storage is blocked, or the network is gone: the page then looks as it does for someone new.
});
document.addEventListener('zhike:marks', show);
