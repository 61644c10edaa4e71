/** The trainer's home: key, assignments, backup. Everything shown comes from this browser. */
import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { TrainerStrings } from '../../course/strings/index.ts';
import { BackupForm, RestoreForm } from '../backup/backup-panel.tsx';
import { type Desk, openDesk } from '../browser/desk.ts';
import { lacksBackup } from '../identity/current-key.ts';
import { KeyMaker, KeyPanel } from '../identity/key-panel.tsx';
import { AssignmentList } from './assignment-list.tsx';

export interface TrainerHomeProps {
  assignHref: string;
  strings: TrainerStrings;
  /** For `Intl`. */
  locale: string;
}

/** Assignments changed since the last backup; deletions do not count, since the backup still has them. */
function changedSince({ assignments, settings }: Desk): number {
  const last = settings.backedUpAt ?? '';
  return assignments.filter(({ updatedAt }) => updatedAt > last).length;
}

export function TrainerHome({ assignHref, strings, locale }: TrainerHomeProps) {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [news, setNews] = useState('');
  const reload = async () => setDesk(await openDesk());
  useEffect(() => {
    reload();
    // Another tab may have changed what this one shows.
    const look = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const dateOf = (time: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
  const changed = (text: string) => {
    setNews(text);
    return reload();
  };

  const unsafe = desk !== null && lacksBackup(desk.keys);
  const stale = desk === null ? 0 : changedSince(desk);
  return (
    <>
      {desk === null && <p class="notice opening">{strings.opening}</p>}
      {desk && !desk.database.lasting && <p class="notice warning">{strings.storage.blocked}</p>}
      {desk === null || desk.keys.length === 0 ? (
        <section class="panel" aria-labelledby="key-head" data-without-record hidden={desk === null}>
          <h2 id="key-head">{strings.key.makeTitle}</h2>
          <KeyMaker desk={desk} onMade={changed} next="make-backup" strings={strings} />
          <details class="have-backup">
            <summary>{strings.key.haveBackup}</summary>
            <RestoreForm desk={desk} onDone={reload} strings={strings} />
          </details>
        </section>
      ) : (
        <>
          {unsafe && (
            <p class="notice warning reminder">
              {strings.reminder.none}{' '}
              <a id="make-backup" href="#backup">
                {strings.reminder.go}
              </a>
            </p>
          )}
          {!unsafe && stale > 0 && (
            <p class="notice reminder">
              {fill(strings.reminder.stale, { count: stale })} <a href="#backup">{strings.reminder.go}</a>
            </p>
          )}
        </>
      )}
      <p role="status" class="status">
        {news}
      </p>
      {desk && <AssignmentList desk={desk} onChanged={reload} assignHref={assignHref} strings={strings} dateOf={dateOf} />}
      {desk && desk.keys.length > 0 && (
        <section class="panel" aria-labelledby="key-head">
          <h2 id="key-head">{strings.key.title}</h2>
          <KeyPanel desk={desk} onChanged={changed} strings={strings} dateOf={dateOf} />
          <h3 id="backup">{strings.backup.title}</h3>
          <p>{strings.backup.about}</p>
          <p class="hint">
            {desk.settings.backedUpAt === undefined
              ? strings.backup.never
              : fill(strings.backup.last, { date: dateOf(desk.settings.backedUpAt) })}
          </p>
          <BackupForm desk={desk} onDone={reload} strings={strings} />
          <details>
            <summary>{strings.backup.restoreTitle}</summary>
            <RestoreForm desk={desk} onDone={reload} strings={strings} />
          </details>
        </section>
      )}
    </>
  );
}

export const mount = (island: HTMLElement, props: TrainerHomeProps): void => {
  hydrate(<TrainerHome {...props} />, island);
  island.dataset['live'] = '';
};
