/** Assignments taken on this device: what was handed in can be taken again, what was not goes on. */
import { useState } from 'preact/hooks';
import { isFinished, type Sitting } from '../assessment/sitting.ts';
import { fill } from '../course/strings/fill.ts';
import type { ProgressStrings } from '../course/strings/index.ts';
import { copyText } from '../ui/copy-text.ts';
import { downloadText } from '../ui/download-text.ts';
import type { Format } from './format.ts';
import { handInFileName } from './hand-in-file.ts';

export function AssignmentList({
  sittings,
  takeHref,
  strings,
  format,
}: {
  /** Newest last. */
  sittings: readonly Sitting[];
  takeHref: string;
  strings: ProgressStrings;
  format: Format;
}) {
  const [news, setNews] = useState('');
  const copy = async (title: string, text: string) => {
    const copied = await copyText(text);
    setNews(copied ? fill(strings.handInCopied, { title, count: text.length }) : strings.handInNotCopied);
  };
  const download = (title: string, name: string, text: string) => {
    const file = handInFileName(title, name);
    downloadText(file, text, 'text/plain');
    setNews(fill(strings.handInDownloaded, { file }));
  };
  return (
    <section aria-labelledby="assignments">
      <h2 id="assignments">{strings.assignments}</h2>
      <p>{strings.assignmentsNote}</p>
      <ul class="plain assignments">
        {[...sittings].reverse().map((sitting) => {
          const { attempt, assignment, learner, handIn } = sitting;
          const open = `${takeHref}#sitting=${attempt.id}`;
          return (
            <li key={attempt.id}>
              <p>
                <a href={open} dir="auto">
                  {assignment.title}
                </a>
                <span class="hint">
                  {' '}
                  <bdi>{fill(strings.assignmentFrom, { trainer: assignment.trainer })}</bdi> · <bdi>{learner.name}</bdi> ·{' '}
                  {attempt.submittedAt === undefined
                    ? fill(strings.notHandedIn, { done: Object.keys(attempt.responses).length, all: attempt.items.length })
                    : fill(strings.handedIn, { date: format.date(attempt.submittedAt) })}
                </span>
              </p>
              <p class="actions">
                {handIn !== undefined ? (
                  <>
                    <button type="button" onClick={() => copy(assignment.title, handIn)}>
                      {strings.copyHandIn}
                    </button>
                    <button type="button" onClick={() => download(assignment.title, learner.name, handIn)}>
                      {strings.downloadHandIn}
                    </button>
                  </>
                ) : (
                  <a href={open}>{isFinished(sitting) ? strings.finishHandIn : strings.goOn}</a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <p role="status" class="status">
        {news}
      </p>
    </section>
  );
}
