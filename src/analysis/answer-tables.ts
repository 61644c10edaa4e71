/** Who gave which answer: options taken, and typed answers put together. */
import { foldTyped } from '../interactions/cloze/typed-answer.ts';
import type { DeliveredItem } from '../interactions/item.ts';
import { markResponse } from '../interactions/marking.ts';
import { readNumber } from '../interactions/numeric/typed-number.ts';
import { type AbilityGroup, countGroups, type GroupCounts } from './ability-groups.ts';

/** One person's response to the item in question. */
export interface GroupedResponse {
  person: string;
  response: unknown;
  group: AbilityGroup | null;
}

export interface OptionCount {
  id: string;
  text: string;
  right: boolean;
  counts: GroupCounts;
  /** Of all who were asked, 0–1. With several right options the shares add up to more than 1. */
  share: number;
}

/** Options of a choice, or of one gap chosen from a list. */
export interface OptionTable {
  /** Id of the gap; null for the options of a choice. */
  part: string | null;
  options: OptionCount[];
  /** People who took none. */
  nothing: GroupCounts;
  asked: GroupCounts;
}

export interface TypedAnswer {
  /** As most people typed it. */
  text: string;
  /** All ways in which it was typed, the most frequent first. */
  variants: string[];
  right: boolean;
  counts: GroupCounts;
  share: number;
}

/** What was typed into one gap or field, the most frequent first. */
export interface TypedTable {
  part: string;
  /** Label of the field; empty for a gap. */
  label: string;
  answers: TypedAnswer[];
  nothing: GroupCounts;
  asked: GroupCounts;
}

interface Given {
  text: string | null;
  right: boolean;
  group: AbilityGroup | null;
}

function givenFor(item: DeliveredItem, part: string, responses: readonly GroupedResponse[]): Given[] {
  return responses.map(({ response, group }) => {
    const found = markResponse(item, response).parts.find((candidate) => candidate.id === part);
    return { text: found?.given ?? null, right: found?.right ?? false, group };
  });
}

function share(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

/** Distractor tables of a choice or of the chosen gaps of a cloze; empty for other items. */
export function optionTables(item: DeliveredItem, responses: readonly GroupedResponse[]): OptionTable[] {
  const asked = countGroups(responses.map(({ group }) => group));
  if (item.interaction === 'choice') {
    const taken = responses.map(({ response, group }) => ({
      group,
      options: markResponse(item, response).parts.flatMap((part) => (part.given === null ? [] : [part.id])),
    }));
    const options = item.options.map(({ id, text, correct }) => {
      const counts = countGroups(taken.flatMap((one) => (one.options.includes(id) ? [one.group] : [])));
      return { id, text, right: correct, counts, share: share(counts.all, responses.length) };
    });
    return [{ part: null, options, nothing: countGroups(taken.flatMap((one) => (one.options.length === 0 ? [one.group] : []))), asked }];
  }
  if (item.interaction !== 'cloze') return [];
  return item.gaps.flatMap((gap) => {
    if (!gap.options) return [];
    const given = givenFor(item, gap.id, responses);
    const options = gap.options.map(({ id, text, correct }) => {
      const counts = countGroups(given.flatMap((one) => (one.text === id ? [one.group] : [])));
      return { id, text, right: correct, counts, share: share(counts.all, responses.length) };
    });
    return [{ part: gap.id, options, nothing: countGroups(given.flatMap((one) => (one.text === null ? [one.group] : []))), asked }];
  });
}

/** Answers under which people meant the same: words as marking compares them, numbers by value. */
function sameness(item: DeliveredItem, part: string, text: string): string {
  if (item.interaction === 'numeric') {
    const value = readNumber(text, item.fields.find((field) => field.id === part)?.unit);
    if (value !== null) return `number ${value}`;
  }
  const folded = foldTyped(text);
  return folded === '' ? `text ${text.trim()}` : `word ${folded}`;
}

function typedTable(item: DeliveredItem, part: string, label: string, responses: readonly GroupedResponse[]): TypedTable {
  const given = givenFor(item, part, responses);
  const together = new Map<string, { text: string; right: boolean; group: AbilityGroup | null }[]>();
  for (const { text, right, group } of given) {
    if (text === null) continue;
    const key = sameness(item, part, text);
    together.set(key, [...(together.get(key) ?? []), { text: text.trim(), right, group }]);
  }
  const answers = [...together.values()].map((same) => {
    const times = (text: string) => same.filter((one) => one.text === text).length;
    const variants = [...new Set(same.map((one) => one.text))].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
    const counts = countGroups(same.map((one) => one.group));
    return {
      text: variants[0] ?? '',
      variants,
      right: same.some((one) => one.right),
      counts,
      share: share(counts.all, responses.length),
    };
  });
  return {
    part,
    label,
    answers: answers.sort((a, b) => b.counts.all - a.counts.all || (a.text < b.text ? -1 : 1)),
    nothing: countGroups(given.flatMap((one) => (one.text === null ? [one.group] : []))),
    asked: countGroups(responses.map(({ group }) => group)),
  };
}

/** Typed answers of a cloze's typed gaps or of a numeric item's fields; empty for other items. */
export function typedTables(item: DeliveredItem, responses: readonly GroupedResponse[]): TypedTable[] {
  if (item.interaction === 'cloze') return item.gaps.flatMap((gap) => (gap.options ? [] : [typedTable(item, gap.id, '', responses)]));
  if (item.interaction === 'numeric') return item.fields.map((field) => typedTable(item, field.id, field.label, responses));
  return [];
}
