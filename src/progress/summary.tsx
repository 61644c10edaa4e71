/** The top of the page: three figures, or, before there is anything to count, where to begin. */
import type { ProgressStrings } from '../course/strings/index.ts';
import type { Summary } from './overview.ts';
import { lessonsOf, type ProgressCourse } from './progress-course.ts';

export function SummaryFigures({ summary, strings }: { summary: Summary; strings: ProgressStrings }) {
  const figures = [
    { count: summary.read, all: summary.lessons, text: strings.figures.read },
    { count: summary.passed, all: summary.lessons, text: strings.figures.passed },
    { count: summary.firm, all: summary.objectives, text: strings.figures.firm },
  ];
  return (
    <ul class="plain figures">
      {figures.map(({ count, all, text }) => (
        <li key={text}>
          <span class="figure">
            <b>{count}</b> / {all}
          </span>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The page grows with the record; these lead past what is not looked for. */
export function JumpLinks({ to, strings }: { to: readonly { id: string; text: string }[]; strings: ProgressStrings }) {
  return (
    <nav class="jump" aria-label={strings.jump}>
      {to.map(({ id, text }) => (
        <a key={id} href={`#${id}`}>
          {text}
        </a>
      ))}
    </nav>
  );
}

export function EmptyRecord({ course, strings }: { course: ProgressCourse; strings: ProgressStrings }) {
  const first = lessonsOf(course)[0];
  return (
    <div class="empty-record">
      <p>{strings.empty}</p>
      <p class="begin">
        {first && (
          <a class="button" href={first.href}>
            {strings.startLearning}
          </a>
        )}
        <a href={course.entryTest.href}>{strings.entryTest}</a>
        <a href="#backup">{strings.elsewhere}</a>
      </p>
    </div>
  );
}
