/** A sitting marked for the learner's own eyes: every item and every conversation once, whatever was left out. */
import { expect, test } from 'vitest';
import { scenarioId } from '../../src/assignment/assigned-scenario.ts';
import { bestPath } from '../../src/scenarios/best-path.ts';
import { unfinishedScenarios } from '../../src/sitting/scenario-scores.ts';
import { scoreSitting } from '../../src/sitting/score-sitting.ts';
import { keptScenario } from '../assignment/told-scenarios.ts';
import { choiceItem } from '../interactions/builders.ts';

const item = choiceItem({ right: ['loyal'], wrong: ['lost'] });
const scenario = scenarioId(keptScenario.slug);
const entry = (id: string) => ({ id, hash: '0', objective: 'any', difficulty: 1 as const });
const given = (response: unknown) => ({ response, at: '2026-03-02T08:00:00.000Z' });
const mark = (_item: unknown, response: unknown) => (response === undefined ? 0 : 1);
const items = new Map([[item.id, item]]);
const asked = [entry(item.id), entry(scenario)];

test('items go to the marker, conversations by their path', () => {
  const responses = { [item.id]: given(['loyal']), [scenario]: given(bestPath(keptScenario.scenario)) };
  expect(scoreSitting({ items: asked, responses }, items, [keptScenario], mark)).toEqual({ [item.id]: 1, [scenario]: 1 });
  expect(unfinishedScenarios([keptScenario], { responses })).toEqual([]);
});

test('what was not begun, or stopped half-way, scores nothing and is listed', () => {
  for (const path of [undefined, ['listen']]) {
    const responses = path ? { [scenario]: given(path) } : {};
    expect(scoreSitting({ items: asked, responses }, items, [keptScenario], mark)).toEqual({ [item.id]: 0, [scenario]: 0 });
    expect(unfinishedScenarios([keptScenario], { responses })).toEqual([keptScenario]);
  }
});
