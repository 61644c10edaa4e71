/** What happens around a quiz: the learner's attempts at it, beginning, going on, fetching what a sitting needs. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Attempt, type AttemptKind, startAttempt } from '../assessment/attempt.ts';
import type { PoolEntry, PoolFile } from '../assessment/pool.ts';
import type { LoadedInteractions } from '../interactions/interaction-parts.tsx';
import type { InteractionName } from '../interactions/item.ts';
import { $attempts, newId, openRecord, saveAttempt } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';

/** The code of a sitting, loaded when a learner starts or goes on. */
type SittingCode = Pick<typeof import('./sitting.tsx'), 'drawForm' | 'dressPage' | 'loadInteractions' | 'showQuestion'>;

/** Everything a sitting needs, loaded at once. */
export interface Ready<Code extends SittingCode> {
  state: 'ready';
  pool: PoolFile;
  interactions: LoadedInteractions;
  code: Code;
}
type Loading<Code extends SittingCode> = { state: 'idle' } | { state: 'loading' } | { state: 'failed'; reason: string } | Ready<Code>;

/** Brings the items of an attempt, or, without one, those a new form is drawn from. */
export type BringPool = (attempt: Attempt | undefined, seen: ReadonlySet<string>) => Promise<PoolFile>;

export interface QuizHandling<Code extends SittingCode> {
  /** Whether the page is live, so that the record can be read and written. */
  live: boolean;
  loading: Loading<Code>;
  /** The attempt in view; its items are loaded. */
  attempt: Attempt | undefined;
  /** The newest attempt that was not handed in. */
  unfinished: Attempt | undefined;
  /** Attempts at whole forms that were handed in, oldest first. */
  whole: readonly Attempt[];
  /** An unfinished attempt cannot go on, as its items have changed. */
  outdated: boolean;
  begin: (items: readonly PoolEntry[], repeats?: string) => void;
  beginNew: () => Promise<void>;
  open: (attempt: Attempt) => Promise<void>;
  /** For the element around the quiz: the focus is moved within it. */
  root: RefObject<HTMLDivElement>;
}

/** Whether every item of an attempt is still in the pool as it was. */
function isCurrent(attempt: Attempt, pool: PoolFile): boolean {
  return attempt.items.every((entry) => pool.items.some((item) => item.id === entry.id && item.hash === entry.hash));
}

export function useQuiz<Code extends SittingCode>({
  kind,
  scope,
  passMark,
  interactions,
  bring,
  bringCode,
  keepsPool = false,
}: {
  kind: AttemptKind;
  scope: string;
  passMark?: number;
  /** Which interactions may occur, so that their code comes together with the items. */
  interactions: readonly InteractionName[];
  bring: BringPool;
  bringCode: () => Promise<Code>;
  /** Whether every attempt finds its items in the pool that was brought first. */
  keepsPool?: boolean;
}): QuizHandling<Code> {
  const [live, setLive] = useState(false);
  const [loading, setLoading] = useState<Loading<Code>>({ state: 'idle' });
  const [shown, setShown] = useState<string | null>(null);
  const [outdated, setOutdated] = useState(false);
  const attempts = useStore($attempts);
  const root = useRef<HTMLDivElement>(null);
  const focusQuestion = useRef(false);
  useLayoutEffect(() => {
    openRecord();
    setLive(true);
  }, []);
  useLayoutEffect(() => {
    if (!focusQuestion.current || shown === null || loading.state !== 'ready') return;
    focusQuestion.current = false;
    // In a result its own heading has the focus.
    loading.code.showQuestion(root.current?.querySelector<HTMLElement>('.question .stem'));
  }, [shown]);

  const mine = live ? attempts.filter((attempt) => attempt.kind === kind && attempt.scope === scope) : [];
  /** Drawn lately, so not to be drawn again while there are others. */
  const seen = () => new Set(mine.slice(-2).flatMap((attempt) => attempt.items.map((entry) => entry.id)));

  const load = async (attempt?: Attempt): Promise<Ready<Code> | null> => {
    if (loading.state === 'ready' && keepsPool) return loading;
    setLoading({ state: 'loading' });
    try {
      // What loads interactions comes with the sitting: a lesson that is only read is spared it.
      const coming = bringCode();
      const loading = coming.then(({ loadInteractions }) => loadInteractions(interactions));
      const [pool, loaded, code] = await Promise.all([bring(attempt, seen()), loading, coming]);
      code.dressPage(loaded);
      const ready: Ready<Code> = { state: 'ready', pool, interactions: loaded, code };
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
      ...(passMark === undefined ? {} : { passMark }),
      ...(repeats === undefined ? {} : { repeats }),
      now: new Date().toISOString(),
    });
    saveAttempt(attempt);
    show(attempt.id);
  };
  const beginNew = async () => {
    const ready = await load();
    if (ready) begin(ready.code.drawForm(ready.pool.items, ready.pool.blueprint, newId(), seen()));
  };
  const open = async (attempt: Attempt) => {
    const ready = await load(attempt);
    if (!ready) return;
    if (attempt.submittedAt !== undefined || isCurrent(attempt, ready.pool)) show(attempt.id);
    else setOutdated(true);
  };

  return {
    live,
    loading,
    attempt: mine.find((candidate) => candidate.id === shown),
    unfinished: mine.findLast((attempt) => attempt.submittedAt === undefined),
    whole: mine.filter((attempt) => attempt.submittedAt !== undefined && attempt.repeats === undefined),
    outdated,
    begin,
    beginNew,
    open,
    root,
  };
}
