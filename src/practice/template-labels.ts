/** Which labels the rules give to the cases of a template, whatever numbers are drawn. */
import { type CustomerFacts, computedLabels } from '../course/case-rules/index.ts';
import type { DeckGap, GappedFacts } from './deck.ts';
import { fillData, fillingsOf, type GapDraw } from './fill-case.ts';

/** So many numbers of a gap are tried: its ends, and others spread between them. */
const tried = 5;

function samples(gap: { from: number; to: number; step: number }): number[] {
  const last = fillingsOf(gap) - 1;
  const places = Array.from({ length: tried }, (_, index) => Math.round((last * index) / (tried - 1)));
  return [...new Set(places)].map((place) => gap.from + place * gap.step);
}

/** Every combination of extreme and spread numbers of the gaps that the data name. */
export function numberDraws(gaps: Readonly<Record<string, DeckGap>>, facts: GappedFacts): GapDraw[] {
  const named = new Set(Object.values(facts.data ?? {}).filter((value) => typeof value === 'string'));
  let draws: GapDraw[] = [{}];
  for (const [name, gap] of Object.entries(gaps)) {
    if ('words' in gap || !named.has(name)) continue;
    draws = draws.flatMap((draw) => samples(gap).map((value) => ({ ...draw, [name]: value })));
  }
  return draws;
}

/** The facts with numbers in them. */
export function filledFacts(facts: GappedFacts, draw: GapDraw): CustomerFacts & GappedFacts & { data?: never } {
  const { data, ...rest } = facts;
  return { ...rest, ...(data ? { data: fillData(data, draw) } : {}) } as CustomerFacts & GappedFacts & { data?: never };
}

/** Scheme to all labels that its rule gives; `undefined` among them where the rule covers only some of the numbers. */
export function labelsOverGaps(gaps: Readonly<Record<string, DeckGap>>, facts: GappedFacts): Map<string, Set<string | undefined>> {
  const all = numberDraws(gaps, facts).map((draw) => computedLabels(filledFacts(facts, draw)));
  const schemes = new Set(all.flatMap((labels) => Object.keys(labels)));
  return new Map([...schemes].map((scheme) => [scheme, new Set(all.map((labels) => labels[scheme]))]));
}
