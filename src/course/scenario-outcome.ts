/** How a scenario can turn out for the customer, worst first. Unsafe: somebody was put in danger, or the law was broken. */
export const scenarioOutcomes = ['unsafe', 'lost', 'shaky', 'kept'] as const;
export type ScenarioOutcome = (typeof scenarioOutcomes)[number];

/** The better of two outcomes, either of which may be missing. */
export function betterOutcome(one: ScenarioOutcome | undefined, other: ScenarioOutcome | undefined): ScenarioOutcome | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return scenarioOutcomes.indexOf(one) >= scenarioOutcomes.indexOf(other) ? one : other;
}
