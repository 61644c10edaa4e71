/** The island of a drill: its rounds joined to the learner's record. Cases, words and views come when it begins. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings, PracticeStrings } from '../course/strings/index.ts';
import type { Deck, TableKind } from '../practice/deck.ts';
import type { PracticeWords } from '../practice/practice-words.ts';
import { type Answered, beginRound, type DrillMode, drillModes, type Round, rightIn } from '../practice/round.ts';
import { addDrillAnswers, addDrillRound, type DrillRecord, noDrills, readDrills } from '../progress/drill-record.ts';
import { readOpenRound, removeOpenRound, writeOpenRound } from '../progress/open-round.ts';
import type { WriteResult } from '../progress/storage.ts';
import { newId, openRecord } from '../progress/store.ts';
import { fetchOwn } from './fetch-own.ts';
import { mounter } from './mount.ts';

type StartStrings = Pick<
  PracticeStrings,
  | 'modeTitle'
  | 'modes'
  | 'start'
  | 'startTable'
  | 'goOn'
  | 'goOnHint'
  | 'goOnUntimed'
  | 'fresh'
  | 'loading'
  | 'loadFailed'
  | 'mixNone'
  | 'others'
>;

export interface DrillProps {
  /** Under which an open round is kept. */
  page: string;
  /** Ids of the decks; without them the address names them after its `#`, joined by commas. */
  decks?: string[];
  /** Address of the folder with the decks. */
  folder: string;
  /** Address of {@link PracticeWords}. */
  words: string;
  /** What there is to do on a table of customers. */
  table?: { kind: TableKind; hint: string };
  listHref: string;
  strings: StartStrings;
  recordStrings: Pick<ExerciseStrings, 'notSaved' | Exclude<WriteResult, 'saved'>>;
}

interface Loaded {
  decks: Deck[];
  words: PracticeWords;
  DrillView: typeof import('../practice/drill-view.tsx')['DrillView'];
  TableView: typeof import('../practice/tables/table-view.tsx')['TableView'];
}
type Loading = { state: 'idle' } | { state: 'loading' } | { state: 'failed'; reason: string } | ({ state: 'ready' } & Loaded);

type Play = { kind: 'round'; round: Round; ended: boolean; resumed: boolean } | { kind: 'table'; seed: string };

/** Ids in the address; whatever else stands there is no deck. */
function decksOfAddress(): string[] {
  const named = decodeURIComponent(location.hash.slice(1)).split(',');
  return [...new Set(named)].filter((id) => /^[a-z0-9-]+$/.test(id));
}

/** The mode of a stored round; one that this version does not know goes on calmly. */
function modeOf(mode: string): DrillMode {
  return drillModes.find((known) => known === mode) ?? 'calm';
}

export function DrillIsland({ page, decks: fixed, folder, words: wordsFile, table, listHref, strings, recordStrings }: DrillProps) {
  /** Undefined until the page is live. */
  const [ids, setIds] = useState<string[]>();
  const [left, setLeft] = useState<Round>();
  const [mode, setMode] = useState<DrillMode>('calm');
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });
  const [play, setPlay] = useState<Play>();
  const [kept, setKept] = useState<WriteResult>('saved');
  const record = useRef<DrillRecord>(noDrills);

  useEffect(() => {
    const now = new Date().toISOString();
    const open = readOpenRound(openRecord(), page, now);
    const begun = open && open.answered.length > 0 ? ({ ...open, mode: modeOf(open.mode) } as Round) : undefined;
    const named = fixed ?? decksOfAddress();
    setLeft(begun && begun.decks.join() === named.join() ? begun : undefined);
    setIds(named);
  }, []);

  const load = async (): Promise<boolean> => {
    setLoading({ state: 'loading' });
    try {
      const [decks, words, { DrillView }, { TableView }] = await Promise.all([
        Promise.all((ids ?? []).map((id) => fetchOwn<Deck>(`${folder}${id}.json`))),
        fetchOwn<PracticeWords>(wordsFile),
        import('../practice/drill-view.tsx'),
        import('../practice/tables/table-view.tsx'),
      ]);
      record.current = readDrills(openRecord(), new Date().toISOString());
      setLoading({ state: 'ready', decks, words, DrillView, TableView });
      return true;
    } catch (error) {
      setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };
  const begin = async (next: Play) => {
    if (loading.state === 'ready' || (await load())) setPlay(next);
  };
  const fresh = () => begin({ kind: 'round', round: beginRound(newId(), mode, ids ?? []), ended: false, resumed: false });

  const keepAnswers = (deck: Deck, answers: { actual: string; chosen: string; at: number; seconds: number }[]) => {
    const now = new Date().toISOString();
    setKept(addDrillAnswers(openRecord(), deck.id, deck.objective, answers, now));
    record.current = readDrills(openRecord(), now);
  };
  const keepRound = (decks: string, answered: readonly { right: boolean; seconds: number }[]) => {
    if (answered.length === 0) return;
    const seconds = Math.round(answered.reduce((sum, answer) => sum + answer.seconds, 0));
    const at = Date.now();
    const round = { at, decks, asked: answered.length, right: rightIn(answered), seconds };
    setKept(addDrillRound(openRecord(), round, new Date(at).toISOString()));
  };

  if (loading.state === 'ready' && play) {
    const { decks, words, DrillView, TableView } = loading;
    const warning = kept !== 'saved' && <p class="notice warning">{fill(recordStrings.notSaved, { reason: recordStrings[kept] })}</p>;
    const [first] = decks;
    if (play.kind === 'table' && first && table) {
      return (
        <>
          <TableView
            key={play.seed}
            deck={first}
            kind={table.kind}
            seed={play.seed}
            words={words}
            listHref={listHref}
            onChecked={(decisions, seconds) => {
              const at = Date.now();
              const each = Math.round(seconds / decisions.length);
              // One millisecond apart, so that two rows that say the same stay two.
              keepAnswers(
                first,
                decisions.map((decision, index) => ({ ...decision, at: at + index, seconds: each })),
              );
              keepRound(
                first.id,
                decisions.map(({ actual, chosen }) => ({ right: actual === chosen, seconds: each })),
              );
            }}
            onAgain={() => setPlay({ kind: 'table', seed: newId() })}
          />
          {warning}
        </>
      );
    }
    if (play.kind === 'round') {
      const onRound = (round: Round, answer?: Answered) => {
        setPlay({ ...play, round });
        const written = writeOpenRound(openRecord(), page, round, new Date().toISOString());
        const deck = answer && decks.find(({ id }) => id === answer.deck);
        if (!answer || !deck) return setKept(written);
        const { actual, chosen, right, at, seconds } = answer;
        keepAnswers(deck, [{ actual, chosen: right ? actual : chosen, at, seconds }]);
      };
      return (
        <>
          <DrillView
            key={play.round.seed}
            decks={decks}
            words={words}
            round={play.round}
            ended={play.ended}
            resumed={play.resumed}
            listHref={listHref}
            decisionsOf={(id) => record.current.decks[id]?.answers ?? []}
            onRound={onRound}
            onEnd={() => {
              setPlay({ ...play, ended: true });
              removeOpenRound(openRecord(), page);
              keepRound(play.round.decks.join(), play.round.answered);
            }}
            onAgain={fresh}
          />
          {warning}
        </>
      );
    }
  }
  const waiting = ids === undefined || loading.state === 'loading';
  if (ids?.length === 0) {
    return (
      <p class="notice">
        {strings.mixNone} <a href={listHref}>{strings.others}</a>
      </p>
    );
  }
  return (
    <div class="drill-start">
      {left && (
        <div class="notice">
          <p>
            {fill(strings.goOnHint, { count: left.answered.length + (left.asked ? 1 : 0) })} {left.mode === 'timed' && strings.goOnUntimed}
          </p>
          <p class="actions">
            <button
              type="button"
              class="main"
              disabled={waiting}
              onClick={() => begin({ kind: 'round', round: left, ended: false, resumed: true })}
            >
              {strings.goOn}
            </button>
          </p>
        </div>
      )}
      <fieldset>
        <legend>{strings.modeTitle}</legend>
        {drillModes.map((known) => (
          <label key={known}>
            <input type="radio" name="mode" checked={mode === known} onChange={() => setMode(known)} /> {strings.modes[known]}
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="button" class={left ? undefined : 'main'} disabled={waiting} onClick={fresh}>
          {left ? strings.fresh : strings.start}
        </button>
        <span role="status">
          {loading.state === 'loading' && strings.loading}
          {loading.state === 'failed' && fill(strings.loadFailed, { reason: loading.reason })}
        </span>
      </p>
      {table && (
        <p class="actions">
          <button type="button" disabled={waiting} onClick={() => begin({ kind: 'table', seed: newId() })}>
            {strings.startTable}
          </button>
          <span class="hint">{table.hint}</span>
        </p>
      )}
    </div>
  );
}

export const mount = mounter(DrillIsland);
