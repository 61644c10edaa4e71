/** The trainer's name and key: made once, shown ever after. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { TrainerStrings } from '../../course/strings/index.ts';
import { changeSettings, type Desk, makeKey, openDesk } from '../browser/desk.ts';
import { keyMark } from './current-key.ts';

/** Asks for a name and makes the key. */
export function KeyMaker({
  desk,
  onMade,
  next,
  strings,
}: {
  /** Null until it is open. */
  desk: Desk | null;
  /** Shows what is there now; this form is gone then. */
  onMade: (news: string) => unknown;
  /** Where one goes on: an element's id. */
  next: string;
  strings: Pick<TrainerStrings, 'key' | 'storage'>;
}) {
  const words = strings.key;
  const [name, setName] = useState(desk?.settings.name ?? '');
  const [state, setState] = useState<'idle' | 'unnamed' | 'making'>('idle');
  useEffect(() => {
    if (desk) setName((typed) => typed || desk.settings.name);
  }, [desk === null]);
  const make = async (event: Event) => {
    event.preventDefault();
    if (state === 'making') return;
    if (name.trim() === '') {
      setState('unnamed');
      document.getElementById('trainer-name')?.focus();
      return;
    }
    setState('making');
    const { database } = desk ?? (await openDesk());
    const kept = await makeKey(database, name);
    await onMade(kept === 'saved' ? words.made : strings.storage[kept]);
    // The button that had the focus is gone.
    requestAnimationFrame(() => document.getElementById(next)?.focus());
  };
  return (
    <form class="key-maker" onSubmit={make}>
      <p>{words.why}</p>
      <p class="hint">{words.lasting}</p>
      <p class="field">
        <label for="trainer-name">{words.name}</label>
        <input
          id="trainer-name"
          type="text"
          autocomplete="name"
          maxLength={100}
          value={name}
          aria-describedby="trainer-name-hint"
          aria-invalid={state === 'unnamed'}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
            setState('idle');
          }}
        />
        <span class="hint" id="trainer-name-hint">
          {words.nameHint}
        </span>
      </p>
      <p class="actions">
        <button type="submit" class="main" aria-disabled={state === 'making'}>
          {words.make}
        </button>
        <span role="status" class="status">
          {state === 'making' && words.making}
          {state === 'unnamed' && words.nameMissing}
        </span>
      </p>
    </form>
  );
}

/** The key in use, older ones, and the name. */
export function KeyPanel({
  desk,
  onChanged,
  strings,
  dateOf,
}: {
  desk: Desk;
  /** Shows what is there now. */
  onChanged: (news: string) => unknown;
  strings: Pick<TrainerStrings, 'key' | 'backup' | 'storage'>;
  dateOf: (time: string) => string;
}) {
  const words = strings.key;
  const [name, setName] = useState(desk.settings.name);
  const used = useRef<HTMLSpanElement>(null);
  const rename = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') {
      onChanged(words.nameMissing);
      return;
    }
    const kept = await changeSettings(desk.database, { name: name.trim() });
    onChanged(kept === 'saved' ? words.nameSaved : strings.storage[kept]);
  };
  const use = async (recipient: string) => {
    const kept = await changeSettings(desk.database, { key: recipient });
    await onChanged(kept === 'saved' ? fill(words.nowUsed, { mark: keyMark(recipient) }) : strings.storage[kept]);
    // The button that had the focus is gone; what it made true stands in its place.
    requestAnimationFrame(() => used.current?.focus());
  };
  return (
    <>
      <ul class="plain keys">
        {desk.keys.map((key) => (
          <li key={key.recipient}>
            <span>{fill(words.mark, { mark: keyMark(key.recipient) })}</span>
            <span class="hint">{fill(words.createdAt, { date: dateOf(key.createdAt) })}</span>
            {key.recipient === desk.key?.recipient ? (
              <span class="hint" tabIndex={-1} ref={used}>
                {desk.keys.length > 1 && words.inUse}
              </span>
            ) : (
              <button type="button" class="link" onClick={() => use(key.recipient)}>
                {words.use}
              </button>
            )}
          </li>
        ))}
      </ul>
      {desk.keys.length > 1 && <p class="hint">{fill(words.several, { count: desk.keys.length })}</p>}
      <form class="one-line" onSubmit={rename}>
        <label for="trainer-name">{words.name}</label>
        <input
          id="trainer-name"
          type="text"
          autocomplete="name"
          maxLength={100}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" aria-disabled={name.trim() === desk.settings.name}>
          {words.saveName}
        </button>
      </form>
    </>
  );
}
