/** The end of a round: how it went, what was taken for what, and where to read on. */
import { fill } from '../course/strings/fill.ts';
import { confusions, type Decision } from './confusion.ts';
import type { Deck } from './deck.ts';
import { MatrixView } from './matrix-view.tsx';
import type { PracticeWords } from './practice-words.ts';
import { rightIn } from './round.ts';

export interface Judged extends Decision {
  deck: string;
  right: boolean;
  seconds: number;
}

interface EndProps {
  decks: readonly Deck[];
  answered: readonly Judged[];
  words: PracticeWords;
  listHref: string;
  /** On the button for the next round. */
  again: string;
  onAgain: () => void;
}

/** Categories named in words: the pairs that were mixed up, and by which signs they are told apart. */
function InWords({ deck, decisions, words }: { deck: Deck; decisions: readonly Decision[]; words: PracticeWords }) {
  const strings = words.practice;
  const pairs = confusions(decisions);
  const option = (id: string) => deck.options.find((candidate) => candidate.id === id);
  if (pairs.length === 0) return <p>{strings.endAllRight}</p>;
  const involved = [...new Set(pairs.flatMap(({ actual, chosen }) => [actual, chosen]))];
  return (
    <>
      <h3>{strings.confusionsTitle}</h3>
      <ul>
        {pairs.map(({ actual, chosen, count }) => (
          <li key={`${actual}>${chosen}`}>
            {fill(strings.confusionOnce, { count, actual: option(actual)?.name ?? actual, chosen: option(chosen)?.name ?? chosen })}
          </li>
        ))}
      </ul>
      <ul class="plain signs">
        {involved.map((id) => {
          const found = option(id);
          return found && <li key={id}>{fill(strings.confusionSign, { name: found.name, sign: found.sign })}</li>;
        })}
      </ul>
    </>
  );
}

export function EndView({ decks, answered, words, listHref, again, onAgain }: EndProps) {
  const strings = words.practice;
  const seconds = answered.reduce((sum, answer) => sum + answer.seconds, 0);
  const practised = decks.filter(({ id }) => answered.some(({ deck }) => deck === id));
  return (
    <section class="drill-end">
      <h2 tabIndex={-1}>{strings.endTitle}</h2>
      <p>{answered.length === 0 ? strings.endNone : fill(strings.endScore, { count: answered.length, right: rightIn(answered) })}</p>
      {answered.length > 0 && <p class="hint">{fill(strings.endTime, { seconds: Math.round(seconds / answered.length) })}</p>}
      {practised.map((deck) => {
        // What counts as right is no confusion, even where another category fits best.
        const decisions = answered
          .filter((answer) => answer.deck === deck.id)
          .map(({ actual, chosen, right }) => ({ actual, chosen: right ? actual : chosen }));
        return (
          <section key={deck.id}>
            <MatrixView id={deck.id} name={deck.name} options={deck.options} decisions={decisions} words={words} />
            <InWords deck={deck} decisions={decisions} words={words} />
            <ul class="plain read-on">
              {deck.passage && (
                <li>
                  {strings.readOn} <a href={deck.passage.href}>{deck.passage.title}</a>
                </li>
              )}
              <li>
                {strings.references}{' '}
                {deck.references.map(({ href, title }, index) => (
                  <span key={href}>
                    {index > 0 && words.listSeparator}
                    <a href={href}>{title}</a>
                  </span>
                ))}
              </li>
            </ul>
          </section>
        );
      })}
      <p class="actions">
        <button type="button" class="main" onClick={onAgain}>
          {again}
        </button>
        <a class="button quiet" href={listHref}>
          {strings.others}
        </a>
      </p>
    </section>
  );
}
