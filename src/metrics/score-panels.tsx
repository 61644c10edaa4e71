/** The metrics one asks for: satisfaction, recommendation, effort. */
import { useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import { type EffortQuestion, effortOf, effortQuestions, questionOf } from './effort.ts';
import { scoreExamples } from './examples.ts';
import { netPromoterOf, recommendScale } from './net-promoter.ts';
import { Figure, Panel } from './panel.tsx';
import type { WorkshopPart } from './part.ts';
import { Bars, IntervalScale } from './pictures.tsx';
import { type Answers, readScores } from './read-scores.ts';
import { satisfactionOf, satisfactionScale } from './satisfaction.ts';
import { ScoreInput, saidOf } from './score-input.tsx';

/** Fewer answers than this come with a warning. */
const fewAnswers = 30;

function ScoreBars({ answers, figures, strings }: { answers: Answers } & WorkshopPart) {
  const rows = answers.counts.map((count, place) => ({
    name: figures.count(answers.min + place),
    count,
    shown: figures.count(count),
  }));
  return <Bars caption={strings.distribution} rows={rows} />;
}

export function SatisfactionPanel({ figures, strings, separator }: WorkshopPart) {
  const example = scoreExamples.csat.join(separator);
  const [text, setText] = useState(example);
  const words = strings.csat;
  const read = readScores(text, satisfactionScale);
  const result = satisfactionOf(read.answers);
  const { count, decimal, percent } = figures;
  const shown = result && {
    count: count(result.count),
    satisfied: count(result.satisfied),
    sum: count(result.sum),
    mean: decimal(result.mean),
    share: percent(result.share),
    topShare: percent(result.topShare),
    lower: percent(result.interval[0]),
    upper: percent(result.interval[1]),
  };
  return (
    <Panel
      id="csat"
      name={words.name}
      ask={words.ask}
      inputs={
        <ScoreInput
          id="csat-scores"
          label={words.label}
          scale={satisfactionScale}
          text={text}
          unread={read.unread}
          onText={setText}
          figures={figures}
          strings={strings}
        />
      }
      onExample={() => setText(example)}
      onClear={() => setText('')}
      result={
        result &&
        shown && (
          <>
            <dl class="figures">
              <Figure name={words.share} value={shown.share} note={fill(strings.answers, shown)} />
              <Figure name={words.mean} value={shown.mean} />
              <Figure name={strings.interval} value={fill(strings.fromTo, shown)} />
            </dl>
            <IntervalScale
              from={0}
              to={1}
              value={result.share}
              interval={result.interval}
              marks={[0, 0.5, 1].map((at) => ({ at, text: percent(at) }))}
            />
            <ScoreBars answers={read.answers} figures={figures} strings={strings} separator={separator} />
            {result.count < fewAnswers && <p class="hint">{strings.few}</p>}
          </>
        )
      }
      instead={strings.noAnswers}
      said={saidOf(shown ? fill(words.said, shown) : undefined, read, strings)}
      steps={shown ? [fill(words.shareStep, shown), fill(words.meanStep, shown), fill(words.intervalStep, shown)] : []}
      misreading={fill(words.misreading, { topShare: shown?.topShare ?? '–' })}
      source={words.source}
      strings={strings}
    >
      <p>{words.differ}</p>
    </Panel>
  );
}

export function NetPromoterPanel({ figures, strings, separator, claimHref }: WorkshopPart & { claimHref: string }) {
  const example = scoreExamples.nps.join(separator);
  const [text, setText] = useState(example);
  const words = strings.nps;
  const read = readScores(text, recommendScale);
  const result = netPromoterOf(read.answers);
  const { count, decimal, fine, percent, points } = figures;
  const limits = ([lower, upper]: readonly [number, number]) => ({ lower: points(lower), upper: points(upper) });
  const shown = result && {
    count: count(result.plain.count),
    promoters: count(result.promoters),
    detractors: count(result.detractors),
    p: percent(result.plain.p),
    d: percent(result.plain.d),
    score: points(result.plain.score),
    ...limits(result.adjusted.interval),
  };
  const groups = (['promoters', 'passives', 'detractors'] as const).map((group) => ({
    name: words.groups[group],
    count: result?.[group] ?? 0,
    shown: count(result?.[group] ?? 0),
    tone: group,
  }));
  const steps = result &&
    shown && [
      fill(words.scoreStep, shown),
      fill(words.errorStep, {
        p: fine(result.plain.p),
        d: fine(result.plain.d),
        difference: result.plain.score < 0 ? `(${fine(result.plain.score)})` : fine(result.plain.score),
        count: shown.count,
        error: fine(result.plain.standardError),
      }),
      fill(words.plainStep, { score: shown.score, error: decimal(100 * result.plain.standardError), ...limits(result.plain.interval) }),
      fill(words.adjustedStep, {
        promoters: decimal(result.adjusted.p * result.adjusted.count),
        detractors: decimal(result.adjusted.d * result.adjusted.count),
        count: count(result.adjusted.count),
        p: fine(result.adjusted.p),
        d: fine(result.adjusted.d),
        error: fine(result.adjusted.standardError),
        lower: shown.lower,
        upper: shown.upper,
      }),
    ];
  return (
    <Panel
      id="nps"
      name={words.name}
      ask={words.ask}
      inputs={
        <ScoreInput
          id="nps-scores"
          label={words.label}
          scale={recommendScale}
          text={text}
          unread={read.unread}
          onText={setText}
          figures={figures}
          strings={strings}
        />
      }
      onExample={() => setText(example)}
      onClear={() => setText('')}
      result={
        result &&
        shown && (
          <>
            <dl class="figures">
              <Figure name={words.score} value={shown.score} note={fill(strings.answers, shown)} />
              <Figure name={strings.interval} value={fill(strings.fromTo, shown)} />
            </dl>
            <IntervalScale
              from={-1}
              to={1}
              value={result.plain.score}
              interval={result.adjusted.interval}
              marks={[-1, 0, 1].map((at) => ({ at, text: points(at) }))}
            />
            <Bars caption={strings.distribution} rows={groups} />
            {result.plain.count < fewAnswers && <p class="hint">{strings.few}</p>}
          </>
        )
      }
      instead={strings.noAnswers}
      said={saidOf(shown ? fill(words.said, shown) : undefined, read, strings)}
      steps={steps ?? []}
      misreading={words.misreading}
      source={
        <>
          {words.source} <a href={claimHref}>{words.claim}</a>
        </>
      }
      strings={strings}
    />
  );
}

export function EffortPanel({ figures, strings, separator }: WorkshopPart) {
  const example = scoreExamples.ces.join(separator);
  const [text, setText] = useState(example);
  const [question, setQuestion] = useState<EffortQuestion>('easy7');
  const words = strings.ces;
  const scale = questionOf[question];
  const read = readScores(text, scale);
  const result = effortOf(read.answers, question);
  const { count, decimal, percent } = figures;
  const shown = result && {
    count: count(result.count),
    sum: count(result.sum),
    mean: decimal(result.mean),
    easy: percent(result.easyShare),
    hard: percent(result.hardShare),
  };
  const ends = result &&
    shown && [
      fill(words.easyStep, { from: scale.easy[0], to: scale.easy[1], easy: count(result.easy), count: shown.count, share: shown.easy }),
      fill(words.hardStep, { from: scale.hard[0], to: scale.hard[1], hard: count(result.hard), count: shown.count, share: shown.hard }),
    ];
  return (
    <Panel
      id="ces"
      name={words.name}
      ask={words.ask}
      inputs={
        <>
          <label for="ces-question">
            <b>{words.question}</b>
          </label>
          <select
            id="ces-question"
            value={question}
            onChange={({ currentTarget }) => setQuestion(effortQuestions.find((known) => known === currentTarget.value) ?? 'easy7')}
          >
            {effortQuestions.map((known) => (
              <option key={known} value={known}>
                {words.questions[known]}
              </option>
            ))}
          </select>
          <ScoreInput
            id="ces-scores"
            label={words.label}
            scale={scale}
            text={text}
            unread={read.unread}
            onText={setText}
            figures={figures}
            strings={strings}
          />
        </>
      }
      onExample={() => {
        setQuestion('easy7');
        setText(example);
      }}
      onClear={() => setText('')}
      result={
        result &&
        shown && (
          <>
            <dl class="figures">
              <Figure name={words.mean} value={shown.mean} note={fill(strings.answers, shown)} />
              <Figure name={words.easy} value={shown.easy} />
              <Figure name={words.hard} value={shown.hard} />
            </dl>
            <ScoreBars answers={read.answers} figures={figures} strings={strings} separator={separator} />
            {result.count < fewAnswers && <p class="hint">{strings.few}</p>}
          </>
        )
      }
      instead={strings.noAnswers}
      said={saidOf(shown ? fill(words.said, shown) : undefined, read, strings)}
      steps={shown && ends ? [fill(words.meanStep, shown), ...ends] : []}
      misreading={words.misreading}
      source={words.source}
      strings={strings}
    />
  );
}
