/** One answer beside its key, under the number it had for the learner. */
import { fill } from '../../course/strings/fill.ts';
import { Mark } from '../../interactions/part-list.tsx';
import type { FreeTextResponse } from '../../interactions/text/schema.ts';
import { PlaceLink, useSurroundings } from './client-context.tsx';
import type { ShownAnswer } from './shown.ts';

/** The task, with what is read before it folded away. */
export function Task({ item, lang }: { item: ShownAnswer['item']; lang: string }) {
  const { wording } = useSurroundings();
  const before = [item.card && `${item.card.seller} ${item.card.text}`, item.context].filter((text) => text !== undefined);
  return (
    <div lang={lang}>
      <p class="stem">{item.stem}</p>
      {before.length > 0 && (
        <details class="context">
          <summary>{wording.strings.context}</summary>
          {before.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {item.card && item.card.facts.length > 0 && (
            <p>{item.card.facts.map(({ label, value }) => `${label} ${value}`).join(wording.strings.separator)}</p>
          )}
        </details>
      )}
    </div>
  );
}

/** Right, partly right or wrong, by a sign and in words. */
function Verdict({ line: { right, partly } }: { line: ShownAnswer['lines'][number] }) {
  const { strings } = useSurroundings().wording;
  if (!partly) {
    return (
      <>
        <Mark right={right} />
        <span class="visually-hidden">{right ? strings.rightWord : strings.wrongWord}</span>
      </>
    );
  }
  return (
    <span class="mark partly">
      <span aria-hidden="true">◐</span> {strings.partlyWord}
    </span>
  );
}

/** What was given, line by line, with the key where they differ. */
export function AnswerLines({ answer, lang }: { answer: ShownAnswer; lang: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  if (answer.item.interaction === 'text') {
    const { answer: text = '' } = (answer.response as FreeTextResponse | undefined) ?? {};
    return (
      <dl class="free" lang={lang}>
        <dt>{strings.given}</dt>
        <dd class="given">{text || strings.nothing}</dd>
        <dt>{strings.modelAnswer}</dt>
        <dd>{answer.item.modelAnswer}</dd>
      </dl>
    );
  }
  const labelled = answer.lines.some(({ label }) => label !== '');
  return (
    <div class="lines-box">
      <table class="lines">
        <thead>
          <tr>
            {labelled && <th scope="col">{strings.columns.part}</th>}
            <th scope="col">{strings.given}</th>
            <th scope="col">{strings.key}</th>
          </tr>
        </thead>
        <tbody lang={lang}>
          {answer.lines.map((line) => (
            <tr key={line.part} class={line.right ? 'right' : line.partly ? 'partly' : 'wrong'}>
              {labelled && <th scope="row">{line.label}</th>}
              <td>
                <Verdict line={line} /> {line.given ?? strings.nothing}
                {(line.missed ?? []).length > 0 && (
                  <span class="mistake">{fill(strings.missedOptions, { options: line.missed?.join(' / ') ?? '' })}</span>
                )}
                {(line.wronglyChosen ?? []).length > 0 && (
                  <span class="mistake">{fill(strings.wrongOptions, { options: line.wronglyChosen?.join(' / ') ?? '' })}</span>
                )}
                {line.mistake !== undefined && <span class="mistake">{line.mistake}</span>}
              </td>
              <td>{line.expected.join(' / ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function AnswerCard({ answer, book, lang }: { answer: ShownAnswer; book: string; lang: string }) {
  const { wording } = useSurroundings();
  const { strings, percent, duration } = wording;
  return (
    <article class="answer">
      <h4>
        <PlaceLink to={{ at: 'item', book, item: answer.item.id }}>{fill(strings.itemNumber, { number: answer.place })}</PlaceLink>
        <span class="facts">
          {answer.place !== answer.number && <span>{fill(strings.numberInAssignment, { number: answer.number })}</span>}
          <span>{strings.interactions[answer.item.interaction]}</span>
          <span class={answer.score === 1 ? 'full' : undefined}>
            {answer.score === null ? strings.itemStates[answer.state] : fill(strings.itemScore, { score: percent(answer.score) })}
          </span>
          {answer.state !== 'marked' && answer.score !== null && <span>{strings.itemStates[answer.state]}</span>}
          {answer.milliseconds > 0 && <span>{duration(answer.milliseconds)}</span>}
        </span>
      </h4>
      <Task item={answer.item} lang={lang} />
      <AnswerLines answer={answer} lang={lang} />
      {answer.comment !== '' && (
        <p class="trainer-comment">
          <b>{strings.comment}</b> {answer.comment}
        </p>
      )}
    </article>
  );
}
