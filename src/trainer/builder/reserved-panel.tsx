/** Unlocks the reserved items with their passphrase. */
import { useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import { type ReservedFile, unlockReserved } from '../browser/items.ts';
import type { FirstWords } from './words.ts';

export function ReservedPanel({
  count,
  unlocked,
  onUnlocked,
  words,
}: {
  count: number;
  unlocked: boolean;
  onUnlocked: (file: ReservedFile) => void;
  words: FirstWords;
}) {
  const { reserved } = words.assign;
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const unlock = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure('');
    const answer = await unlockReserved(passphrase);
    if (answer.ok) onUnlocked(answer.file);
    else setFailure(fill(reserved.failed, { reason: reserved.reasons[answer.problem] }));
    setBusy(false);
  };
  if (unlocked) {
    return (
      <p role="status" class="hint">
        {fill(reserved.opened, { count })}
      </p>
    );
  }
  return (
    <form onSubmit={unlock}>
      <p class="hint">{fill(reserved.about, { count })}</p>
      <input type="text" name="username" autocomplete="username" value="zhike-reserved-items" readOnly hidden />
      <p class="field">
        <label for="reserved-passphrase">{reserved.passphrase}</label>
        <input
          id="reserved-passphrase"
          type="password"
          autocomplete="current-password"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy || passphrase === ''}>
          {reserved.open}
        </button>
      </p>
      <p role="status" class={failure === '' ? 'status' : 'status failed'}>
        {busy ? reserved.opening : failure}
      </p>
    </form>
  );
}
