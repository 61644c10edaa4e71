/** A round of a drill. It shows the round as it stands and asks for the next; where it is kept is not its business. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CaseView } from './case-view.tsx';
import type { ClockNotice } from './clock.ts';
import { ClockView } from './clock-view.tsx';
import { confusedWith, type Decision } from './confusion.ts';
import type { Deck } from './deck.ts';
import { EndView } from './end-view.tsx';
import type { PracticeWords } from './practice-words.ts';
import { isRightOption, makeQuestion, type Question } from './question.ts';
import { QuestionView } from './question-view.tsx';
import { ReasonView } from './reason-view.tsx';
import { type Answered, type Asked, ask, decide, type Round, seedOfNext, sourcesAsked, timedMinutes } from './round.ts';
import { nextSource } from './sampling.ts';

export interface DrillViewProps {
  decks: readonly Deck[];
  words: PracticeWords;
  round: Round;
  /** Whether the learner has ended it. */
  ended: boolean;
  /** Whether it was begun before this page was opened; a clock does not go on then. */
  resumed: boolean;
  listHref: string;
  /** What was decided in a deck lately, in this round and before. */
  decisionsOf: (deck: string) => readonly Decision[];
  /** The round has gone on; `answer` is what was decided just now. */
  onRound: (round: Round, answer?: Answered) => void;
  onEnd: () => void;
  onAgain: () => void;
}

/** The question that was asked, made anew; undefined when the course no longer has its case. */
function questionOf(asked: Asked, decks: readonly Deck[], words: PracticeWords): Question | undefined {
  const deck = decks.find(({ id }) => id === asked.deck);
  const source = deck?.sources.find(({ id }) => id === asked.source);
  return deck && source && makeQuestion(deck, source, asked.seed, { locale: words.locale, strings: words.case }, asked.confusedWith);
}

export function DrillView({ decks, words, round, ended, resumed, listHref, decisionsOf, onRound, onEnd, onAgain }: DrillViewProps) {
  const strings = words.practice;
  const root = useRef<HTMLDivElement>(null);
  /** When the present question was shown. */
  const since = useRef(Date.now());
  const [until, setUntil] = useState(() => (round.mode === 'timed' && !resumed ? Date.now() + timedMinutes * 60_000 : undefined));
  const [over, setOver] = useState(false);
  const [announced, setAnnounced] = useState('');
  const [explained, setExplained] = useState('');

  const question = round.asked && questionOf(round.asked, decks, words);
  const latest = round.asked ? undefined : round.answered.at(-1);
  const judged = latest && questionOf(latest, decks, words);

  const next = () => {
    if (over) return onEnd();
    const drawn = nextSource(decks, decisionsOf, sourcesAsked(round), seedOfNext(round));
    if (!drawn) return onEnd();
    const { deck, source } = drawn;
    setExplained('');
    onRound(
      ask(round, {
        deck: deck.id,
        source: source.id,
        seed: seedOfNext(round),
        confusedWith: confusedWith(decisionsOf(deck.id), source.answer),
      }),
    );
  };
  const choose = (asked: Question, chosen: string, written: string) => {
    setExplained(written);
    const right = isRightOption(asked.source, chosen);
    const decided = decide(round, { actual: asked.source.answer, chosen, right, at: Date.now(), since: since.current });
    onRound(decided, decided.answered.at(-1));
  };

  useLayoutEffect(() => {
    since.current = Date.now();
    const heading = root.current?.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'start' });
  }, [round.asked, round.answered.length, ended]);
  // The first question, and another where the course no longer has the case that was asked.
  useEffect(() => {
    if (!ended && !question && !judged) next();
  });

  const onNotice = (notice: ClockNotice) => {
    setAnnounced(strings[notice]);
    if (notice === 'timeOver') {
      setOver(true);
      setUntil(undefined);
    }
  };
  const turnOff = () => {
    setUntil(undefined);
    setAnnounced(strings.clockIsOff);
    // The button that had the focus goes with the clock.
    root.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
  };
  const onEnter = (event: KeyboardEvent) => {
    const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, summary, textarea');
    if (event.key === 'Enter' && !onControl) next();
  };
  return (
    <div class="drill-round" ref={root}>
      <div class="visually-hidden" role="status">
        {announced}
      </div>
      {ended ? (
        <EndView decks={decks} answered={round.answered} words={words} listHref={listHref} again={strings.again} onAgain={onAgain} />
      ) : (
        <>
          {until !== undefined && <ClockView until={until} strings={strings} onNotice={onNotice} onOff={turnOff} />}
          {over && <p class="clock">{strings.timeOver}</p>}
          {question && (
            <QuestionView
              key={seedOfNext(round)}
              question={question}
              number={round.answered.length + 1}
              mixed={decks.length > 1}
              explains={round.mode === 'explain'}
              words={words}
              onChoose={(option, written) => choose(question, option, written)}
            />
          )}
          {latest && judged && (
            // biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on from the verdict; the button below does the same
            <div onKeyDown={onEnter}>
              <ReasonView question={judged} chosen={latest.chosen} right={latest.right} explained={explained} words={words}>
                <CaseView question={judged} marked words={words} />
              </ReasonView>
              <p class="actions">
                <button type="button" class="main" onClick={next}>
                  {over ? strings.stop : strings.next}
                </button>
                {!over && <span class="hint keys">{strings.nextHint}</span>}
              </p>
            </div>
          )}
          {!(over && judged) && (
            <p class="actions stop">
              <button type="button" onClick={onEnd}>
                {strings.stop}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
