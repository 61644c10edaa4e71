/** A lesson's closing quiz or a module's final quiz: start, go on, result, retry; joined to the learner's record. */

import type { ComponentChildren } from 'preact';
import type { Attempt, AttemptKind } from '../assessment/attempt.ts';
import { formLength } from '../assessment/form-length.ts';
import type { PoolFile } from '../assessment/pool.ts';
import { resultOf } from '../assessment/result.ts';
import type { Blueprint } from '../course/schemas/course.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import type { InteractionName } from '../interactions/item.ts';
import { $kept, saveAttempt } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { fetchOwn } from './fetch-own.ts';
import { mounter } from './mount.ts';
import { type BringPool, useQuiz } from './use-quiz.ts';

export interface QuizProps {
  kind: AttemptKind;
  scope: string;
  poolUrl: string;
  poolSize: number;
  blueprint: Blueprint;
  minutes: number;
  /** Which interactions occur in the pool, so that their code comes together with it. */
  interactions: InteractionName[];
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}

export function Quiz({
  kind,
  scope,
  poolUrl,
  poolSize,
  blueprint,
  minutes,
  interactions,
  strings,
  exerciseStrings,
  locale,
  bring,
  beforehand,
  belowScore,
}: QuizProps & {
  /** Brings items from elsewhere than from `poolUrl`. */
  bring?: BringPool;
  /** More to say before it begins. */
  beforehand?: ComponentChildren;
  /** More to say of a result, below its score. */
  belowScore?: (attempt: Attempt) => ComponentChildren;
}) {
  const { live, loading, attempt, unfinished, whole, outdated, begin, beginNew, open, root } = useQuiz({
    kind,
    scope,
    passMark: blueprint.passMark,
    interactions,
    bring: bring ?? (() => fetchOwn<PoolFile>(poolUrl)),
    bringCode: () => import('./sitting.tsx'),
    keepsPool: !bring,
  });
  const kept = useStore($kept);
  const percent = (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  const dateOf = (time: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
  const trouble =
    kept === 'saved' ? null : <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>;

  if (attempt && loading.state === 'ready') {
    const { Sitting } = loading.code;
    return (
      <div class="quiz" ref={root}>
        <Sitting
          pool={loading.pool}
          interactions={loading.interactions}
          attempt={attempt}
          passMark={attempt.passMark ?? blueprint.passMark}
          onSave={saveAttempt}
          onRetryNew={beginNew}
          onRetry={(items) => begin(items, attempt.id)}
          belowScore={belowScore}
          strings={strings}
          exerciseStrings={exerciseStrings}
          locale={locale}
        />
        {trouble}
      </div>
    );
  }

  const last = whole.at(-1);
  const scoreOf = (done: Attempt) => percent(resultOf(done, done.passMark ?? blueprint.passMark).score);
  const best = Math.max(0, ...whole.map((done) => resultOf(done, blueprint.passMark).score));
  return (
    <div class="quiz" ref={root}>
      {beforehand}
      <p>
        {fill(strings.about, {
          pool: poolSize,
          count: Math.min(poolSize, formLength(blueprint)),
          passMark: percent(blueprint.passMark),
          minutes,
        })}
      </p>
      {last?.submittedAt !== undefined && (
        <p class="hint">
          {fill(strings.last, { score: scoreOf(last), date: dateOf(last.submittedAt), best: percent(best) })}{' '}
          <button type="button" class="link" onClick={() => open(last)}>
            {strings.showLast}
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
          {unfinished || last ? strings.restart : strings.start}
        </button>
        <span role="status" class="status">
          {loading.state === 'loading' && strings.loading}
          {loading.state === 'failed' && fill(strings.loadFailed, { reason: loading.reason })}
        </span>
      </p>
      {outdated && <p class="notice">{strings.outdated}</p>}
      {trouble}
    </div>
  );
}

export const mount = mounter(Quiz);
