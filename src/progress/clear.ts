/** Erases the record on this device, for whoever hands the device on. Choices of display and language stay. */
import { featureKeys } from './feature-keys.ts';
import { type RecordStorage, storageKeys } from './storage.ts';

export function clearRecord(storage: RecordStorage): void {
  const ours = Object.values({ ...storageKeys, ...featureKeys });
  for (const key of storage.keys()) {
    if (ours.some((start) => key.startsWith(start))) storage.remove(key);
  }
}
