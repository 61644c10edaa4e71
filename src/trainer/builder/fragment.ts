/** What the address of the builder says: which assignment, and which step of it. */

export const steps = ['items', 'rules', 'roster', 'send'] as const;
export type Step = (typeof steps)[number];

/** Reads `#<id>` or `#<id>/<step>`; an id that none of ours can be is '', an unknown step the first. */
export function readFragment(fragment: string): { id: string; step: Step } {
  const [id = '', step = ''] = fragment.replace(/^#/, '').split('/');
  return { id: /^[A-Za-z0-9_-]{22}$/.test(id) ? id : '', step: steps.find((known) => known === step) ?? 'items' };
}
