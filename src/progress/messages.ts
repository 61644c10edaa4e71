/** What the backup section says, in the reader's words. */
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import type { ImportProblem, ImportResult } from './import.ts';
import type { Damage } from './parse-record-file.ts';

/** More damaged entries than this are only counted. */
const namedDamages = 3;

function namesOf(damages: readonly Damage[], strings: ProgressStrings, locale: string): string {
  const { more, ...parts } = strings.damaged;
  const named = damages.slice(0, namedDamages).map(({ part, number = 0, problem }) => fill(parts[part], { number, problem }));
  const rest = damages.length - named.length;
  const names = rest > 0 ? [...named, fill(more, { count: rest })] : named;
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}

/** Why a file was refused. */
export function reasonOf(problem: ImportProblem, strings: ProgressStrings, locale: string): string {
  const text = strings.reasons[problem.reason];
  if (problem.reason === 'damaged') return fill(text, { detail: namesOf(problem.damages, strings, locale) });
  if (problem.reason !== 'tooLarge') return text;
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte' });
  return fill(text, { size: size.format(problem.limit / 1_000_000) });
}

/** Tells how an import went. */
export function importMessage(result: ImportResult, strings: ProgressStrings, locale: string): string {
  if (result.ok) return fill(strings.imported, { ...result.counts });
  return fill(strings.importFailed, { reason: reasonOf(result.problem, strings, locale) });
}
