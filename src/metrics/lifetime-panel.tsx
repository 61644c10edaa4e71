/** Customer lifetime value. */
import { fill } from '../course/strings/fill.ts';
import { AmountFields, saidInstead } from './amount-fields.tsx';
import { lifetimeExample } from './examples.ts';
import { isEndless, type LifetimeValue, lifetimeValueOf } from './lifetime-value.ts';
import { Figure, Panel } from './panel.tsx';
import type { WorkshopPart } from './part.ts';
import { moneyKind, percentKind } from './read-amount.ts';
import { useAmounts } from './use-amounts.tsx';

const kinds = { margin: moneyKind, retention: percentKind, discount: percentKind, acquisition: moneyKind } as const;

function Years({ years, figures, strings }: Pick<LifetimeValue, 'years'> & WorkshopPart) {
  const words = strings.clv;
  return (
    <>
      <h3>{words.years}</h3>
      <table class="years">
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.staying}</th>
            <th scope="col">{words.worth}</th>
            <th scope="col">{words.soFar}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, staying, worth, soFar }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{figures.percent(staying)}</td>
              <td>{figures.money(worth)}</td>
              <td>{figures.money(soFar)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function LifetimePanel({ claimHref, ...part }: WorkshopPart & { claimHref: string }) {
  const { figures, strings } = part;
  const words = strings.clv;
  const { texts, values, problems, setText, fillIn, clear } = useAmounts(kinds, lifetimeExample, part);
  const customer = values && { ...values, retention: values.retention / 100, discount: values.discount / 100 };
  const endless = customer !== null && isEndless(customer);
  const allProblems = endless ? { ...problems, retention: words.problems.endless } : problems;
  const sound = endless ? null : customer;
  const result = sound && lifetimeValueOf(sound);
  const { decimal, fine, percent, change, money } = figures;
  const shown = sound &&
    result && {
      margin: money(sound.margin),
      acquisition: money(sound.acquisition),
      r: decimal(sound.retention),
      i: decimal(sound.discount),
      multiple: decimal(result.multiple),
      value: money(result.value),
      net: money(result.net),
    };
  const { fiveMore } = result ?? {};
  const inMoney = (amount: string) => fill(words.money, { amount });
  return (
    <Panel
      id="clv"
      name={words.name}
      ask={words.ask}
      inputs={<AmountFields id="clv" labels={words.fields} kinds={kinds} texts={texts} problems={allProblems} onText={setText} />}
      onExample={fillIn}
      onClear={clear}
      result={
        shown && (
          <dl class="figures">
            <Figure name={words.value} value={inMoney(shown.value)} />
            <Figure name={words.multiple} value={shown.multiple} />
            <Figure name={words.net} value={inMoney(shown.net)} />
          </dl>
        )
      }
      instead={strings.waiting}
      said={shown ? fill(words.said, shown) : saidInstead(allProblems, strings)}
      steps={
        result && shown
          ? [
              fill(words.multipleStep, { ...shown, multiple: fine(result.multiple) }),
              fill(words.valueStep, { ...shown, multiple: fine(result.multiple) }),
              fill(words.netStep, shown),
            ]
          : []
      }
      misreading={words.misreading}
      source={words.source}
      strings={strings}
    >
      {result && (
        <div>
          <Years years={result.years} {...part} />
          {fiveMore && (
            <p>
              {fill(words.fiveMore, {
                retention: percent(fiveMore.retention),
                value: money(fiveMore.value),
                change: change(fiveMore.change),
              })}{' '}
              <a href={claimHref}>{words.claim}</a>
            </p>
          )}
        </div>
      )}
      <h3>{words.assumptions}</h3>
      <ul>
        <li>{words.assumed.margin}</li>
        <li>{words.assumed.retention}</li>
        <li>{fill(words.assumed.first, { value: result ? money(result.withFirst) : '–' })}</li>
        <li>{words.assumed.endless}</li>
        <li>{words.assumed.gone}</li>
      </ul>
    </Panel>
  );
}
