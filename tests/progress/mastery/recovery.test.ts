/** Simulated learners whose true skill is known: the estimate finds it. The bounds leave room for chance, but not for a broken model. */
import { describe, expect, it } from 'vitest';
import { masteryOf } from '../../../src/progress/mastery/mastery.ts';
import { type Accuracy, accuracyOf, answeringLearner, type LearnerKind, learnerKinds } from '../simulation/answering-learner.ts';
import { betaModel, type Model } from '../simulation/rival-models.ts';

const people = 250;
const ours: Model = (evidence, now) => {
  const mastery = masteryOf(evidence, new Date(now).toISOString()).get('one');
  if (!mastery) throw new Error('no estimate');
  return mastery;
};

function accuracy(kind: LearnerKind, answers: number, model: Model = ours): Accuracy {
  const learners = Array.from({ length: people }, (_, index) => answeringLearner(kind, answers, `person-${index}`));
  return accuracyOf(learners.map((learner) => ({ ...model(learner.evidence, learner.now), truth: learner.trueShare })));
}

describe.each(learnerKinds)('of somebody who $name', (kind) => {
  const after = new Map([2, 8, 32].map((answers) => [answers, accuracy(kind, answers)]));
  const at = (answers: number) => after.get(answers) as Accuracy;

  it('the estimate is hardly off in one direction', () => {
    for (const { bias } of after.values()) expect(Math.abs(bias)).toBeLessThan(0.12);
  });

  it('the estimate comes closer to the truth with every answer, and the range narrower', () => {
    expect(at(8).error).toBeLessThan(at(2).error);
    expect(at(32).error).toBeLessThan(at(8).error);
    expect(at(32).error).toBeLessThan(0.17);
    expect(at(8).width).toBeLessThan(at(2).width);
    expect(at(32).width).toBeLessThan(at(8).width);
  });

  it('the range holds the truth about as often as it says, in eight of ten', () => {
    // Somebody who reads up on it does so between two answers; a range from the answers before cannot know.
    for (const [, { coverage }] of after) expect(coverage).toBeGreaterThan(kind.leaps > 0 ? 0.62 : 0.72);
    for (const [, { coverage }] of after) expect(coverage).toBeLessThan(0.97);
  });
});

it('for somebody who learns, it is closer to the truth than the model this site had before', () => {
  for (const kind of learnerKinds.filter(({ learns }) => learns > 0)) {
    const [now, before] = [accuracy(kind, 16), accuracy(kind, 16, betaModel)];
    expect(Math.abs(now.bias)).toBeLessThan(Math.abs(before.bias));
    expect(now.error).toBeLessThan(before.error);
  }
});
