/**
 * The board of `categorize` and `place`: cards lie in a tray or in places and are moved by clicking the card and then the
 * place, by keyboard, or by dragging (WCAG 2.2, 2.5.7: dragging is only a shortcut).
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ExerciseStrings } from '../course/strings/index.ts';
import type { Outcome } from './outcome.ts';
import { Mark } from './part-list.tsx';

interface Card {
  id: string;
  text: string;
}

export interface BoardPlace {
  id: string;
  /** Name of the place, in full, for buttons and announcements. */
  name: string;
  /** What is shown as its heading. */
  heading: ComponentChildren;
}

const tray = '';

export function BoardView({
  cards,
  places,
  frame,
  response,
  onChange,
  outcome,
  strings,
  live,
}: {
  cards: readonly Card[];
  places: readonly BoardPlace[];
  /** Lays out the places, e.g. as a grid with axis titles. */
  frame: (places: ComponentChildren[]) => ComponentChildren;
  response: Readonly<Record<string, string>>;
  onChange: (response: Record<string, string>) => void;
  outcome: Outcome | null;
  strings: ExerciseStrings;
  live: boolean;
}) {
  const [picked, setPicked] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);

  // With the drawing itself: an effect that waits for the frame would, after a quick second key, run before the card has moved.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-card="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });

  if (!live) {
    return (
      <>
        <ul>
          {cards.map((card) => (
            <li key={card.id}>{card.text}</li>
          ))}
        </ul>
        <p class="hint">{places.map((place) => place.name).join(strings.listSeparator)}</p>
      </>
    );
  }

  const textOf = (id: string) => cards.find((card) => card.id === id)?.text ?? id;
  const left = (given: Readonly<Record<string, string>>) => cards.filter((card) => !Object.hasOwn(given, card.id));

  const pick = (id: string) => {
    const next = picked === id ? null : id;
    setPicked(next);
    setNews(next === null ? strings.putDown : fill(strings.pickedUp, { card: textOf(id) }));
  };
  const cancel = () => {
    if (picked === null) return;
    focusNext.current = picked;
    setPicked(null);
    setNews(strings.putDown);
  };
  const put = (card: string | null, place: string) => {
    if (card === null || outcome) return;
    const { [card]: _before, ...others } = response;
    const next = place === tray ? others : { ...others, [card]: place };
    const waiting = left(next);
    const name = places.find((candidate) => candidate.id === place)?.name ?? '';
    setPicked(null);
    setNews(fill(place === tray ? strings.takenBack : strings.placed, { card: textOf(card), place: name, count: waiting.length }));
    focusNext.current = (place === tray ? card : waiting[0]?.id) ?? card;
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && picked !== null) {
      event.stopPropagation();
      return cancel();
    }
    const place = places[Number(event.key) - 1];
    const card = picked ?? (event.target as HTMLElement).dataset['card'];
    if (/^[1-9]$/.test(event.key) && place && card && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      put(card, place.id);
    }
  };

  const cardButton = (card: Card) => {
    const part = outcome?.parts.find((candidate) => candidate.id === card.id);
    return (
      <li key={card.id}>
        <button
          type="button"
          class={part ? (part.right ? 'card right' : 'card wrong') : 'card'}
          data-card={card.id}
          aria-pressed={picked === card.id}
          disabled={outcome !== null}
          draggable={outcome === null}
          onClick={() => pick(card.id)}
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', card.id);
            setPicked(card.id);
          }}
          onDragEnd={() => setPicked(null)}
        >
          {part && <Mark right={part.right} />}
          {card.text}
          {part && <span class="visually-hidden">{part.right ? strings.right : strings.wrong}</span>}
        </button>
      </li>
    );
  };
  const dropping = (place: string) => ({
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      put(picked, place);
    },
  });

  const shownPlaces = places.map((place, index) => {
    const here = cards.filter((card) => response[card.id] === place.id);
    const canDrop = picked !== null && response[picked] !== place.id;
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard; the whole place is only a larger target
      <section
        key={place.id}
        class="place"
        data-place={place.id}
        aria-label={place.name}
        onClick={(event) => {
          if (canDrop && !(event.target as Element).closest('button')) put(picked, place.id);
        }}
        {...dropping(place.id)}
      >
        <h4>
          <button
            type="button"
            class="drop"
            aria-disabled={!canDrop}
            aria-label={canDrop ? fill(strings.placeHere, { place: place.name }) : undefined}
            disabled={outcome !== null}
            onClick={() => canDrop && put(picked, place.id)}
          >
            {places.length <= 9 && outcome === null && (
              <span class="place-number" aria-hidden="true">
                {index + 1}
              </span>
            )}
            <span>{place.heading}</span>
            <span class="visually-hidden">{fill(strings.cards, { count: here.length })}</span>
          </button>
        </h4>
        <ul class="plain">{here.map(cardButton)}</ul>
      </section>
    );
  });
  const waiting = left(response);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the cards and places inside bubble up to here
    <div class={picked === null ? 'board' : 'board picking'} ref={root} onKeyDown={onKeyDown}>
      {outcome === null && (
        <section class="tray" aria-label={strings.tray} {...dropping(tray)}>
          <h4>
            {strings.tray} <span class="count">{waiting.length}</span>
          </h4>
          <ul class="plain">{waiting.map(cardButton)}</ul>
          {waiting.length === 0 && <p class="hint">{strings.trayEmpty}</p>}
          <button
            type="button"
            class="take-back"
            hidden={picked === null || !Object.hasOwn(response, picked)}
            onClick={() => put(picked, tray)}
          >
            {strings.takeBack}
          </button>
        </section>
      )}
      {frame(shownPlaces)}
      <p role="status" class="visually-hidden">
        {news}
      </p>
    </div>
  );
}
