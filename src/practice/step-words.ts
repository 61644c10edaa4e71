/** The steps of a rule in words. */
import type { CustomerFacts } from '../course/case-rules/index.ts';
import { intlLocale } from '../course/locale.ts';
import { fill } from '../course/strings/fill.ts';
import type { PracticeWords } from './practice-words.ts';
import { ruleSteps } from './rule-steps.ts';

const shares = ['margin', 'share'];

/** One sentence a step, numbers written for the locale; none where the scheme has no figures. */
export function stepWords(scheme: string, customer: CustomerFacts, words: PracticeWords): string[] {
  const number = new Intl.NumberFormat(intlLocale(words.locale));
  const percent = new Intl.NumberFormat(intlLocale(words.locale), { style: 'percent' });
  const write = (name: string, value: number) => {
    if (name === 'referrals') return value > 0 ? words.case.yes : words.case.no;
    return (shares.includes(name) ? percent : number).format(value);
  };
  return ruleSteps(scheme, customer).map(({ name, values }) =>
    fill(words.practice.ruleSteps[name], Object.fromEntries(Object.entries(values).map(([key, value]) => [key, write(key, value)]))),
  );
}
