/** Before and between rounds: what is due, or why nothing is, and what the coming days bring. */
import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { ReviewStrings } from '../course/strings/index.ts';
import type { Card } from './card.ts';
import { ForecastChart } from './forecast-chart.tsx';
import type { ObjectivePlace, ReviewLesson } from './props.ts';
import { dueOn, forecast, nextDue, roundLength } from './queue.ts';
import { dayWords } from './words.ts';

/** Minutes to plan for an item, with reading why. */
const minutesEach = 0.75;
const forecastDays = 14;

type Head = Ref<HTMLHeadingElement>;

function Clear({
  cards,
  today,
  head,
  strings,
  locale,
}: {
  cards: readonly Card[];
  today: number;
  head: Head;
  strings: ReviewStrings;
  locale: string;
}) {
  const next = nextDue(cards, today);
  return (
    <div class="review-state">
      <h2 ref={head} tabIndex={-1}>
        {strings.clearTitle}
      </h2>
      <p>{next ? fill(strings.clearNext, { date: dayWords(next.day, locale), count: next.count }) : strings.clearNone}</p>
    </div>
  );
}

function NothingYet({ first, strings }: { first: ReviewLesson | undefined; strings: ReviewStrings }) {
  return (
    <div class="review-state">
      <h2>{strings.nothingYetTitle}</h2>
      <p>{strings.nothingYet}</p>
      <p>{strings.entryHint}</p>
      {first && (
        <p>
          <a class="button" href={first.href}>
            {strings.startLearning}
          </a>
        </p>
      )}
    </div>
  );
}

/** What stands there before the record is read: `learn/waiting-islands.ts` shows the part that holds. */
export function BeforeRecord({ first, strings }: { first: ReviewLesson | undefined; strings: ReviewStrings }) {
  return (
    <>
      <p class="hint opening">{strings.opening}</p>
      <div class="review-state" hidden>
        <h2 data-due={strings.dueTitle}>{strings.title}</h2>
        <p class="actions">
          <button type="button" class="main">
            {strings.begin}
          </button>
        </p>
      </div>
      <div data-without-record hidden>
        <NothingYet first={first} strings={strings} />
      </div>
    </>
  );
}

export function StartView({
  cards,
  today,
  lessons,
  places,
  loading,
  returned,
  onBegin,
  onTakeIn,
  news,
  strings,
  locale,
  children,
}: {
  cards: readonly Card[];
  today: number;
  lessons: readonly ReviewLesson[];
  places: ReadonlyMap<string, ObjectivePlace>;
  loading: boolean;
  /** The button that was pressed is gone: one goes on from the heading. */
  returned: boolean;
  onBegin: () => void;
  /** A card that was set aside is to be asked again. */
  onTakeIn: (card: Card) => void;
  /** What happened last, announced. */
  news: string;
  strings: ReviewStrings;
  locale: string;
  children: ComponentChildren;
}) {
  const due = dueOn(cards, today).length;
  const round = Math.min(due, roundLength);
  const aside = cards.filter(({ state }) => state === 'aside');
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (returned) head.current?.focus();
  }, [returned, aside.length]);
  const missing = cards.filter(({ state }) => state === 'missing').length;
  return (
    <>
      {cards.length === 0 && <NothingYet first={lessons[0]} strings={strings} />}
      {cards.length > 0 && due === 0 && <Clear cards={cards} today={today} head={head} strings={strings} locale={locale} />}
      {due > 0 && (
        <div class="review-state">
          <h2 ref={head} tabIndex={-1}>
            {fill(strings.dueTitle, { count: due })}
          </h2>
          <p class="actions">
            <button type="button" class="main" aria-disabled={loading} onClick={() => loading || onBegin()}>
              {strings.begin}
            </button>
          </p>
          {/* Below the button: above it, it would push the button from under a hand that presses before the record is read. */}
          <p>{fill(strings.dueHint, { count: round, minutes: Math.ceil(round * minutesEach) })}</p>
        </div>
      )}
      <p role="status" class="status">
        {loading ? strings.loading : news}
      </p>
      <ForecastChart days={forecast(cards, today, forecastDays)} strings={strings} locale={locale} />
      {aside.length > 0 && (
        <details class="set-aside">
          <summary>{fill(strings.asideTitle, { count: aside.length })}</summary>
          <p class="hint">{strings.asideNote}</p>
          <ul class="plain">
            {aside.map((card) => {
              const place = places.get(card.objective);
              const text = place?.text ?? card.item;
              return (
                <li key={card.item}>
                  <span>{place ? <a href={place.passage}>{text}</a> : text}</span>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={fill(strings.takeInOf, { objective: text })}
                    onClick={() => onTakeIn(card)}
                  >
                    {strings.takeIn}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {missing > 0 && <p class="hint">{fill(strings.missingNote, { count: missing })}</p>}
      <details>
        <summary>{strings.waysTitle}</summary>
        <ul>
          {strings.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
      {children}
    </>
  );
}
