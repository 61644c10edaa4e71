/** Every lesson and every module's final quiz: read when, best score, passed or not. */
import type { ComponentChildren } from 'preact';
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { Format } from './format.ts';
import type { Standing } from './overview.ts';
import type { CoursePlace, ProgressCourse } from './progress-course.ts';

/** Whether a score passed, in words; with the mark to reach if it did not. */
export function Verdict({
  score,
  passed,
  passMark,
  strings,
  format,
}: {
  score: number;
  passed: boolean;
  /** Shown with a score that did not pass. */
  passMark?: number | undefined;
  strings: ProgressStrings;
  format: Format;
}) {
  return (
    <>
      <b>{format.percent(score)}</b> <span class={passed ? 'word passed' : 'word'}>{passed ? strings.passed : strings.notPassed}</span>
      {!passed && passMark !== undefined && (
        <span class="hint pass-mark"> {fill(strings.passMark, { passMark: format.percent(passMark) })}</span>
      )}
    </>
  );
}

export function LessonsTable({
  course,
  standing,
  strings,
  format,
}: {
  course: ProgressCourse;
  standing: (scope: string) => Standing;
  strings: ProgressStrings;
  format: Format;
}) {
  const notYet = (
    <>
      <span class="hint" aria-hidden="true">
        {strings.notYet}
      </span>
      <span class="visually-hidden">{strings.notYetWords}</span>
    </>
  );
  const row = (place: CoursePlace, title: ComponentChildren, readAt: ComponentChildren) => {
    const { best, passed } = standing(place.scope);
    return (
      <tr key={place.scope}>
        <th scope="row">{title}</th>
        <td>{readAt}</td>
        <td>
          {best === undefined ? (
            notYet
          ) : (
            <Verdict score={best} passed={passed} passMark={place.passMark} strings={strings} format={format} />
          )}
        </td>
      </tr>
    );
  };
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{strings.lessons}</h2>
      <table class="progress-table">
        <thead>
          <tr>
            <th scope="col">{strings.lesson}</th>
            <th scope="col">{strings.read}</th>
            <th scope="col">{strings.quiz}</th>
          </tr>
        </thead>
        {course.modules.map(({ title, lessons, quiz }) => (
          <tbody key={quiz.scope}>
            <tr class="module">
              <th colSpan={3} scope="rowgroup">
                {title}
              </th>
            </tr>
            {lessons.map((lesson) => {
              const { readAt } = standing(lesson.scope);
              return row(lesson, <a href={lesson.href}>{lesson.title}</a>, readAt === undefined ? notYet : format.date(readAt));
            })}
            {row(quiz, <a href={quiz.href}>{strings.moduleQuiz}</a>, null)}
          </tbody>
        ))}
      </table>
    </section>
  );
}
