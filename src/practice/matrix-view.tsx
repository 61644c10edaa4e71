/** One’s own confusion matrix: a table with what the case was in its rows and what was chosen in its columns. */
import { fill } from '../course/strings/fill.ts';
import { confusionMatrix, type Decision } from './confusion.ts';
import type { DeckOption } from './deck.ts';
import type { PracticeWords } from './practice-words.ts';

/** With more columns than this, numbers stand for their names, so that the table fits a phone and a page. */
const mostNamed = 2;

interface MatrixProps {
  name: string;
  options: readonly DeckOption[];
  decisions: readonly Decision[];
  words: PracticeWords;
}

export function MatrixView({ name, options, decisions, words }: MatrixProps) {
  const strings = words.practice;
  const met = options.filter(({ id }) => decisions.some(({ actual, chosen }) => actual === id || chosen === id));
  const counts = confusionMatrix(
    decisions,
    met.map(({ id }) => id),
  );
  const numbered = met.length > mostNamed;
  return (
    <table class="matrix">
      <caption>
        <b>{fill(strings.matrixTitle, { name })}</b> {strings.matrixCaption}
      </caption>
      <thead>
        <tr>
          <td class="corner">{strings.matrixCorner}</td>
          {met.map((option, column) => (
            <th key={option.id} scope="col">
              {numbered ? (
                <>
                  <span aria-hidden="true">{column + 1}</span>
                  <span class="visually-hidden">{option.name}</span>
                </>
              ) : (
                option.name
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {met.map((option, row) => (
          <tr key={option.id}>
            <th scope="row">
              {numbered && <span aria-hidden="true">{row + 1} </span>}
              {option.name}
            </th>
            {met.map((other, column) => {
              const count = counts[row]?.[column] ?? 0;
              const right = row === column;
              return (
                <td key={other.id} class={count === 0 ? 'none' : right ? 'right' : 'wrong'}>
                  {count > 0 && <span aria-hidden="true">{right ? '✓' : '✗'}</span>}
                  {count}
                  {right && <span class="visually-hidden">{strings.matrixRight}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
