/** The assignment builder: opens the assignment that the fragment names, or a new one, with everything it is made from. */
import { hydrate } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../course/locale.ts';
import { type Desk, nowText, openDesk } from '../browser/desk.ts';
import { fetchItemsIndex, fetchItemsStart, type ReservedFile } from '../browser/items.ts';
import { type OwnItems, readOwnItems } from '../browser/own-items.ts';
import { randomId } from '../browser/random.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { newRecord } from './draft.ts';
import { readFragment } from './fragment.ts';
import type { ItemsIndex } from './items-index.ts';
import { OpenFailure } from './open-failure.tsx';
import type { FirstWords } from './words.ts';
import { Workbench } from './workbench.tsx';

export interface AssignmentBuilderProps {
  /** The trainer's home. */
  homeHref: string;
  /** Where the words of what is opened later are. */
  wordsHref: string;
  words: FirstWords;
}

type Opened =
  | { state: 'opening' }
  | { state: 'failed'; reason: string }
  | { state: 'absent' }
  | { state: 'open'; desk: Desk; record: AssignmentRecord; stored: boolean; index: ItemsIndex; own: OwnItems };

async function openAll(locale: Locale): Promise<Opened> {
  const { id } = readFragment(location.hash);
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
      const { id } = readFragment(location.hash);
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
