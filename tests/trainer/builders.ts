/** Small records of a trainer to vary. */
import type { AssignmentRecord, Draft } from '../../src/trainer/storage/assignment-record.ts';

export const moment = '2026-03-02T08:00:00.000Z';

export function aDraft(different: Partial<Draft> = {}): Draft {
  return {
    title: 'RFM，第二周',
    locale: 'zh-Hans',
    welcome: '',
    items: [],
    form: 'fixed',
    counts: { 1: 2, 2: 2, 3: 1 },
    perObjective: 0,
    each: 'own',
    shuffle: true,
    sealed: false,
    feedback: 'end',
    passMark: 0.8,
    attempts: 0,
    timeZone: 'Asia/Shanghai',
    ...different,
  };
}

export function aRecord(different: Partial<AssignmentRecord> = {}): AssignmentRecord {
  return {
    id: 'k3v9XyzAbCdEfGhIjKlMn0',
    status: 'draft',
    createdAt: moment,
    updatedAt: moment,
    draft: aDraft(),
    roster: [],
    ...different,
  };
}
