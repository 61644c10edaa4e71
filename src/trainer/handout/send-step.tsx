/** The last step: what is still missing, sending, and what goes out. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import type { Desk } from '../browser/desk.ts';
import { nowText } from '../browser/desk.ts';
import { fetchScenarios } from '../browser/scenarios.ts';
import type { Edit } from '../browser/use-record.ts';
import type { Standing } from '../builder/catalogue.ts';
import { askedCount, formOf } from '../builder/draft.ts';
import { finishAssignment, type Unfinished, unfinished } from '../builder/finish.ts';
import type { Step } from '../builder/fragment.ts';
import { Exposures } from '../builder/rules-step.tsx';
import type { Summary } from '../builder/summary.ts';
import { drawingTroubles } from '../builder/summary.ts';
import type { Words } from '../builder/words.ts';
import { KeyMaker } from '../identity/key-panel.tsx';
import { linesIn } from '../roster/added.ts';
import type { AssignmentRecord } from '../storage/assignment-record.ts';
import { factsOf } from './facts.tsx';
import { HandOut, type Printing } from './hand-out.tsx';
import type { Links } from './links.ts';

/** Where a problem is mended; the name and the key are asked for right here. */
const placeOf: Record<Unfinished['code'], Step | 'title' | null> = {
  title: 'title',
  items: 'items',
  name: null,
  key: null,
  drawing: 'rules',
  overdrawn: 'rules',
  'order-of-times': 'rules',
  'due-past': 'rules',
  locked: 'items',
  missing: 'items',
  changed: 'items',
  scenarios: 'items',
  invalid: null,
};

/** What stands in the way as far as the page knows without fetching the items. */
function problemsOf(record: AssignmentRecord, standing: readonly Standing[], summary: Summary, desk: Desk, now: string): Unfinished[] {
  const count = (state: Standing['state']) => standing.filter((found) => found.state === state).length;
  const problems = unfinished(record.draft, now);
  // What a locked or lost item is of nobody knows; that is told below.
  const known = standing.every((found) => 'item' in found);
  if (known && drawingTroubles(summary, record.draft).some(({ code }) => code === 'overdrawn')) problems.push({ code: 'overdrawn' });
  if (!desk.key) problems.push({ code: 'key' });
  else if (desk.settings.name.trim() === '') problems.push({ code: 'name' });
  for (const code of ['locked', 'missing', 'changed'] as const) if (count(code) > 0) problems.push({ code, count: count(code) });
  return problems;
}

export function SendStep({
  record,
  standing,
  summary,
  desk,
  links,
  pasted,
  edit,
  loadItems,
  onDesk,
  onGo,
  onPreview,
  onPrint,
  onShowReserved,
  onWriteOwn,
  words,
}: {
  record: AssignmentRecord;
  standing: readonly Standing[];
  summary: Summary;
  desk: Desk;
  links: Links | undefined;
  /** What stands in the roster's field and was not added. */
  pasted: string;
  edit: Edit;
  /** The chosen items with their keys, in the language of the assignment. */
  loadItems: () => Promise<ReadonlyMap<string, DeliveredItem>>;
  onDesk: () => void;
  onGo: (place: Step | 'title') => void;
  onPreview: () => void;
  onPrint: (what: Printing) => void;
  onShowReserved: () => void;
  onWriteOwn: () => void;
  words: Words;
}) {
  const { send } = words.assign;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [late, setLate] = useState<Unfinished[]>([]);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => setLate([]), [record]);
  const wasSent = useRef(record.sent !== undefined);
  useLayoutEffect(() => {
    if (!wasSent.current && links) {
      wasSent.current = true;
      head.current?.focus();
    }
  }, [links]);

  const roster = (
    <>
      {record.roster.length === 0 ? <p>{send.rosterNone}</p> : <p>{fill(send.rosterCount, { count: record.roster.length })}</p>}
      {linesIn(pasted) > 0 && (
        <p class="notice warning">
          {fill(send.pasted, { count: linesIn(pasted) })}{' '}
          <button type="button" class="link" onClick={() => onGo('roster')}>
            {send.fix}
          </button>
        </p>
      )}
    </>
  );
  if (record.sent) {
    return (
      <>
        <h2 ref={head} tabIndex={-1}>
          {send.sent}
        </h2>
        <p class="notice">{send.sentAbout}</p>
        {roster}
        {links ? (
          <HandOut record={record} links={links} onPrint={onPrint} onRoster={() => onGo('roster')} words={words} />
        ) : (
          <p class="hint">{send.sending}</p>
        )}
      </>
    );
  }

  const problems = [...problemsOf(record, standing, summary, desk, nowText()), ...late];
  const sendNow = async () => {
    if (busy) return;
    setBusy(true);
    setFailure('');
    try {
      const [items, scenarios] = await Promise.all([loadItems(), fetchScenarios(record.draft.scenarios ?? [], record.draft.locale)]);
      const at = nowText();
      const trainer = { name: desk.settings.name, recipient: desk.key?.recipient };
      const finished = finishAssignment(record, items, trainer, at, scenarios);
      if (finished.ok) {
        const kept = finished.scenarios.length === 0 ? {} : { scenarios: finished.scenarios };
        const sent = { at, assignment: finished.assignment, items: finished.items, ...kept };
        edit((stored) => ({ ...stored, status: 'sent', sent }));
      } else setLate(finished.problems);
    } catch (error) {
      setFailure(fill(send.failed, { reason: error instanceof Error ? error.message : String(error) }));
    }
    setBusy(false);
  };
  const told = {
    ...record.draft,
    form: formOf(record.draft),
    items: record.draft.items.map(({ id, hash }) => ({ ref: id, lesson: '', hash })),
  };
  return (
    <>
      <h2>{words.assign.steps.send}</h2>
      {askedCount(record.draft) > 0 && (
        <p class="facts">
          {[...factsOf(told, words), ...(summary.minutes > 0 ? [fill(words.assign.chosen.minutes, { count: summary.minutes })] : [])].join(
            ' · ',
          )}
        </p>
      )}
      <div role="status">
        {problems.length === 0 ? (
          <p class="notice ready">{send.ready}</p>
        ) : (
          <>
            <p>{send.notReady}</p>
            <ul class="problems">
              {problems.map((problem) => {
                const place = placeOf[problem.code];
                return (
                  <li key={problem.code}>
                    {fill(send.problems[problem.code], { ...problem })}{' '}
                    {place !== null && (
                      <button type="button" class="link" onClick={() => onGo(place)}>
                        {send.fix}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </div>
      {roster}
      {(!desk.key || desk.settings.name.trim() === '') && (
        <section class="panel" aria-labelledby="make-key">
          <h3 id="make-key">{words.trainer.key.makeTitle}</h3>
          <KeyMaker desk={desk} onMade={onDesk} next="send-now" strings={words.trainer} />
        </section>
      )}
      <Exposures draft={record.draft} onShowReserved={onShowReserved} onWriteOwn={onWriteOwn} words={words} />
      <p>{send.about}</p>
      <p class="actions">
        <button
          type="button"
          id="send-now"
          class="main"
          aria-disabled={busy || problems.length > 0}
          onClick={() => problems.length === 0 && sendNow()}
        >
          {send.send}
        </button>
        <button type="button" onClick={onPreview}>
          {words.assign.preview}
        </button>
        <span role="status" class={failure === '' ? 'status' : 'status failed'}>
          {busy ? send.sending : failure}
        </span>
      </p>
    </>
  );
}
