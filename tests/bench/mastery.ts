/**
 * Mastery by simulation: how well the estimate finds a skill that is known, beside two simpler models, and whether following the
 * suggestion gets learners further than reading in order. How they learn and forget, and what this does not show, stands in
 * `tests/progress/simulation/answering-learner.ts` and `course-learner.ts`.
 */
import { masteryOf } from '../../src/progress/mastery/mastery.ts';
import { accuracyOf, answeringLearner, learnerKinds } from '../progress/simulation/answering-learner.ts';
import { authoredCourse } from '../progress/simulation/authored-course.ts';
import { variants, type World } from '../progress/simulation/course-learner.ts';
import { lessonsOnPath, sharesAfter } from '../progress/simulation/policies.ts';
import { betaModel, type Model, shareModel } from '../progress/simulation/rival-models.ts';
import { number, printTable, printTarget, printTitle } from './report.ts';

const answering = 500;
const studying = 16;
const answers = [1, 2, 4, 8, 16, 32];
const minutes = [120, 240, 360, 480, 600, 900, 1200];

const models: readonly { name: string; model: Model }[] = [
  {
    name: 'this site',
    model: (evidence, now) => masteryOf(evidence, new Date(now).toISOString()).get('one') ?? { expected: 0, low: 0, high: 0 },
  },
  { name: 'Beta, forgetting', model: betaModel },
  { name: 'share of right ones', model: shareModel },
];

function printRecovery(): void {
  printTitle(`Estimates of a known skill: ${answering} simulated learners of each kind`);
  console.log('The truth is the share of middling tasks solved without guessing; the simpler models are told how often items are guessed.');
  console.log('bias: mean error; error: root of the mean squared error; in range: how often the range of eight in ten holds the truth.\n');
  const rows = learnerKinds.flatMap((kind) =>
    answers.flatMap((count) => {
      const learners = Array.from({ length: answering }, (_, index) => answeringLearner(kind, count, `bench-${index}`));
      return models.map(({ name, model }, index) => {
        const pairs = learners.map((learner) => ({ ...model(learner.evidence, learner.now), truth: learner.trueShare }));
        const { bias, error, coverage, width } = accuracyOf(pairs);
        const what = index === 0 ? `${kind.name}, ${count}` : '';
        return [what, name, bias.toFixed(3), error.toFixed(3), `${number(coverage * 100)}%`, width.toFixed(2)];
      });
    }),
  );
  printTable(['learner, answers', 'model', 'bias', 'error', 'in range', 'width'], rows);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const withSpread = (values: readonly number[]) => `${mean(values).toFixed(3)} ± ${deviation(values).toFixed(3)}`;

/** Prints a world; returns the mean lead at the last moment. */
function printWorld(world: World): number {
  const course = authoredCourse();
  const people = Array.from({ length: studying }, (_, index) => `bench-${index}`);
  const sharesOf = (policy: Parameters<typeof sharesAfter>[0]) =>
    people.map((person) => sharesAfter(policy, course, world, minutes, person));
  const [inOrder, suggested] = [sharesOf('readingInOrder'), sharesOf('followingSuggestions')];
  const rows = minutes.map((end, time) => {
    const at = (all: number[][]) => all.map((shares) => shares[time] ?? Number.NaN);
    const lead = at(suggested).map((share, person) => share - (at(inOrder)[person] ?? Number.NaN));
    const ahead = lead.filter((difference) => difference > 0).length;
    return {
      cells: [String(end), withSpread(at(inOrder)), withSpread(at(suggested)), withSpread(lead), `${ahead} of ${studying}`],
      lead: mean(lead),
    };
  });
  printTitle(`What to do next, ${world.name}: ${studying} learners, half an hour a day`);
  printTable(
    ['minutes', 'reading in order', 'following the suggestion', 'lead', 'ahead'],
    rows.map(({ cells }) => cells),
  );
  return rows.at(-1)?.lead ?? 0;
}

export function benchMastery(): void {
  printRecovery();
  const path = lessonsOnPath(authoredCourse());
  const once = path.reduce((sum, lesson) => sum + lesson.minutes + 4, 0);
  console.log(
    `Mean true share of tasks solved over ${path.length} lessons; reading all of them once takes ${once} minutes with their quizzes.`,
  );
  const [usual, ...others] = variants;
  if (usual) printTarget(printWorld(usual) > 0.02, 'after 1,200 minutes, following the suggestion leads by more than 0.02');
  for (const world of others) printWorld(world);
}
