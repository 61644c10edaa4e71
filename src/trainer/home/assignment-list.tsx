/** Drafts, assignments handed out, and the archive. What is deleted comes back by one press. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { TrainerStrings } from '../../course/strings/index.ts';
import { type Desk, nowText } from '../browser/desk.ts';
import { randomId } from '../browser/random.ts';
import { copyRecord } from '../builder/draft.ts';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import { recordRemoval, saveRecord } from '../storage/records.ts';

interface News {
  text: string;
  /** What the undo button brings back. */
  removed?: AssignmentRecord;
}

export function AssignmentList({
  desk,
  onChanged,
  assignHref,
  strings,
  dateOf,
}: {
  desk: Desk;
  onChanged: () => void;
  assignHref: string;
  strings: TrainerStrings;
  dateOf: (time: string) => string;
}) {
  const words = strings.assignments;
  const [news, setNews] = useState<News>({ text: '' });
  const titleOf = (record: AssignmentRecord) => record.draft.title.trim() || words.untitled;

  const save = async (record: AssignmentRecord, told: News) => {
    const kept = await saveRecord(desk.database, assignmentKind, record, nowText());
    setNews(kept === 'saved' ? told : { text: strings.storage[kept] });
    onChanged();
  };
  const copy = (record: AssignmentRecord) => {
    const title = fill(words.copyOf, { title: titleOf(record) });
    return save(copyRecord(record, { id: randomId(), title, token: randomId, now: nowText() }), { text: fill(words.copied, { title }) });
  };
  const archive = (record: AssignmentRecord, into: boolean) =>
    save(
      { ...record, status: into ? 'archived' : record.sent ? 'sent' : 'draft' },
      { text: fill(into ? words.archivedNow : words.unarchivedNow, { title: titleOf(record) }) },
    );
  const remove = async (record: AssignmentRecord) => {
    const kept = await desk.database.write([recordRemoval(assignmentKind, record)]);
    const told = fill(record.sent ? words.removedSent : words.removed, { title: titleOf(record) });
    setNews(kept === 'saved' || kept === 'blocked' ? { text: told, removed: record } : { text: strings.storage[kept] });
    onChanged();
  };

  const row = (record: AssignmentRecord) => {
    const { draft, sent, roster } = record;
    const facts = [
      fill(words.items, { count: draft.items.length + (draft.scenarios?.length ?? 0) }),
      roster.length > 0 && fill(words.people, { count: roster.length }),
      draft.dueAt !== undefined && fill(words.due, { date: dateOf(draft.dueAt) }),
      sent ? fill(words.sentAt, { date: dateOf(sent.at) }) : fill(words.edited, { date: dateOf(record.updatedAt) }),
    ].filter((fact) => fact !== false);
    const named = (action: string) => `${action}: ${titleOf(record)}`;
    return (
      <li key={record.id}>
        <p class="assignment-title">
          <a href={`${assignHref}#${record.id}`}>{titleOf(record)}</a>
          <span class="hint">{facts.join(' · ')}</span>
        </p>
        <p class="row-actions">
          <button type="button" class="link" aria-label={named(words.copy)} onClick={() => copy(record)}>
            {words.copy}
          </button>
          {(record.sent || record.status === 'archived') && (
            <button
              type="button"
              class="link"
              aria-label={named(record.status === 'archived' ? words.unarchive : words.archive)}
              onClick={() => archive(record, record.status !== 'archived')}
            >
              {record.status === 'archived' ? words.unarchive : words.archive}
            </button>
          )}
          <button type="button" class="link erase" aria-label={named(words.remove)} onClick={() => remove(record)}>
            {words.remove}
          </button>
        </p>
      </li>
    );
  };
  const ofStatus = (status: AssignmentRecord['status']) => desk.assignments.filter((record) => record.status === status);
  const [drafts, sent, archived] = [ofStatus('draft'), ofStatus('sent'), ofStatus('archived')];
  return (
    <section aria-labelledby="assignments-head" class="assignments">
      <div class="head-line">
        <h2 id="assignments-head">{words.title}</h2>
        <a class="button" href={assignHref}>
          {strings.newAssignment}
        </a>
      </div>
      <p role="status" class="status">
        {news.text}{' '}
        {news.removed && (
          <button
            type="button"
            class="link"
            onClick={() => {
              const back = news.removed;
              if (back) save(back, { text: fill(words.restored, { title: titleOf(back) }) });
            }}
          >
            {words.undo}
          </button>
        )}
      </p>
      {desk.assignments.length === 0 && <p class="hint">{words.empty}</p>}
      {desk.spoilt.length > 0 && <p class="notice warning">{fill(words.spoilt, { count: desk.spoilt.length })}</p>}
      {sent.length > 0 && (
        <>
          <h3>{words.sent}</h3>
          <ul class="plain assignment-rows">{sent.map(row)}</ul>
        </>
      )}
      {drafts.length > 0 && (
        <>
          <h3>{words.drafts}</h3>
          <ul class="plain assignment-rows">{drafts.map(row)}</ul>
        </>
      )}
      {archived.length > 0 && (
        <details>
          <summary>{fill(words.archived, { count: archived.length })}</summary>
          <ul class="plain assignment-rows">{archived.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
