/** The beginning of a conversation as a task on paper: a first decision to choose and to give a reason for. What follows depends on it, and needs a screen. */
import type { KeptScenario } from '../../assignment/assigned-scenario.ts';
import { heaviest, weighDecisions } from '../../scenarios/best-path.ts';
import { orderDecisions } from '../../scenarios/decision-order.ts';
import { letter, type Signed } from './paper-item.ts';

export interface PaperScenario {
  /** Counted on from the questions. */
  number: number;
  title: string;
  situation: string;
  scene: string;
  /** Who speaks, and what; nothing where nobody has spoken yet. */
  said: { by: string; text: string } | null;
  decisions: Signed[];
  /** Letters of the best decision, or of all that are as good. */
  answer: string;
  /** What a reason should come to. */
  point: string;
}

/**
 * Lays out conversations behind the questions of a paper.
 * @param from number of the first
 * @param seed decides the order of decisions; the same seed always gives the same paper
 */
export function paperScenarios(scenarios: readonly KeptScenario[], from: number, seed: string): PaperScenario[] {
  return scenarios.flatMap(({ slug, title, situation, scenario }, index): PaperScenario[] => {
    const [step] = scenario.steps;
    if (!step) return [];
    const ordered = orderDecisions(step, `${seed}/${slug}`);
    const best = new Set(heaviest(step, weighDecisions(scenario)).map(({ id }) => id));
    const decisions = ordered.map(({ text }, place) => ({ sign: letter(place), text }));
    return [
      {
        number: from + index,
        title,
        situation,
        scene: step.scene,
        said: step.says === undefined ? null : { by: scenario.customer, text: step.says },
        decisions,
        answer: ordered.flatMap(({ id }, place) => (best.has(id) ? letter(place) : [])).join(' / '),
        point: step.point,
      },
    ];
  });
}
