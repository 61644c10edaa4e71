/** Reads a kept scenario: from the record of a learner, a trainer's database or a gradebook's file, so from anywhere. */
import * as z from 'zod/mini';
import { endingByTrust, findStep, trustDecides, waysBack } from '../scenarios/graph.ts';
import type { ToldScenario } from '../scenarios/told-scenario.ts';
import type { KeptScenario } from './assigned-scenario.ts';
import { id, lineLimit, list, maybeText, passageLimit, text, whole } from './schema-parts.ts';
import { findUnsafe } from './unsafe-content.ts';

/** A scenario's name in its address. */
export const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/));

const decision = z.strictObject({
  id,
  text: text(lineLimit),
  effect: z.strictObject({ trust: whole(-1000, 1000), minutes: whole(0, 100_000), cost: whole(0, 10_000_000) }),
  reply: text(lineLimit),
  next: id,
  best: z.boolean(),
});

const step = z.strictObject({
  id,
  scene: text(passageLimit),
  says: z.exactOptional(text(lineLimit)),
  decisions: list(decision, 1, 8),
  point: text(lineLimit),
});

const ending = z.strictObject({
  id,
  title: text(lineLimit),
  text: text(passageLimit),
  debrief: text(passageLimit),
  lesson: maybeText(201),
  from: z.exactOptional(whole(0, 100)),
  unsafe: z.boolean(),
});

const schema = z.strictObject({
  slug,
  title: text(lineLimit),
  situation: text(passageLimit),
  scenario: z.strictObject({
    summary: text(lineLimit),
    customer: text(lineLimit),
    steps: list(step, 1, 40),
    endings: list(ending, 1, 20),
  }),
});

/** Whether every way through it comes to an ending. */
function isWhole(scenario: ToldScenario): boolean {
  const { steps, endings } = scenario;
  const decisions = steps.flatMap((one) => one.decisions);
  const differ = (ids: readonly string[]) => new Set(ids).size === ids.length;
  if (!differ([...steps, ...endings].map((part) => part.id)) || !differ(decisions.map((part) => part.id))) return false;
  const leads = ({ next }: { next: string }) =>
    next === trustDecides
      ? endingByTrust(scenario, 0) !== undefined
      : findStep(scenario, next) !== undefined || endings.some((one) => one.id === next);
  return decisions.every(leads) && waysBack(scenario).length === 0;
}

/** The scenario, or null when it is none that can be played. */
export function parseKeptScenario(value: unknown): KeptScenario | null {
  if (findUnsafe(value)) return null;
  const read = schema.safeParse(value);
  if (!read.success) return null;
  const kept = read.data as KeptScenario;
  return isWhole(kept.scenario) ? kept : null;
}
