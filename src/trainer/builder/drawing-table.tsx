/** The table of a drawn form: objectives by difficulties, with what there is of each and how much of it is drawn. */
import { useState } from 'preact/hooks';
import { type CellRow, cellsLength, difficulties } from '../../assignment/draw-cells.ts';
import { fill } from '../../course/strings/fill.ts';
import { NumberField } from './fields.tsx';
import { filledRows, inProportion, sameOfEach, tableRows } from './spread.ts';
import type { Words } from './words.ts';

export function DrawingTable({
  cells,
  there,
  objectiveText,
  onChange,
  words,
}: {
  cells: readonly CellRow[];
  /** What the chosen items have. */
  there: readonly CellRow[];
  objectiveText: (id: string) => string;
  onChange: (cells: CellRow[]) => void;
  words: Words;
}) {
  const { rules, difficulty: names } = words.assign;
  const asked = cellsLength(cells);
  const [quick, setQuick] = useState(asked > 0 ? asked : 10);
  const rows = tableRows(cells, there);
  const set = (objective: string, difficulty: 1 | 2 | 3, count: number) =>
    onChange(
      filledRows(
        rows.map(({ asked: row }): CellRow => {
          const [id, easy, middling, hard] = row;
          const changed: CellRow = [id, easy, middling, hard];
          if (id === objective) changed[difficulty] = count;
          return changed;
        }),
      ),
    );
  return (
    <fieldset class="drawing">
      <legend>{rules.cells}</legend>
      {there.length === 0 && <p class="hint">{rules.noneChosen}</p>}
      {there.length > 0 && (
        <div class="quick-draw">
          <NumberField
            id="quick-number"
            label={rules.quickNumber}
            value={quick}
            least={0}
            most={500}
            onChange={(number = 0) => setQuick(number)}
            words={words}
          />
          <p class="row-actions">
            <button type="button" onClick={() => onChange(filledRows(inProportion(quick, there)))}>
              {rules.inProportion}
            </button>
            <button type="button" onClick={() => onChange(filledRows(sameOfEach(quick, there)))}>
              {rules.sameOfEach}
            </button>
          </p>
        </div>
      )}
      {rows.length > 0 && (
        <p class="drawing-head" aria-hidden="true">
          {difficulties.map((difficulty) => (
            <span key={difficulty}>{names[difficulty]}</span>
          ))}
        </p>
      )}
      {rows.map(({ asked: row, there: has }, place) => {
        const [objective] = row;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its fields
          <div class="drawing-row" role="group" aria-labelledby={`objective-${place}`} key={objective}>
            <p id={`objective-${place}`}>
              {objectiveText(objective)}
              {cellsLength([has]) === 0 && <span class="hint failed"> {rules.objectiveGone}</span>}
            </p>
            {difficulties.map((difficulty) =>
              has[difficulty] === 0 && row[difficulty] === 0 ? (
                <p class="no-cell" key={difficulty}>
                  <span class="cell-name">{names[difficulty]}</span>
                  <span aria-hidden="true">–</span>
                  <span class="visually-hidden">{rules.noneOfThese}</span>
                </p>
              ) : (
                <NumberField
                  key={difficulty}
                  id={`cell-${place}-${difficulty}`}
                  label={names[difficulty]}
                  hint={fill(rules.ofThese, { there: has[difficulty] })}
                  value={row[difficulty]}
                  least={0}
                  most={has[difficulty]}
                  onChange={(count = 0) => set(objective, difficulty, count)}
                  words={words}
                />
              ),
            )}
          </div>
        );
      })}
      <p role="status" class="drawing-sum">
        {fill(rules.askedOf, { asked, there: cellsLength(there) })}
        <span class="hint">
          {difficulties
            .map((difficulty) => {
              const of = cells.reduce((sum, row) => sum + row[difficulty], 0);
              return fill(rules.askedOfLevel, { level: names[difficulty], count: of });
            })
            .join(' · ')}
        </span>
      </p>
    </fieldset>
  );
}
