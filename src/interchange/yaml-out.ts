/** Writes own items as YAML, complete with their ids: reading the file again gives the very same items. */
import { stringify } from 'yaml';
import type { OwnItem } from './own-item-schema.ts';

/** Fields that say nothing because they are as they would be anyway. */
function isDefault(key: string, value: unknown): boolean {
  if (value === '' || value === false) return true;
  if (key === 'tolerance' || key === 'columnCredit') return value === 0;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, part]) => !isDefault(key, part));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutDefaults(part)]));
}

export function writeItemsYaml(items: readonly OwnItem[]): string {
  return stringify({ items: items.map(withoutDefaults) }, { lineWidth: 0, aliasDuplicateObjects: false });
}
