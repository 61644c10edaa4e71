/** How the items did: what is worth a look, the figures of the test, plots, and a table of all items. */
import type { Reading } from '../../analysis/readings.ts';
import { fill } from '../../course/strings/fill.ts';
import { PlaceLink, useAnswer, useSurroundings } from './client-context.tsx';
import { Bars, Scatter, ScoreBars } from './plots.tsx';
import { WithScenarioViews } from './scenario-views.tsx';
import type { ShownAnalysis, ShownBook } from './shown.ts';
import { limitText, readingText } from './wording.ts';

function Figures({ analysis }: Pick<ShownAnalysis, 'analysis'>) {
  const { wording } = useSurroundings();
  const { strings, percent, decimal, count } = wording;
  const { shares, reliability } = analysis;
  const words = strings.analysisSummary;
  return (
    <>
      <dl class="figures-list">
        <div>
          <dt>{words.people}</dt>
          <dd>{count(analysis.people)}</dd>
        </div>
        {shares && (
          <>
            <div>
              <dt>{words.mean}</dt>
              <dd>{percent(shares.mean)}</dd>
            </div>
            <div>
              <dt>{words.median}</dt>
              <dd>{percent(shares.median)}</dd>
            </div>
            <div>
              <dt>{words.spread}</dt>
              <dd>{percent(shares.spread)}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{`${words.reliability} ${strings.reliabilityNames[reliability.coefficient]}`}</dt>
          <dd>
            {decimal(reliability.value)}
            {reliability.value !== null && <span class="hint"> {strings.worth[reliability.worth]}</span>}
          </dd>
        </div>
        {reliability.standardError !== null && (
          <div>
            <dt>{words.error}</dt>
            <dd>{percent(reliability.standardError)}</dd>
          </div>
        )}
      </dl>
      {(reliability.interval || reliability.limits.length > 0) && (
        <ul class="hint limits">
          {reliability.interval && (
            <li>{fill(strings.interval, { lower: decimal(reliability.interval[0]), upper: decimal(reliability.interval[1]) })}</li>
          )}
          {reliability.limits.map((limit) => (
            <li key={limit.code}>{limitText(limit, wording)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function ItemsTable({ analysis, items, book }: Omit<ShownAnalysis, 'tallies'> & { book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings, decimal, count, duration } = wording;
  const { columns } = strings;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section class="scrolls" aria-label={strings.itemsTable} tabIndex={0}>
      <table class="items">
        <thead>
          <tr>
            <th scope="col">{columns.item}</th>
            <th scope="col">{columns.stem}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col" class="number">
              {columns.asked}
            </th>
            <th scope="col" class="number">
              {columns.difficulty}
            </th>
            <th scope="col" class="number">
              {columns.discrimination}
            </th>
            <th scope="col" class="number">
              {columns.upperLower}
            </th>
            <th scope="col" class="number">
              {columns.reliabilityWithout}
            </th>
            <th scope="col" class="number">
              {columns.taken}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const figures = analysis.items.find(({ id }) => id === item.id);
            return (
              <tr key={item.id}>
                <th scope="row">
                  <PlaceLink to={{ at: 'item', book: book.head.id, item: item.id }}>{String(item.number)}</PlaceLink>
                </th>
                <td lang={book.head.locale} class="stem-cell">
                  {item.stem}
                </td>
                <td>{item.dropped ? strings.itemStates.dropped : strings.interactions[item.interaction]}</td>
                <td class="number">{figures ? count(figures.asked) : '–'}</td>
                <td class="number">{decimal(figures?.difficulty ?? null)}</td>
                <td class="number">{decimal(figures?.discrimination ?? null)}</td>
                <td class="number">{decimal(figures?.upperLower?.index ?? null)}</td>
                <td class="number">{decimal(figures?.reliabilityWithout ?? null)}</td>
                <td class="number">{duration(figures?.times?.median ?? null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Findings of one item together; those of the whole group by themselves. */
function readingGroups(readings: readonly Reading[]): [string, Reading[]][] {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = 'item' in reading ? reading.item : '';
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups];
}

function Readings({ analysis, items, book }: Omit<ShownAnalysis, 'tallies'> & { book: string }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  return (
    <section aria-labelledby="readings-head">
      <h3 id="readings-head">{strings.readingsHead}</h3>
      {analysis.readings.length === 0 && <p>{strings.readingsNone}</p>}
      <dl class="reading-groups">
        {readingGroups(analysis.readings).map(([id, readings]) => {
          const item = items.find((candidate) => candidate.id === id);
          return (
            <div key={id}>
              <dt>
                {item ? (
                  <PlaceLink to={{ at: 'item', book, item: item.id }}>{fill(strings.itemNumber, { number: item.number })}</PlaceLink>
                ) : (
                  strings.summaryWord
                )}
              </dt>
              {readings.map((reading) => (
                <dd key={readingText(reading, wording)}>{readingText(reading, wording)}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

export function Sources() {
  const { wording } = useSurroundings();
  return (
    <details class="sources">
      <summary>{wording.strings.sourcesHead}</summary>
      <ul>
        {wording.strings.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}

/** Figures, findings, plots and table of the questions. */
function Questions({ shown, book }: { shown: ShownAnalysis; book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings, percent, decimal } = wording;
  const { analysis, items } = shown;
  const numbered = analysis.items.flatMap((item) => {
    const number = items.find(({ id }) => id === item.id)?.number;
    return number === undefined ? [] : [{ ...item, number }];
  });
  return (
    <>
      <p>{strings.analysisHint}</p>
      <Figures analysis={analysis} />
      <Readings {...shown} book={book.head.id} />
      <div class="plots">
        {analysis.shares && <ScoreBars tenths={analysis.shares.tenths} />}
        <Scatter items={numbered} />
        <Bars
          title={strings.plotDifficulty}
          largest={1}
          bars={numbered.map(({ id, number, difficulty, difficultyInterval }) => ({
            id,
            label: String(number),
            value: difficulty,
            interval: difficultyInterval,
          }))}
          text={decimal}
        />
        {analysis.objectives.length > 0 && (
          <Bars
            title={strings.plotObjectives}
            wide
            largest={1}
            bars={analysis.objectives.map(({ objective, mean }) => ({
              id: objective,
              label: shorten(wording.objective(objective)),
              value: mean,
            }))}
            text={percent}
          />
        )}
      </div>
      <h3>{strings.itemsTable}</h3>
      <ItemsTable {...shown} book={book} />
      <Sources />
    </>
  );
}

export function AnalysisPage({ book }: { book: ShownBook }) {
  const { wording } = useSurroundings();
  const { strings } = wording;
  const asked = useAnswer((client) => client.ask('analysis', book.head.id), book.head.id);
  if (!asked) return <p class="hint">{strings.opening}</p>;
  const shown = asked.value;
  if (!shown || shown.analysis.people === 0) return <p>{strings.analysisNone}</p>;
  return (
    <div class="analysis">
      {shown.items.length > 0 && <Questions shown={shown} book={book} />}
      {shown.tallies.length > 0 && (
        <WithScenarioViews>
          {({ ScenarioTallies }, words) => (
            <ScenarioTallies tallies={shown.tallies} words={words} wording={wording} lang={book.head.locale} />
          )}
        </WithScenarioViews>
      )}
    </div>
  );
}

/** A label that fits above its bar; the whole words stand in the readings and in the table of people. */
function shorten(text: string): string {
  let width = 0;
  for (const [index, sign] of [...text].entries()) {
    width += /[\u2e80-\uffef]/.test(sign) ? 2 : 1;
    if (width > 62) return `${[...text].slice(0, index).join('')}…`;
  }
  return text;
}
