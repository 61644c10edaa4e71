/** A trainer with a key, an assignment of real items, a roster, and hand-ins of a class: for unit tests, the browser and the bench. */
import { type KeptScenario, scenarioHash, scenarioId } from '../../../src/assignment/assigned-scenario.ts';
import type { Assignment } from '../../../src/assignment/assignment.ts';
import { assignedId } from '../../../src/assignment/form-of-assignment.ts';
import { sealItem } from '../../../src/assignment/seal-item.ts';
import type { Locale } from '../../../src/course/locale.ts';
import { correctResponse } from '../../../src/interactions/correct-response.ts';
import type { DeliveredItem, InteractionName } from '../../../src/interactions/item.ts';
import { type KeyPair, makeKeyPair } from '../../../src/submission/encryption.ts';
import { handIn } from '../../../src/submission/hand-in.ts';
import type { Submission } from '../../../src/submission/submission.ts';
import type { AssignmentRecord } from '../../../src/trainer/storage/assignment-record.ts';
import { courseItems } from '../../assignment/material.ts';
import { aDraft, moment } from '../builders.ts';

export const interactions: readonly InteractionName[] = ['choice', 'match', 'order', 'cloze', 'categorize', 'place', 'numeric', 'text'];

/** So many items of the course, all interactions in turn. */
export function someItems(count: number, locale: Locale = 'zh-Hans'): DeliveredItem[] {
  const all = courseItems.get(locale) ?? [];
  const waiting = new Map(interactions.map((name) => [name, all.filter((item) => item.interaction === name)]));
  const taken: DeliveredItem[] = [];
  for (let round = 0; taken.length < count && round < all.length; round += 1) {
    for (const name of interactions) {
      const item = waiting.get(name)?.[round];
      if (item && taken.length < count) taken.push(item);
    }
  }
  return taken;
}

export interface Class {
  keys: KeyPair;
  record: AssignmentRecord;
  items: DeliveredItem[];
}

const token = (number: number) => `token-of-person-${String(number).padStart(6, '0')}`;

/** An assignment that was handed out. */
export async function aClass(
  items: readonly DeliveredItem[],
  roster: readonly string[],
  different: Partial<Assignment> = {},
  id = 'AssignmentOfTests_-001',
  scenarios: KeptScenario[] = [],
): Promise<Class> {
  const keys = await makeKeyPair();
  const sealed = different.sealed ?? false;
  const assignment: Assignment = {
    version: 1,
    id,
    title: '客户分类，第一周',
    locale: 'zh-Hans',
    createdAt: moment,
    trainer: { name: '林老师', recipient: keys.recipient },
    welcome: '',
    items: items.map((item) => ({ item: sealed ? sealItem(item, id) : item })),
    form: { kind: 'fixed' },
    shuffle: true,
    sealed,
    feedback: sealed ? 'none' : 'end',
    passMark: 0.6,
    attempts: 2,
    dueAt: '2026-03-09T08:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    ...(scenarios.length === 0 ? {} : { version: 2, scenarios: scenarios.map((kept) => ({ slug: kept.slug, hash: scenarioHash(kept) })) }),
    ...different,
  };
  const record: AssignmentRecord = {
    id,
    status: 'sent',
    createdAt: moment,
    updatedAt: moment,
    draft: aDraft({ title: assignment.title, sealed }),
    roster: roster.map((name, index) => ({ token: token(index + 1), name, number: `A-${1001 + index}` })),
    sent: { at: moment, assignment, items: [...items], ...(scenarios.length === 0 ? {} : { scenarios }) },
  };
  return { keys, record, items: [...items] };
}

/** A response that is wrong in every part, or in all it can be. */
export function wrongAnswer(item: DeliveredItem): unknown {
  switch (item.interaction) {
    case 'choice':
      return item.options
        .filter(({ correct }) => !correct)
        .map(({ id }) => id)
        .slice(0, 1);
    case 'match':
      return Object.fromEntries(
        item.sources.map(({ id, target, alsoAccept }) => [
          id,
          item.targets.find((other) => other.id !== target && !alsoAccept.includes(other.id))?.id ?? target,
        ]),
      );
    case 'categorize':
      return Object.fromEntries(
        item.cards.map(({ id, bin, alsoAccept }) => [
          id,
          item.bins.find((other) => other.id !== bin && !alsoAccept.includes(other.id))?.id ?? bin,
        ]),
      );
    case 'order':
      return item.steps.map(({ id }) => id).reverse();
    case 'cloze':
      return Object.fromEntries(item.gaps.map((gap) => [gap.id, gap.options?.find(({ correct }) => !correct)?.id ?? '说不清']));
    case 'numeric':
      return Object.fromEntries(item.fields.map(({ id, value, tolerance }) => [id, String(value + tolerance + 1000)]));
    case 'place':
      return {};
    case 'text':
      return { answer: '不知道怎么说。', ticked: [] };
  }
}

/** A right response; of free text some words. */
export function rightAnswer(item: DeliveredItem): unknown {
  return item.interaction === 'text' ? { answer: '很抱歉让您久等，我马上替您查，查到给您回电话。', ticked: [] } : correctResponse(item);
}

export interface Learner {
  /** Place on the roster from 1; without it no personal link was used. */
  person?: number;
  name?: string;
  number?: string;
  attempt?: string;
  right: (item: DeliveredItem, index: number) => boolean;
  submittedAt?: string;
  milliseconds?: number;
  /** Ids of decisions, by the slug of a scenario. */
  paths?: Readonly<Record<string, readonly string[]>>;
  /** Another assignment than the class's. */
  assignment?: string;
  token?: string;
}

/** Works an assignment through. Of a sealed one, whose parts have other ids, no answer is right. */
export function submissionOf({ record, items }: Class, learner: Learner): Submission {
  const submittedAt = learner.submittedAt ?? '2026-03-03T08:30:00.000Z';
  const startedAt = new Date(Date.parse(submittedAt) - 25 * 60_000).toISOString();
  const entry = learner.person === undefined ? undefined : record.roster[learner.person - 1];
  const asked = record.sent?.assignment.items ?? [];
  const askedIds = asked.map(assignedId);
  const handedIn = learner.token ?? entry?.token;
  return {
    kind: 'zhike-submission',
    version: 1,
    assignment: learner.assignment ?? record.id,
    learner: {
      name: learner.name ?? entry?.name ?? '',
      number: learner.number ?? entry?.number ?? '',
      ...(handedIn === undefined ? {} : { token: handedIn }),
    },
    attempt: {
      id: learner.attempt ?? `attempt-of-person-${learner.person ?? learner.name}`.replace(/[^\w-]/g, '-'),
      number: 1,
      seed: `seed-${learner.person ?? learner.name}`,
      items: [
        ...asked.map((assigned) => ({ id: assignedId(assigned), hash: 'item' in assigned ? assigned.item.hash : assigned.hash })),
        ...(record.sent?.assignment.scenarios ?? []).map(({ slug, hash }) => ({ id: scenarioId(slug), hash })),
      ],
      responses: Object.fromEntries([
        ...items.map((item, index) => [
          askedIds[index] ?? item.id,
          {
            response: learner.right(item, index) ? rightAnswer(item) : wrongAnswer(item),
            at: new Date(Date.parse(startedAt) + (index + 1) * 20_000).toISOString(),
            milliseconds: learner.milliseconds ?? 20_000 + ((index * 7919) % 30_000),
          },
        ]),
        ...Object.entries(learner.paths ?? {}).map(([slug, path]) => [
          scenarioId(slug),
          { response: path, at: submittedAt, milliseconds: 90_000 },
        ]),
      ]),
      startedAt,
      submittedAt,
      resumed: 0,
    },
    locale: 'zh-Hans',
  };
}

/** The armored text a learner would send. */
export function sent(klass: Class, learner: Learner): Promise<string> {
  return handIn(submissionOf(klass, learner), klass.keys.recipient);
}

/** A learner's right answers by chance that depends on the numbers alone. */
export function byAbility(person: number): Learner['right'] {
  return (_item, index) => {
    const chance = (Math.imul(person * 2654435761, index * 40503 + 1) >>> 8) % 1000;
    return chance < 250 + ((person * 37) % 70) * 10 - (index % 5) * 60;
  };
}

/** What the trainer's database holds before anything came: stores, keys and values. */
export function storedFor(classes: readonly Class[]): { store: string; key: string; value: unknown }[] {
  const envelope = (data: unknown) => ({ version: 1, savedAt: moment, data });
  return classes.flatMap(({ keys, record }) => [
    { store: 'identity', key: keys.recipient, value: envelope({ ...keys, createdAt: moment }) },
    { store: 'assignments', key: record.id, value: envelope(record) },
  ]);
}
