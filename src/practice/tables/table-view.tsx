/** A table of customers to fill in, and how each row is worked out. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { caseFacts, type FactName } from '../../course/case-card.ts';
import { fill } from '../../course/strings/fill.ts';
import type { Deck, TableKind } from '../deck.ts';
import { EndView } from '../end-view.tsx';
import type { PracticeWords } from '../practice-words.ts';
import { stepWords } from '../step-words.ts';
import { makeTable, type TableField, type TableRow, tableSpec } from './customer-table.ts';
import { emptyCells, type MarkedCell, markTable, type TableEntries } from './table-marking.ts';

export interface TableViewProps {
  deck: Deck;
  kind: TableKind;
  seed: string;
  words: PracticeWords;
  listHref: string;
  /** Categories of the rows and what was chosen, once the table is checked. */
  onChecked: (decisions: { actual: string; chosen: string }[], seconds: number) => void;
  onAgain: () => void;
}

const scores = ['5', '4', '3', '2', '1'];

function nameOf({ customer, name }: TableRow, { practice }: PracticeWords): string {
  return (customer.party === 'person' ? practice.persons : practice.organisations)[name] ?? '';
}

export function TableView({ deck, kind, seed, words, listHref, onChecked, onAgain }: TableViewProps) {
  const strings = words.practice;
  const { fields, categories } = tableSpec(kind);
  const [rows] = useState(() => makeTable(kind, seed));
  const [entries, setEntries] = useState<TableEntries>({});
  const [marked, setMarked] = useState<MarkedCell[]>();
  const [announced, setAnnounced] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const since = useRef(Date.now());
  const seconds = useRef(0);
  const options = deck.options.filter(({ id }) => categories.includes(id));
  const shown: readonly FactName[] = deck.figures;

  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'start' });
  }, [marked]);

  const check = () => {
    const empty = emptyCells(kind, rows, entries);
    if (empty > 0) {
      setAnnounced(fill(strings.tableMissing, { count: empty }));
      root.current?.querySelector<HTMLElement>('select[data-empty]')?.focus();
      return;
    }
    const cells = markTable(kind, rows, entries);
    seconds.current = Math.round((Date.now() - since.current) / 1000);
    setAnnounced('');
    setMarked(cells);
    onChecked(
      cells.filter(({ field }) => field === 'category').map(({ right, chosen }) => ({ actual: right, chosen })),
      seconds.current,
    );
  };
  const optionName = (field: TableField, id: string) =>
    field === 'category' ? (options.find((option) => option.id === id)?.name ?? '') : id;
  const cell = (row: TableRow, field: TableField) => {
    const found = marked?.find((candidate) => candidate.row === row.id && candidate.field === field);
    if (found) {
      const right = found.chosen === found.right;
      return (
        <span class={right ? 'cell-right' : 'cell-wrong'}>
          {right ? '✓ ' : '✗ '}
          {optionName(field, found.chosen)}
          {right ? (
            <span class="visually-hidden"> {strings.tableCellRight}</span>
          ) : (
            <small> {fill(strings.tableCellWrong, { right: optionName(field, found.right) })}</small>
          )}
        </span>
      );
    }
    const value = entries[row.id]?.[field] ?? '';
    const ids = field === 'category' ? options.map(({ id }) => id) : scores;
    return (
      <select
        aria-label={fill(strings.tableFieldOf, { customer: nameOf(row, words), field: strings.tableFields[field] })}
        value={value}
        data-empty={value === '' ? '' : undefined}
        onChange={(event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          setEntries((before) => ({ ...before, [row.id]: { ...before[row.id], [field]: chosen } }));
        }}
      >
        <option value="">{strings.choose}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {optionName(field, id)}
          </option>
        ))}
      </select>
    );
  };
  const factsOf = ({ customer }: TableRow) =>
    caseFacts({ ...customer, firstContact: 'none' }, words.locale, words.case).filter(({ name }) => shown.includes(name));
  const heads = rows[0] ? factsOf(rows[0]).map(({ label }) => label) : [];
  return (
    <div class="drill-table" ref={root}>
      <h2 tabIndex={-1}>{marked ? fill(strings.tableResult, resultOf(marked)) : strings.tableTitle}</h2>
      <p class="hint">{strings.tableHow}</p>
      {deck.convention !== undefined && (
        <details open={!marked}>
          <summary>{strings.conventionTitle}</summary>
          <p>{deck.convention}</p>
        </details>
      )}
      {/* The roles are named, as a phone shows each row as a block, which would take them away. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table class="fill-in" role="table">
        <caption class="visually-hidden">{strings.tableTitle}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {strings.tableCustomer}
            </th>
            {[...heads, ...fields.map((field) => strings.tableFields[field])].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row">
              <th role="rowheader" scope="row">
                {nameOf(row, words)}
                <small> {row.customer.party === 'person' ? strings.tablePerson : strings.tableOrganisation}</small>
              </th>
              {factsOf(row).map(({ name, label, value }) => (
                <td key={name} role="cell" data-column={label}>
                  {value}
                </td>
              ))}
              {fields.map((field) => (
                <td key={field} role="cell" data-column={strings.tableFields[field]}>
                  {cell(row, field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
      <p role="status">{announced}</p>
      {!marked && (
        <p class="actions">
          <button type="button" class="main" onClick={check}>
            {strings.tableCheck}
          </button>
        </p>
      )}
      {marked && (
        <>
          {rows.map((row) => (
            <section key={row.id} class="row-steps">
              <h3>{fill(strings.tableSteps, { customer: nameOf(row, words) })}</h3>
              <ul class="plain">
                {stepWords(deck.id, row.customer, words).map((step) => (
                  <li key={step}>{step}</li>
                ))}
                <li>
                  <b>{optionName('category', marked.find(({ row: id, field }) => id === row.id && field === 'category')?.right ?? '')}</b>
                </li>
              </ul>
            </section>
          ))}
          <EndView
            decks={[deck]}
            answered={marked
              .filter(({ field }) => field === 'category')
              .map(({ right, chosen }) => ({
                deck: deck.id,
                actual: right,
                chosen,
                right: right === chosen,
                seconds: seconds.current / rows.length,
              }))}
            words={words}
            listHref={listHref}
            again={strings.tableAgain}
            onAgain={onAgain}
          />
        </>
      )}
    </div>
  );
}

function resultOf(cells: readonly MarkedCell[]): { count: number; right: number } {
  return { count: cells.length, right: cells.filter(({ chosen, right }) => chosen === right).length };
}
