/** Tables of customers to score and to place: made by seed, so that each category comes up. */
import { type CustomerFacts, computedLabels, rfmScores } from '../../course/case-rules/index.ts';
import type { CaseData } from '../../course/schemas/cases.ts';
import { seededRandom, shuffle } from '../../interactions/shuffle.ts';
import type { TableKind } from '../deck.ts';

export interface TableRow {
  id: string;
  /** Position of its name in the list of persons or of organisations. */
  name: number;
  customer: CustomerFacts & { data: CaseData };
}

/** What is filled in for each customer. */
export type TableField = 'recency' | 'frequency' | 'monetary' | 'category';

interface TableSpec {
  scheme: string;
  fields: readonly TableField[];
  /** Categories that the rows are drawn to have. */
  categories: readonly string[];
  rows: { from: number; to: number };
}

const specs: Readonly<Record<TableKind, TableSpec>> = {
  rfm: {
    scheme: 'rfm-segment',
    fields: ['recency', 'frequency', 'monetary', 'category'],
    categories: ['value', 'develop', 'keep', 'win-back'].flatMap((name) => [`important-${name}`, `ordinary-${name}`]),
    rows: { from: 6, to: 8 },
  },
  value: { scheme: 'value-levels', fields: ['category'], categories: ['high', 'middle', 'low'], rows: { from: 8, to: 10 } },
  place: {
    scheme: 'profit-loyalty',
    fields: ['category'],
    categories: ['strategic-partnership', 'vendor', 'purchase', 'affective'],
    rows: { from: 6, to: 8 },
  },
};

/** Names that the strings hold for each party. */
export const namesOfEachParty = 10;

/** Draws tried for one customer before another category is taken. A category comes up once in some dozens of draws. */
const draws = 400;

export function tableSpec(kind: TableKind): TableSpec {
  return specs[kind];
}

/** An amount with two digits that matter, spread evenly over the orders of magnitude. */
function roundAmount(from: number, to: number, random: () => number): number {
  const amount = from * (to / from) ** random();
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(amount)) - 1);
  return Math.round(amount / unit) * unit;
}

function between(from: number, to: number, random: () => number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Trade that fits together: nobody orders more than once a week on average until the last order. */
function drawData(party: 'person' | 'organisation', random: () => number): CaseData {
  const daysSinceLastOrder = between(2, 350, random);
  const weeks = Math.max(1, Math.floor((365 - daysSinceLastOrder) / 7));
  return {
    daysSinceLastOrder,
    ordersPerYear: Math.min(weeks, Math.max(1, Math.round(36 * random() ** 2))),
    spendPerYear: party === 'person' ? roundAmount(300, 30_000, random) : roundAmount(8_000, 1_500_000, random),
    margin: between(8, 45, random) / 100,
    years: between(1, 8, random),
    complaints: 0,
    shareOfWallet: between(1, 18, random) * 0.05,
    referred: random() < 0.3,
  };
}

/** The category of a customer by the rule of the table. */
export function categoryOf(kind: TableKind, customer: CustomerFacts): string {
  return computedLabels(customer)[specs[kind].scheme] ?? '';
}

/** Makes a table; the same seed gives the same one. Every category comes up before one comes up again. */
export function makeTable(kind: TableKind, seed: string): TableRow[] {
  const { categories, rows } = specs[kind];
  const random = seededRandom(`${seed}/${kind}`);
  const count = between(rows.from, rows.to, random);
  const wanted = Array.from({ length: Math.ceil(count / categories.length) }, (_, lap) => shuffle(categories, `${seed}/${lap}`)).flat();
  const persons = shuffle([...Array(namesOfEachParty).keys()], `${seed}/persons`);
  const organisations = shuffle([...Array(namesOfEachParty).keys()], `${seed}/organisations`);
  return wanted.slice(0, count).map((category, index) => {
    const party = random() < 0.5 ? 'person' : 'organisation';
    const make = () => ({ party, signs: [], contract: 'us', order: 'none', data: drawData(party, random) }) as const;
    let customer: CustomerFacts & { data: CaseData } = { ...make(), signs: [] };
    for (let draw = 0; draw < draws && categoryOf(kind, customer) !== category; draw += 1) customer = { ...make(), signs: [] };
    customer.data.shareOfWallet = Math.round(customer.data.shareOfWallet * 100) / 100;
    return { id: `row-${index}`, name: (party === 'person' ? persons : organisations)[index % namesOfEachParty] ?? 0, customer };
  });
}

/** What is right for each field of a row. */
export function rightEntries(kind: TableKind, { customer }: TableRow): Partial<Record<TableField, string>> {
  const { recency, frequency, monetary } = rfmScores(customer.data, customer.party);
  const category = categoryOf(kind, customer);
  return kind === 'rfm' ? { recency: String(recency), frequency: String(frequency), monetary: String(monetary), category } : { category };
}
