/** How each objective sits: level in words, the estimate with its range as a bar, and the answers it rests on. */
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { Mastery } from './mastery.ts';
import { type LessonMastery, masteryByLesson } from './overview.ts';
import type { ProgressCourse } from './progress-course.ts';

/** Says nothing that the words beside it do not say, except how sure they are. */
function EstimateBar({ expected, low, high, answers }: Mastery) {
  return (
    <svg class="estimate" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="3.500" width="100" height="3" />
      {answers > 0 && (
        <>
          <rect class="range" x={low * 100} y="1.500" width={(high - low) * 100} height="7" />
          <rect class="expected" x={expected * 100 - 1} width="2" height="10" />
        </>
      )}
    </svg>
  );
}

function LessonObjectives({ entry: { lesson, objectives }, strings }: { entry: LessonMastery; strings: ProgressStrings }) {
  return (
    <>
      <h3>{lesson.title}</h3>
      <ul class="plain mastery">
        {objectives.map(({ id, text, mastery }) => (
          <li key={id}>
            <a href={`${lesson.href}#objective-${id}`}>{text}</a>
            <EstimateBar {...mastery} />
            <span class={`level ${mastery.level}`}>{strings.masteryLevels[mastery.level]}</span>
            <span class="hint">{mastery.answers > 0 && fill(strings.responses, { count: mastery.answers })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function MasteryList({
  course,
  mastery,
  strings,
}: {
  course: ProgressCourse;
  mastery: ReadonlyMap<string, Mastery>;
  strings: ProgressStrings;
}) {
  const { tried, untried } = masteryByLesson(course, mastery);
  const untriedCount = untried.reduce((sum, entry) => sum + entry.objectives.length, 0);
  return (
    <section aria-labelledby="mastery">
      <h2 id="mastery">{strings.mastery}</h2>
      <p class="hint">{strings.masteryNote}</p>
      {tried.length > 0 && <p class="hint">{strings.masteryBar}</p>}
      {tried.map((entry) => (
        <LessonObjectives key={entry.lesson.scope} entry={entry} strings={strings} />
      ))}
      {untried.length > 0 && (
        <details class="untried">
          <summary>{fill(strings.untried, { count: untriedCount })}</summary>
          {untried.map(({ lesson, objectives }) => (
            <section key={lesson.scope}>
              <h3>{lesson.title}</h3>
              <ul>
                {objectives.map(({ id, text }) => (
                  <li key={id}>
                    <a href={`${lesson.href}#objective-${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
