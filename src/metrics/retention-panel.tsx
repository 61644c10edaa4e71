/** Retention and churn. */
import { fill } from '../course/strings/fill.ts';
import { AmountFields, saidInstead } from './amount-fields.tsx';
import { retentionExample } from './examples.ts';
import { Figure, Panel } from './panel.tsx';
import type { WorkshopPart } from './part.ts';
import { countKind } from './read-amount.ts';
import { movementProblem, type Retention, retentionOf } from './retention.ts';
import { useAmounts } from './use-amounts.tsx';

const kinds = { opening: countKind, arrived: countKind, lost: countKind, months: { whole: true, max: 120 } } as const;

/** The same lost customers over four bases, and what each makes together with retention. */
function Bases({ opening, lost, result, figures, strings }: { opening: number; lost: number; result: Retention } & WorkshopPart) {
  const words = strings.retention;
  const rows = [{ base: 'opening' as const, over: opening, rate: result.churn }, ...result.others];
  return (
    <>
      <h3>{words.bases}</h3>
      <p>{fill(words.basesNote, { lost: figures.count(lost) })}</p>
      <table class="bases">
        <thead>
          <tr>
            <th scope="col">{words.base}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.withRetention}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ base, over, rate }) => (
            <tr key={base}>
              <th scope="row">
                {words.baseNames[base]} <span class="hint">{figures.decimal(over)}</span>
              </th>
              <td>{figures.percent(rate)}</td>
              <td>{figures.percent(rate + result.retention)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function RetentionPanel(part: WorkshopPart) {
  const { figures, strings } = part;
  const words = strings.retention;
  const { texts, values, problems, setText, fillIn, clear } = useAmounts(kinds, retentionExample, part);
  const crossed = values && movementProblem(values);
  const allProblems = crossed ? { ...problems, [crossed.field]: words.problems[crossed.problem] } : problems;
  const sound = crossed ? null : values;
  const result = sound && retentionOf(sound);
  const { count, decimal, percent } = figures;
  const shown = sound &&
    result && {
      opening: count(sound.opening),
      arrived: count(sound.arrived),
      lost: count(sound.lost),
      closing: count(result.closing),
      retention: percent(result.retention),
      churn: percent(result.churn),
      yearly: percent(result.yearlyChurn),
    };
  const year = result && {
    periods: decimal(result.periods),
    retention: percent(result.yearlyRetention),
    churn: percent(result.yearlyChurn),
  };
  const stay =
    result?.lifetime && sound ? { periods: decimal(result.lifetime), years: decimal((result.lifetime * sound.months) / 12) } : null;
  const steps = result &&
    shown &&
    year && [
      fill(words.closingStep, shown),
      fill(words.rateStep, shown),
      fill(words.churnStep, shown),
      fill(words.yearlyStep, year),
      ...(result.periods > 1 && result.churn > 0
        ? [fill(words.multipliedStep, { churn: shown.churn, periods: year.periods, multiplied: percent(result.multiplied) })]
        : []),
      ...(stay ? [fill(words.lifetimeStep, { ...shown, periods: stay.periods })] : []),
    ];
  return (
    <Panel
      id="retention"
      name={words.name}
      ask={words.ask}
      inputs={<AmountFields id="retention" labels={words.fields} kinds={kinds} texts={texts} problems={allProblems} onText={setText} />}
      onExample={fillIn}
      onClear={clear}
      result={
        shown &&
        year && (
          <dl class="figures">
            <Figure name={words.rate} value={shown.retention} />
            <Figure name={words.churn} value={shown.churn} />
            <Figure name={words.closing} value={shown.closing} />
            <Figure name={words.yearly} value={fill(words.yearlyOf, year)} />
            <Figure name={words.lifetime} value={stay ? fill(words.lifetimeOf, stay) : words.nobodyLeft} />
          </dl>
        )
      }
      instead={strings.waiting}
      said={shown ? fill(words.said, shown) : saidInstead(allProblems, strings)}
      steps={steps ?? []}
      misreading={words.misreading}
      source={words.source}
      strings={strings}
    >
      {sound && result && shown && (
        <div>
          <Bases opening={sound.opening} lost={sound.lost} result={result} {...part} />
          <p>{fill(words.growth, { ...shown, growth: percent(result.growth) })}</p>
        </div>
      )}
    </Panel>
  );
}
