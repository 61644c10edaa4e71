/**
 * What opens an assignment and asks its items: the look before the start, the sitting, the handing in. It brings the schemas
 * with it, so it loads when a link, a file or a kept sitting is opened, not before.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { beginSitting, isFinished, isSameLearner, type Learner } from '../assessment/sitting.ts';
import { scenarioEntry } from '../assignment/assigned-scenario.ts';
import type { OpenedAssignment } from '../assignment/assignment.ts';
import { decodeAssignment } from '../assignment/assignment-link.ts';
import { inflate } from '../assignment/compression.ts';
import { assignedItems, formOfAssignment } from '../assignment/form-of-assignment.ts';
import { findAssignmentText, linkVersion } from '../assignment/link-text.ts';
import { openingOf } from '../assignment/opening.ts';
import type { ExerciseStrings, QuizStrings, TakeStrings } from '../course/strings/index.ts';
import { loadInteractions } from '../interactions/interaction-parts.tsx';
import { $sittings, openSittings, savePaper, saveSitting, storedPaper } from '../progress/sitting-store.ts';
import { newId } from '../progress/store.ts';
import { useStore } from '../progress/use-store.ts';
import { loadScenarioPart } from '../sitting/load-scenario-part.ts';
import { addStyles } from '../ui/page-styles.ts';
import deskStyles from '../ui/styles/take-desk.css?inline';
import { Brief } from './brief.tsx';
import { type FetchedItems, fetchItems } from './fetch-items.ts';
import { OpenSitting } from './open-sitting.tsx';
import { itemsOfPaper, openedFrom, type Paper, paperOf as paperFrom, paperHash, parsePaper } from './paper.ts';
import type { TakeProblem } from './take-problem.ts';

export type Opened =
  | {
      ok: true;
      opened: OpenedAssignment;
      /** What to put behind `#`, where it was opened from a text. */
      text?: string;
      /** The sitting to show at once. */
      sitting?: string;
    }
  | { ok: false; problem: TakeProblem };

/** Opens whatever holds an assignment: a fragment, a link, a message, the contents of a file. */
export async function openText(text: string): Promise<Opened> {
  openSittings();
  addStyles(deskStyles);
  const decoded = await decodeAssignment(text, inflate);
  if (!decoded.ok) return decoded;
  const found = findAssignmentText(text);
  const parts = found.ok
    ? [linkVersion, found.parts.assignment, ...(found.parts.invitation === undefined ? [] : [found.parts.invitation])]
    : [];
  return { ok: true, opened: decoded.opened, text: `${parts.join('.')}.end` };
}

/** Opens a sitting kept on this device, without its link. */
export async function openSitting(id: string): Promise<Opened> {
  openSittings();
  addStyles(deskStyles);
  const sitting = $sittings.get().find(({ attempt }) => attempt.id === id);
  if (!sitting) return { ok: false, problem: { code: 'gone' } };
  const saved = storedPaper(sitting.paper);
  const paper = saved && parsePaper(saved);
  if (!paper) return { ok: false, problem: { code: 'no-paper' } };
  return { ok: true, opened: openedFrom(paper, sitting.learner), sitting: id };
}

/** Asks for the code of answering and of handing in ahead of the start; from then on the network may be gone. */
async function provideFor(assignment: OpenedAssignment['assignment'], fetched: FetchedItems, scenarioHref: string): Promise<boolean> {
  const all = fetched.state === 'ready' ? assignedItems(assignment.items, fetched.items) : undefined;
  if (!all?.ok) return false;
  try {
    await Promise.all([
      loadInteractions([...all.items.values()].map(({ interaction }) => interaction)),
      import('./packing.ts'),
      assignment.scenarios && loadScenarioPart(scenarioHref),
    ]);
    return true;
  } catch {
    // Asked for again when it is needed, and told then if it still does not come.
    return false;
  }
}

/** The time, known anew so often, so that an assignment opens and falls due while it is looked at. */
function useNow(milliseconds: number): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
}

export function Desk({
  opened,
  sitting: firstShown,
  byHand,
  below,
  progressHref,
  strings,
  quizStrings,
  exerciseStrings,
  scenarioHref,
  locale,
}: {
  opened: OpenedAssignment;
  sitting: string | undefined;
  /** Whether someone pressed for it, so that the focus may move; false while the page opens. */
  byHand: boolean;
  /** What stands below while no sitting is under way. */
  below: ComponentChildren;
  progressHref: string;
  strings: TakeStrings;
  quizStrings: QuizStrings;
  exerciseStrings: ExerciseStrings;
  scenarioHref: string;
  locale: string;
}) {
  const { assignment, invitation } = opened;
  const sittings = useStore($sittings);
  const [shown, setShown] = useState(firstShown);
  const [fetched, setFetched] = useState<FetchedItems | 'loading'>('loading');
  const [provided, setProvided] = useState(false);
  const [started, setStarted] = useState(byHand);
  const [busy, setBusy] = useState(false);
  const [badRecipient, setBadRecipient] = useState(false);
  const papers = useRef(new Map<string, Paper>());
  const now = useNow(10_000);

  const load = async (): Promise<FetchedItems> => {
    const result = await fetchItems(assignment);
    setFetched(result);
    provideFor(assignment, result, scenarioHref).then(setProvided);
    return result;
  };
  useEffect(() => {
    load();
  }, []);

  const isMine = (learner: Learner) => (invitation ? learner.token === invitation.token : learner.token === undefined);
  const mine = sittings.filter(({ attempt, learner }) => attempt.scope === assignment.id && isMine(learner));
  const current = mine.find(({ attempt }) => attempt.id === shown);

  const show = (id: string | undefined) => {
    setStarted(true);
    setShown(id);
  };
  /** The paper of a sitting: as kept, or made anew from the link, where the device could not keep it. */
  const paperOf = async (hash: string): Promise<Paper | null> => {
    const known = papers.current.get(hash);
    if (known) return known;
    const saved = storedPaper(hash);
    const kept = saved && parsePaper(saved);
    if (kept) return kept;
    const items = fetched === 'loading' || fetched.state === 'failed' ? await load() : fetched;
    const anew = items.state === 'ready' ? paperFrom(assignment, items) : null;
    return anew && paperHash(anew) === hash ? anew : null;
  };
  const begin = async (learner: Learner) => {
    const unfinished = $sittings
      .get()
      .find((one) => one.attempt.scope === assignment.id && !isFinished(one) && isSameLearner(one.learner, learner));
    // Another tab may have begun it a moment ago.
    if (unfinished) return show(unfinished.attempt.id);
    setBusy(true);
    const [items, packing] = await Promise.all([
      fetched === 'loading' || fetched.state === 'failed' ? load() : fetched,
      // It is needed for handing in, perhaps without a network; that it cannot be had now is no reason not to start.
      import('./packing.ts').catch(() => null),
    ]);
    setBusy(false);
    if (items.state !== 'ready') return;
    if (packing && !packing.isRecipient(assignment.trainer.recipient)) return setBadRecipient(true);
    const before = $sittings.get().filter((one) => one.attempt.scope === assignment.id && isSameLearner(one.learner, learner)).length;
    const begunAt = new Date().toISOString();
    const opening = openingOf(assignment, invitation, before, begunAt);
    if (!opening.mayStart) return;
    const paper = paperFrom(assignment, items);
    const hash = paperHash(paper);
    const id = newId();
    const { dueAt } = assignment;
    papers.current.set(hash, paper);
    savePaper(hash, paper);
    saveSitting(
      beginSitting({
        id,
        assignmentId: assignment.id,
        items: [...formOfAssignment(assignment, itemsOfPaper(paper) ?? new Map(), id), ...(assignment.scenarios ?? []).map(scenarioEntry)],
        paper: hash,
        assignment: { title: assignment.title, trainer: assignment.trainer.name, ...(dueAt === undefined ? {} : { dueAt }) },
        learner,
        number: before + 1,
        minutes: opening.minutes,
        now: begunAt,
      }),
    );
    show(id);
  };

  if (current) {
    const made = mine.filter(({ learner }) => isSameLearner(learner, current.learner)).length;
    return (
      <>
        <OpenSitting
          key={current.attempt.id}
          sitting={current}
          paperOf={paperOf}
          byHand={started}
          mayTakeAgain={openingOf(assignment, invitation, made, now).mayStart}
          onLeave={() => show(undefined)}
          progressHref={progressHref}
          strings={strings}
          quizStrings={quizStrings}
          exerciseStrings={exerciseStrings}
          scenarioHref={scenarioHref}
          locale={locale}
        />
        {isFinished(current) && below}
      </>
    );
  }
  return (
    <>
      <Brief
        opened={opened}
        mine={mine}
        now={now}
        fetched={fetched}
        provided={provided}
        busy={busy}
        badRecipient={badRecipient}
        focuses={started}
        onStart={begin}
        onOpen={show}
        onRetry={load}
        strings={strings}
        quizStrings={quizStrings}
        locale={locale}
      />
      {below}
    </>
  );
}
