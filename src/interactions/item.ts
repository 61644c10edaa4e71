/** An item as it reaches a learner's page: one language, no examples, with a hash of what it was. */
import type { CaseCard } from '../course/case-card.ts';
import type { Localised } from '../course/text.ts';
import type { Item } from './item-schema.ts';

type WithoutAuthoring<T> = T extends unknown ? Omit<T, 'examples' | 'case' | 'reserved'> : never;

/** Delivered item. `hash` changes whenever anything changes that could change the outcome. */
export type DeliveredItem = WithoutAuthoring<Localised<Item>> & { hash: string; card?: CaseCard };

export type InteractionName = DeliveredItem['interaction'];

/** The delivered form of one interaction. */
export type DeliveredOf<Name extends InteractionName> = Extract<DeliveredItem, { interaction: Name }>;
