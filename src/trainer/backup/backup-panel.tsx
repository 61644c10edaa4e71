/** Backup to a passphrase-encrypted file, and back. */
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { TrainerStrings } from '../../course/strings/index.ts';
import { makeBackup, restoreBackup } from '../browser/backup.ts';
import { type Desk, openDesk } from '../browser/desk.ts';
import { bytesOfFile, download } from '../browser/download.ts';
import { randomPassphrase } from '../browser/random.ts';

/** Fewest signs of a passphrase; with fewer, trying them out would not take long. */
const shortest = 12;

interface News {
  text: string;
  failed?: boolean;
}

function StatusLine({ news }: { news: News }) {
  return (
    <p role="status" class={news.failed ? 'status failed' : 'status'}>
      {news.text}
    </p>
  );
}

/** The name under which a password manager keeps the passphrase. */
function AccountField() {
  return <input type="text" name="username" autocomplete="username" value="zhike-backup" readOnly hidden />;
}

/** Asks for a passphrase twice and downloads the backup. */
export function BackupForm({ desk, onDone, strings }: { desk: Desk; onDone: () => void; strings: TrainerStrings }) {
  const words = strings.backup;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<News>({ text: '' });
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const make = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if ([...passphrase.trim()].length < shortest) {
      first.current?.focus();
      return setNews({ text: fill(words.tooShort, { count: shortest }), failed: true });
    }
    if (passphrase !== again) {
      second.current?.focus();
      return setNews({ text: words.different, failed: true });
    }
    setBusy(true);
    setNews({ text: words.working });
    try {
      const name = `zhike-trainer-${new Date().toISOString().slice(0, 10)}.age`;
      download(name, await makeBackup(desk.database, passphrase), 'application/octet-stream');
      setNews({ text: fill(words.made, { file: name }) });
      onDone();
    } catch (error) {
      setNews({ text: fill(words.failed, { reason: error instanceof Error ? error.message : String(error) }), failed: true });
    }
    setBusy(false);
  };
  const suggest = () => {
    const made = randomPassphrase();
    setPassphrase(made);
    setAgain(made);
    setShown(true);
    setNews({ text: fill(words.suggested, { passphrase: made }) });
  };
  return (
    <form onSubmit={make} class="passphrase-form">
      <AccountField />
      <p class="field">
        <label for="backup-passphrase">{words.passphrase}</label>
        <input
          id="backup-passphrase"
          ref={first}
          type={shown ? 'text' : 'password'}
          autocomplete="new-password"
          value={passphrase}
          aria-describedby="backup-passphrase-hint"
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        <span class="hint" id="backup-passphrase-hint">
          {fill(words.passphraseHint, { count: shortest })}
        </span>
      </p>
      <p class="field">
        <label for="backup-again">{words.repeat}</label>
        <input
          id="backup-again"
          ref={second}
          type={shown ? 'text' : 'password'}
          autocomplete="new-password"
          value={again}
          onInput={({ currentTarget }) => setAgain(currentTarget.value)}
        />
      </p>
      <p>
        <label class="tick">
          <input type="checkbox" checked={shown} onChange={({ currentTarget }) => setShown(currentTarget.checked)} />
          <span>{words.show}</span>
        </label>
      </p>
      <p class="actions">
        <button type="submit" class="main" aria-disabled={busy}>
          {words.make}
        </button>
        <button type="button" onClick={suggest}>
          {words.suggest}
        </button>
      </p>
      <StatusLine news={news} />
    </form>
  );
}

/** An armored file is text; any other age file is taken as it is. */
function asAge(bytes: Uint8Array): string | Uint8Array {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return head.includes('-----BEGIN AGE') ? new TextDecoder().decode(bytes).trim() : bytes;
}

/** Takes a backup file and its passphrase. */
export function RestoreForm({
  desk,
  onDone,
  strings,
}: {
  /** Null until it is open. */ desk: Desk | null;
  onDone: () => void;
  strings: TrainerStrings;
}) {
  const words = strings.backup;
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<News>({ text: '' });
  const input = useRef<HTMLInputElement>(null);

  const restore = async (event: Event) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (busy) return;
    if (!file) {
      input.current?.focus();
      return setNews({ text: words.noFile, failed: true });
    }
    setBusy(true);
    setNews({ text: words.opening });
    const failed = (reason: string) => setNews({ text: fill(words.restoreFailed, { reason }), failed: true });
    try {
      const bytes = await bytesOfFile(file);
      const { database } = desk ?? (await openDesk());
      const result = bytes === null ? null : await restoreBackup(database, asAge(bytes), passphrase);
      if (result === null) failed(words.reasons.unreadable);
      else if (!result.ok) failed(words.reasons[result.problem]);
      else {
        const { counts, keys, newerHere } = result.merge;
        const told = fill(words.restored, { ...counts, keys });
        setNews({ text: newerHere > 0 ? `${told} ${fill(words.newerHere, { count: newerHere })}` : told });
        onDone();
      }
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={restore} class="passphrase-form">
      <p>{words.restoreAbout}</p>
      <AccountField />
      <p class="field">
        <label for="restore-file">{words.file}</label>
        {/* No `accept`: a chat program may have renamed the file, and a wrong one is told in words. */}
        <input id="restore-file" ref={input} type="file" />
      </p>
      <p class="field">
        <label for="restore-passphrase">{words.passphrase}</label>
        <input
          id="restore-passphrase"
          type="password"
          autocomplete="current-password"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </p>
      <p class="actions">
        <button type="submit" aria-disabled={busy}>
          {words.restore}
        </button>
      </p>
      <StatusLine news={news} />
    </form>
  );
}
