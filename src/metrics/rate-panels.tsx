/** Rates counted from records: complaints, and cases settled at the first contact. */
import { fill } from '../course/strings/fill.ts';
import { AmountFields, saidInstead } from './amount-fields.tsx';
import { complaintsExample, firstContactExample } from './examples.ts';
import { firstContactOf, firstContactProblem } from './first-contact.ts';
import { Figure, Panel } from './panel.tsx';
import type { WorkshopPart } from './part.ts';
import { type PartOfWhole, partOfWhole, partProblem } from './part-of-whole.ts';
import { IntervalScale } from './pictures.tsx';
import { countKind } from './read-amount.ts';
import { useAmounts } from './use-amounts.tsx';

const complaintKinds = { part: countKind, whole: countKind } as const;
const firstContactKinds = { part: countKind, whole: countKind, back: countKind } as const;

function wilsonStep({ share, whole, interval }: PartOfWhole, { figures, strings }: WorkshopPart): string {
  return fill(strings.wilsonStep, {
    share: figures.fine(share),
    count: figures.count(whole),
    lower: figures.percent(interval[0]),
    upper: figures.percent(interval[1]),
  });
}

export function ComplaintsPanel(part: WorkshopPart) {
  const { figures, strings } = part;
  const words = strings.complaints;
  const { texts, values, problems, setText, fillIn, clear } = useAmounts(complaintKinds, complaintsExample, part);
  const crossed = values && partProblem(values.part, values.whole);
  const allProblems = crossed ? { ...problems, [crossed === 'noWhole' ? 'whole' : 'part']: words.problems[crossed] } : problems;
  const result = values && !crossed ? partOfWhole(values.part, values.whole) : null;
  const { count, decimal, percent } = figures;
  const shown = result && {
    part: count(result.part),
    whole: count(result.whole),
    share: percent(result.share),
    rate: decimal(1000 * result.share),
    lower: decimal(1000 * result.interval[0]),
    upper: decimal(1000 * result.interval[1]),
  };
  /** The scale ends at a round share beyond the interval, as most rates are far from one half. */
  const end = result ? Math.min(1, Math.ceil(result.interval[1] * 50 + 0.01) / 50) : 1;
  return (
    <Panel
      id="complaints"
      name={words.name}
      ask={words.ask}
      inputs={
        <AmountFields id="complaints" labels={words.fields} kinds={complaintKinds} texts={texts} problems={allProblems} onText={setText} />
      }
      onExample={fillIn}
      onClear={clear}
      result={
        result &&
        shown && (
          <>
            <dl class="figures">
              <Figure name={words.rate} value={shown.rate} />
              <Figure name={words.share} value={shown.share} />
              <Figure name={strings.interval} value={fill(strings.fromTo, shown)} />
            </dl>
            <IntervalScale
              from={0}
              to={end}
              value={result.share}
              interval={result.interval}
              marks={[0, end].map((at) => ({ at, text: decimal(1000 * at) }))}
            />
          </>
        )
      }
      instead={strings.waiting}
      said={shown ? fill(words.said, shown) : saidInstead(allProblems, strings)}
      steps={result && shown ? [fill(words.rateStep, shown), wilsonStep(result, part)] : []}
      misreading={words.misreading}
      source={words.source}
      strings={strings}
    />
  );
}

export function FirstContactPanel(part: WorkshopPart) {
  const { figures, strings } = part;
  const words = strings.fcr;
  const { texts, values, problems, setText, fillIn, clear } = useAmounts(firstContactKinds, firstContactExample, part);
  const crossed = values && firstContactProblem(values);
  const allProblems = crossed ? { ...problems, [crossed.field]: words.problems[crossed.problem] } : problems;
  const result = values && !crossed ? firstContactOf(values) : null;
  const { count, percent } = figures;
  const shown = values &&
    result && {
      part: count(values.part),
      whole: count(values.whole),
      back: count(values.back),
      rest: count(result.checked.part),
      logged: percent(result.logged.share),
      checked: percent(result.checked.share),
      lower: percent(result.checked.interval[0]),
      upper: percent(result.checked.interval[1]),
    };
  return (
    <Panel
      id="fcr"
      name={words.name}
      ask={words.ask}
      inputs={
        <AmountFields id="fcr" labels={words.fields} kinds={firstContactKinds} texts={texts} problems={allProblems} onText={setText} />
      }
      onExample={fillIn}
      onClear={clear}
      result={
        result &&
        shown && (
          <>
            <dl class="figures">
              <Figure name={words.logged} value={shown.logged} />
              <Figure name={words.checked} value={shown.checked} />
              <Figure name={strings.interval} value={fill(strings.fromTo, shown)} />
            </dl>
            <IntervalScale
              from={0}
              to={1}
              value={result.checked.share}
              interval={result.checked.interval}
              marks={[0, 0.5, 1].map((at) => ({ at, text: percent(at) }))}
            />
          </>
        )
      }
      instead={strings.waiting}
      said={shown ? fill(words.said, shown) : saidInstead(allProblems, strings)}
      steps={
        result && shown
          ? [
              fill(words.loggedStep, { ...shown, share: shown.logged }),
              fill(words.checkedStep, { ...shown, share: shown.checked }),
              wilsonStep(result.checked, part),
            ]
          : []
      }
      misreading={words.misreading}
      source={words.source}
      strings={strings}
    />
  );
}
