/** Scenarios: every step and ending can be reached, every path ends, and the best decisions are the best on the meters. */
import type { Scenario } from '../../course/schemas/scenario.ts';
import { bestPath, heaviest, isUnsafe, weighDecisions } from '../../scenarios/best-path.ts';
import { type Decision, trustDecides, trustOnArrival, waysBack } from '../../scenarios/graph.ts';
import { costPerPoint, minutesPerPoint, startMeters } from '../../scenarios/meters.ts';
import { walk } from '../../scenarios/path.ts';
import { repeated } from './check-ids.ts';
import type { KnownIds, ReadMaterial, ScenarioFile } from './material.ts';
import type { Problem } from './problem.ts';

/** A mistake at a path inside the scenario. */
interface Mistake {
  path: PropertyKey[];
  message: string;
}

function checkIds({ steps, endings }: Scenario): Mistake[] {
  const places = [
    ...steps.map(({ id }, index) => ({ id, path: ['steps', index, 'id'] })),
    ...endings.map(({ id }, index) => ({ id, path: ['endings', index, 'id'] })),
  ];
  const decisions = steps.flatMap((step, index) =>
    step.decisions.map(({ id }, position) => ({ id, path: ['steps', index, 'decisions', position, 'id'] })),
  );
  const twice = (entries: { id: string; path: PropertyKey[] }[], what: string): Mistake[] =>
    repeated(entries.map(({ id }) => id)).flatMap((index) => {
      const entry = entries[index];
      return entry ? [{ path: entry.path, message: `${what} "${entry.id}" stands twice; expected each id once in the file` }] : [];
    });
  const reserved = places
    .filter(({ id }) => id === trustDecides)
    .map(({ path }) => ({ path, message: `"${trustDecides}" is no id, as decisions use it to let trust decide; expected another` }));
  return [...twice(places, 'step or ending'), ...twice(decisions, 'decision'), ...reserved];
}

function checkTargets({ steps, endings }: Scenario): Mistake[] {
  const targets = new Set([trustDecides, ...steps.map(({ id }) => id), ...endings.map(({ id }) => id)]);
  return steps.flatMap(({ decisions }, step) =>
    decisions.flatMap(({ id, next }, index) =>
      targets.has(next)
        ? []
        : [
            {
              path: ['steps', step, 'decisions', index, 'next'],
              message: `decision "${id}" leads to "${next}", which is not there; expected a step or an ending of this file, or ${trustDecides}`,
            },
          ],
    ),
  );
}

function checkEndingsByTrust({ steps, endings }: Scenario): Mistake[] {
  const given = endings.map(({ from }) => from);
  const mistakes = endings.flatMap(({ id, from, unsafe }, index): Mistake[] => {
    const at = (message: string) => [{ path: ['endings', index, 'from'], message: `ending "${id}": ${message}` }];
    if (from === undefined) return [];
    if (unsafe) return at('an unsafe ending does not depend on trust; expected no `from`, and decisions that name it');
    return given.indexOf(from) < index ? at(`another ending begins at ${from} too; expected different ones`) : [];
  });
  const asked = steps.some(({ decisions }) => decisions.some(({ next }) => next === trustDecides));
  if (asked && !given.includes(0)) {
    mistakes.push({ path: ['endings'], message: `decisions let trust decide, but no ending begins at 0; expected one with \`from: 0\`` });
  }
  return mistakes;
}

/** Every path ends; what is left to check then may follow paths to their ends. */
function checkWaysBack(scenario: Scenario): Mistake[] {
  return waysBack(scenario).map(({ step, decision }) => {
    const index = scenario.steps.findIndex(({ id }) => id === step.id);
    const position = step.decisions.indexOf(decision);
    return {
      path: ['steps', index, 'decisions', position, 'next'],
      message: `decision "${decision.id}" leads back to step "${decision.next}", so one could go round for ever; expected every path to end`,
    };
  });
}

function checkReach(scenario: Scenario): Mistake[] {
  const reached = trustOnArrival(scenario, startMeters.trust);
  const steps = scenario.steps.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [{ path: ['steps', index, 'id'], message: `step "${id}" is never reached; expected a decision on the way that leads to it` }],
  );
  const endings = scenario.endings.flatMap(({ id, from }, index) => {
    if (reached.has(id)) return [];
    const expected =
      from === undefined ? 'a decision that leads to it' : `a path that ends with a trust of ${from} or more, below the next ending`;
    return [{ path: ['endings', index, 'id'], message: `ending "${id}" is never reached; expected ${expected}` }];
  });
  return [...steps, ...endings];
}

const weighing = `${minutesPerPoint} minutes, or ${costPerPoint} CNY, weigh as much as 1 trust`;

function checkBest(scenario: Scenario): Mistake[] {
  const weights = weighDecisions(scenario);
  const mistakes = scenario.steps.flatMap((step, index): Mistake[] => {
    const at = (message: string) => [{ path: ['steps', index, 'decisions'], message: `step "${step.id}": ${message}` }];
    const marked = step.decisions.filter(({ best }) => best);
    const [best] = marked;
    if (!best || marked.length > 1) return at(`${marked.length} decisions are marked as the best; expected one with \`best: true\``);
    const rival = heaviest(step, weights).find((decision) => decision !== best);
    if (!rival) return [];
    const worth = (decision: Decision) => {
      const weight = weights.get(decision) ?? 0;
      return isUnsafe(weight) ? 'can only end unsafe' : `with the best that follows weighs ${weight}`;
    };
    return at(
      `"${rival.id}" ${worth(rival)}, but "${best.id}" ${worth(best)} and is marked as the best; expected the best to weigh most (${weighing})`,
    );
  });
  const { meters } = walk(scenario, bestPath(scenario));
  if (meters.trust > 100) {
    mistakes.push({
      path: ['steps'],
      message: `the best path ends with a trust of ${meters.trust}; expected at most 100, as the meter shows no more`,
    });
  }
  return mistakes;
}

function checkLessons({ endings }: Scenario, lessons: KnownIds): Mistake[] {
  return endings.flatMap(({ id, lesson }, index) =>
    lessons && !lessons.includes(lesson)
      ? [
          {
            path: ['endings', index, 'lesson'],
            message: `ending "${id}": unknown lesson "${lesson}"; expected <module>/<lesson> of course.yaml`,
          },
        ]
      : [],
  );
}

/** What needs paths to follow is judged only when they lead somewhere and end. */
function checkScenario({ file, scenario, lineOf }: ScenarioFile, lessons: KnownIds): Problem[] {
  const form = [...checkIds(scenario), ...checkTargets(scenario), ...checkEndingsByTrust(scenario)];
  const circles = form.length > 0 ? [] : checkWaysBack(scenario);
  const followed = form.length + circles.length > 0 ? [] : [...checkReach(scenario), ...checkBest(scenario)];
  return [...form, ...circles, ...followed, ...checkLessons(scenario, lessons)].map(({ path, message }) => ({
    file,
    line: lineOf(path),
    message,
  }));
}

export function checkScenarios({ material, known }: ReadMaterial): Problem[] {
  return [...material.scenarios.values()].flatMap((file) => checkScenario(file, known.lessons));
}
