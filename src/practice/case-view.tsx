/** The case to judge. After the decision the words and figures that decided are marked. */
import type { PracticeWords } from './practice-words.ts';
import type { Question } from './question.ts';

export function CaseView({ question, marked, words }: { question: Question; marked: boolean; words: PracticeWords }) {
  const { text, sign, facts, source, deck } = question;
  const shown = marked ? sign : undefined;
  const marksFigures = marked && deck.figures.length > 0;
  return (
    <div class="case-card drill-case">
      <p>
        {source.seller && <b>{words.case.sellers[source.seller]} </b>}
        {shown ? (
          <>
            {text.slice(0, shown.from)}
            <mark>{text.slice(shown.from, shown.to)}</mark>
            {text.slice(shown.to)}
          </>
        ) : (
          text
        )}
      </p>
      {facts.length > 0 && (
        <dl aria-label={words.practice.card}>
          {facts.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{marksFigures || (marked && !sign) ? <mark>{value}</mark> : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
