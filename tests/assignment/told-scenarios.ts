/** A small scenario with its texts, to assign. */
import { type KeptScenario, scenarioHash } from '../../src/assignment/assigned-scenario.ts';
import type { ToldScenario } from '../../src/scenarios/told-scenario.ts';

const decision = (id: string, trust: number, next: string, best = false) => ({
  id,
  text: `说${id}`,
  effect: { trust, minutes: 5, cost: 0 },
  reply: `回${id}`,
  next,
  best,
});

const scenario: ToldScenario = {
  summary: '先听完再开口。',
  customer: '岑女士',
  steps: [
    {
      id: 'first',
      scene: '十点，来信。',
      says: '还是不对。',
      decisions: [decision('listen', 20, 'second', true), decision('argue', -20, 'second'), decision('threaten', -30, 'hurt')],
      point: '先听。',
    },
    {
      id: 'second',
      scene: '再来信。',
      decisions: [decision('repair', 20, 'trust-decides', true), decision('wait', -10, 'trust-decides')],
      point: '再办。',
    },
  ],
  endings: [
    { id: 'kept', title: '留住了', text: '她留下。', debrief: '很好。', lesson: 'complaints/listen', from: 70, unsafe: false },
    { id: 'lost', title: '走了', text: '她走了。', debrief: '再试。', lesson: 'complaints/listen', from: 0, unsafe: false },
    { id: 'hurt', title: '越线', text: '不该。', debrief: '再试。', lesson: 'complaints/listen', unsafe: true },
  ],
};

export const keptScenario: KeptScenario = { slug: 'wrong-colour', title: '又发错了颜色', situation: '你管订单邮件。', scenario };
export const assignedScenario = { slug: keptScenario.slug, hash: scenarioHash(keptScenario) };
