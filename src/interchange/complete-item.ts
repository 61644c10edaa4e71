/** What a form or a file may leave out: ids of parts, and fields that are there and say nothing. */

/** Ids only count; the trainer sees texts, and an id once given stays with its part. */
const kindOf: Record<string, string> = {
  options: 'option',
  sources: 'source',
  targets: 'target',
  steps: 'step',
  gaps: 'gap',
  bins: 'bin',
  cards: 'card',
  values: 'value',
  fields: 'field',
  checklist: 'entry',
};

/** Texts that may be absent, but not empty. */
const maybeAbsent = new Set(['feedback', 'context', 'unit', 'outside', 'column', 'row']);

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function withIds(kind: string, parts: readonly unknown[]): unknown[] {
  const taken = new Set(parts.map((part) => (isGroup(part) ? part['id'] : undefined)));
  return parts.map((part, index) => {
    if (!isGroup(part) || !isBlank(part['id'])) return part;
    let number = index + 1;
    while (taken.has(`${kind}-${number}`)) number += 1;
    const id = `${kind}-${number}`;
    taken.add(id);
    return { ...part, id };
  });
}

/**
 * The value with ids in all its lists of parts, without empty fields that may be absent. Works on anything that has been
 * through `findUnsafe`; what is no item stays as it is.
 */
export function completeItem(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(completeItem);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).filter(([key, part]) => part !== null && !(maybeAbsent.has(key) && isBlank(part)));
  return Object.fromEntries(
    entries.map(([key, part]) => {
      const inner = completeItem(part);
      const kind = Object.hasOwn(kindOf, key) ? kindOf[key] : undefined;
      return [key, kind !== undefined && Array.isArray(inner) ? withIds(kind, inner) : inner];
    }),
  );
}
