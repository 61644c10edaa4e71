/** Which of the trainer's keys new assignments use, and whether it could be lost. */
import type { IdentityRecord } from '../storage/identity-record.ts';
import type { Settings } from '../storage/settings-record.ts';

/** The key that was chosen; where none was, the newest. */
export function currentKey(keys: readonly IdentityRecord[], settings: Pick<Settings, 'key'>): IdentityRecord | undefined {
  const byAge = [...keys].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return byAge.find((key) => key.recipient === settings.key) ?? byAge.at(-1);
}

/** Whether some key exists in this browser only: with it, all work handed in to it would be lost. */
export function lacksBackup(keys: readonly IdentityRecord[]): boolean {
  return keys.some((key) => key.backedUpAt === undefined);
}

/** A key as people compare it: the last eight signs of its recipient, in two groups. */
export function keyMark(recipient: string): string {
  return recipient.slice(-8).replace(/^(.{4})/, '$1 ');
}
