/** One’s own confusion matrix: a table with what the case was in its rows and what was chosen in its columns. */
import { fill } from '../course/strings/fill.ts';
import { confusionMatrix, type Decision } from './confusion.ts';
import type { DeckOption } from './deck.ts';
import type { PracticeWords } from './practice-words.ts';

interface MatrixProps {
  /** Of the deck. */
  id: string;
  name: string;
  options: readonly DeckOption[];
  decisions: readonly Decision[];
  words: PracticeWords;
}

/** The columns bear the numbers of the rows, so that the table fits a phone and a printed page. */
export function MatrixView({ id, name, options, decisions, words }: MatrixProps) {
  const strings = words.practice;
  const met = options.filter((option) => decisions.some(({ actual, chosen }) => actual === option.id || chosen === option.id));
  const counts = confusionMatrix(
    decisions,
    met.map((option) => option.id),
  );
  const title = `matrix-${id}`;
  return (
    <>
      <h3 id={title}>{fill(strings.matrixTitle, { name })}</h3>
      <p class="hint" id={`${title}-how`}>
        {strings.matrixCaption}
      </p>
      {/* Many categories may still be wider than a phone: then the table scrolls by itself, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="matrix-frame" aria-labelledby={title} tabIndex={0}>
        <table class="matrix" aria-labelledby={title} aria-describedby={`${title}-how`}>
          <thead>
            <tr>
              <td class="corner">{strings.matrixCorner}</td>
              {met.map((option, column) => (
                <th key={option.id} scope="col">
                  <span aria-hidden="true">{column + 1}</span>
                  <span class="visually-hidden">{option.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {met.map((option, row) => (
              <tr key={option.id}>
                <th scope="row">
                  <span aria-hidden="true">{row + 1} </span>
                  {option.name}
                </th>
                {met.map((other, column) => {
                  const count = counts[row]?.[column] ?? 0;
                  const right = row === column;
                  return (
                    <td key={other.id} class={count === 0 ? 'none' : right ? 'right' : 'wrong'}>
                      {count > 0 && <span aria-hidden="true">{right ? '✓' : '✗'}</span>}
                      {count}
                      {right && <span class="visually-hidden"> {strings.matrixRight}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
