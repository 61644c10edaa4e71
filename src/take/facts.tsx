/** The rules of an assignment, one to a line. */
import type { Assignment } from '../assignment/assignment.ts';
import { fill } from '../course/strings/fill.ts';
import type { TakeStrings } from '../course/strings/index.ts';
import { momentWords } from './moment.ts';

/** A moment in the trainer's time zone, and in the reader's below it where they differ. */
function Moment({ iso, timeZone, strings, locale }: { iso: string; timeZone: string; strings: TakeStrings; locale: string }) {
  const { text, zone, here } = momentWords(iso, timeZone, locale);
  return (
    <time dateTime={iso}>
      {zone === undefined ? text : fill(strings.inZone, { time: text, zone })}
      {here !== undefined && <span class="hint">{fill(strings.here, { time: here })}</span>}
    </time>
  );
}

export function Facts({
  assignment,
  count,
  minutes,
  extraMinutes,
  strings,
  locale,
}: {
  assignment: Assignment;
  /** How many items are asked. */
  count: number;
  /** Time limit with extra time in it. */
  minutes: number | undefined;
  extraMinutes: number;
  strings: TakeStrings;
  locale: string;
}) {
  const { scenarios, form, opensAt, dueAt, timeZone, attempts, passMark, feedback } = assignment;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const own = form.kind === 'drawn' && form.each === 'own';
  const limit = extraMinutes > 0 ? strings.minutesWithExtra : strings.minuteCount;
  return (
    <dl class="facts">
      {count > 0 && (
        <div>
          <dt>{strings.questions}</dt>
          <dd>{fill(own ? strings.drawnOwn : strings.questionCount, { count })}</dd>
        </div>
      )}
      {scenarios && (
        <div>
          <dt>{strings.scenarios}</dt>
          <dd>{fill(strings.scenarioCount, { count: scenarios.length })}</dd>
        </div>
      )}
      <div>
        <dt>{strings.minutes}</dt>
        <dd>{minutes === undefined ? strings.noLimit : fill(limit, { count: minutes, extra: extraMinutes })}</dd>
      </div>
      {opensAt !== undefined && (
        <div>
          <dt>{strings.opensAt}</dt>
          <dd>
            <Moment iso={opensAt} timeZone={timeZone} strings={strings} locale={locale} />
          </dd>
        </div>
      )}
      <div>
        <dt>{strings.dueAt}</dt>
        <dd>{dueAt === undefined ? strings.noDue : <Moment iso={dueAt} timeZone={timeZone} strings={strings} locale={locale} />}</dd>
      </div>
      <div>
        <dt>{strings.attempts}</dt>
        <dd>{attempts === 0 ? strings.anyAttempts : fill(strings.attemptCount, { count: attempts })}</dd>
      </div>
      <div>
        <dt>{strings.passMark}</dt>
        <dd>{percent.format(passMark)}</dd>
      </div>
      <div>
        <dt>{strings.feedback}</dt>
        <dd>{strings.feedbackWhen[feedback]}</dd>
      </div>
    </dl>
  );
}
