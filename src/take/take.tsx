/**
 * The page that sits an assignment. This part explains, takes a link or a file, and lists what is on the device; what reads
 * assignments and asks their items (`desk.tsx`) loads when one is opened.
 */

import type { ComponentProps } from 'preact';
import { hydrate } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textLimit } from '../assignment/text-limit.ts';
import { fill } from '../course/strings/fill.ts';
import type { TakeStrings } from '../course/strings/index.ts';
import { featureKeys } from '../progress/feature-keys.ts';
import { openRecord } from '../progress/store.ts';
import { Opener, type OpenerStrings } from './opener.tsx';
import type { TakeProblem } from './take-problem.ts';
import type { TakeWords } from './take-words.ts';

/** The words of the page while nothing is open; all others load with what needs them. */
export interface StartStrings
  extends OpenerStrings,
    Pick<TakeStrings, 'title' | 'intro' | 'opening' | 'openTitle' | 'openOther' | 'retry'> {
  offline: TakeStrings['problems']['offline'];
}

export interface TakeProps {
  strings: StartStrings;
  /** Address of all other words. */
  wordsHref: string;
  /** For `Intl`. */
  locale: string;
  /** Address of the progress page. */
  progressHref: string;
}

type DeskCode = typeof import('./desk.tsx');
type ListCode = typeof import('./kept-work.tsx');
type DeskProps = ComponentProps<DeskCode['Desk']>;

type Shown =
  | { state: 'start' }
  | { state: 'opening' }
  /** Without a problem: what says or opens it did not arrive. */
  | { state: 'problem'; problem?: TakeProblem; again?: () => void }
  | { state: 'desk'; code: DeskCode; opened: DeskProps['opened']; sitting: string | undefined; byHand: boolean; key: number };

const sittingFragment = /^#sitting=([\w-]{8,64})$/;

/** A link that leads to a place on the page, such as “skip to the content”. */
function leadsToPlace(fragment: string): boolean {
  return document.getElementById(fragment.slice(1)) !== null;
}

/** Longer links stay out of the address when they come from a file; browsers cut them at different lengths. */
const addressLimit = 60_000;

async function fetchWords(href: string): Promise<TakeWords> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  // Our own build wrote this file on this host, so its shape is known.
  return (await answer.json()) as TakeWords;
}

export function Take({ strings, wordsHref, locale, progressHref }: TakeProps) {
  const [live, setLive] = useState(false);
  const [shown, setShown] = useState<Shown>({ state: 'start' });
  const [words, setWords] = useState<TakeWords>();
  const [list, setList] = useState<ListCode>();
  const fragment = useRef('');
  const opening = useRef(0);
  const head = useRef<HTMLHeadingElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const pageTitle = useRef('');

  const loadWords = async () => {
    const loaded = words ?? (await fetchWords(wordsHref));
    setWords(loaded);
  };
  const loadList = async () => {
    const [loaded] = await Promise.all([import('./kept-work.tsx'), loadWords()]);
    setList(loaded);
  };
  /** Tells what is wrong, with the words for it. */
  const tell = async (problem: TakeProblem) => {
    opening.current += 1;
    const mine = opening.current;
    const known = await loadWords().then(
      () => true,
      () => false,
    );
    if (mine === opening.current) setShown({ state: 'problem', ...(known ? { problem } : {}) });
  };
  /** Shows what an opening comes to, unless another was begun meanwhile. */
  const openBy = async (byHand: boolean, read: (code: DeskCode) => ReturnType<DeskCode['openText']>, again: () => void) => {
    opening.current += 1;
    const mine = opening.current;
    setShown({ state: 'opening' });
    let code: DeskCode;
    try {
      [code] = await Promise.all([import('./desk.tsx'), loadList()]);
    } catch {
      if (mine === opening.current) setShown({ state: 'problem', again });
      return;
    }
    const found = await read(code);
    if (mine !== opening.current) return;
    if (!found.ok) return setShown({ state: 'problem', problem: found.problem });
    if (byHand && found.text !== undefined && found.text.length <= addressLimit) {
      // So that a reload, a bookmark and the language switch keep it.
      fragment.current = `#${found.text}`;
      history.pushState(null, '', fragment.current);
    }
    setShown({ state: 'desk', code, opened: found.opened, sitting: found.sitting, byHand, key: mine });
  };
  const openText = (text: string, byHand: boolean) =>
    openBy(
      byHand,
      (code) => code.openText(text),
      () => openText(text, byHand),
    );
  const openFile = async (file: File) => {
    if (file.size > textLimit + 1000) return tell({ code: 'too-large', limit: textLimit });
    let text: string;
    try {
      text = await file.text();
    } catch {
      // The file was moved, or lies in a cloud folder that is offline.
      return tell({ code: 'unreadable' });
    }
    openText(text, true);
  };
  const follow = (byHand: boolean) => {
    const next = location.hash;
    if (next.length > 1 && leadsToPlace(next)) {
      if (fragment.current !== '') history.replaceState(null, '', fragment.current);
      return;
    }
    fragment.current = next;
    const [, sitting] = sittingFragment.exec(next) ?? [];
    if (sitting !== undefined) {
      openBy(
        byHand,
        (code) => code.openSitting(sitting),
        () => follow(byHand),
      );
    } else if (next.length > 1) openText(next, false);
    else {
      opening.current += 1;
      setShown({ state: 'start' });
    }
  };

  /** Lists what is kept on this device, where there is any. */
  const listKept = () => {
    if (
      !openRecord()
        .keys()
        .some((key) => key.startsWith(featureKeys.sitting))
    )
      return;
    loadList().catch(() => setShown((now) => (now.state === 'start' ? { state: 'problem', again: listKept } : now)));
  };

  useEffect(() => {
    setLive(true);
    pageTitle.current = document.title;
    if (location.hash.length <= 1) listKept();
    follow(false);
    const moved = () => follow(true);
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event;
      const file = dataTransfer?.files[0];
      const text = dataTransfer?.getData('text') ?? '';
      // A card of an exercise is dragged within the page; a text field takes a text itself.
      if (!file && (!text.includes('.end') || event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      if (file) openFile(file);
      else openText(text, true);
    };
    const over = (event: DragEvent) => {
      const types = event.dataTransfer?.types ?? [];
      if (types.includes('Files') || types.includes('text/uri-list')) event.preventDefault();
    };
    addEventListener('hashchange', moved);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('hashchange', moved);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);

  const title = shown.state === 'desk' ? shown.opened.assignment.title : strings.title;
  useLayoutEffect(() => {
    if (live) document.title = shown.state === 'desk' ? `${title} · ${pageTitle.current}` : pageTitle.current;
    if (shown.state === 'problem') alert.current?.focus();
    if (shown.state === 'desk' && shown.byHand) head.current?.focus();
  }, [shown]);

  const opener = <Opener live={live} onText={(text) => openText(text, true)} onFile={openFile} strings={strings} />;
  const here = shown.state === 'desk' ? shown.opened.assignment.id : null;
  const work = live && list && words && <list.KeptWork here={here} strings={words.strings} locale={locale} />;
  const problem = shown.state === 'problem' && shown.problem && words ? words.strings.problems[shown.problem.code] : strings.offline;
  const path = shown.state === 'problem' && shown.problem && 'path' in shown.problem ? (shown.problem.path ?? '') : '';
  return (
    <>
      <h1 ref={head} tabIndex={-1} dir="auto">
        {title}
      </h1>
      <div class="take" data-live={live} data-shown={shown.state}>
        {shown.state === 'desk' && words && (
          <shown.code.Desk
            key={shown.key}
            opened={shown.opened}
            sitting={shown.sitting}
            byHand={shown.byHand}
            progressHref={progressHref}
            {...words}
            locale={locale}
            below={
              <>
                {work}
                <details class="open-other">
                  <summary>{strings.openOther}</summary>
                  {opener}
                </details>
              </>
            }
          />
        )}
        {shown.state === 'opening' && <p role="status">{strings.opening}</p>}
        {shown.state === 'problem' && (
          <div class="notice warning problem" ref={alert} tabIndex={-1}>
            <p>
              <b>{fill(problem.text, { path })}</b>
            </p>
            <p>{problem.todo}</p>
            {shown.again && (
              <p>
                <button type="button" onClick={shown.again}>
                  {strings.retry}
                </button>
              </p>
            )}
          </div>
        )}
        {shown.state !== 'desk' && shown.state !== 'opening' && (
          <>
            <p class="lead">{strings.intro}</p>
            {work}
            <section class="closing">
              <h2>{strings.openTitle}</h2>
              {opener}
            </section>
          </>
        )}
      </div>
    </>
  );
}

export const mount = (island: HTMLElement, props: TakeProps): void => {
  hydrate(<Take {...props} />, island);
  island.dataset['live'] = '';
};
