/** What is wrong with something read in, in the trainer's words. */
import { fill } from '../../course/strings/fill.ts';
import type { AssignStrings } from '../../course/strings/index.ts';
import type { ImportProblem } from '../../interchange/problem.ts';

type Told = Pick<ImportProblem, 'code' | 'params'>;

/** `options.1.text` as “Option 2 text”. */
export function fieldName(path: readonly (string | number)[], strings: AssignStrings): string {
  const names: Record<string, string> = strings.fieldNames;
  return path.map((step) => (/^\d+$/.test(String(step)) ? String(Number(step) + 1) : (names[step] ?? String(step)))).join(' ');
}

/** The reason, without where it is. */
export function reasonOf({ code, params }: Told, strings: AssignStrings): string {
  const words: Record<string, string> = { ...strings.kinds, ...strings.counted };
  const told = Object.entries(params).map(([name, value]) => [
    name,
    (name === 'expected' || name === 'counted') && typeof value === 'string' ? (words[value] ?? value) : value,
  ]);
  return fill(strings.problems[code], Object.fromEntries(told));
}

/** Line, beginning and reason. */
export function problemLine(problem: ImportProblem, strings: AssignStrings): string {
  const field = problem.field === '' ? '' : fieldName(problem.field.split('.'), strings);
  const why = reasonOf(problem, strings);
  const reason = field === '' ? why : fill(strings.writing.form.faultAt, { field, reason: why });
  const { line, lineAbout } = strings.writing.importing;
  return problem.excerpt === ''
    ? fill(line, { line: problem.line, reason })
    : fill(lineAbout, { line: problem.line, excerpt: problem.excerpt, reason });
}
