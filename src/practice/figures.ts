/** Which facts of a case card a scheme’s rule looks at. */
import type { FactName } from '../course/case-card.ts';

const contribution: FactName[] = ['spend', 'margin'];
const bond: FactName[] = ['orders', 'relation', 'shareOfWallet', 'referred'];

/** Schemes that go by figures: their cards show them always. */
const figures: Readonly<Record<string, FactName[]>> = {
  'value-levels': contribution,
  'value-potential': contribution,
  importance: contribution,
  'management-view': [...contribution, 'relation'],
  loyalty: ['lastOrder', ...bond],
  'behaviour-pattern': ['lastOrder', ...bond],
  'relation-progress': ['lastOrder', ...bond],
  'profit-loyalty': [...contribution, ...bond],
  'rfm-segment': ['lastOrder', 'orders', 'spend'],
  lifecycle: ['lastOrder', 'orders', 'relation'],
  'stage-four': ['lastOrder', 'relation'],
  'stage-three': ['lastOrder', 'relation'],
  'time-order': ['relation'],
};

/** Schemes whose fact nearly is the answer: it is shown only where the text does not tell it. */
const flags: Readonly<Record<string, FactName[]>> = {
  'transaction-mode': ['contract'],
  'transaction-process': ['order'],
  'actual-potential': ['orders', 'order'],
  source: ['firstContact'],
};

/** Shown always. */
export function figuresOf(scheme: string): FactName[] {
  return figures[scheme] ?? [];
}

/** Shown where no words of the text decide. */
export function flagsOf(scheme: string): FactName[] {
  return flags[scheme] ?? [];
}
