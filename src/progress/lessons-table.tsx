/** Every lesson, every module's quiz and the final assessment: read when, best score, passed or not. */
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { Format } from './format.ts';
import type { Standing } from './overview.ts';
import type { ProgressCourse } from './progress-course.ts';

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
    <td class="not-yet">
      <span class="hint" aria-hidden="true">
        {strings.notYet}
      </span>
      <span class="visually-hidden">{strings.notYetWords}</span>
    </td>
  );
  const readCell = ({ readAt }: Standing) => (readAt === undefined ? notYet : <td data-label={strings.read}>{format.date(readAt)}</td>);
  const quizCell = ({ best, passed }: Standing, passMark: number) =>
    best === undefined ? (
      notYet
    ) : (
      <td>
        <Verdict score={best} passed={passed} passMark={passMark} strings={strings} format={format} />
      </td>
    );
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
            {lessons.map(({ scope, title: name, href, passMark }) => (
              <tr key={scope}>
                <th scope="row">
                  <a href={href}>{name}</a>
                </th>
                {readCell(standing(scope))}
                {quizCell(standing(scope), passMark)}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <a href={quiz.href}>{strings.moduleQuiz}</a>
              </th>
              <td />
              {quizCell(standing(quiz.scope), quiz.passMark)}
            </tr>
          </tbody>
        ))}
        <tbody>
          <tr class="module">
            <th colSpan={3} scope="rowgroup">
              {strings.wholeCourse}
            </th>
          </tr>
          <tr>
            <th scope="row">
              <a href={course.finalAssessment.href}>{course.finalAssessment.title}</a>
            </th>
            <td />
            {quizCell(standing(course.finalAssessment.scope), course.finalAssessment.passMark)}
          </tr>
        </tbody>
      </table>
      <p>
        <a href={course.certificateHref}>
          {standing(course.finalAssessment.scope).passed ? strings.certificate : strings.certificateCheck}
        </a>
      </p>
    </section>
  );
}
