/** What the pictures of the guide show. */
import type { Assignment } from '../../assignment/assignment.ts';
import type { Locale } from '../../course/locale.ts';
import { newRecord } from '../builder/draft.ts';
import type { ItemsIndex } from '../builder/items-index.ts';
import type { AssignmentRecord, RosterEntry } from '../storage/assignment-record.ts';

export const sampleMoment = '2026-03-02T08:00:00.000Z';

/** Not a recipient anyone could encrypt to: its check sum is wrong. */
const sampleRecipient = `age1${'q'.repeat(58)}`;

export function sampleRecord(locale: Locale, title: string): AssignmentRecord {
  const record = newRecord('sample-of-22-signs-long', locale, 'Asia/Shanghai', sampleMoment);
  return { ...record, draft: { ...record.draft, title, minutes: 20 } };
}

export function sampleRoster(names: readonly string[]): RosterEntry[] {
  return names.map((name, index) => ({
    token: `sample-token-of-22-sig${index}`,
    name,
    number: `00${317 + index}`,
    ...(index === 1 ? { extraMinutes: 10 } : {}),
  }));
}

/** The sample as it would travel, with the first items of the index. */
export function sampleAssignment(index: ItemsIndex, locale: Locale, title: string, trainer: string): Assignment {
  const lessons = index.modules.flatMap((module) => module.lessons);
  const items = lessons.flatMap(({ path, items: all }) => all.map(({ id, hash }) => ({ ref: id, lesson: path, hash }))).slice(0, 4);
  const { draft, id } = sampleRecord(locale, title);
  return {
    version: 1,
    id,
    title,
    locale,
    createdAt: sampleMoment,
    trainer: { name: trainer, recipient: sampleRecipient },
    welcome: '',
    items,
    form: { kind: 'fixed' },
    shuffle: draft.shuffle,
    sealed: false,
    feedback: draft.feedback,
    passMark: draft.passMark,
    attempts: 1,
    minutes: 20,
    dueAt: '2026-03-09T10:00:00.000Z',
    timeZone: draft.timeZone,
  };
}
