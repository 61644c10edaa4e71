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

/** Builds the card; numbers and money by `Intl` in the given locale. */
export function caseCard(customer: Case, locale: Locale, strings: CaseStrings): CaseCard {
  const number = new Intl.NumberFormat(intlLocale(locale));
  const percent = new Intl.NumberFormat(intlLocale(locale), { style: 'percent' });
  const text = customer.text[languageOf(locale)];
  const facts: CaseCard['facts'] = [];
  const { data } = customer;
  if (data) {
    facts.push(
      { label: strings.lastOrder, value: fill(strings.days, { count: number.format(data.daysSinceLastOrder) }) },
      { label: strings.orders, value: fill(strings.perYear, { count: number.format(data.ordersPerYear) }) },
      { label: strings.spend, value: fill(strings.moneyPerYear, { amount: number.format(data.spendPerYear) }) },
      { label: strings.margin, value: percent.format(data.margin) },
      { label: strings.relation, value: fill(strings.years, { count: number.format(data.years) }) },
      { label: strings.complaints, value: number.format(data.complaints) },
      { label: strings.shareOfWallet, value: percent.format(data.shareOfWallet) },
      { label: strings.referred, value: data.referred ? strings.yes : strings.no },
    );
  }
  if (customer.contract !== 'none') facts.push({ label: strings.contract, value: strings.contracts[customer.contract] });
  if (customer.firstContact !== 'none') facts.push({ label: strings.firstContact, value: strings.firstContacts[customer.firstContact] });
  if (customer.party !== 'internal' && customer.party !== 'group') {
    facts.push({
      label: strings.order,
      value: data || customer.order !== 'none' ? strings.orderStates[customer.order] : strings.neverBought,
    });
  }
  return { id: customer.id, seller: strings.sellers[customer.seller], text, facts };
}
