/** Checks a certificate: whether name, code and a record belong together. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../../assessment/attempt.ts';
import { fill } from '../../course/strings/fill.ts';
import type { CertificateStrings, ProgressStrings } from '../../course/strings/index.ts';
import type { Format } from '../format.ts';
import { reasonOf } from '../messages.ts';
import { parseRecordFile, sizeProblem } from '../parse-record-file.ts';
import { type Digest, findByCode, readCode } from './check-code.ts';
import { passedFinals } from './passed-finals.ts';

interface Answer {
  text: string;
  state: 'right' | 'wrong' | 'told';
}

type OwnFile = { state: 'none' } | { state: 'read'; attempts: Attempt[]; text: string } | { state: 'failed'; text: string };

async function readFile(file: File, strings: CertificateStrings, progress: ProgressStrings, locale: string): Promise<OwnFile> {
  const failed = (reason: string): OwnFile => ({ state: 'failed', text: fill(strings.fileFailed, { reason }) });
  const tooLarge = sizeProblem(file.size);
  if (tooLarge) return failed(reasonOf(tooLarge, progress, locale));
  let text: string;
  try {
    text = await file.text();
  } catch {
    // The file was moved, or lies in a cloud folder that is offline.
    return failed(progress.reasons.unreadable);
  }
  const parsed = parseRecordFile(text);
  if (!parsed.ok) return failed(reasonOf(parsed.problem, progress, locale));
  const { attempts } = parsed.contents;
  return { state: 'read', attempts, text: fill(strings.fileChosen, { file: file.name, count: passedFinals(attempts).length }) };
}

export function CheckForm({
  attempts,
  digest,
  strings,
  progress,
  format,
  locale,
}: {
  /** Of the record in this browser. */
  attempts: readonly Attempt[];
  digest: Digest | null;
  strings: CertificateStrings;
  progress: ProgressStrings;
  format: Format;
  locale: string;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [from, setFrom] = useState<'file' | 'here'>('file');
  const [file, setFile] = useState<OwnFile>({ state: 'none' });
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const change = (set: () => void) => {
    set();
    setAnswer(null);
  };

  const check = async (): Promise<Answer> => {
    const told = (text: string): Answer => ({ text, state: 'told' });
    if (!digest) return told(strings.insecure);
    if (from === 'file' && file.state !== 'read') return told(file.state === 'failed' ? file.text : strings.noFile);
    if (name.trim() === '') return told(strings.noNameToCheck);
    const asked = readCode(code);
    if (asked === null) return told(strings.notACode);
    const finals = passedFinals(from === 'file' && file.state === 'read' ? file.attempts : attempts);
    if (finals.length === 0) return { text: strings.nonePassed, state: 'wrong' };
    const found = await findByCode(finals, name, asked, digest);
    if (!found) return { text: strings.differs, state: 'wrong' };
    const values = { name: name.trim(), date: format.date(found.passedAt), score: format.percent(found.score) };
    return { text: fill(strings.matches, values), state: 'right' };
  };

  return (
    <section class="check-certificate" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{strings.checkTitle}</h2>
      <p>{strings.checkIntro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check().then(setAnswer);
        }}
      >
        <fieldset>
          <legend>{strings.record}</legend>
          {(['file', 'here'] as const).map((choice) => (
            <label key={choice}>
              <input type="radio" name={`${id}-from`} checked={from === choice} onChange={() => change(() => setFrom(choice))} />
              <span>{choice === 'file' ? strings.recordFile : strings.recordHere}</span>
            </label>
          ))}
        </fieldset>
        {from === 'file' && (
          <p class="choose-file">
            <button type="button" onClick={() => input.current?.click()}>
              {strings.chooseFile}
            </button>
            {/* No `accept`: phones grey out a file that a chat app has renamed, and a wrong file is told in words anyway. */}
            <input
              ref={input}
              type="file"
              hidden
              aria-label={strings.chooseFile}
              onChange={async ({ currentTarget }) => {
                const chosen = currentTarget.files?.[0];
                const read = chosen ? await readFile(chosen, strings, progress, locale) : ({ state: 'none' } as const);
                change(() => setFile(read));
                // So that choosing the same file once more is a change again.
                currentTarget.value = '';
              }}
            />
            <span role="status" class={file.state === 'failed' ? 'status failed' : 'status'}>
              {file.state !== 'none' && file.text}
            </span>
          </p>
        )}
        <p class="field">
          <label for={`${id}-name`}>{strings.name}</label>
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="off"
            value={name}
            onInput={(event) => {
              const { value } = event.currentTarget;
              change(() => setName(value));
            }}
          />
        </p>
        <p class="field">
          <label for={`${id}-code`}>{strings.codeField}</label>
          <input
            id={`${id}-code`}
            type="text"
            class="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={code}
            onInput={(event) => {
              const { value } = event.currentTarget;
              change(() => setCode(value));
            }}
          />
        </p>
        <p class="actions">
          <button type="submit">{strings.check}</button>
        </p>
        <p role="status" class={`answer ${answer?.state ?? ''}`}>
          {answer && (
            <>
              {answer.state !== 'told' && <span aria-hidden="true">{answer.state === 'right' ? '✓ ' : '✗ '}</span>}
              {answer.text}
            </>
          )}
        </p>
      </form>
    </section>
  );
}
