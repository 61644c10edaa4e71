/** An open assignment: its title, its steps, and the items to choose from. What later steps need comes when they are opened. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../course/strings/fill.ts';
import type { DeliveredItem } from '../../interactions/item.ts';
import { type Desk, nowText } from '../browser/desk.ts';
import { keyedItems, objectivesOf, type ReservedFile } from '../browser/items.ts';
import type { OwnItems } from '../browser/own-items.ts';
import { randomId } from '../browser/random.ts';
import { useRecord } from '../browser/use-record.ts';
import type { Printing } from '../handout/hand-out.tsx';
import { useLinks } from '../handout/use-links.tsx';
import { type AssignmentRecord, assignmentKind } from '../storage/assignment-record.ts';
import { saveRecord } from '../storage/records.ts';
import { type CatalogueItem, catalogueOf, type Filter, noFilter, standings } from './catalogue.ts';
import { askedCount, copyRecord } from './draft.ts';
import { readFragment, type Step, steps } from './fragment.ts';
import { placesOf } from './item-list.tsx';
import type { ItemsIndex } from './items-index.ts';
import { type ChangeDraft, ItemsStep } from './items-step.tsx';
import { OpenFailure } from './open-failure.tsx';
import { SaveLine } from './save-line.tsx';
import { summaryOf } from './summary.ts';
import { useLaterCode } from './use-later-code.ts';
import { type FirstWords, frozenWords } from './words.ts';

/** How many signs of the title are counted; the assignment takes no more. */
const titleLimit = 200;

export function Workbench({
  desk,
  opened,
  stored,
  index,
  own,
  reserved,
  onDesk,
  onOwn,
  onReserved,
  revised,
  onRevised,
  homeHref,
  wordsHref,
  words,
}: {
  desk: Desk;
  opened: AssignmentRecord;
  stored: boolean;
  index: ItemsIndex;
  own: OwnItems;
  reserved: ReservedFile | null;
  onDesk: () => void;
  onOwn: () => Promise<void>;
  onReserved: (file: ReservedFile) => void;
  /** Whether it was just made from one that had been sent. */
  revised: boolean;
  onRevised: (copy: string) => void;
  homeHref: string;
  wordsHref: string;
  words: FirstWords;
}) {
  const { assign } = words;
  const objectiveText = (id: string) =>
    placesOf(index).objective(id) || (own.labels.get(id) ?? (id === 'own-items' ? assign.chosen.noObjective : id));
  const [step, setStep] = useState<Step>(() => readFragment(location.hash).step);
  const [filter, setFilter] = useState<Filter>(noFilter);
  /** Pasted into the roster's field and not added. */
  const [pasted, setPasted] = useState('');
  const [later, setLater] = useState<typeof import('./later-steps.tsx')>();
  const [printing, setPrinting] = useState<Printing>();
  const [PrintView, setPrintView] = useState<typeof import('../paper/print-view.tsx').PrintView>();
  const [Preview, setPreview] = useState<typeof import('../preview/preview.tsx').Preview>();
  const [previews, setPreviews] = useState(0);
  const open = useRecord(
    desk.database,
    opened,
    stored,
    (id) => {
      if (readFragment(location.hash).id === '') history.replaceState(null, '', `#${id}/${readFragment(location.hash).step}`);
    },
    nowText,
  );
  const { record, edit } = open;
  const { draft } = record;
  const frozen = record.sent !== undefined;
  const links = useLinks(record);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLDivElement>(null);

  const laterCode = useLaterCode(words, wordsHref);
  const { words: spoken, failure, bring } = laterCode;
  const loadLater = () => bring(() => import('./later-steps.tsx'), setLater);
  useEffect(() => {
    if (step !== 'items' && !later) void loadLater();
  }, [step]);

  useEffect(() => {
    const follow = () => setStep(readFragment(location.hash).step);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (pasted.trim() === '') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [pasted.trim() === '']);
  // An assignment without anything in it is not stored, so an address with its id would lead nowhere.
  const fragmentId = stored || open.state !== 'fresh' ? record.id : '';
  const go = (place: Step | 'title') => {
    if (place === 'title') return title.current?.focus();
    setPrinting(undefined);
    setStep(place);
    history.pushState(null, '', `#${fragmentId}/${place}`);
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  };

  const catalogue = useMemo(() => catalogueOf(index, reserved?.[words.locale] ?? [], own.items), [index, reserved, own]);
  const standing = useMemo(() => standings(draft.items, catalogue, reserved !== null), [draft.items, catalogue, reserved]);
  /** Sent with items that this browser has no source of: what a gradebook brought back, for one. */
  const lost = standing.filter((found, place) => found.state === 'missing' && draft.items[place]?.origin === 'own');
  const summary = useMemo(() => {
    const there = standing.flatMap((found) => ('item' in found ? [found.item] : []));
    return summaryOf(there, draft);
  }, [standing, draft]);

  const change: ChangeDraft = (next, told) =>
    edit((now) => {
      const changed = next(now.draft);
      return changed === now.draft ? now : { ...now, draft: changed };
    }, told);
  const sources = { reserved, own: own.items };
  const loadOne = async (item: CatalogueItem): Promise<DeliveredItem> => {
    const [found] = (await keyedItems([item], words.locale, sources)).values();
    if (!found) throw new Error(assign.chosen.missing);
    return found;
  };
  const loadItems = () => keyedItems(draft.items, draft.locale, sources);

  const showReserved = () => {
    setFilter({ ...noFilter, origin: 'reserved' });
    go('items');
    requestAnimationFrame(() => document.getElementById('reserved-passphrase')?.focus());
  };
  const writeOwn = () => {
    go('items');
    requestAnimationFrame(() => {
      const panel = document.getElementById('own-items');
      if (panel instanceof HTMLDetailsElement) panel.open = true;
      panel?.querySelector('summary')?.focus();
    });
  };
  const preview = () =>
    bring(
      () => import('../preview/preview.tsx'),
      (code) => {
        setPreview(() => code.Preview);
        setPreviews(previews + 1);
        dialog.current?.showModal();
      },
    );
  const print = (what: Printing) =>
    bring(
      () => import('../paper/print-view.tsx'),
      (code) => {
        setPrintView(() => code.PrintView);
        setPrinting(what);
      },
    );
  const revise = async () => {
    const now = nowText();
    const copy = copyRecord(record, {
      id: randomId(),
      title: fill(assign.revisedTitle, { title: draft.title }),
      token: randomId,
      now,
    });
    const kept = await saveRecord(desk.database, assignmentKind, copy, now);
    if (kept !== 'saved') return;
    await saveRecord(desk.database, assignmentKind, { ...record, status: 'archived', updatedAt: now }, now);
    onRevised(copy.id);
  };

  if (printing && PrintView && links && spoken) {
    return (
      <PrintView
        what={printing}
        record={record}
        links={links}
        onBack={() => {
          setPrinting(undefined);
          requestAnimationFrame(() => document.getElementById('way-print')?.scrollIntoView({ block: 'center' }));
        }}
        words={spoken}
      />
    );
  }
  return (
    <>
      <div class="builder-head">
        <p>
          <a href={homeHref}>{assign.back}</a>
        </p>
        <div class="title-line">
          <label for="assignment-title">{assign.name}</label>
          <input
            id="assignment-title"
            ref={title}
            type="text"
            maxLength={titleLimit}
            value={draft.title}
            placeholder={assign.namePlaceholder}
            readOnly={frozen}
            onInput={({ currentTarget }) => change((now) => ({ ...now, title: currentTarget.value }))}
          />
          <button type="button" onClick={preview}>
            {assign.preview}
          </button>
        </div>
        {revised && <p class="notice">{assign.revised}</p>}
        {frozen && (
          <p class="notice">
            {frozenWords(record, words)}{' '}
            {lost.length < draft.items.length && (
              <button type="button" class="link" onClick={revise}>
                {assign.revise}
              </button>
            )}
          </p>
        )}
        {frozen && lost.length > 0 && <p class="notice">{fill(assign.notHere, { count: lost.length })}</p>}
        <SaveLine open={open} words={words} />
        {failure && <OpenFailure reason={failure.reason} onRetry={failure.again} words={words} />}
        <nav aria-label={assign.steps.label} class="steps">
          <ol class="plain">
            {steps.map((name, place) => (
              <li key={name}>
                <a
                  href={`#${fragmentId}/${name}`}
                  aria-current={step === name ? 'step' : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    go(name);
                  }}
                >
                  <span class="step-number">{place + 1}</span>
                  {assign.steps[name]}
                  {name === 'items' && askedCount(draft) > 0 && <span class="badge">{askedCount(draft)}</span>}
                  {name === 'roster' && record.roster.length > 0 && <span class="badge">{record.roster.length}</span>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <div ref={head} tabIndex={-1} class={`step step-${step}`}>
        {step === 'items' && (
          <ItemsStep
            desk={desk}
            index={index}
            own={own}
            reserved={reserved}
            draft={draft}
            frozen={frozen}
            catalogue={catalogue}
            standing={standing}
            summary={summary}
            filter={filter}
            onFilter={setFilter}
            change={change}
            load={loadOne}
            later={laterCode}
            objectiveText={objectiveText}
            onOwn={onOwn}
            onReserved={onReserved}
            words={words}
          />
        )}
        {step !== 'items' && !(later && spoken) && !failure && <p class="hint">{assign.opening}</p>}
        {step === 'rules' && later && spoken && (
          <later.RulesStep
            record={record}
            summary={summary}
            objectiveText={objectiveText}
            edit={edit}
            onShowReserved={showReserved}
            onWriteOwn={writeOwn}
            words={spoken}
          />
        )}
        {step === 'roster' && later && spoken && (
          <>
            <h2>{assign.steps.roster}</h2>
            <later.RosterStep record={record} edit={edit} text={pasted} onText={setPasted} words={spoken} />
          </>
        )}
        {step === 'send' && later && spoken && (
          <later.SendStep
            record={record}
            standing={standing}
            summary={summary}
            desk={desk}
            links={links}
            pasted={pasted}
            edit={edit}
            loadItems={loadItems}
            onDesk={onDesk}
            onGo={go}
            onPreview={preview}
            onPrint={print}
            onShowReserved={showReserved}
            onWriteOwn={writeOwn}
            words={spoken}
          />
        )}
        {step !== 'send' && (
          <p class="actions next-step">
            <button type="button" class="main" onClick={() => go(steps[steps.indexOf(step) + 1] ?? 'send')}>
              {fill(assign.next, { step: assign.steps[steps[steps.indexOf(step) + 1] ?? 'send'] })}
            </button>
          </p>
        )}
      </div>
      <dialog ref={dialog} class="preview-dialog" aria-labelledby="preview-head">
        <div class="head-line">
          <h2 id="preview-head">{assign.previewing.title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {assign.previewing.close}
          </button>
        </div>
        <p class="notice">{assign.previewing.banner}</p>
        {Preview && spoken && (
          <Preview
            key={previews}
            record={record}
            trainer={desk.settings.name}
            loadItems={loadItems}
            loadObjectives={() => objectivesOf(draft.items, draft.locale)}
            words={spoken}
          />
        )}
      </dialog>
    </>
  );
}
