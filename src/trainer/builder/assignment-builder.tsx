/** The assignment builder: items, rules, people, sending. Opens the assignment that the fragment names, or a new one. */
import { hydrate } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../course/locale.ts';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { type Desk, nowText, openDesk } from '../browser/desk.ts';
import { fetchItemsIndex, fetchItemsStart, fetchLaterWords, keyedItems, objectivesOf, type ReservedFile } from '../browser/items.ts';
import { type OwnItems, readOwnItems } from '../browser/own-items.ts';
import { randomId } from '../browser/random.ts';
import { type OpenRecord, useRecord } from '../browser/use-record.ts';
import type { Printing } from '../handout/hand-out.tsx';
import type { Step } from '../handout/send-step.tsx';
import { useLinks } from '../handout/use-links.tsx';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import { saveRecord } from '../storage/records.ts';
import { type CatalogueItem, catalogueOf, type Filter, filterItems, noFilter, standings } from './catalogue.ts';
import { ChosenList } from './chosen-list.tsx';
import { accept, askedCount, choose, copyRecord, drop, move, newRecord } from './draft.ts';
import { Filters, filterCount } from './filters.tsx';
import { ItemList, placesOf } from './item-list.tsx';
import type { ItemsIndex } from './items-index.ts';
import { ReservedPanel } from './reserved-panel.tsx';
import { ScenarioBox } from './scenario-box.tsx';
import { summaryOf } from './summary.ts';
import { type FirstWords, frozenWords, joinWords, shortStem, type Words } from './words.ts';

export interface AssignmentBuilderProps {
  /** The trainer's home. */
  homeHref: string;
  /** Where the words of what is opened later are. */
  wordsHref: string;
  words: FirstWords;
}

const steps: readonly Step[] = ['items', 'rules', 'roster', 'send'];

/** `#<id>` or `#<id>/<step>`. */
function readFragment(): { id: string; step: Step } {
  const [id = '', step = ''] = location.hash.slice(1).split('/');
  return { id: /^[A-Za-z0-9_-]{22}$/.test(id) ? id : '', step: steps.find((known) => known === step) ?? 'items' };
}

/** How many signs of the title are counted; the assignment takes no more. */
const titleLimit = 200;

function OpenFailure({ reason, onRetry, words: { assign } }: { reason: string; onRetry: () => void; words: FirstWords }) {
  return (
    <p class="notice warning">
      {fill(assign.openFailed, { reason })}{' '}
      <button type="button" class="link" onClick={onRetry}>
        {assign.retry}
      </button>
    </p>
  );
}

function SaveLine({ open, words }: { open: OpenRecord; words: FirstWords }) {
  const { assign, trainer } = words;
  const { state, news } = open;
  return (
    <div class="save-line">
      <p role="status" class="status">
        {news.text}{' '}
        {news.before && (
          <button type="button" class="link" onClick={open.undo}>
            {assign.undo}
          </button>
        )}
      </p>
      <p class="hint" role="status">
        {state === 'saving' && assign.saving}
        {state === 'saved' && assign.saved}
        {(state === 'blocked' || state === 'full' || state === 'outdated') && assign.unsaved}
      </p>
      {(state === 'blocked' || state === 'full' || state === 'outdated') && <p class="notice warning">{trainer.storage[state]}</p>}
      {state === 'conflict' && (
        <div class="notice warning" role="alert">
          <p>{assign.conflict}</p>
          <p class="row-actions">
            <button type="button" onClick={() => open.settle('theirs')}>
              {assign.takeTheirs}
            </button>
            <button type="button" onClick={() => open.settle('mine')}>
              {assign.keepMine}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

function Workbench({
  desk,
  opened,
  stored,
  index,
  own,
  reserved,
  onDesk,
  onOwn,
  onReserved,
  revised,
  onRevised,
  homeHref,
  wordsHref,
  words,
}: {
  desk: Desk;
  opened: AssignmentRecord;
  stored: boolean;
  index: ItemsIndex;
  own: OwnItems;
  reserved: ReservedFile | null;
  onDesk: () => void;
  onOwn: () => Promise<void>;
  onReserved: (file: ReservedFile) => void;
  /** Whether it was just made from one that had been sent. */
  revised: boolean;
  onRevised: (copy: string) => void;
  homeHref: string;
  wordsHref: string;
  words: FirstWords;
}) {
  const { assign } = words;
  const objectiveText = (id: string) =>
    placesOf(index).objective(id) || (own.labels.get(id) ?? (id === 'own-items' ? assign.chosen.noObjective : id));
  const [step, setStep] = useState<Step>(() => readFragment().step);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [spoken, setSpoken] = useState<Words>();
  const [later, setLater] = useState<typeof import('./later-steps.tsx')>();
  /** What was opened and did not arrive. */
  const [failure, setFailure] = useState<{ reason: string; again: () => void }>();
  const [writing, setWriting] = useState<typeof import('../writing/own-items-panel.tsx')>();
  const [printing, setPrinting] = useState<Printing>();
  const [PrintView, setPrintView] = useState<typeof import('../paper/print-view.tsx').PrintView>();
  const [Preview, setPreview] = useState<typeof import('../preview/preview.tsx').Preview>();
  const [previews, setPreviews] = useState(0);
  const open = useRecord(
    desk.database,
    opened,
    stored,
    (id) => {
      if (readFragment().id === '') history.replaceState(null, '', `#${id}/${readFragment().step}`);
    },
    nowText,
  );
  const { record, edit } = open;
  const { draft } = record;
  const frozen = record.sent !== undefined;
  const links = useLinks(record);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLDivElement>(null);

  const wordsAsked = useRef<Promise<Words> | undefined>(undefined);
  const loadWords = (): Promise<Words> => {
    wordsAsked.current ??= fetchLaterWords(wordsHref).then((loaded) => joinWords(words, loaded));
    wordsAsked.current.then(setSpoken, () => {
      wordsAsked.current = undefined;
    });
    return wordsAsked.current;
  };
  /** Brings code together with the words it speaks; what does not arrive is told, with a way to try again. */
  const bring = async <Code,>(load: () => Promise<Code>, then: (code: Code) => void): Promise<void> => {
    setFailure(undefined);
    try {
      const [code] = await Promise.all([load(), loadWords()]);
      then(code);
    } catch (error) {
      setFailure({ reason: error instanceof Error ? error.message : String(error), again: () => void bring(load, then) });
    }
  };
  const loadLater = () => bring(() => import('./later-steps.tsx'), setLater);
  useEffect(() => {
    if (step !== 'items' && !later) void loadLater();
  }, [step]);

  useEffect(() => {
    const follow = () => setStep(readFragment().step);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // An assignment without anything in it is not stored, so an address with its id would lead nowhere.
  const fragmentId = stored || open.state !== 'fresh' ? record.id : '';
  const go = (place: Step | 'title') => {
    if (place === 'title') return title.current?.focus();
    setPrinting(undefined);
    setStep(place);
    history.pushState(null, '', `#${fragmentId}/${place}`);
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  };

  const catalogue = useMemo(() => catalogueOf(index, reserved?.[words.locale] ?? [], own.items), [index, reserved, own]);
  const listed = useMemo(() => filterItems(catalogue, filter, index), [catalogue, filter]);
  const standing = useMemo(() => standings(draft.items, catalogue, reserved !== null), [draft.items, catalogue, reserved]);
  /** Sent with items that this browser has no source of: what a gradebook brought back, for one. */
  const lost = standing.filter((found, place) => found.state === 'missing' && draft.items[place]?.origin === 'own');
  const summary = useMemo(() => {
    const there = standing.flatMap((found) => ('item' in found ? [found.item] : []));
    return summaryOf(there, draft);
  }, [standing, draft]);

  const change = (next: (draft: AssignmentRecord['draft']) => AssignmentRecord['draft'], told?: { text: string; undo?: boolean }) =>
    edit((now) => {
      const changed = next(now.draft);
      return changed === now.draft ? now : { ...now, draft: changed };
    }, told);
  const sources = { reserved, own: own.items };
  const loadOne = async (item: CatalogueItem): Promise<DeliveredItem> => {
    const [found] = (await keyedItems([item], words.locale, sources)).values();
    if (!found) throw new Error(assign.chosen.missing);
    return found;
  };
  const loadItems = () => keyedItems(draft.items, draft.locale, sources);

  const showReserved = () => {
    setFilter({ ...noFilter, origin: 'reserved' });
    go('items');
    requestAnimationFrame(() => document.getElementById('reserved-passphrase')?.focus());
  };
  const writeOwn = () => {
    go('items');
    requestAnimationFrame(() => {
      const panel = document.getElementById('own-items');
      if (panel instanceof HTMLDetailsElement) panel.open = true;
      panel?.querySelector('summary')?.focus();
    });
  };
  const preview = () =>
    bring(
      () => import('../preview/preview.tsx'),
      (code) => {
        setPreview(() => code.Preview);
        setPreviews(previews + 1);
        dialog.current?.showModal();
      },
    );
  const print = (what: Printing) =>
    bring(
      () => import('../paper/print-view.tsx'),
      (code) => {
        setPrintView(() => code.PrintView);
        setPrinting(what);
      },
    );
  const revise = async () => {
    const now = nowText();
    const copy = copyRecord(record, {
      id: randomId(),
      title: fill(assign.revisedTitle, { title: draft.title }),
      token: randomId,
      now,
    });
    const kept = await saveRecord(desk.database, assignmentKind, copy, now);
    if (kept !== 'saved') return;
    await saveRecord(desk.database, assignmentKind, { ...record, status: 'archived', updatedAt: now }, now);
    onRevised(copy.id);
  };

  if (printing && PrintView && links && spoken) {
    return (
      <PrintView
        what={printing}
        record={record}
        links={links}
        onBack={() => {
          setPrinting(undefined);
          requestAnimationFrame(() => document.getElementById('way-print')?.scrollIntoView({ block: 'center' }));
        }}
        words={spoken}
      />
    );
  }
  return (
    <>
      <div class="builder-head">
        <p>
          <a href={homeHref}>{assign.back}</a>
        </p>
        <div class="title-line">
          <label for="assignment-title">{assign.name}</label>
          <input
            id="assignment-title"
            ref={title}
            type="text"
            maxLength={titleLimit}
            value={draft.title}
            placeholder={assign.namePlaceholder}
            readOnly={frozen}
            onInput={({ currentTarget }) => change((now) => ({ ...now, title: currentTarget.value }))}
          />
          <button type="button" onClick={preview}>
            {assign.preview}
          </button>
        </div>
        {revised && <p class="notice">{assign.revised}</p>}
        {frozen && (
          <p class="notice">
            {frozenWords(record, words)}{' '}
            {lost.length < draft.items.length && (
              <button type="button" class="link" onClick={revise}>
                {assign.revise}
              </button>
            )}
          </p>
        )}
        {frozen && lost.length > 0 && <p class="notice">{fill(assign.notHere, { count: lost.length })}</p>}
        <SaveLine open={open} words={words} />
        {failure && <OpenFailure reason={failure.reason} onRetry={failure.again} words={words} />}
        <nav aria-label={assign.steps.label} class="steps">
          <ol class="plain">
            {steps.map((name, place) => (
              <li key={name}>
                <a
                  href={`#${fragmentId}/${name}`}
                  aria-current={step === name ? 'step' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    go(name);
                  }}
                >
                  <span class="step-number">{place + 1}</span>
                  {assign.steps[name]}
                  {name === 'items' && askedCount(draft) > 0 && <span class="badge">{askedCount(draft)}</span>}
                  {name === 'roster' && record.roster.length > 0 && <span class="badge">{record.roster.length}</span>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <div ref={head} tabIndex={-1} class={`step step-${step}`}>
        {step === 'items' && (
          <div class="choosing">
            <div class="choosing-side">
              <details class="filter-box" open={matchMedia('(min-width: 64rem)').matches}>
                <summary>
                  {filterCount(filter) > 0 ? fill(assign.filters.active, { count: filterCount(filter) }) : assign.filters.title}
                </summary>
                <Filters index={index} filter={filter} onChange={setFilter} words={words} />
              </details>
              {index.reserved > 0 && (
                <details class="filter-box" open={filter.origin === 'reserved'}>
                  <summary>{assign.reserved.title}</summary>
                  <ReservedPanel count={index.reserved} unlocked={reserved !== null} onUnlocked={onReserved} words={words} />
                </details>
              )}
              <ScenarioBox draft={draft} frozen={frozen} onChoose={(scenarios) => change((now) => ({ ...now, scenarios }))} words={words} />
              <details
                class="filter-box"
                id="own-items"
                onToggle={({ currentTarget }) => {
                  if (currentTarget.open && !writing) void bring(() => import('../writing/own-items-panel.tsx'), setWriting);
                }}
              >
                <summary>
                  {words.ownItems}
                  {own.records.length > 0 && <span class="badge">{own.records.length}</span>}
                </summary>
                {writing && spoken && (
                  <writing.OwnItemsPanel
                    desk={desk}
                    own={own.records}
                    index={index}
                    frozen={frozen}
                    onChanged={onOwn}
                    onChoose={(items) => change((now) => choose(now, items))}
                    words={spoken}
                  />
                )}
              </details>
            </div>
            <ItemList
              items={listed}
              draft={draft}
              narrowed={filterCount(filter) > 0}
              more={index.more}
              frozen={frozen}
              index={index}
              onChoose={(item, chosen) => change((now) => (chosen ? choose(now, [item]) : drop(now, item)))}
              onChooseAll={() => {
                const before = draft.items.length;
                const count = choose(draft, listed).items.length - before;
                change((now) => choose(now, listed), { text: fill(assign.chosen.added, { count }), undo: true });
              }}
              load={loadOne}
              loadWords={loadWords}
              words={words}
            />
            <ChosenList
              draft={draft}
              frozen={frozen}
              standing={standing}
              summary={summary}
              objectiveText={objectiveText}
              actions={{
                move: (from, to, stem) =>
                  change((now) => move(now, from, to), {
                    text: fill(assign.chosen.moved, { stem: shortStem(stem), position: to + 1 }),
                  }),
                drop: (item, stem) =>
                  change((now) => drop(now, item), { text: fill(assign.chosen.removed, { stem: shortStem(stem) }), undo: true }),
                clear: () =>
                  change((now) => ({ ...now, items: [] }), {
                    text: fill(assign.chosen.cleared, { count: draft.items.length }),
                    undo: true,
                  }),
                accept: (items) => change((now) => accept(now, items), { text: assign.chosen.accepted }),
              }}
              words={words}
            />
            {draft.items.length > 0 && (
              <p class="chosen-jump">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    document.getElementById('chosen-head')?.focus();
                    document.getElementById('chosen')?.scrollIntoView({ block: 'start' });
                  }}
                >
                  {fill(assign.chosen.jump, { count: draft.items.length, minutes: summary.minutes })}
                </button>
              </p>
            )}
          </div>
        )}
        {step !== 'items' && !(later && spoken) && !failure && <p class="hint">{assign.opening}</p>}
        {step === 'rules' && later && spoken && (
          <later.RulesStep
            record={record}
            summary={summary}
            objectiveText={objectiveText}
            edit={edit}
            onShowReserved={showReserved}
            onWriteOwn={writeOwn}
            words={spoken}
          />
        )}
        {step === 'roster' && later && spoken && (
          <>
            <h2>{assign.steps.roster}</h2>
            <later.RosterStep record={record} edit={edit} words={spoken} />
          </>
        )}
        {step === 'send' && later && spoken && (
          <later.SendStep
            record={record}
            standing={standing}
            summary={summary}
            desk={desk}
            links={links}
            edit={edit}
            loadItems={loadItems}
            onDesk={onDesk}
            onGo={go}
            onPreview={preview}
            onPrint={print}
            onShowReserved={showReserved}
            onWriteOwn={writeOwn}
            words={spoken}
          />
        )}
        {step !== 'send' && (
          <p class="actions next-step">
            <button type="button" class="main" onClick={() => go(steps[steps.indexOf(step) + 1] ?? 'send')}>
              {fill(assign.next, { step: assign.steps[steps[steps.indexOf(step) + 1] ?? 'send'] })}
            </button>
          </p>
        )}
      </div>
      <dialog ref={dialog} class="preview-dialog" aria-labelledby="preview-head">
        <div class="head-line">
          <h2 id="preview-head">{assign.previewing.title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {assign.previewing.close}
          </button>
        </div>
        <p class="notice">{assign.previewing.banner}</p>
        {Preview && spoken && (
          <Preview
            key={previews}
            record={record}
            trainer={desk.settings.name}
            loadItems={loadItems}
            loadObjectives={() => objectivesOf(draft.items, draft.locale)}
            words={spoken}
          />
        )}
      </dialog>
    </>
  );
}

type Opened =
  | { state: 'opening' }
  | { state: 'failed'; reason: string }
  | { state: 'absent' }
  | { state: 'open'; desk: Desk; record: AssignmentRecord; stored: boolean; index: ItemsIndex; own: OwnItems };

async function openAll(locale: Locale): Promise<Opened> {
  const { id } = readFragment();
  // A new assignment begins with the first items of the list; the others come with the first sign of a hand.
  const [desk, index] = await Promise.all([openDesk(), id === '' ? fetchItemsStart(locale) : fetchItemsIndex(locale)]);
  const own = await readOwnItems(desk.database);
  const stored = desk.assignments.find((record) => record.id === id);
  if (id !== '' && !stored) return { state: 'absent' };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    state: 'open',
    desk,
    record: stored ?? newRecord(randomId(), locale, timeZone, nowText()),
    stored: stored !== undefined,
    index,
    own,
  };
}

export function AssignmentBuilder({ homeHref, wordsHref, words }: AssignmentBuilderProps) {
  const { assign } = words;
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const [reserved, setReserved] = useState<ReservedFile | null>(null);
  const [revised, setRevised] = useState('');
  const shown = useRef('');
  shown.current = opened.state === 'open' ? opened.record.id : '';
  const open = () => {
    setOpened({ state: 'opening' });
    openAll(words.locale)
      .catch((error: unknown): Opened => ({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }))
      .then(setOpened);
  };
  useEffect(() => {
    open();
    // Another assignment: the back button, or the language switch.
    const follow = () => {
      const { id } = readFragment();
      if (id !== '' && shown.current !== '' && id !== shown.current) open();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [indexFailure, setIndexFailure] = useState<string>();
  const wholeAsked = useRef(false);
  const loadWhole = () => {
    if (wholeAsked.current || opened.state !== 'open' || opened.index.more === 0) return;
    wholeAsked.current = true;
    setIndexFailure(undefined);
    fetchItemsIndex(words.locale).then(
      (index) => setOpened((now) => (now.state === 'open' ? { ...now, index } : now)),
      (error: unknown) => {
        wholeAsked.current = false;
        setIndexFailure(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const root = useRef<HTMLDivElement>(null);
  // Whatever comes from a hand: pointing, typing, moving the focus, a choice made by another program.
  useEffect(() => {
    const element = root.current;
    const signs = ['pointerover', 'focusin', 'keydown', 'change'];
    for (const sign of signs) element?.addEventListener(sign, loadWhole);
    return () => {
      for (const sign of signs) element?.removeEventListener(sign, loadWhole);
    };
  }, [opened]);
  const refresh = async (part: 'desk' | 'own') => {
    const desk = await openDesk();
    const own = await readOwnItems(desk.database);
    setOpened((now) => (now.state === 'open' ? { ...now, ...(part === 'desk' ? { desk } : { own }) } : now));
  };
  if (opened.state === 'opening') {
    return (
      <>
        <p class="notice opening">{assign.opening}</p>
        <div class="panel" data-without-record hidden>
          <h2>{assign.beforehand.title}</h2>
          <ol>
            {assign.beforehand.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="hint">{assign.beforehand.begin}</p>
        </div>
      </>
    );
  }
  if (opened.state === 'failed') return <OpenFailure reason={opened.reason} onRetry={open} words={words} />;
  if (opened.state === 'absent') {
    return (
      <div class="notice">
        <p>{assign.notFound}</p>
        <p class="row-actions">
          <a href={homeHref}>{assign.back}</a>
          <button
            type="button"
            class="link"
            onClick={() => {
              history.replaceState(null, '', location.pathname);
              open();
            }}
          >
            {assign.startNew}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div ref={root}>
      {indexFailure !== undefined && <OpenFailure reason={indexFailure} onRetry={loadWhole} words={words} />}
      <Workbench
        key={opened.record.id}
        desk={opened.desk}
        opened={opened.record}
        stored={opened.stored}
        index={opened.index}
        own={opened.own}
        reserved={reserved}
        onDesk={() => refresh('desk')}
        onOwn={() => refresh('own')}
        onReserved={setReserved}
        revised={revised === opened.record.id}
        onRevised={(copy) => {
          setRevised(copy);
          location.hash = copy;
        }}
        homeHref={homeHref}
        wordsHref={wordsHref}
        words={words}
      />
    </div>
  );
}

export const mount = (island: HTMLElement, props: AssignmentBuilderProps): void => {
  hydrate(<AssignmentBuilder {...props} />, island);
  island.dataset['live'] = '';
};
