/** The part of the offline page that does something: keeps everything, shows how far it is, and removes it again. */
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../course/strings/fill.ts';
import type { OfflineStrings } from '../course/strings/index.ts';
import type { OfflineAnswer, OfflineProblem, OfflineQuestion, OfflineState } from './messages.ts';
import { shownSize } from './size.ts';

export interface OfflineProps {
  strings: OfflineStrings;
  /** For `Intl`. */
  locale: string;
  /** `<html lang>`, by which groups of files are named. */
  language: string;
}

/** Asks the service worker; comes from outside, since nothing is touched while building. */
export type Ask = (question: OfflineQuestion, hear: (answer: OfflineAnswer) => void) => void;

type Progress = Extract<OfflineAnswer, { keptFiles: number }>;

export function OfflineView({ strings, locale, language, connect }: OfflineProps & { connect?: () => Promise<Ask | undefined> }) {
  const [ask, setAsk] = useState<Ask>();
  const [unsupported, setUnsupported] = useState(false);
  const [state, setState] = useState<OfflineState>();
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<OfflineProblem>();
  const [said, setSaid] = useState('');
  const size = (bytes: number) => shownSize(bytes, locale);
  const hear = (answer: OfflineAnswer) => {
    if ('keptFiles' in answer) {
      setProgress(answer);
      return;
    }
    setProgress(undefined);
    if ('failed' in answer) setProblem(answer.failed);
    else setState(answer.state);
  };
  useEffect(() => {
    connect?.().then((found) => {
      if (!found) {
        setUnsupported(true);
        return;
      }
      setAsk(() => found);
      found({ ask: 'state', locale: language }, hear);
    });
  }, []);
  const keep = () => {
    setProblem(undefined);
    setSaid(strings.started);
    setProgress({ keptFiles: 0, keptBytes: 0, files: state?.files ?? 0, bytes: state?.bytes ?? 0 });
    ask?.({ ask: 'keep-everything', locale: language }, (answer) => {
      hear(answer);
      if ('state' in answer) setSaid('');
    });
  };
  const remove = () =>
    ask?.({ ask: 'remove', locale: language }, (answer) => {
      hear(answer);
      setSaid(strings.removed);
    });
  if (unsupported) return <p class="notice">{strings.unsupported}</p>;
  if (!state || !ask) return <p class="hint">{strings.preparing}</p>;
  return (
    <>
      <p>{fill(strings.all, { files: state.files, size: size(state.bytes) })}</p>
      {progress && (
        <p>
          <progress max={progress.bytes} value={progress.keptBytes} aria-label={strings.allTitle} />
          <br />
          <span>
            {fill(strings.keeping, {
              done: size(progress.keptBytes),
              size: size(progress.bytes),
              keptFiles: progress.keptFiles,
              files: progress.files,
            })}
          </span>
        </p>
      )}
      <p role="status">{problem ? strings.problems[problem] : state.everything && !progress ? strings.kept : said}</p>
      <p class="actions">
        {progress ? (
          <button type="button" onClick={() => ask({ ask: 'stop' }, hear)}>
            {strings.stop}
          </button>
        ) : state.everything ? (
          <button type="button" onClick={remove}>
            {strings.remove}
          </button>
        ) : (
          <button type="button" class="main" onClick={keep}>
            {fill(strings.keep, { size: size(state.bytes) })}
          </button>
        )}
      </p>
    </>
  );
}
