/** Quizzes taken, newest first; an unfinished one leads back to where it goes on. */
import { useState } from 'preact/hooks';
import type { Attempt } from '../assessment/attempt.ts';
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { Format } from './format.ts';
import { Verdict } from './lessons-table.tsx';
import { type QuizTaken, quizzesTaken } from './overview.ts';
import type { ProgressCourse } from './progress-course.ts';

/** Rows shown before the whole list is asked for. */
const firstRows = 12;

/** Name and address of every quiz, by scope. */
function quizzesOf(course: ProgressCourse, strings: ProgressStrings): Map<string, { title: string; href: string }> {
  return new Map([
    ...course.modules.flatMap(({ title, lessons, quiz }) => [
      ...lessons.map((lesson) => [lesson.scope, { title: lesson.title, href: lesson.quizHref }] as const),
      [quiz.scope, { title: fill(strings.moduleQuizOf, { module: title }), href: quiz.quizHref }] as const,
    ]),
    ...[course.finalAssessment, course.entryTest].map((place) => [place.scope, place] as const),
  ]);
}

export function QuizList({
  course,
  attempts,
  strings,
  format,
}: {
  course: ProgressCourse;
  attempts: readonly Attempt[];
  strings: ProgressStrings;
  format: Format;
}) {
  const [all, setAll] = useState(false);
  const quizzes = quizzesOf(course, strings);
  const taken = quizzesTaken(attempts);
  const outcome = ({ result, repeats, resumable, scope }: QuizTaken) => {
    const quiz = quizzes.get(scope);
    if (!result)
      return (
        <>
          {strings.unfinished} {resumable && quiz && <a href={quiz.href}>{strings.goOn}</a>}
        </>
      );
    if (repeats || result.passed === undefined) return <b>{format.percent(result.score)}</b>;
    return <Verdict score={result.score} passed={result.passed} strings={strings} format={format} />;
  };
  return (
    <section aria-labelledby="quizzes">
      <h2 id="quizzes">{strings.attempts}</h2>
      <table class="progress-table">
        <thead>
          <tr>
            <th scope="col">{strings.quizTaken}</th>
            <th scope="col">{strings.date}</th>
            <th scope="col">{strings.score}</th>
          </tr>
        </thead>
        <tbody>
          {taken.slice(0, all ? taken.length : firstRows).map((quiz) => {
            const { title, href } = quizzes.get(quiz.scope) ?? {};
            return (
              <tr key={quiz.id}>
                <th scope="row">
                  {title === undefined ? fill(strings.retired, { scope: quiz.scope }) : <a href={href}>{title}</a>}
                  {quiz.repeats && <span class="hint"> {strings.repeat}</span>}
                </th>
                <td>{format.date(quiz.at)}</td>
                <td>{outcome(quiz)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && taken.length > firstRows && (
        <p class="actions">
          <button type="button" onClick={() => setAll(true)}>
            {fill(strings.showAll, { count: taken.length })}
          </button>
        </p>
      )}
    </section>
  );
}
