/** A lesson's closing quiz or a module's final quiz: start, go on, result, retry; joined to the learner's record. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Attempt, type AttemptKind, startAttempt } from '../assessment/attempt.ts';
import { formLength } from '../assessment/form-length.ts';
import type { PoolEntry, PoolFile } from '../assessment/pool.ts';
import { resultOf } from '../assessment/result.ts';
import type { Blueprint } from '../course/schemas/course.ts';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, QuizStrings } from '../course/strings/index.ts';
import { type LoadedInteractions, loadInteractions } from '../interactions/interaction-parts.tsx';
import type { InteractionName } from '../interactions/item.ts';
import { $attempts, $kept, newId, openRecord, saveAttempt } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { mounter } from './mount.ts';

/** Everything a sitting needs, loaded at once. */
interface Ready {
  state: 'ready';
  pool: PoolFile;
  interactions: LoadedInteractions;
  Sitting: typeof import('./sitting.tsx').Sitting;
  drawForm: typeof import('./sitting.tsx').drawForm;
}
type Loading = { state: 'idle' } | { state: 'loading' } | { state: 'failed'; reason: string } | Ready;

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
  interactions,
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
  /** Which interactions occur in the pool, so that their code comes together with it. */
  interactions: InteractionName[];
  strings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  locale: string;
}) {
  const [live, setLive] = useState(false);
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });
  const [shown, setShown] = useState<string | null>(null);
  const [outdated, setOutdated] = useState(false);
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
  const dateOf = (time: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));

  const load = async (): Promise<Ready | null> => {
    if (loading.state === 'ready') return loading;
    setLoading({ state: 'loading' });
    try {
      const [pool, loaded, { Sitting, drawForm, dressPage }] = await Promise.all([
        fetchPool(poolUrl),
        loadInteractions(interactions),
        import('./sitting.tsx'),
      ]);
      dressPage(loaded);
      const ready: Ready = { state: 'ready', pool, interactions: loaded, Sitting, drawForm };
      setLoading(ready);
      return ready;
    } catch (error) {
      setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const show = (id: string) => {
    focusQuestion.current = true;
    setShown(id);
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
    show(attempt.id);
  };
  const beginNew = async () => {
    const ready = await load();
    const seen = new Set(mine.slice(-2).flatMap((attempt) => attempt.items.map((entry) => entry.id)));
    if (ready) begin(ready.drawForm(ready.pool.items, ready.pool.blueprint, newId(), seen));
  };
  const open = async (attempt: Attempt) => {
    const ready = await load();
    if (!ready) return;
    if (attempt.submittedAt !== undefined || isCurrent(attempt, ready.pool)) show(attempt.id);
    else setOutdated(true);
  };

  const attempt = mine.find((candidate) => candidate.id === shown);
  const trouble =
    kept === 'saved' ? null : <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>;

  if (attempt && loading.state === 'ready') {
    const { Sitting } = loading;
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
          strings={strings}
          exerciseStrings={exerciseStrings}
          locale={locale}
        />
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
          {fill(strings.last, { score: scoreOf(last), date: dateOf(last.submittedAt) })}
          {exerciseStrings.listSeparator}
          {fill(strings.best, { score: percent.format(best) })}{' '}
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
