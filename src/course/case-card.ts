/** A customer card as shown to learners: the situation and the trade data in words. */

import type { Locale } from './locale.ts';
import { intlLocale, languageOf } from './locale.ts';
import type { Case } from './schemas/cases.ts';
import { fill } from './strings/fill.ts';
import type { CaseStrings } from './strings/index.ts';

export interface CaseCard {
  id: string;
  seller: string;
  text: string;
  /** Trade data, one fact a line, in the order a salesperson would read them. Empty when there has been no trade. */
  facts: { label: string; value: string }[];
}

/** Names of the facts on a card. */
export type FactName =
  | 'lastOrder'
  | 'orders'
  | 'spend'
  | 'margin'
  | 'relation'
  | 'complaints'
  | 'shareOfWallet'
  | 'referred'
  | 'contract'
  | 'firstContact'
  | 'order';

export interface CaseFact {
  name: FactName;
  label: string;
  value: string;
}

/** What stands on the card below the text; numbers and money by `Intl` in the given locale. */
export function caseFacts(
  customer: Pick<Case, 'party' | 'data' | 'contract' | 'firstContact' | 'order'>,
  locale: Locale,
  strings: CaseStrings,
): CaseFact[] {
  const number = new Intl.NumberFormat(intlLocale(locale));
  const percent = new Intl.NumberFormat(intlLocale(locale), { style: 'percent' });
  const facts: CaseFact[] = [];
  const put = (name: FactName, value: string) => facts.push({ name, label: strings[name], value });
  const { data } = customer;
  if (data) {
    put('lastOrder', fill(strings.days, { count: number.format(data.daysSinceLastOrder) }));
    put('orders', fill(strings.perYear, { count: number.format(data.ordersPerYear) }));
    put('spend', fill(strings.moneyPerYear, { amount: number.format(data.spendPerYear) }));
    put('margin', percent.format(data.margin));
    put('relation', fill(strings.years, { count: number.format(data.years) }));
    put('complaints', number.format(data.complaints));
    put('shareOfWallet', percent.format(data.shareOfWallet));
    put('referred', data.referred ? strings.yes : strings.no);
  }
  if (customer.contract !== 'none') put('contract', strings.contracts[customer.contract]);
  if (customer.firstContact !== 'none') put('firstContact', strings.firstContacts[customer.firstContact]);
  if (customer.party !== 'internal' && customer.party !== 'group') {
    put('order', data || customer.order !== 'none' ? strings.orderStates[customer.order] : strings.neverBought);
  }
  return facts;
}

/** Builds the card. */
export function caseCard(customer: Case, locale: Locale, strings: CaseStrings): CaseCard {
  return {
    id: customer.id,
    seller: strings.sellers[customer.seller],
    text: customer.text[languageOf(locale)],
    facts: caseFacts(customer, locale, strings).map(({ label, value }) => ({ label, value })),
  };
}
