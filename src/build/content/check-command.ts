/** `npm run check:content`: lists every mistake in the material and the figures authors watch. */
import { checkMaterial } from './check.ts';
import { figureNames } from './figure-names.ts';
import { readMaterial } from './material.ts';
import { poolOf } from './pool.ts';
import { formatProblem } from './problem.ts';

const read = readMaterial();
const problems = checkMaterial(read, figureNames());
for (const problem of problems) console.error(formatProblem(problem));

const { material } = read;
const items = [...material.itemsFiles.values()].flatMap((file) => file.items);
const kinds = Object.entries(Object.groupBy(items, (item) => item.interaction)).map(([kind, list]) => `${kind} ${list?.length ?? 0}`);
console.log(`${material.lessons.size} lessons, ${items.length} items (${kinds.join(', ')})`);
for (const pair of material.lessons.values()) {
  const file = material.itemsFiles.get(pair.path);
  if (file && pair.zh) {
    const pool = poolOf(file.items, pair.zh);
    const by = [1, 2, 3].map((difficulty) => pool.filter((item) => item.difficulty === difficulty).length).join(' + ');
    console.log(`  ${pair.path}: ${file.items.length - pool.length} inline, pool ${pool.length} (difficulty ${by})`);
  }
}
console.log(
  `${material.schemes.length} schemes, ${material.cases.length} cases, ${material.terms.length} terms, ${material.sheets.length} sheets, ${material.claims.length} claims`,
);
console.log(problems.length === 0 ? 'No mistakes.' : `${problems.length} mistake(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
