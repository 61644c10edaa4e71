/** What is asked of one item on paper. */
import type { Words } from '../builder/words.ts';
import type { PaperItem, Signed } from './paper-item.ts';

export function SignedList({ parts }: { parts: readonly Signed[] }) {
  return (
    <ul class="plain signed">
      {parts.map(({ sign, text }) => (
        <li key={sign}>
          <b>{sign}</b> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export function PaperBody({ item, words }: { item: PaperItem; words: Words }) {
  const { print } = words.assign;
  const { body } = item;
  switch (body.kind) {
    case 'choice':
      return (
        <>
          <p class="hint">{body.several ? print.chooseSeveral : print.chooseOne}</p>
          <SignedList parts={body.options} />
        </>
      );
    case 'assign':
      return (
        <>
          <p class="hint">{print.matchHow}</p>
          <div class="two-lists">
            <SignedList parts={body.sources} />
            <SignedList parts={body.places} />
          </div>
        </>
      );
    case 'order':
      return (
        <>
          <p class="hint">{print.orderHow}</p>
          <SignedList parts={body.steps} />
        </>
      );
    case 'cloze':
      return (
        <>
          <p class="cloze-text">
            {body.pieces.map((piece, index) =>
              typeof piece === 'number' ? (
                <span class="paper-gap" key={index}>
                  ({piece})
                </span>
              ) : (
                piece
              ),
            )}
          </p>
          {body.lists.map(({ sign, options }) => (
            <p class="gap-list" key={sign}>
              ({sign}){' '}
              {options.map((option) => (
                <span key={option.sign}>
                  <b>{option.sign}</b> {option.text}
                </span>
              ))}
            </p>
          ))}
        </>
      );
    case 'board':
      return (
        <>
          <p class="hint">{print.placeHow}</p>
          <table class="paper-board">
            <thead>
              <tr>
                <td>
                  {body.rowTitle} ↓ {body.columnTitle} →
                </td>
                {body.columns.map((title) => (
                  <th scope="col" key={title}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.rows.map((row) => (
                <tr key={row.title}>
                  <th scope="row">{row.title}</th>
                  {row.signs.map((sign) => (
                    <td key={sign}>{sign}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {body.outside && <SignedList parts={[body.outside]} />}
          <SignedList parts={body.cards} />
        </>
      );
    case 'numbers':
      return (
        <ul class="plain signed">
          {body.fields.map((field) => (
            <li key={field.label}>
              {field.sign !== '' && <b>{field.sign}</b>} <span>{field.label}</span> <span class="line" /> {field.unit}
            </li>
          ))}
        </ul>
      );
    case 'text':
      return (
        <>
          <p class="lines" />
          <p class="lines" />
          <p class="lines" />
        </>
      );
  }
}
