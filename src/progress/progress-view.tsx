/**
 * The progress page: how the course stands, how the objectives sit, quizzes taken, backup. Names and links are there before
 * any script runs; the record joins them once the page is live.
 */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KeepingStrings, MasteryStrings, ProgressStrings } from '../course/strings/index.ts';
import { readProblems } from './aside.ts';
import { AssignmentList } from './assignment-list.tsx';
import { Backup } from './backup.tsx';
import { readDrills } from './drill-record.ts';
import { formatOf } from './format.ts';
import { joinPractice } from './joined-practice.ts';
import { isExportDue } from './keeping/export-nudge.ts';
import { ExportNudge } from './keeping/export-nudge-view.tsx';
import { LastingPanel } from './keeping/lasting-panel.tsx';
import { LessonsTable } from './lessons-table.tsx';
import { masteryOf } from './mastery/mastery.ts';
import { MasteryMap } from './mastery/mastery-map.tsx';
import { standings, summaryOf } from './overview.ts';
import { ProblemList } from './problem-list.tsx';
import type { ProgressCourse } from './progress-course.ts';
import { QuizList } from './quiz-list.tsx';
import { readReviews } from './review-record.ts';
import { hasScenarios } from './scenario-record.ts';
import { $sittings, openSittings, reloadSittings } from './sitting-store.ts';
import { $attempts, $kept, $lessons, openRecord, reloadRecord } from './store.ts';
import { confusedPair } from './suggestion/confused-pair.ts';
import type { Confusion } from './suggestion/learner-state.ts';
import { nameConfusion } from './suggestion/name-confusion.ts';
import { stateOfRecord } from './suggestion/state-of-record.ts';
import { suggestNext } from './suggestion/suggestion.ts';
import { SuggestionView } from './suggestion/suggestion-view.tsx';
import { EmptyRecord, JumpLinks, SummaryFigures } from './summary.tsx';
import { readUndone } from './undone-record.ts';
import { useStore } from './use-store.ts';

export interface ProgressProps {
  course: ProgressCourse;
  strings: ProgressStrings;
  words: MasteryStrings;
  keeping: KeepingStrings;
  locale: string;
  /** Address of the page that takes assignments. */
  takeHref: string;
  /** Address of the review. */
  reviewHref: string;
  /** Address of a drill, and of its data; `*` stands for its id. */
  drillHref: string;
  drillData: string;
  /** Counts the cards that are due; the island brings it, as the review stands above the record. */
  countDue?: () => Promise<number>;
}

export function ProgressView({
  course,
  strings,
  words,
  keeping,
  locale,
  takeHref,
  reviewHref,
  drillHref,
  drillData,
  countDue,
}: ProgressProps) {
  const [live, setLive] = useState(false);
  const attempts = useStore($attempts);
  const lessons = useStore($lessons);
  const sittings = useStore($sittings);
  const kept = useStore($kept);
  useEffect(() => {
    reloadRecord();
    openSittings();
    setLive(true);
  }, []);
  useEffect(() => {
    // The sections that the record makes are not there yet when the browser looks for the anchor of the address.
    if (live) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [live]);
  const format = useMemo(() => formatOf(locale), [locale]);
  const standing = useMemo(() => standings(live ? lessons : {}, live ? attempts : []), [live, lessons, attempts]);
  const [dueReviews, setDueReviews] = useState(0);
  const [confusions, setConfusions] = useState<Confusion[]>([]);
  const records = useMemo(() => {
    if (!live) return {};
    const now = new Date().toISOString();
    return { drills: readDrills(openRecord(), now), reviews: readReviews(openRecord(), now) };
  }, [live, attempts]);
  useEffect(() => {
    if (!live) return;
    // Without the number or the names the suggestion is made from the rest of the record.
    countDue?.().then(setDueReviews, () => setDueReviews(0));
    const pair = records.drills && confusedPair(records.drills);
    if (pair) nameConfusion(pair, drillHref, drillData).then(setConfusions, () => setConfusions([]));
  }, [live, records]);
  const practice = useMemo(
    () => joinPractice(attempts, { ...records, dueReviews, confusions }),
    [attempts, records, dueReviews, confusions],
  );
  const mastery = useMemo(() => masteryOf(practice.evidence, new Date().toISOString()), [practice]);
  const suggestion = useMemo(() => {
    if (!live) return undefined;
    const now = new Date().toISOString();
    const undone = readUndone(openRecord(), now);
    return suggestNext(stateOfRecord({ course, mastery, attempts, lessons, undone, practice, now }));
  }, [live, course, mastery, attempts, lessons, practice]);
  const problems = useMemo(() => (live ? readProblems(openRecord()) : []), [live, lessons, attempts, sittings]);
  const exportDue = live && isExportDue(openRecord(), attempts, new Date().toISOString());
  const practised = live && hasScenarios(openRecord());
  const hasQuizzes = attempts.some((attempt) => attempt.kind !== 'exercise');
  const nothingLearned = attempts.length === 0 && Object.keys(lessons).length === 0;
  const empty = nothingLearned && sittings.length === 0;
  const sections = [
    { id: 'lessons', text: strings.lessons },
    ...(nothingLearned ? [] : [{ id: 'mastery', text: strings.mastery }]),
    ...(hasQuizzes ? [{ id: 'quizzes', text: strings.attempts }] : []),
    ...(sittings.length > 0 ? [{ id: 'assignments', text: strings.assignments }] : []),
    { id: 'backup', text: strings.data },
    ...(problems.length > 0 ? [{ id: 'problems', text: strings.problems }] : []),
  ];

  return (
    <>
      <div class="standing">
        {!live && (
          <>
            <p class="hint opening">{strings.opening}</p>
            <div data-without-record hidden>
              <EmptyRecord course={course} strings={strings} />
            </div>
          </>
        )}
        {live && empty && <EmptyRecord course={course} strings={strings} />}
        {live && !empty && (
          <>
            <SummaryFigures summary={summaryOf(course, standing, mastery)} strings={strings} />
            <JumpLinks to={sections} strings={strings} />
            {suggestion && <SuggestionView suggestion={suggestion} course={course} reviewHref={reviewHref} words={words} format={format} />}
          </>
        )}
      </div>
      {live && kept !== 'saved' && <p class="notice warning">{strings.storage[kept]}</p>}
      {exportDue && <ExportNudge strings={keeping} />}
      <LessonsTable course={course} standing={standing} strings={strings} format={format} />
      {live && !nothingLearned && <MasteryMap course={course} mastery={mastery} strings={strings} words={words} format={format} />}
      {live && hasQuizzes && <QuizList course={course} attempts={attempts} strings={strings} format={format} />}
      {live && sittings.length > 0 && <AssignmentList sittings={sittings} takeHref={takeHref} strings={strings} format={format} />}
      <Backup
        empty={!live || (empty && !practised && problems.length === 0)}
        onChanged={reloadSittings}
        strings={strings}
        locale={locale}
      />
      {live && !empty && <LastingPanel strings={keeping} />}
      {problems.length > 0 && <ProblemList problems={problems} strings={strings} format={format} />}
    </>
  );
}
