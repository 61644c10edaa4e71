/** The final assessment over the whole course: what was read so far, the quiz, its result by module, the way to the certificate. */
import { useEffect, useState } from 'preact/hooks';
import type { Attempt } from '../assessment/attempt.ts';
import { ModuleScoreList, type NamedModule } from '../assessment/module-score-list.tsx';
import { resultOf } from '../assessment/result.ts';
import type { CourseBlueprint } from '../course/schemas/course.ts';
import { fill } from '../course/strings/fill.ts';
import type { FinalStrings } from '../course/strings/index.ts';
import { passedScopes } from '../progress/marks.ts';
import { $attempts, $kept, $lessons } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { type CoursePoolUrls, coursePoolSource } from './course-pool-source.ts';
import { mounter } from './mount.ts';
import { Quiz, type QuizProps } from './quiz.tsx';

export interface FinalAssessmentProps {
  quiz: Omit<QuizProps, 'kind' | 'scope' | 'poolUrl'>;
  pool: CoursePoolUrls;
  courseBlueprint: CourseBlueprint;
  modules: NamedModule[];
  /** Every lesson as `<module>/<lesson>`. */
  lessons: string[];
  certificateHref: string;
  strings: FinalStrings;
}

/** How much was read and passed before sitting it. It informs and never forbids. */
function Readiness({ lessons, strings }: Pick<FinalAssessmentProps, 'lessons' | 'strings'>) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const readAt = useStore($lessons);
  const passed = passedScopes(useStore($attempts));
  const read = lessons.filter((lesson) => Object.hasOwn(readAt, lesson)).length;
  const text = read === lessons.length ? strings.allRead : strings.notRead;
  return (
    <p class="notice readiness">
      {live ? (
        fill(text, { all: lessons.length, read, passed: lessons.filter((lesson) => passed.has(lesson)).length })
      ) : (
        <span data-without-record hidden>
          {fill(strings.notRead, { all: lessons.length, read: 0, passed: 0 })}
        </span>
      )}
    </p>
  );
}

export function FinalAssessment({ quiz, pool, courseBlueprint, modules, lessons, certificateHref, strings }: FinalAssessmentProps) {
  const kept = useStore($kept);
  const belowScore = (attempt: Attempt) => {
    const { passed } = resultOf(attempt, attempt.passMark ?? quiz.blueprint.passMark);
    return (
      <>
        {passed && attempt.repeats === undefined && (
          <p class="actions">
            {kept === 'saved' ? (
              <a class="button" href={certificateHref}>
                {strings.toCertificate}
              </a>
            ) : (
              <span>{strings.notKept}</span>
            )}
          </p>
        )}
        <ModuleScoreList
          attempt={attempt}
          modules={modules}
          title={strings.byModule}
          scoreText={quiz.strings.objectiveScore}
          locale={quiz.locale}
        />
      </>
    );
  };
  return (
    <Quiz
      {...quiz}
      kind="final-assessment"
      scope="final-assessment"
      poolUrl={pool.index}
      bring={coursePoolSource(pool, 'final-assessment', courseBlueprint, quiz.blueprint.passMark)}
      beforehand={<Readiness lessons={lessons} strings={strings} />}
      belowScore={belowScore}
    />
  );
}

export const mount = mounter(FinalAssessment);
