/** What the decision came to: the question that decides, what in the case answers it, and what the chosen category looks like. */
import type { ComponentChildren } from 'preact';
import { fill } from '../course/strings/fill.ts';
import type { PracticeWords } from './practice-words.ts';
import type { Question } from './question.ts';
import { stepWords } from './step-words.ts';

interface ReasonProps {
  question: Question;
  chosen: string;
  right: boolean;
  /** What the learner wrote before choosing. */
  explained: string;
  words: PracticeWords;
  /** The case again, with what decides marked. */
  children: ComponentChildren;
}

/** Where in the case the answer stands. */
function Sign({ question, words }: { question: Question; words: PracticeWords }) {
  const { text, sign, facts, source, deck, options } = question;
  const strings = words.practice;
  const figures = facts.filter(({ name }) => !sign || deck.figures.includes(name)).map(({ label }) => label);
  const category = options.find(({ id }) => id === source.answer);
  return (
    <>
      {sign && <p>{fill(strings.signWords, { words: text.slice(sign.from, sign.to) })}</p>}
      {figures.length > 0 && <p>{fill(strings.signFigures, { figures: figures.join(words.listSeparator) })}</p>}
      {!sign && figures.length === 0 && source.why === undefined && <p>{fill(strings.signWhole, { sign: category?.sign ?? '' })}</p>}
    </>
  );
}

export function ReasonView({ question, chosen, right, explained, words, children }: ReasonProps) {
  const { deck, source, options, customer } = question;
  const strings = words.practice;
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? '';
  const option = options.find(({ id }) => id === chosen);
  const steps = customer ? stepWords(deck.id, customer, words) : [];
  const verdict = fill(right ? strings.right : strings.wrong, { category: nameOf(right ? chosen : source.answer) });
  const mistake = source.mistakes?.[chosen];
  return (
    <section class={`drill-verdict ${right ? 'right' : 'wrong'}`}>
      <h2 tabIndex={-1}>
        <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>
        {verdict}
      </h2>
      {!right && <p>{fill(strings.youChose, { chosen: nameOf(chosen) })}</p>}
      {right && chosen !== source.answer && <p>{fill(strings.alsoRight, { category: nameOf(source.answer) })}</p>}
      {children}
      {explained !== '' && (
        <div class="explained">
          <h3>{strings.yourReason}</h3>
          <blockquote>{explained}</blockquote>
          <p class="hint">{strings.compareReason}</p>
        </div>
      )}
      <dl class="reasons">
        <div>
          <dt>{strings.decidingQuestion}</dt>
          <dd>{source.asks ?? deck.question}</dd>
        </div>
        <div>
          <dt>{source.why === undefined ? strings.signInCase : strings.reason}</dt>
          <dd>
            {source.why !== undefined && <p>{source.why}</p>}
            <Sign question={question} words={words} />
          </dd>
        </div>
        {steps.length > 0 && (
          <div>
            <dt>{strings.steps}</dt>
            <dd>
              <ul class="plain">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {source.elsewhere && (
          <div>
            <dt>{strings.elsewhere}</dt>
            <dd>
              {source.elsewhere.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </dd>
          </div>
        )}
        {!right && option && (
          <div>
            <dt>{fill(strings.wouldLook, { chosen: option.name })}</dt>
            <dd>
              {mistake !== undefined && <p>{mistake}</p>}
              <p>{option.sign}</p>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
