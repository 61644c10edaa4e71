/** Opens an assignment by hand: paste a link or the text of a file, or choose the file. Dropping one works on the whole page. */
import { useRef, useState } from 'preact/hooks';
import type { TakeStrings } from '../course/strings/index.ts';

export type OpenerStrings = Pick<TakeStrings, 'paste' | 'open' | 'chooseFile' | 'dropHint'>;

export function Opener({
  live,
  onText,
  onFile,
  strings,
}: {
  live: boolean;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  strings: OpenerStrings;
}) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="opener"
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
    >
      <label>
        <span>{strings.paste}</span>
        <textarea
          rows={3}
          spellcheck={false}
          autocomplete="off"
          disabled={!live}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="submit" class="main" disabled={!live}>
          {strings.open}
        </button>
        <button type="button" disabled={!live} onClick={() => input.current?.click()}>
          {strings.chooseFile}
        </button>
        {/* No `accept`: phones grey out a file that a chat app has renamed, and a wrong file is told in words anyway. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.chooseFile}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // So that choosing the same file once more is a change again.
            currentTarget.value = '';
          }}
        />
      </p>
      <p class="hint drop-hint">{strings.dropHint}</p>
    </form>
  );
}
