/** `npm run check:content`: lists every mistake in the material and the figures authors watch. */
import { checkMaterial } from './check.ts';
import { figureNames } from './figure-names.ts';
import { readMaterial } from './material.ts';
import { formatProblem } from './problem.ts';
import { reportLines } from './report.ts';

const read = readMaterial();
const problems = checkMaterial(read, figureNames());
for (const problem of problems) console.error(formatProblem(problem));
for (const line of reportLines(read.material)) console.log(line);
console.log(problems.length === 0 ? 'No mistakes.' : `${problems.length} mistake(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
