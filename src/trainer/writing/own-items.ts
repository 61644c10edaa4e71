/** Reads the stored own items. */
import { deliverOwnItem, objectiveLabels } from '../../interchange/own-item.ts';
import type { OwnItems } from '../browser/own-items.ts';
import type { TrainerDatabase } from '../storage/database.ts';
import { ownItemKind } from '../storage/own-item-record.ts';
import { readRecords } from '../storage/records.ts';

export async function ownItemsOf(database: TrainerDatabase): Promise<OwnItems> {
  const { records } = await readRecords(database, ownItemKind);
  const own = records.map(({ item }) => item);
  return { records, items: own.map(deliverOwnItem), labels: objectiveLabels(own) };
}
