/** One interaction as players need it: view, completeness check and marking from its folder, each folder loaded on its own. */
import type { ComponentType } from 'preact';
import { emptyResponses } from './empty-response.ts';
import type { DeliveredItem, InteractionName } from './item.ts';
import type { Completeness, Outcome } from './outcome.ts';

export interface InteractionParts {
  // biome-ignore lint/suspicious/noExplicitAny: each interaction has its own item and response types; its folder pairs them
  View: ComponentType<any>;
  check: (item: never, response: unknown) => Completeness;
  mark: (item: never, response: never) => Outcome;
  /** Styles that only the live view needs. */
  styles?: string;
}

/**
 * Lessons import `interaction.tsx` at once. A module that is imported both at once and later is wrapped by the bundler, and every
 * lesson would carry the wrapping (0.4 kB); so players ask for `later.tsx`.
 */
const folders: Record<InteractionName, () => Promise<{ interaction: InteractionParts }>> = {
  choice: () => import('./choice/later.tsx'),
  match: () => import('./match/later.tsx'),
  order: () => import('./order/later.tsx'),
  cloze: () => import('./cloze/later.tsx'),
  categorize: () => import('./categorize/later.tsx'),
  place: () => import('./place/later.tsx'),
  numeric: () => import('./numeric/later.tsx'),
  text: () => import('./text/later.tsx'),
};

/** The interactions a player has loaded, by name. */
export type LoadedInteractions = ReadonlyMap<InteractionName, InteractionParts>;

/** Loads the folders of some interactions, all at once. */
export async function loadInteractions(names: Iterable<InteractionName>): Promise<LoadedInteractions> {
  const wanted = [...new Set(names)];
  const loaded = await Promise.all(wanted.map((name) => folders[name]()));
  return new Map(wanted.map((name, index) => [name, (loaded[index] as { interaction: InteractionParts }).interaction]));
}

function partsOf(loaded: LoadedInteractions, item: DeliveredItem): InteractionParts {
  const parts = loaded.get(item.interaction);
  if (!parts) throw new Error(`interaction ${item.interaction} is not loaded`);
  return parts;
}

/** The view of an item. */
export function viewOf(loaded: LoadedInteractions, item: DeliveredItem): InteractionParts['View'] {
  return partsOf(loaded, item).View;
}

/** Whether a response is complete, still misses something, or is none to this item. */
export function stateOf(loaded: LoadedInteractions, item: DeliveredItem, response: unknown): Completeness {
  return partsOf(loaded, item).check(item as never, response);
}

/** The response if it is one to this item, whole or not; undefined when it is none, as damaged storage may hold. */
export function usableResponse(loaded: LoadedInteractions, item: DeliveredItem, response: unknown): unknown {
  return stateOf(loaded, item, response).state === 'malformed' ? undefined : response;
}

/** Whether an item is answered completely. */
export function isAnswered(loaded: LoadedInteractions, item: DeliveredItem, response: unknown): boolean {
  return stateOf(loaded, item, response).state === 'complete';
}

/** Marks a response; one that is none counts as nothing given. */
export function markLoaded(loaded: LoadedInteractions, item: DeliveredItem, response: unknown): Outcome {
  const usable = usableResponse(loaded, item, response) ?? emptyResponses[item.interaction];
  return partsOf(loaded, item).mark(item as never, usable as never);
}
