/** Which category a customer has under each scheme. */
import type { Case } from '../schemas/cases.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { behaviourPattern, loyalty, profitLoyalty, relationProgress } from './loyalty.ts';
import { rfmSegment } from './rfm.ts';
import { actualPotential, lifecycle, stageFour, stageThree, timeOrder, transactionProcess } from './stage.ts';
import { importance, managementView, valueLevel, valuePotential } from './value.ts';

/** Whoever signs the contract decides; no contract, no label. */
function transactionMode({ contract }: CustomerFacts) {
  return contract === 'us' ? 'direct' : contract === 'agent' ? 'indirect' : undefined;
}

/** Every organisation counts as a company; a place or a layer of people is one of individuals. */
function customerType({ party }: CustomerFacts) {
  return party === 'organisation' ? 'company' : 'individual';
}

/** Scheme id to its rule; a rule that gives undefined does not cover the customer. */
const rules: Readonly<Record<string, (customer: CustomerFacts) => string | undefined>> = {
  'transaction-mode': transactionMode,
  'customer-type': customerType,
  'value-levels': valueLevel,
  'value-potential': valuePotential,
  loyalty,
  'management-view': managementView,
  'transaction-process': transactionProcess,
  'time-order': timeOrder,
  'actual-potential': actualPotential,
  'behaviour-pattern': behaviourPattern,
  'profit-loyalty': profitLoyalty,
  'rfm-segment': rfmSegment,
  importance,
  'stage-four': stageFour,
  'stage-three': stageThree,
  'relation-progress': relationProgress,
  lifecycle,
};

/** Schemes whose labels follow from the data; authors do not write them. */
export const computedSchemes: readonly string[] = Object.keys(rules);

/** The labels that follow from the data, scheme id to category id. Colleagues are no customers and get none. */
export function computedLabels(customer: CustomerFacts): Record<string, string> {
  if (customer.party === 'internal') return {};
  return Object.fromEntries(
    Object.entries(rules).flatMap(([scheme, rule]) => {
      const category = rule(customer);
      return category === undefined ? [] : [[scheme, category]];
    }),
  );
}

/** Every label of a case: judged from the text and computed from the data. */
export function allLabels(customer: Case): Record<string, string> {
  return { ...customer.labels, ...computedLabels(customer) };
}
