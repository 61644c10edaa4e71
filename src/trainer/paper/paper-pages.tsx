/** The paper version of an assignment: questions, answer sheet, key. */
import { CaseCardView } from '../../assessment/case-card-view.tsx';
import { formOfAssignment } from '../../assignment/form-of-assignment.ts';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { Words } from '../builder/words.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { PaperBody, SignedList } from './paper-body.tsx';
import { letter, type PaperItem, paperItems } from './paper-item.ts';
import { type PaperScenario, paperScenarios } from './paper-scenario.ts';

export type Sent = NonNullable<AssignmentRecord['sent']>;

function PaperHead({ sent, part, version, words }: { sent: Sent; part: string; version: string; words: Words }) {
  const { print } = words.assign;
  return (
    <header class="paper-head">
      <h2 dir="auto">{sent.assignment.title}</h2>
      <p>
        {part}
        {version !== '' && ` · ${print.version} ${version}`}
      </p>
    </header>
  );
}

function NameLines({ words }: { words: Words }) {
  const { print } = words.assign;
  return (
    <p class="name-lines">
      {[print.name, print.number, print.date, print.score].map((label) => (
        <span key={label}>
          {label} <span class="line" />
        </span>
      ))}
    </p>
  );
}

function Question({ item, words }: { item: PaperItem; words: Words }) {
  return (
    <section class="paper-item">
      {item.card && <CaseCardView card={item.card} label={words.exercise.caseData} />}
      {item.context !== '' && <p class="context">{item.context}</p>}
      <h3>
        {item.number}. {item.stem}
      </h3>
      <PaperBody item={item} words={words} />
    </section>
  );
}

/** The beginning of a conversation. */
function Opening({ task: { number, title, situation, scene, said, decisions }, words }: { task: PaperScenario; words: Words }) {
  const { print } = words.assign;
  return (
    <section class="paper-item">
      <h3>
        {number}. {fill(print.conversation, { title })}
      </h3>
      <p class="context">{situation}</p>
      <p>{scene}</p>
      {said && (
        <p class="paper-said">
          <b>{said.by}</b> {said.text}
        </p>
      )}
      <p class="hint">{print.conversationHow}</p>
      <SignedList parts={decisions} />
    </section>
  );
}

export type Part = 'paper' | 'answers' | 'key';

export function Paper({
  sent,
  version,
  parts,
  several,
  words,
}: {
  sent: Sent;
  version: number;
  parts: Record<Part, boolean>;
  several: boolean;
  words: Words;
}) {
  const { print } = words.assign;
  const { assignment } = sent;
  const seed = `${assignment.id}/paper/${version}`;
  // By the ids of the trainer's copies: a sealed assignment knows its items by other names, and paper needs no seal.
  const keyed = new Map(sent.items.map((item) => [item.id, item]));
  const own = { ...assignment, items: sent.items.map((item) => ({ item })) };
  const asked: DeliveredItem[] = formOfAssignment(own, keyed, seed);
  const items = paperItems(asked, seed);
  const tasks = paperScenarios(sent.scenarios ?? [], items.length + 1, seed);
  const sign = several ? letter(version) : '';
  const instructions = assignment.welcome === '' ? print.instructions : `${assignment.welcome}\n${print.instructions}`;
  return (
    <>
      {parts.paper && (
        <article class="paper">
          <PaperHead
            sent={sent}
            part={fill(words.assign.summary.from, { trainer: assignment.trainer.name })}
            version={sign}
            words={words}
          />
          <NameLines words={words} />
          <p class="instructions" dir="auto">
            {instructions}
          </p>
          {items.map((item) => (
            <Question key={item.number} item={item} words={words} />
          ))}
          {tasks.map((task) => (
            <Opening key={task.number} task={task} words={words} />
          ))}
        </article>
      )}
      {parts.answers && (
        <article class="paper answers">
          <PaperHead sent={sent} part={print.answerSheet} version={sign} words={words} />
          <NameLines words={words} />
          <ol class="plain answer-lines">
            {items.map((item) => (
              <li key={item.number}>
                <b>{item.number}</b>
                <span class="blanks">
                  {item.blanks.map((blank) => (
                    <span key={blank.sign} class={item.body.kind === 'text' ? 'blank long' : blank.wide ? 'blank wide' : 'blank'}>
                      {blank.sign !== '' && `(${blank.sign})`}
                      <span class="line" />
                    </span>
                  ))}
                </span>
              </li>
            ))}
            {tasks.map(({ number }) => (
              <li key={number}>
                <b>{number}</b>
                <span class="blanks">
                  <span class="blank">
                    <span class="line" />
                  </span>
                  <span class="blank long">
                    {print.reason}
                    <span class="line" />
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </article>
      )}
      {parts.key && (
        <article class="paper key-sheet">
          <PaperHead sent={sent} part={`${print.keySheet} · ${print.keyWarning}`} version={sign} words={words} />
          <table>
            <thead>
              <tr>
                <th scope="col">{print.question}</th>
                <th scope="col">{print.answer}</th>
                <th scope="col">{words.exercise.explanation}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.number}>
                  <th scope="row">{item.number}</th>
                  <td>
                    {item.blanks.map((blank) => (
                      <div key={blank.sign}>
                        {blank.sign !== '' && `(${blank.sign}) `}
                        {blank.answer}
                      </div>
                    ))}
                  </td>
                  <td>{item.explanation}</td>
                </tr>
              ))}
              {tasks.map(({ number, answer, point }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>{answer}</td>
                  <td>{point}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </article>
      )}
    </>
  );
}
