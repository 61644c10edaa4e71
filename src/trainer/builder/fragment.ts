/** What the address of the builder says: which assignment, and which step of it. */
import type { Step } from '../handout/send-step.tsx';

export const steps: readonly Step[] = ['items', 'rules', 'roster', 'send'];

/** `#<id>` or `#<id>/<step>`. */
export function readFragment(): { id: string; step: Step } {
  const [id = '', step = ''] = location.hash.slice(1).split('/');
  return { id: /^[A-Za-z0-9_-]{22}$/.test(id) ? id : '', step: steps.find((known) => known === step) ?? 'items' };
}
