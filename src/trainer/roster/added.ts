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

/** Signs of a sentence: no name holds them. */
const sentence = /[。！？：!?:…“”「」]/u;
/** Longer than names are; what is longer is likely a sentence that was pasted along. */
const longName = 40;

/** Whether a name and a number are what they seem: without a number of its own, a name with digits may hold both. */
function isPlain({ name, number }: { name: string; number: string }): boolean {
  if (name.length > longName || sentence.test(name)) return false;
  return number === '' ? !/\d/.test(name) : /\d/.test(number);
}

/** Whether pasted text can be taken as it stands, without anybody looking at what became of it. */
export function isReadSurely(read: { people: readonly { name: string; number: string }[]; problems: readonly ImportProblem[] }): boolean {
  return read.people.length > 0 && tellable(read).length === 0 && read.people.every(isPlain);
}

/** How many lines of a text say anything. */
export function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
}
