/** The island of the review page: rounds of due items joined to the learner's record. Items and player come when one begins. */
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import { type LoadedInteractions, loadInteractions } from '../interactions/interaction-parts.tsx';
import type { DeliveredItem } from '../interactions/item.ts';
import type { Deed, Grade } from '../progress/review-log.ts';
import { type ReviewRecord, withChange, withEvent } from '../progress/review-record.ts';
import type { Variations } from '../review/again.ts';
import type { Card } from '../review/card.ts';
import { dateOfDay } from '../review/day.ts';
import { placesOf, type ReviewProps } from '../review/props.ts';
import { dueOn, roundLength } from '../review/queue.ts';
import { answered, beginRound, goOn, inView, type Round, regraded, setAside, takeBack } from '../review/round.ts';
import { RoundEnd } from '../review/round-end.tsx';
import type { RoundView } from '../review/round-view.tsx';
import { BeforeRecord, StartView } from '../review/start-view.tsx';
import { addStyles } from '../ui/page-styles.ts';
import { startAnswerClock } from './answer-clock.ts';
import { mounter } from './mount.ts';
import { bringVariations } from './review-again.ts';
import { ReviewExport } from './review-export.tsx';
import { bringItems } from './review-items.ts';
import { useReviewRecord } from './use-review-record.ts';

interface UnderWay {
  round: Round;
  stopped: boolean;
  items: ReadonlyMap<string, DeliveredItem>;
  variations: ReadonlyMap<string, Variations>;
  interactions: LoadedInteractions;
  View: typeof RoundView;
  gone: number;
}
type Phase = { state: 'start'; news: string; returned?: true } | { state: 'loading' } | ({ state: 'round' } & UnderWay);

export function ReviewIsland(props: ReviewProps) {
  const { lessons, strings, exerciseStrings, locale } = props;
  const places = useMemo(() => placesOf(lessons), [lessons]);
  const objectives = useMemo(() => new Set(places.keys()), [places]);
  const { live, record, cards, today, keep, kept } = useReviewRecord(objectives);
  const [phase, setPhase] = useState<Phase>({ state: 'start', news: '' });
  const byItem = useMemo(() => new Map(cards.map((card) => [card.item, card])), [cards]);
  const aboutCard = ({ item: id, objective, difficulty, hash }: Card) => ({ id, objective, difficulty, hash });

  /** Notes which items are no longer, or again, in the course. */
  const noteMissing = (asked: readonly Card[], items: ReadonlyMap<string, DeliveredItem>) => {
    const strayed = [
      ...asked.filter(({ item }) => !items.has(item)).map((card) => ({ card, deed: 7 as const })),
      ...cards.filter(({ item, state }) => state === 'missing' && items.has(item)).map((card) => ({ card, deed: 6 as const })),
    ];
    if (strayed.length === 0) return;
    const at = Date.now();
    keep(strayed.reduce<ReviewRecord>((next, { card, deed }) => withEvent(next, aboutCard(card), { at, deed }).record, record));
  };
  const begin = async () => {
    const asked = dueOn(cards, today).slice(0, roundLength);
    const returning = cards.filter(({ state }) => state === 'missing');
    setPhase({ state: 'loading' });
    try {
      const [items, { RoundView: View }, { default: styles }] = await Promise.all([
        bringItems([...asked, ...returning], places, props),
        import('../review/round-view.tsx'),
        import('../ui/styles/quiz.css?inline'),
      ]);
      const queue = asked.map(({ item }) => item).filter((item) => items.has(item));
      const [interactions, variations] = await Promise.all([
        loadInteractions(queue.flatMap((item) => items.get(item)?.interaction ?? [])),
        bringVariations(asked, items, places, props.againUrl),
      ]);
      addStyles(styles);
      for (const parts of interactions.values()) addStyles(parts.styles ?? '');
      noteMissing(asked, items);
      setPhase({
        state: 'round',
        round: beginRound(queue),
        stopped: false,
        items,
        variations,
        interactions,
        View,
        gone: asked.length - queue.length,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setPhase({ state: 'start', news: fill(strings.loadFailed, { reason }) });
    }
  };

  const trouble =
    kept === 'saved' ? null : <p class="notice warning">{fill(exerciseStrings.notSaved, { reason: exerciseStrings[kept] })}</p>;
  if (!live) return <BeforeRecord first={lessons[0]} strings={strings} />;
  if (phase.state !== 'round') {
    return (
      <>
        <StartView
          cards={cards}
          today={today}
          lessons={lessons}
          places={places}
          loading={phase.state === 'loading'}
          returned={phase.state === 'start' && phase.returned === true}
          onBegin={begin}
          onTakeIn={(card) => {
            keep(withEvent(record, aboutCard(card), { at: Date.now(), deed: 6 }).record);
            setPhase({ state: 'start', news: strings.takenIn, returned: true });
          }}
          news={phase.state === 'start' ? phase.news : ''}
          strings={strings}
          locale={locale}
        >
          {cards.length > 0 && <ReviewExport {...props} cards={cards} record={record} places={places} today={dateOfDay(today)} />}
        </StartView>
        {trouble}
      </>
    );
  }

  const { round } = phase;
  const go = (next: Round, stopped = false) => setPhase({ ...phase, round: next, stopped });
  const about = ({ id, objective, difficulty, hash }: DeliveredItem) => ({ id, objective, difficulty, hash });
  const answer = (item: DeliveredItem, { grade, score, seconds }: { grade: Grade; score: number; seconds: number }) => {
    const event = { at: Date.now(), deed: grade, percent: score === 1 ? 100 : Math.min(99, Math.round(score * 100)), seconds };
    const { record: next, at } = withEvent(record, about(item), event);
    keep(next);
    go(answered(round, { moments: [at], deed: grade, score }));
  };
  const change = (moments: readonly number[], item: string, deed: Deed) =>
    keep(moments.reduce((next, at) => withChange(next, item, at, deed), record));
  const grade = (given: Grade) => {
    const last = round.done.at(-1);
    if (last) change(last.moments, last.item, given);
    go(regraded(round, given));
  };
  const undo = () => {
    const { round: before, undone } = takeBack(round);
    if (undone) change(undone.moments, undone.item, 0);
    go(before);
  };
  const know = (item: DeliveredItem) => {
    const { record: next, at } = withEvent(record, about(item), { at: Date.now(), deed: 5 });
    keep(next);
    go(setAside(round, at));
  };

  if (phase.stopped || inView(round) === undefined) {
    return (
      <>
        <RoundEnd
          round={round}
          left={Math.min(roundLength, dueOn(cards, today).length)}
          gone={phase.gone}
          onMore={begin}
          onBack={() => setPhase({ state: 'start', news: '', returned: true })}
          onUndo={undo}
          strings={strings}
        />
        {trouble}
      </>
    );
  }
  const { View } = phase;
  return (
    <div class="quiz exercise">
      <View
        round={round}
        items={phase.items}
        variations={phase.variations}
        interactions={phase.interactions}
        cards={byItem}
        places={places}
        today={today}
        startClock={startAnswerClock}
        onAnswer={answer}
        onGrade={grade}
        onNext={() => go(goOn(round))}
        onUndo={undo}
        onKnow={know}
        onStop={() => go(round.told ? goOn(round) : round, true)}
        strings={strings}
        exerciseStrings={exerciseStrings}
        locale={locale}
      />
      {trouble}
    </div>
  );
}

export const mount = mounter(ReviewIsland);
