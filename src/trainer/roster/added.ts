/** What remains to be told and done after a roster was read. */
import type { ImportProblem } from '../../interchange/problem.ts';

/** What a reading of a roster comes to. */
interface ReadRoster {
  people: readonly { number: string }[];
  problems: readonly ImportProblem[];
}

/** The lines that were not taken, as they were. */
export function leftLines(text: string, { problems }: Pick<ReadRoster, 'problems'>): string {
  const lines = text.split(/\r\n?|\n/);
  const left = new Set(problems.flatMap(({ kind, line }) => (kind === 'left-out' ? [line] : [])));
  return lines.filter((_line, index) => left.has(index + 1)).join('\n');
}

/** The problems worth telling: that nobody has a staff number is a way to work, that one lacks it is an oversight. */
export function tellable({ people, problems }: ReadRoster): ImportProblem[] {
  const someHave = people.some(({ number }) => number !== '');
  return problems.filter(({ code }) => code !== 'roster-no-number' || someHave);
}
