/** Sittings to vary. */
import { beginSitting, type Sitting } from '../../src/assessment/sitting.ts';
import { at, entryOf } from './builders.ts';

/** A sitting of three items with ten minutes, begun at eight. */
export function begunSitting(changes: Partial<Parameters<typeof beginSitting>[0]> = {}): Sitting {
  return beginSitting({
    id: 'sitting-one',
    assignmentId: 'k3v9XyzAbCdEfGhIjKlMn0',
    items: ['recency', 'frequency', 'money'].map((item) => ({ ...entryOf(item), hash: '0a1b2c3d4e5f' })),
    paper: '0f3a0f3a0f3a0f3a',
    assignment: { title: 'RFM，第二周', trainer: '林老师', dueAt: '2026-03-09T08:00:00Z' },
    learner: { name: '王小明', number: '00317' },
    number: 1,
    minutes: 10,
    now: at(0),
    ...changes,
  });
}
