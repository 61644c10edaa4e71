/** The entry test: a short form over the whole course that suggests where to begin. */
import { entryTestEntries } from '../assessment/course-pool.ts';
import type { EntryModule } from '../assessment/entry-result.tsx';
import type { CourseBlueprint } from '../course/schemas/course.ts';
import { fill } from '../course/strings/fill.ts';
import type { InteractionName } from '../interactions/item.ts';
import { $kept } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { type CoursePoolUrls, coursePoolSource } from './course-pool-source.ts';
import type { EntryWords } from './entry-sitting.tsx';
import { mounter } from './mount.ts';
import { useQuiz } from './use-quiz.ts';

export interface EntryTestProps {
  pool: CoursePoolUrls;
  courseBlueprint: CourseBlueprint;
  /** Number of questions. */
  count: number;
  minutes: number;
  interactions: InteractionName[];
  modules: EntryModule[];
  path: string[];
  finalAssessment: { href: string; text: string };
  words: EntryWords;
}

export function EntryTest({ pool, courseBlueprint, count, minutes, interactions, modules, path, finalAssessment, words }: EntryTestProps) {
  const { strings, quizStrings, exerciseStrings, locale } = words;
  const { live, loading, attempt, unfinished, whole, outdated, beginNew, open, root } = useQuiz({
    kind: 'entry-test',
    scope: 'entry-test',
    interactions,
    bring: coursePoolSource(pool, 'entry-test', courseBlueprint, 1, entryTestEntries),
    bringCode: () => import('./entry-sitting.tsx'),
  });
  const kept = useStore($kept);
  const dateOf = (time: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
  const trouble =
    kept === 'saved' ? null : <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>;

  if (attempt && loading.state === 'ready') {
    const { EntrySitting } = loading.code;
    return (
      <div class="quiz" ref={root}>
        <EntrySitting
          pool={loading.pool}
          interactions={loading.interactions}
          attempt={attempt}
          modules={modules}
          path={path}
          finalAssessment={finalAssessment}
          onAgain={beginNew}
          words={words}
        />
        {trouble}
      </div>
    );
  }

  const last = whole.at(-1);
  return (
    <div class="quiz" ref={root}>
      <p>{fill(strings.about, { count, minutes })}</p>
      <p class="hint">{strings.honest}</p>
      {last?.submittedAt !== undefined && (
        <p class="hint">
          {fill(strings.done, { date: dateOf(last.submittedAt) })}{' '}
          <button type="button" class="link" onClick={() => open(last)}>
            {strings.showResult}
          </button>
        </p>
      )}
      {unfinished && (
        <p class="notice">
          {fill(strings.unfinished, {
            done: Object.keys(unfinished.responses).length,
            all: unfinished.items.length,
            date: dateOf(unfinished.startedAt),
          })}
        </p>
      )}
      <p class="actions">
        {unfinished && (
          <button type="button" class="main" onClick={() => open(unfinished)}>
            {strings.resume}
          </button>
        )}
        <button type="button" class={unfinished ? 'quiet' : 'main'} disabled={!live || loading.state === 'loading'} onClick={beginNew}>
          {unfinished || last ? strings.again : strings.start}
        </button>
        <span role="status" class="status">
          {loading.state === 'loading' && quizStrings.loading}
          {loading.state === 'failed' && fill(quizStrings.loadFailed, { reason: loading.reason })}
        </span>
      </p>
      {outdated && <p class="notice">{quizStrings.outdated}</p>}
      {trouble}
    </div>
  );
}

export const mount = mounter(EntryTest);
