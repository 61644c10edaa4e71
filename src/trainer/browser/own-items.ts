/** The trainer's own items. What reads and checks them loads only where there are some. */
import type { DeliveredItem } from '../../interactions/item.ts';
import type { TrainerDatabase } from '../storage/database.ts';
import type { OwnItemRecord } from '../storage/own-item-record.ts';

export interface OwnItems {
  records: OwnItemRecord[];
  /** The same, as they are chosen and handed out. */
  items: DeliveredItem[];
  /** What the trainer called objectives of their own, by id. */
  labels: ReadonlyMap<string, string>;
}

export async function readOwnItems(database: TrainerDatabase): Promise<OwnItems> {
  if ((await database.readAll('items')).length === 0) return { records: [], items: [], labels: new Map() };
  const { ownItemsOf } = await import('../writing/own-items.ts');
  return ownItemsOf(database);
}
