/** A lesson's closing quiz or a module's final quiz: start, go on, result, retry; joined to the learner's record. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Attempt, type AttemptKind, startAttempt } from '../assessment/attempt.ts';
import { drawForm, formLength } from '../assessment/form.ts';
import type { PoolEntry, PoolFile } from '../assessment/pool.ts';
import { QuizPlayer } from '../assessment/quiz-player.tsx';
import { resultOf } from '../assessment/result.ts';
import { ResultView } from '../assessment/result-view.tsx';
import type { Blueprint } from '../course/schemas/course.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { $attempts, $kept, newId, openRecord, saveAttempt } from '../progress/store.ts';
import { mounter } from './mount.ts';

type Loading = { state: 'idle' } | { state: 'loading' } | { state: 'failed'; reason: string } | { state: 'ready'; pool: PoolFile };

async function fetchPool(url: string): Promise<PoolFile> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as PoolFile;
}

/** Whether every item of an attempt is still in the pool as it was. */
function isCurrent(attempt: Attempt, pool: PoolFile): boolean {
  return attempt.items.every((entry) => pool.items.some((item) => item.id === entry.id && item.hash === entry.hash));
}

export function Quiz({
  kind,
  scope,
  poolUrl,
  poolSize,
  blueprint,
  minutes,
  strings,
  exerciseStrings,
  locale,
}: {
  kind: AttemptKind;
  scope: string;
  poolUrl: string;
  poolSize: number;
  blueprint: Blueprint;
  minutes: number;
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const [live, setLive] = useState(false);
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });
  const [shown, setShown] = useState<string | null>(null);
  const attempts = useStore($attempts);
  const kept = useStore($kept);
  const root = useRef<HTMLDivElement>(null);
  const focusQuestion = useRef(false);
  useEffect(() => {
    openRecord();
    setLive(true);
  }, []);
  useEffect(() => {
    if (!focusQuestion.current || shown === null) return;
    focusQuestion.current = false;
    root.current?.querySelector<HTMLElement>('.stem')?.focus();
  }, [shown]);

  const mine = live ? attempts.filter((attempt) => attempt.kind === kind && attempt.scope === scope) : [];
  const unfinished = mine.findLast((attempt) => attempt.submittedAt === undefined);
  const whole = mine.filter((attempt) => attempt.submittedAt !== undefined && attempt.repeats === undefined);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });

  const withPool = async (then: (pool: PoolFile) => void) => {
    if (loading.state === 'ready') return then(loading.pool);
    setLoading({ state: 'loading' });
    try {
      const pool = await fetchPool(poolUrl);
      setLoading({ state: 'ready', pool });
      then(pool);
    } catch (error) {
      setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const begin = (items: readonly PoolEntry[], repeats?: string) => {
    const attempt = startAttempt({
      id: newId(),
      kind,
      scope,
      items,
      passMark: blueprint.passMark,
      ...(repeats === undefined ? {} : { repeats }),
      now: new Date().toISOString(),
    });
    saveAttempt(attempt);
    focusQuestion.current = true;
    setShown(attempt.id);
  };
  const beginNew = () =>
    withPool((pool) => {
      const seen = new Set(mine.slice(-2).flatMap((attempt) => attempt.items.map((entry) => entry.id)));
      begin(drawForm(pool.items, pool.blueprint, newId(), seen));
    });
  const goOn = (attempt: Attempt) =>
    withPool((pool) => {
      if (!isCurrent(attempt, pool)) {
        beginNew();
        return;
      }
      focusQuestion.current = true;
      setShown(attempt.id);
    });

  const attempt = mine.find((candidate) => candidate.id === shown);
  const trouble =
    kept === 'saved' ? null : <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>;

  if (attempt && loading.state === 'ready') {
    const items = new Map(loading.pool.items.map((item) => [item.id, item]));
    return (
      <div class="quiz" ref={root}>
        {attempt.submittedAt === undefined ? (
          <QuizPlayer
            key={attempt.id}
            items={items}
            attempt={attempt}
            onSave={saveAttempt}
            strings={strings}
            exerciseStrings={exerciseStrings}
          />
        ) : (
          <ResultView
            key={attempt.id}
            items={items}
            objectives={loading.pool.objectives}
            attempt={attempt}
            passMark={attempt.passMark ?? blueprint.passMark}
            onRetryNew={beginNew}
            onRetryMissed={(ids) =>
              begin(
                ids.flatMap((id) => items.get(id) ?? []),
                attempt.id,
              )
            }
            strings={strings}
            exerciseStrings={exerciseStrings}
            locale={locale}
          />
        )}
        {trouble}
      </div>
    );
  }

  const last = whole.at(-1);
  const scoreOf = (done: Attempt) => percent.format(resultOf(done, done.passMark ?? blueprint.passMark).score);
  const best = Math.max(0, ...whole.map((done) => resultOf(done, blueprint.passMark).score));
  return (
    <div class="quiz" ref={root}>
      <p>
        {fill(strings.about, {
          pool: poolSize,
          count: Math.min(poolSize, formLength(blueprint)),
          passMark: percent.format(blueprint.passMark),
          minutes,
        })}
      </p>
      {last?.submittedAt !== undefined && (
        <p class="hint">
          {fill(strings.last, { score: scoreOf(last), date: date.format(new Date(last.submittedAt)) })}
          {exerciseStrings.listSeparator}
          {fill(strings.best, { score: percent.format(best) })}
        </p>
      )}
      {unfinished && (
        <p class="notice">
          {fill(strings.unfinished, {
            done: Object.keys(unfinished.responses).length,
            all: unfinished.items.length,
            date: date.format(new Date(unfinished.startedAt)),
          })}
        </p>
      )}
      <p class="actions">
        {unfinished && (
          <button type="button" class="main" onClick={() => goOn(unfinished)}>
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
      {trouble}
    </div>
  );
}

export const mount = mounter(Quiz);
