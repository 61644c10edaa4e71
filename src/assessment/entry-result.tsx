/** What an entry test suggests: where to begin, and module by module what it found, with the mark that a module can be skipped. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moduleOf } from '../course/lesson-path.ts';
import { fill } from '../course/strings/fill.ts';
import type { EntryStrings } from '../course/strings/index.ts';
import type { Attempt } from './attempt.ts';
import { type JudgedModule, judgeModules, recommendedStart } from './entry-judgement.ts';
import { isLeftBlank } from './left-blank.ts';
import { inCourseOrder, type NamedModule } from './module-score-list.tsx';

export interface EntryModule extends NamedModule {
  quizHref: string;
  firstLessonHref: string;
}

/** What was found in a module, in words: what was left blank was not answered wrongly. */
function foundIn({ module, judgement, right, count }: JudgedModule, attempt: Attempt, strings: EntryStrings): string {
  const own = attempt.items.filter(({ lesson }) => lesson !== undefined && moduleOf(lesson) === module);
  const blank = own.filter(({ id }) => typeof attempt.scores?.[id] === 'number' && isLeftBlank(attempt, id)).length;
  const words = () => {
    if (blank === 0 || judgement === 'skip') return strings[judgement];
    return blank === count ? strings.allBlank : strings.someBlank[judgement];
  };
  return fill(words(), { right, count, blank, missed: count - right - blank });
}

export function EntryResult({
  attempt,
  modules,
  path,
  finalAssessment,
  isMarked,
  onMark,
  onAgain,
  strings,
}: {
  attempt: Attempt;
  /** In the order of the course. */
  modules: readonly EntryModule[];
  /** Slugs of the modules recommended to new staff, in that order. */
  path: readonly string[];
  finalAssessment: { href: string; text: string };
  isMarked: (module: string) => boolean;
  onMark: (module: string, marked: boolean) => void;
  onAgain: () => void;
  strings: EntryStrings;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const judged = judgeModules(attempt);
  const start = modules.find(({ slug }) => slug === recommendedStart(judged, path));
  const onPath = path.flatMap((slug) => modules.find((module) => module.slug === slug) ?? []);
  const others = modules.filter(({ slug }) => !path.includes(slug));

  const row = (result: JudgedModule) => {
    const { module, judgement } = result;
    const named = modules.find(({ slug }) => slug === module);
    return (
      <li key={module}>
        <p>
          {named ? <a href={named.href}>{named.title}</a> : module}
          {module === start?.slug && <b class="here">{strings.here}</b>}
        </p>
        <p>{foundIn(result, attempt, strings)}</p>
        {!path.includes(module) && <p class="hint">{strings.aside}</p>}
        {judgement === 'skip' && named && (
          <p class="skip-actions">
            <a href={named.quizHref}>
              {strings.toQuiz}
              <span class="visually-hidden"> {named.title}</span>
            </a>
            <label>
              <input type="checkbox" checked={isMarked(module)} onChange={(event) => onMark(module, event.currentTarget.checked)} />
              <span>
                {strings.mark}
                <span class="visually-hidden"> {named.title}</span>
              </span>
            </label>
          </p>
        )}
      </li>
    );
  };

  return (
    <div class="result entry-result">
      <h3 ref={head} tabIndex={-1}>
        {start ? fill(strings.startHere, { module: start.title }) : strings.allKnown}
      </h3>
      <p>{start ? strings.startReason : strings.allKnownReason}</p>
      <p class="actions">
        <a class="button" href={start ? start.firstLessonHref : finalAssessment.href}>
          {start ? fill(strings.open, { module: start.title }) : finalAssessment.text}
        </a>
        <button type="button" class="quiet" onClick={onAgain}>
          {strings.again}
        </button>
      </p>
      <p class="notice">{strings.honest}</p>
      <h4>{strings.byModule}</h4>
      <ul class="plain judged">{inCourseOrder(judged, [...onPath, ...others]).map(row)}</ul>
      {judged.some(({ judgement }) => judgement === 'skip') && <p class="hint">{strings.markNote}</p>}
    </div>
  );
}
