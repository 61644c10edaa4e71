/** What every view of the gradebook needs: the worker, the words, and the way from place to place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Action } from '../../gradebook/deeds.ts';
import type { PersonChange } from '../../gradebook/gradebook.ts';
import type { GradebookClient } from './browser/gradebook-client.ts';
import { type Route, routeHash } from './route.ts';
import type { ShownBook } from './shown.ts';
import type { Wording } from './wording.ts';

export interface Surroundings {
  client: GradebookClient;
  wording: Wording;
  /** Address of the words for scenarios. */
  scenariosHref: string;
  /** Raised whenever something changed, so that views ask anew. */
  version: number;
  /** Does something in the open assignment; the page shows the result and announces it. Null when it was not done. */
  act: (action: Action, done?: string) => Promise<PersonChange[] | null>;
  /** Shows a book that came back changed. */
  replace: (book: ShownBook) => void;
  announce: (news: string, failed?: boolean) => void;
}

let surroundings: Surroundings | undefined;

/**
 * Gives what stands in it its surroundings. A page holds one gradebook, so they are kept here and not in a context of
 * Preact's: all pages share one copy of Preact, and a lesson would carry the code of contexts too.
 */
export function InSurroundings({ value, children }: { value: Surroundings; children: ComponentChildren }) {
  surroundings = value;
  return <>{children}</>;
}

export function useSurroundings(): Surroundings {
  if (!surroundings) throw new Error('a view of the gradebook stands outside of it');
  return surroundings;
}

/** Asks the worker and asks again when something changed; undefined until the answer is there. */
export function useAnswer<T>(ask: (client: GradebookClient) => Promise<T>, key: string): { value: T } | undefined {
  const { client, version, announce, wording } = useSurroundings();
  const [answer, setAnswer] = useState<{ value: T; key: string } | undefined>();
  useEffect(() => {
    let current = true;
    ask(client).then(
      (value) => current && setAnswer({ value, key }),
      () => current && announce(wording.strings.failed, true),
    );
    return () => {
      current = false;
    };
  }, [client, key, version]);
  // What was asked for another person or item is not shown for this one.
  return answer?.key === key ? answer : undefined;
}

/** A link to another place of the gradebook. */
export function PlaceLink({ to, children, ...rest }: { to: Route; children: ComponentChildren; class?: string; 'aria-current'?: 'page' }) {
  return (
    <a href={routeHash(to)} {...rest}>
      {children}
    </a>
  );
}

/** The heading of a view. It takes the focus when the view is opened, so that reading goes on there. */
export function ViewHead({ children, quiet }: { children: ComponentChildren; quiet?: boolean }) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!quiet) head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={head} tabIndex={-1}>
      {children}
    </h2>
  );
}
